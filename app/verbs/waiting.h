#pragma once

#include "app/cli/verb.h"

/// Waits until every one of these jobs has ended or waits for a person, telling on standard error what happens to them.
/// A stop ends the wait with Cancelled; the jobs stay as they are and go on when the project is next worked on.
Result<QList<JobRecord>> waitForJobs(VerbContext& context, const QList<JobRecord>& jobs);

/// Waits until the project has no job left that moves by itself.
Result<QList<JobRecord>> waitUntilIdle(VerbContext& context);

/// What a script should know about how these jobs came out.
ExitCode outcomeOf(const QList<JobRecord>& jobs);
