#pragma once

#include "core/jobs/job_steps.h"

#include <chrono>

/// `base` doubled for every further try, at most `cap`; half of it fixed and half by `random` (0 to 1), so that many
/// jobs that failed together do not come back together. `attempt` counts from 1.
std::chrono::milliseconds backoff(int attempt, std::chrono::milliseconds base, std::chrono::milliseconds cap,
                                  double random);

/// What becomes of a job whose local work failed: queued again for later, and Failed after three attempts or at once
/// when trying again cannot help (a missing file, a wrong request).
Step afterFailure(const JobRecord& record, const Error& error, const QDateTime& now, double random);
