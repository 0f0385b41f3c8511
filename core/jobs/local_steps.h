#pragma once

#include "core/jobs/job_steps.h"

/// What every job that works on this machine does alike: Queued -> Running -> Verifying -> Stored, ended by a cancel in
/// any of them. Free and repeatable, so a crash costs nothing but time. Stateless; any thread.
class LocalSteps : public JobSteps {
public:
    Result<Step> advance(const JobRecord& record, const JobContext& context) const final;

protected:
    virtual std::optional<Ledger::Pace> pace(const QDateTime&) const { return {}; }
    /// Makes the file, durably, and says what it is: the outcome, written before anything rests on it.
    virtual Result<QByteArray> make(const JobRecord& record, const JobContext& context) const = 0;
    /// Looks again at what make() left, and brings it to its final name. May find it there already. A clip is returned.
    virtual Result<std::optional<Ledger::StoredClip>> verify(const JobRecord& record,
                                                             const JobContext& context) const = 0;
    /// Removes what an unfinished make() may have left.
    virtual void sweep(const JobRecord& record, const JobContext& context) const = 0;
};
