#pragma once

#include "app/cli/verb.h"
#include "core/store/job_record.h"

// Actions of `jobs` by which a person decides about a job whose outcome is unknown. What they return is the job as it
// is then.
Result<JobRecord> adoptedJob(VerbContext& context, const JobRecord& job, const QString& remoteId);
Result<JobRecord> writtenOffJob(VerbContext& context, const JobRecord& job);
/// An ended job is done again as a new one; one whose outcome is unknown only with --pay-again.
Result<JobRecord> retriedJob(VerbContext& context, const JobRecord& job);

/// What is wrong with --pay-again as consent for this job: at least the estimate, in its currency; of an unknown price
/// any amount with a currency. Pure.
Status checkConsent(const QString& amount, const JobRecord& job);
