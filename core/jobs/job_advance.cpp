#include "core/accounts/account_access.h"
#include "core/base/crash_point.h"
#include "core/base/log.h"
#include "core/base/when_done.h"
#include "core/jobs/job_engine_private.h"
#include "core/jobs/throttle.h"

#include <algorithm>

// The life of one job: place -> slot -> step on a pool -> home -> ledger -> place. Nothing here blocks.

namespace {

constexpr qint64 LongestSleepMs = 60'000; // the clock may jump: look again at least once a minute

/// What exists must not be lost: jobs that are further on go first.
int stage(JobState state)
{
    switch (state) {
    case JobState::Verifying:
    case JobState::Fetching:
        return 0;
    case JobState::Queued:
    case JobState::Held:
        return 2;
    default:
        return 1;
    }
}

/// Accounts share a lane to the network; local lanes are everybody's.
QString groupOf(Lane lane, const JobRecord& record)
{
    const bool network = lane == Lane::Download || lane == Lane::Poll || lane == Lane::Submit;
    return network ? record.account : QString();
}

/// What was committed while the step ran stays: the step knows only the record it began with.
void keepMeanwhile(const JobRecord& record, Step& step, const QDateTime& now)
{
    step.next.cancelRequested = record.cancelRequested;
    step.next.paused = record.paused;
    step.next.priority = record.priority;
    step.next.queuePlace = record.queuePlace;
    step.next.projectFolder = record.projectFolder;
    const bool isUnsent = step.next.state == JobState::Queued || step.next.state == JobState::Held;
    if (record.cancelRequested && isUnsent)
        step.next.due = now; // it ends now
}

} // namespace

void JobEngine::Private::settle(const JobId& id)
{
    Entry* entry = find(id);
    if (!entry || entry->write)
        return;
    if (entry->cancelWanted) {
        entry->cancelWanted = false;
        if (!isEnded(entry->record.state) && !entry->record.cancelRequested) {
            Step asked{entry->record, QStringLiteral("cancel.asked"), {}, {}};
            asked.next.cancelRequested = true;
            asked.next.due = options.now(); // a job that waits for its next try ends now
            commit(*entry, asked);
            return;
        }
    }
    if (const auto step = pauseAsked(*entry)) {
        commit(*entry, *step);
        return;
    }
    if (entry->home) {
        const Result<Step> result = *std::exchange(entry->home, std::nullopt);
        stepCameHome(*entry, result);
        return;
    }
    if (entry->running)
        return;
    if (entry->decision)
        take(*entry);
    else
        place(*entry);
}

LaneOrder JobEngine::Private::orderOf(const Entry& entry)
{
    const JobRecord& record = entry.record;
    LaneOrder order;
    order.stage = stage(record.state);
    order.priority = -record.priority;
    order.place = record.queuePlace;
    order.age = entry.age;
    if (record.expires.isValid())
        order.expires = record.expires.toMSecsSinceEpoch();
    return order;
}

/// Nobody works on the job: it goes where it waits for what comes next.
void JobEngine::Private::place(Entry& entry)
{
    const JobRecord& record = entry.record;
    const JobId id = record.id;
    const auto steps = options.stepsFor(record);
    if (ending)
        return;
    dueQueue.remove(id);
    lanes.withdraw(id);
    if (!attached.contains(record.project) && !(steps && steps->worksAway(record))) {
        release(entry);
        entries.erase(id);
        pump();
        return;
    }
    if (const auto step = steps ? pausing(record) : std::nullopt) {
        release(entry);
        commit(entry, *step);
        pump();
        return;
    }
    if (rests(entry, steps.get())) {
        release(entry);
    } else if (record.due.isValid() && record.due > options.now() && !hasKeyAgain(entry)) {
        release(entry);
        dueQueue.set(id, record.due);
    } else if (const Lane lane = steps->lane(record); entry.slot == lane) {
        start(entry, lane);
    } else {
        release(entry);
        lanes.offer(lane, id, orderOf(entry), groupOf(lane, record));
    }
    pump();
}

/// Nothing will happen to the job by itself.
bool JobEngine::Private::rests(const Entry& entry, const JobSteps* steps) const
{
    const JobRecord& record = entry.record;
    if (!steps || isEnded(record.state) || (steps->usesNetwork(record) && !options.http))
        return true;
    if (needsPerson(record.state))
        return !record.due.isValid();
    const bool waitsForPerson = !record.due.isValid() || standsStill(record);
    const bool isHeld = record.state == JobState::Held && waitsForPerson && !record.cancelRequested;
    return isHeld && !hasKeyAgain(entry);
}

