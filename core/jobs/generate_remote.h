#pragma once

#include "core/jobs/job_steps.h"

/// A clip made by a provider for money: each state has its file in remote/. Never sent twice for one intent, never
/// forgotten once it may have been sent. Stateless; any thread.
class GenerateRemote final : public JobSteps {
public:
    Lane lane(const JobRecord& record) const override;
    Result<Step> advance(const JobRecord& record, const JobContext& context) const override;
    Step afterError(const JobRecord& record, const Error& error, const QDateTime& now, double random) const override;
    std::optional<Step> recovered(const JobRecord& record, const QDateTime& now) const override;
    bool usesNetwork(const JobRecord& record) const override;
    bool worksAway(const JobRecord& record) const override;
};
