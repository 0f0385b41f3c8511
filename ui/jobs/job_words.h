#pragma once

#include "core/store/job_record.h"

class JobEngine;

/// What goes with a job's state in the window: an icon, one of the hues of the theme, what can be done.
struct JobWords {
    enum class Hue { Quiet, Busy, Good, Warn, Bad };
    static QString iconOf(const JobRecord& job);
    static Hue hueOf(const JobRecord& job);
    static bool canCancel(const JobRecord& job);
    static bool canRetry(const JobRecord& job);
};
