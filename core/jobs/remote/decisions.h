#pragma once

#include "core/jobs/job_steps.h"

/// What a person decides about a job whose outcome nobody can find out: steps from Attention. Pure; main thread. Usage
/// with a sentence when the job does not wait for such a decision.
namespace Decisions {

Result<Step> adopt(const JobRecord& record, const QList<Attempt>& attempts, const QString& remoteId,
                   const QDateTime& now);
Result<Step> payAgain(const JobRecord& record, const QList<Attempt>& attempts, const QString& consent,
                      const QDateTime& now);
Result<Step> writeOff(const JobRecord& record, const QList<Attempt>& attempts, const QDateTime& now);

/// Why a claimed clip's request is never sent.
Error claimedError(const JobRecord& record);

} // namespace Decisions