/// The key a job waits for is there, or about to be.
bool JobEngine::Private::hasKeyAgain(const Entry& entry) const
{
    if (!entry.looksForKey || entry.record.holdReason != QLatin1String("key") || !options.accounts)
        return false;
    const auto access = options.accounts->find(entry.record.account);
    return !access || access->has_value();
}

void JobEngine::Private::release(Entry& entry)
{
    if (entry.slot)
        lanes.release(*entry.slot, groupOf(*entry.slot, entry.record));
    entry.slot.reset();
}

/// Gives free slots to those who wait longest in the best order, and sets the clock for those who wait for a moment.
void JobEngine::Private::pump()
{
    if (ending)
        return;
    const QDateTime now = options.now();
    followClock(now);
    const QList<JobId> due = dueQueue.takeDue(now);
    for (const JobId& id : due)
        settle(id);
    lanes.wake(now);
    if (probeDue && *probeDue <= now) {
        probeDue.reset();
        probe();
    }
    for (int i = 0; i < LaneCount; ++i) {
        const auto lane = Lane(i);
        for (JobId id = lanes.take(lane); !id.isNull(); id = lanes.take(lane)) {
            Entry& entry = *find(id);
            entry.slot = lane;
            start(entry, lane);
        }
    }
    std::optional<QDateTime> next = dueQueue.next();
    for (const std::optional<QDateTime>& other : {lanes.nextWake(), probeDue})
        if (other && (!next || *other < *next))
            next = other;
    if (next)
        timer.start(int(std::clamp<qint64>(now.msecsTo(*next), 1, LongestSleepMs)));
    else
        timer.stop();
}

JobContext JobEngine::Private::contextFor(const Entry& entry) const
{
    const JobId id = entry.record.id;
    JobContext context;
    context.folder = attached.value(entry.record.project).folder;
    context.cacheFolder = context.folder + QStringLiteral("/cache");
    context.inbox = options.inbox;
    context.now = options.now();
    context.clock = options.now;
    context.random = options.random();
    context.freeSpace = options.freeSpace;
    context.network.http = options.http;
    context.network.ledger = ledger;
    context.network.programEnd = programEnd.get_token();
    if (options.isRealClock)
        context.network.boot = BootTime::now();
    context.meter = std::make_shared<FrameMeter>();
    context.progress.stop = entry.stop.get_token();
    context.progress.report = throttled([this, id](double fraction) {
        QMetaObject::invokeMethod(
            q,
            [this, id, fraction] {
                if (Entry* entry = q->d->find(id); entry && entry->running) {
                    entry->progress = std::clamp(fraction, 0.0, 1.0);
                    Q_EMIT q->progressChanged(id, entry->progress);
                }
            },
            Qt::QueuedConnection);
    });
    return context;
}

void JobEngine::Private::start(Entry& entry, Lane lane)
{
    const JobId id = entry.record.id;
    const auto steps = options.stepsFor(entry.record);
    entry.stop = std::stop_source();
    JobContext context = contextFor(entry);
    if (steps->usesNetwork(entry.record) && options.accounts) {
        auto access = options.accounts->find(entry.record.account);
        if (!access) { // its key is being read; accountChanged() follows
            release(entry);
            return;
        }
        context.network.access = std::move(*access);
        context.network.account = options.accounts->account(entry.record.account).value_or(Account());
    }
    entry.running = true;
    entry.looksForKey = false;
    entry.progress = 0;
    entry.meter = context.meter;
    // The one door home: a queued call. The engine waits for its lanes before it goes, so `this` outlives every step.
    lanes.run(lane, [this, id, steps, record = entry.record, context] {
        const Result<Step> result = steps->advance(record, context);
        QMetaObject::invokeMethod(
            q,
            [this, id, result] {
                Entry& entry = *find(id); // an entry stays while its step runs
                entry.running = false;
                entry.home = result;
                settle(id);
            },
            Qt::QueuedConnection);
    });
}

