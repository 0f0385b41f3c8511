#pragma once

#include "core/store/job_record.h"

#include <QCoreApplication>

class JobEngine;

/// What a job's state is called in the window, with an icon and one of the four hues of the theme.
struct JobWords {
    Q_DECLARE_TR_FUNCTIONS(JobWords)
public:
    enum class Hue { Quiet, Busy, Good, Warn, Bad };
    static QString stateOf(const JobRecord& job);
    static QString iconOf(const JobRecord& job);
    static Hue hueOf(const JobRecord& job);
    static bool canCancel(const JobRecord& job);
    static bool canRetry(const JobRecord& job);
};
