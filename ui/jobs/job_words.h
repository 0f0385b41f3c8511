#pragma once

#include "core/store/job_record.h"

/// What goes with a job's state in the window: an icon, one of the hues of the theme, what can be done. Pure.
struct JobWords {
    enum class Hue { Quiet, Busy, Good, Warn, Bad };
    static QString iconOf(const JobRecord& job);
    static Hue hueOf(const JobRecord& job);
    static bool canCancel(const JobRecord& job);
    static bool canRetry(const JobRecord& job);
    static bool canPause(const JobRecord& job);  ///< what has begun goes on to its end
    static bool canResume(const JobRecord& job); ///< paused by a person, or waits for their word
    static bool canMove(const JobRecord& job);   ///< it stands in the queue
    static bool canReveal(const JobRecord& job);
    static bool isFilm(const JobRecord& job);    ///< that is finished
    static bool canDecide(const JobRecord& job); ///< its outcome is unknown
    static bool isPaid(const JobRecord& job);    ///< a provider is asked, for money or at a price nobody knows
    /// Nothing of it has left this computer, so that ending it costs nothing.
    static bool isUnsent(const JobRecord& job);
};