void JobEngine::Private::stepCameHome(Entry& entry, const Result<Step>& result)
{
    if (!result && entry.stop.stop_requested()) {
        place(entry); // cancelled: the next step sees the flag; detached: the state is repeated at the next attach
        return;
    }
    const bool begun = entry.record.state != JobState::Queued && entry.record.state != JobState::Held;
    const bool isEnough =
        entry.record.cancelRequested ? result && result->next.state == JobState::Submitting : standsStill(entry.record);
    if (!begun && isEnough) {
        place(entry); // cancelled or paused meanwhile: what it was about to begin is not begun
        return;
    }
    if (!result)
        qCWarning(lcJobs) << "step failed" << entry.record.id.toString() << toString(entry.record.state)
                          << result.error().message << result.error().detail;
    const auto steps = options.stepsFor(entry.record);
    Step step = result ? *result : steps->afterError(entry.record, result.error(), options.now(), options.random());
    if (ending && step.next.state == JobState::Submitting)
        return; // nothing new is begun
    keepMeanwhile(entry.record, step, options.now());
    if (step.ifOwned) {
        Step other = *step.ifOwned;
        keepMeanwhile(entry.record, other, options.now());
        step.ifOwned = std::make_shared<const Step>(std::move(other));
    }
    if (!step.isSnooze || entry.decision) {
        commit(entry, std::move(step));
        return;
    }
    JobRecord record = entry.record;
    record.tries = step.next.tries;
    record.due = step.next.due;
    replace(entry, record);
    place(entry);
}

void JobEngine::Private::commit(Entry& entry, Step step)
{
    step.next.changed = options.now();
    if (step.also.gate && realClock)
        step.also.gate->boot = BootTime::now();
    if (step.also.pace && realClock)
        step.also.pace->boot = BootTime::now();
    entry.write = std::move(step);
    write(entry.record.id);
}

void JobEngine::Private::write(const JobId& id)
{
    Entry& entry = *find(id); // an entry stays while a write is under way
    const Step& step = *entry.write;
    entry.written = ledger->advance(entry.record, step.next, step.event, step.detail, step.also);
    whenDone(entry.written, q, [this, id](const Result<JobRecord>& record) {
        if (record)
            committed(id, *record);
        else
            writeFailed(id, record.error());
    });
}

/// Without the ledger nothing moves. What the step brought is kept and written again; if the row has moved after all,
/// it counts.
void JobEngine::Private::writeFailed(const JobId& id, const Error& error)
{
    Entry& entry = *find(id);
    const bool isRefused = error.kind == ErrorKind::NeedsPerson || error.kind == ErrorKind::Budget;
    if (isRefused && entry.decision && entry.decision->isWriting) {
        entry.write.reset();
        decided(entry, fail(error));
        settle(id);
        return;
    }
    if (error.kind == ErrorKind::NeedsPerson && entry.write->ifOwned) {
        const Step other = *entry.write->ifOwned;
        entry.write = other;
        write(id);
        return;
    }
    qCWarning(lcJobs) << "ledger write failed" << id.toString() << error.message << error.detail;
    keepApart(entry);
    inTrouble = true;
    Q_EMIT q->ledgerTrouble(error.message);
    QTimer::singleShot(options.commitRetryMs, q, [this, id] {
        whenDone(ledger->job(id), q, [this, id](const Result<JobRecord>& record) {
            if (record && record->version != find(id)->record.version)
                committed(id, *record);
            else
                write(id);
        });
    });
}

void JobEngine::Private::committed(const JobId& id, const JobRecord& record)
{
    Entry& entry = *find(id);
    qCInfo(lcJobs).noquote() << entry.write->event << id.toString() << toString(record.state) << entry.write->detail;
    const std::optional<BreakerNote> note = entry.write->also.breaker;
    const bool isOverBudget = record.holdReason == QLatin1String("budget"); // others may cost less
    if (entry.write->also.gate && record.state != entry.write->next.state && record.due.isValid() && !isOverBudget)
        lanes.rest(Lane::Submit, record.account, record.due); // the others would hear the same
    if (record.holdReason == QLatin1String("breaker"))
        planProbe(record.due.addSecs(-5));    // jobs look a moment later
    if (!entry.write->also.release.isEmpty()) // there is room for others
        retestBudgets();
    isKept(entry);
    entry.write.reset();
    entry.written = {};
    if (entry.decision && entry.decision->isWriting)
        decided(entry, {});
    if (note && note->what == BreakerNote::What::KeyRefused && options.accounts)
        options.accounts->refused(note->account);
    if (std::exchange(inTrouble, false))
        Q_EMIT q->ledgerTrouble({});
    crashPoint("job.committed");
    replace(entry, record);
    settle(id);
}
