#pragma once

#include "core/base/frame_meter.h"
#include "core/base/progress.h"
#include "core/providers/http/http_call.h"
#include "core/settings/account.h"
#include "core/store/boot_time.h"
#include "core/store/ledger.h"

#include <functional>
#include <memory>
#include <optional>

/// Where a step runs and with how many others: one compile at a time (it is parallel in itself), generates by cores,
/// a lane for steps that never take long, and three to the network, limited by account. What is taken first stands
/// first.
enum class Lane { Download, Poll, Submit, Light, Generate, Compile };
inline constexpr int LaneCount = 6;

class HttpClient;

/// What a step that speaks to a provider has at hand, beside its JobContext. A value.
struct NetworkContext {
    HttpClient* http = nullptr;                                        ///< outlives the step
    Result<HttpAccount> access = fail(ErrorKind::NotFound, QString()); ///< the account with its key, or why not
    Account account;
    std::stop_token programEnd;     ///< the only reason to stop waiting for the answer to a send
    std::shared_ptr<Ledger> ledger; ///< for reading; the step waits for its answers
    std::optional<BootTime> boot;   ///< none: the clock is a test's
};

/// All a step may know of the world. A value, made by the engine for each step; used on the step's thread.
struct JobContext {
    QString folder;                                  ///< the project's, absolute
    QString cacheFolder;                             ///< of the project
    QString inbox;                                   ///< where clips lie whose project's folder is away, absolute
    QDateTime now;                                   ///< when the step began, by the engine's clock
    std::function<QDateTime()> clock;                ///< what `now` was read from
    double random = 0;                               ///< 0 to 1, new for each step
    std::function<qint64(const QString&)> freeSpace; ///< bytes, where a folder lies
    NetworkContext network;                          ///< of steps that asked for it
    std::shared_ptr<FrameMeter> meter;               ///< where pictures are made one by one; may be null
    Progress progress;                               ///< throttled; its stop token is a request, not an order
};

/// One transition: the record as it shall be committed, with the name of its event. The engine commits it before
/// anything else happens to the job; the state's own work is done by the next step, so an effect always comes after its
/// durable intent.
struct Step {
    JobRecord next; ///< its `due` in the future = nothing to do until then
    QString event;  ///< "intent.committed", "clip.stored", ...
    QString detail;
    Ledger::Also also; ///< a limit this transition counts against, a clip it brought, money it moves
    /// Nothing but `tries` and `due` is new, and losing them harms nobody: not committed, kept until the next step is.
    bool isSnooze = false;
    /// What is committed instead when the remote id that `next` brings belongs to another job.
    std::shared_ptr<const Step> ifOwned = nullptr;
};

/// What one kind of job does in each of its states: one file a kind. Stateless; any thread, several at once.
class JobSteps {
public:
    virtual ~JobSteps() = default;

    virtual Lane lane(const JobRecord& record) const = 0;
    /// The work of `record.state`, one state at a time: short or stoppable, and repeatable after a crash at any line.
    /// With `cancelRequested` it ends the job instead, as far as that is possible. An error is a failure of our
    /// own, and goes to afterError(); after a stop request it is not counted.
    virtual Result<Step> advance(const JobRecord& record, const JobContext& context) const = 0;
    /// What becomes of the job after an error of advance().
    virtual Step afterError(const JobRecord& record, const Error& error, const QDateTime& now, double random) const;
    /// What a crash made of the record, if its state cannot simply be repeated. Local work always can.
    virtual std::optional<Step> recovered(const JobRecord&, const QDateTime&) const { return {}; }
    /// Whether its next step speaks to the provider. It waits while the account's key is being read.
    virtual bool usesNetwork(const JobRecord&) const { return false; }
    /// Whether its next step can be made while the job's project is closed: `folder` is empty then.
    virtual bool worksAway(const JobRecord&) const { return false; }
};

/// The steps of a job; null when this build cannot do it (such a job stays as it is).
using StepsFor = std::function<std::shared_ptr<const JobSteps>(const JobRecord&)>;
