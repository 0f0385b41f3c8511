#pragma once

#include "core/base/frame_meter.h"
#include "core/store/attempt.h"
#include "core/store/job_record.h"

#include <QCoreApplication>

/// What a person is told about a job, in clauses. Pure; `now` is UTC; empty = nothing to say.
struct JobFacts {
    Q_DECLARE_TR_FUNCTIONS(JobFacts)
public:
    static QString next(const JobRecord& job, const QDateTime& now); ///< "asks again in 12 s", "paused"
    static QString time(const JobRecord& job, const QDateTime& now); ///< "1:05": how long it has taken so far
    static QString kept(const JobRecord& job, const QDateTime& now); ///< "50 min" until the provider drops the clip
    static QString cost(const JobRecord& job);                       ///< "$0.40", "about $0.40", "maybe $0.40"
    static QString costInWords(const JobRecord& job);                ///< what is spent, promised or open
    static QString advice(const JobRecord& job);                     ///< what a state means, what can be done
    /// What cancelling does to the money and the clip; empty: it is free and needs no question.
    static QString beforeCancel(const JobRecord& job);
    static QString outcomeOf(const Attempt& attempt);
    /// Its state and how far it is, in full and, for a column, in few words: "Running, 22 %, 17 frames a second, 40 s
    /// left" and "22 %, 17 fps, 40 s left". `done` is 0 to 1; 0: nobody knows.
    static QString progress(const JobRecord& job, double done, const FrameMeter::Reading& pace);
    static QString shortProgress(const JobRecord& job, double done, const FrameMeter::Reading& pace);
    static QString span(qint64 seconds); ///< "12 s", "5 min", "2 h", "3 days"
};
