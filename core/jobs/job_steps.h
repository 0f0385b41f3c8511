#pragma once

#include "core/base/progress.h"
#include "core/store/ledger.h"

#include <functional>
#include <memory>
#include <optional>

/// Where a step runs and with how many others: one compile at a time (it is parallel in itself), generates by cores,
/// a lane for steps that never take long, and three to the network, limited by account. What is taken first stands
/// first.
enum class Lane { Download, Poll, Submit, Light, Generate, Compile };
inline constexpr int LaneCount = 6;

/// All a step may know of the world. A value, made by the engine for each step; used on the step's thread.
struct JobContext {
    QString folder;      ///< the project's, absolute
    QString cacheFolder; ///< of the project
    QDateTime now;       ///< when the step began, by the engine's clock
    Progress progress;   ///< throttled; its stop token is a request, not an order
};

/// One transition: the record as it shall be committed, with the name of its event. The engine commits it before
/// anything else happens to the job; the state's own work is done by the next step, so an effect always comes after its
/// durable intent.
struct Step {
    JobRecord next; ///< its `due` in the future = nothing to do until then
    QString event;  ///< "intent.committed", "clip.stored", ...
    QString detail;
    Ledger::Also also; ///< a limit this transition counts against, a clip it brought
};

/// What one kind of job does in each of its states: one file a kind. Stateless; any thread, several at once.
class JobSteps {
public:
    virtual ~JobSteps() = default;

    virtual Lane lane(const JobRecord& record) const = 0;
    /// The work of `record.state`, one state at a time: short or stoppable, and repeatable after a crash at any line.
    /// With `cancelRequested` it ends the job instead, as far as that is possible. An error is a local failure: the
    /// engine tries again later, or gives up (see retry.h); after a stop request it is not counted.
    virtual Result<Step> advance(const JobRecord& record, const JobContext& context) const = 0;
    /// What a crash made of the record, if its state cannot simply be repeated. Local work always can.
    virtual std::optional<Step> recovered(const JobRecord&) const { return {}; }
};

/// The steps of a job; null when this build cannot do it (such a job stays as it is).
using StepsFor = std::function<std::shared_ptr<const JobSteps>(const JobRecord&)>;
