#pragma once

#include "app/cli/verb.h"
#include "core/store/pace_book.h"

// Actions of `jobs` on the queue as a whole and on its order.
Result<ExitCode> jobsStats(VerbContext& context);
Result<ExitCode> jobsRetryFailed(VerbContext& context); ///< --class NAME
Result<ExitCode> jobsPause(VerbContext& context);       ///< ID, ACCOUNT or "all"
Result<ExitCode> jobsResume(VerbContext& context);
Result<ExitCode> jobsPriority(VerbContext& context); ///< ID NUMBER
Result<ExitCode> jobsMove(VerbContext& context);     ///< ID, then the ID it goes in front of, or "last"
Result<ExitCode> jobsLimit(VerbContext& context);    ///< BUCKET NUMBER
Result<ExitCode> jobsReset(VerbContext& context);    ///< ACCOUNT: its breaker

/// The statistics as JSON: members are added, never renamed. Pure.
QJsonObject statsJson(const QueueStats& stats, const PaceState& pace, const QDateTime& now);
