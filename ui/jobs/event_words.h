#pragma once

#include "core/store/job_record.h"

#include <QCoreApplication>

/// A line of a job's log in words; an event that has none is said by its name. Pure.
struct EventWords {
    Q_DECLARE_TR_FUNCTIONS(EventWords)
public:
    static QString of(const JobEvent& event);
    static QString of(const QString& name); ///< empty: there are none
};
