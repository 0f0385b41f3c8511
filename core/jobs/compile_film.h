#pragma once

#include "core/jobs/local_steps.h"

/// Compiles the frozen plan to a film. At most five are begun in a minute, whatever crashes; one runs at a time.
class CompileFilm final : public LocalSteps {
public:
    Lane lane(const JobRecord& record) const override;

protected:
    std::optional<Ledger::Pace> pace(const QDateTime& now) const override;
    Result<QByteArray> make(const JobRecord& record, const JobContext& context) const override;
    Result<std::optional<Ledger::StoredClip>> verify(const JobRecord& record, const JobContext& context) const override;
    void sweep(const JobRecord& record, const JobContext& context) const override;
};
