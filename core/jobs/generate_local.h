#pragma once

#include "core/jobs/local_steps.h"

/// The built-in animatic: renders the shot plan of the frozen request to media/<first two>/<sha256>.mp4 in the project,
/// with a sidecar JSON beside it from which a lost database can be rebuilt.
class GenerateLocal final : public LocalSteps {
public:
    Lane lane(const JobRecord& record) const override;

protected:
    Result<QByteArray> make(const JobRecord& record, const JobContext& context) const override;
    Result<std::optional<Ledger::StoredClip>> verify(const JobRecord& record, const JobContext& context) const override;
    void sweep(const JobRecord& record, const JobContext& context) const override;
};
