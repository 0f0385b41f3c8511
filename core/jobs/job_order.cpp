#include "core/base/log.h"
#include "core/base/when_done.h"
#include "core/jobs/job_engine_private.h"
#include "core/jobs/remote/waits.h"
#include "core/jobs/shown_words.h"

#include <algorithm>

// What a person decides about the queue: pauses, safe mode, order. All of it is in the ledger before it is believed.

namespace {

bool isWaiting(const JobRecord& record)
{
    return record.state == JobState::Queued || record.state == JobState::Held || record.state == JobState::Preparing;
}

Step transition(const JobRecord& record, const char* event, const QString& detail = {})
{
    return {record, QString::fromLatin1(event), detail, {}};
}

} // namespace

void JobEngine::pause(const JobId& id)
{
    if (Private::Entry* entry = d->find(id); entry && !isEnded(entry->record.state)) {
        entry->pauseWanted = true;
        entry->resumeWanted = false;
        d->settle(id);
    }
}

/// An account without credit holds all its jobs: a person who says that it has some says so for all of them.
void JobEngine::resume(const JobId& id)
{
    const JobRecord* named = find(id);
    if (!named || (isEnded(named->state) && !waitsForWord(*named)))
        return;
    QList<JobId> ids{id};
    if (named->holdReason == QLatin1String("quota"))
        for (const auto& [other, entry] : d->entries)
            if (entry.record.account == named->account && entry.record.holdReason == named->holdReason &&
                waitsForWord(entry.record) && other != id)
                ids << other;
    for (const JobId& one : std::as_const(ids)) {
        Private::Entry& entry = *d->find(one);
        entry.pauseWanted = false;
        entry.resumeWanted = true;
        const bool waitsToRepeat =
            entry.record.state == JobState::Unknown && entry.record.holdReason == QLatin1String("paused");
        if (waitsToRepeat && !entry.write)
            entry.record.due = d->options.now();
        d->settle(one);
    }
}

QFuture<Status> JobEngine::pauseAll()
{
    return d->changePace(d->book.setAllPaused(true), {});
}

QFuture<Status> JobEngine::resumeAll()
{
    return d->changePace(d->book.setAllPaused(false), {});
}

QFuture<Status> JobEngine::pauseAccount(const QString& account)
{
    return d->changePace(d->book.setAccountPaused(account, true), account);
}

QFuture<Status> JobEngine::resumeAccount(const QString& account)
{
    return d->changePace(d->book.setAccountPaused(account, false), account);
}

QFuture<Status> JobEngine::leaveSafeMode()
{
    return d->changePace(d->book.leaveSafeMode(), {});
}

QFuture<Status> JobEngine::resetBreaker(const QString& account)
{
    return after(d->changePace(d->book.resetBreaker(account), account), this, [this, account](const Status& status) {
        if (status)
            d->retest([account](const JobRecord& record) { return record.account == account; });
        return status;
    });
}

bool JobEngine::isAllPaused() const
{
    return d->pace.allPaused;
}

bool JobEngine::isPaused(const QString& account) const
{
    return d->pace.pausedAccounts.contains(account);
}

bool JobEngine::safeMode() const
{
    return d->pace.safeModeSince.isValid();
}

PaceBook JobEngine::paceBook() const
{
    return d->book;
}

QList<JobId> JobEngine::queue() const
{
    QList<const Private::Entry*> waiting;
    for (const auto& [id, entry] : d->entries)
        if (entry.listed && isWaiting(entry.record))
            waiting << &entry;
    std::sort(waiting.begin(), waiting.end(), [](const Private::Entry* a, const Private::Entry* b) {
        return Private::queueOrder(*a) < Private::queueOrder(*b);
    });
    QList<JobId> ids;
    for (const Private::Entry* entry : std::as_const(waiting))
        ids << entry->record.id;
    return ids;
}

QFuture<Status> JobEngine::setPriority(const JobId& id, int priority)
{
    const JobRecord* record = find(id);
    return record ? d->setPlaces({{id, priority, record->queuePlace}}) : QtFuture::makeReadyFuture(Status());
}

QFuture<Status> JobEngine::moveBefore(const JobId& moved, const JobId& before)
{
    const JobRecord* record = find(before.isNull() ? moved : before);
    QList<JobId> ids = queue();
    if (!record || moved == before || ids.removeAll(moved) == 0)
        return QtFuture::makeReadyFuture(Status());
    const int priority = record->priority;
    ids.removeIf([&](const JobId& id) { return find(id)->priority != priority; });
    const qsizetype at = ids.indexOf(before);
    ids.insert(at < 0 ? ids.size() : at, moved);
    // Below zero, so that jobs that come later stand behind.
    QList<QueuePlace> places;
    for (qsizetype i = 0; i < ids.size(); ++i)
        places << QueuePlace{ids[i], priority, int(i - ids.size())};
    return d->setPlaces(places);
}

std::pair<int, std::pair<int, qint64>> JobEngine::Private::queueOrder(const Entry& entry)
{
    return {-entry.record.priority, {entry.record.queuePlace, entry.age}};
}

QFuture<Status> JobEngine::Private::setPlaces(QList<QueuePlace> places)
{
    places.removeIf([this](const QueuePlace& place) {
        const JobRecord& record = find(place.job)->record;
        return record.priority == place.priority && record.queuePlace == place.place;
    });
    return after(book.setPlaces(places), q, [this, places](const Status& status) {
        for (const QueuePlace& place : status ? places : QList<QueuePlace>()) {
            Entry* entry = find(place.job);
            if (!entry)
                continue;
            JobRecord record = entry->record;
            record.priority = place.priority;
            record.queuePlace = place.place;
            replace(*entry, record);
            if (entry->write) { // on its way with the old place
                entry->write->next.priority = place.priority;
                entry->write->next.queuePlace = place.place;
            }
            settle(place.job);
        }
        return status;
    });
}

QFuture<Status> JobEngine::Private::changePace(const QFuture<Status>& written, const QString& account)
{
    return after(written, q, [this, account](const Status& status) {
        if (!status)
            return QtFuture::makeReadyFuture(status);
        return after(loadPace(), q, [this, account](const Status& loaded) {
            if (!account.isEmpty())
                lanes.wake(account);
            return loaded;
        });
    });
}

QFuture<Status> JobEngine::Private::loadPace()
{
    return after(book.state(), q, [this](const Result<PaceState>& state) -> Status {
        if (!state) {
            qCWarning(lcJobs) << "pace not read" << state.error().detail;
            return fail(state.error());
        }
        pace = *state;
        countBusy();
        Q_EMIT q->paceChanged();
        for (const BreakerState& breaker : std::as_const(pace.breakers))
            if (breaker.state != QLatin1String("closed"))
                planProbe(breaker.until);
        settleAll();
        pump();
        return {};
    });
}

/// A pause that ends makes jobs busy that were at rest.
void JobEngine::Private::countBusy()
{
    for (Attached& home : attached)
        home.busy = int(std::count_if(home.order.cbegin(), home.order.cend(),
                                      [this](const JobId& id) { return isBusy(entries.at(id).record); }));
}

void JobEngine::Private::settleAll()
{
    QList<JobId> ids; // settling may remove entries
    for (const auto& [id, entry] : entries)
        if (!isEnded(entry.record.state))
            ids << id;
    for (const JobId& id : std::as_const(ids))
        settle(id);
}

void JobEngine::Private::retest(const std::function<bool(const JobRecord&)>& which)
{
    QList<const Entry*> held;
    for (const auto& [id, entry] : entries)
        if (entry.record.state == JobState::Held && which(entry.record) && !entry.running && !entry.write)
            held << &entry;
    std::sort(held.begin(), held.end(), [](const Entry* a, const Entry* b) { return queueOrder(*a) < queueOrder(*b); });
    QList<JobId> ids; // settling may remove entries
    for (const Entry* entry : std::as_const(held))
        ids << entry->record.id;
    for (const JobId& id : std::as_const(ids)) {
        Entry* entry = find(id);
        if (!entry || entry->running || entry->write)
            continue;
        lanes.wake(entry->record.account);
        entry->record.due = options.now();
        settle(id);
    }
}

void JobEngine::networkIsBack()
{
    d->retest([](const JobRecord& record) { return record.holdReason == QLatin1String("offline"); });
}

void JobEngine::Private::retestBudgets()
{
    constexpr int SoonMs = 50;
    if (!std::exchange(looksAtBudgets, true))
        QTimer::singleShot(SoonMs, q, [this] {
            looksAtBudgets = false;
            retest([](const JobRecord& record) { return record.holdReason == QLatin1String("budget"); });
        });
}

bool JobEngine::Private::standsStill(const JobRecord& record) const
{
    return record.paused || pace.allPaused || pace.pausedAccounts.contains(record.account);
}

/// Of a project that knows more than this ledger: what costs money is not sent.
bool JobEngine::Private::isHeldBack(const JobRecord& record) const
{
    const auto steps = options.stepsFor(record);
    return steps && steps->usesNetwork(record) && attached.value(record.project).hold.isHeld;
}

std::optional<Step> JobEngine::Private::pauseAsked(Entry& entry)
{
    const bool pauses = std::exchange(entry.pauseWanted, false);
    const bool resumes = std::exchange(entry.resumeWanted, false);
    const bool begins = resumes && waitsForWord(entry.record);
    const bool changes = pauses ? !entry.record.paused : resumes && (entry.record.paused || begins);
    if (!changes || (isEnded(entry.record.state) && !begins))
        return std::nullopt;
    Step step = transition(entry.record, pauses ? "pause.asked" : "pause.ended");
    step.next.paused = pauses;
    if (begins) {
        const bool isLook = entry.record.state == JobState::Quarantined;
        const QString before = entry.record.errorClass;
        clearTrouble(step.next);
        step.next.state = isLook ? JobState::Verifying : JobState::Queued;
        if (isLook) // what cannot be read again goes back at once
            step.next.errorClass = before;
        step.next.due = options.now();
    }
    return step;
}

std::optional<Step> JobEngine::Private::pausing(const JobRecord& record) const
{
    if (record.cancelRequested)
        return std::nullopt;
    if (record.state == JobState::Queued && standsStill(record)) {
        Step step = transition(record, "job.held", QStringLiteral("paused"));
        step.next.state = JobState::Held;
        step.next.holdReason = QStringLiteral("paused");
        step.next.due = {};
        return step;
    }
    const bool isHeld = isHeldBack(record);
    const bool isOtherwise = record.state == JobState::Held && record.holdReason != QLatin1String("restored");
    if (isHeld && (record.state == JobState::Queued || isOtherwise)) {
        Step step = transition(record, "job.held", QStringLiteral("restored"));
        step.next.state = JobState::Held;
        step.next.holdReason = QStringLiteral("restored");
        step.next.due = {};
        return step;
    }
    const bool restoredOnly = record.holdReason == QLatin1String("restored") && !isHeld && !standsStill(record);
    const bool pausedOnly = record.holdReason == QLatin1String("paused") && !standsStill(record);
    const bool safeOnly = record.holdReason == QLatin1String("safe-mode") && !pace.safeModeSince.isValid();
    if (record.state == JobState::Held && (pausedOnly || safeOnly || restoredOnly)) {
        Step step = transition(record, "job.queued", QStringLiteral("resumed"));
        step.next.state = JobState::Queued;
        step.next.holdReason.clear();
        step.next.due = options.now();
        return step;
    }
    return std::nullopt;
}

void JobEngine::Private::shift(JobRecord& record, qint64 milliseconds)
{
    for (QDateTime* time : {&record.due, &record.unknownSince, &record.deadline}) // `expires` is the provider's
        if (time->isValid())
            *time = time->addMSecs(milliseconds);
}

/// As the ledger has it, by a clock that was set back while nobody looked.
JobRecord JobEngine::Private::byThisClock(JobRecord record) const
{
    if (const qint64 back = options.now().msecsTo(record.changed); back > 0)
        shift(record, -back);
    return record;
}

void JobEngine::Private::followClock(const QDateTime& now)
{
    const qint64 back = lastNow.isValid() ? now.msecsTo(lastNow) : 0;
    lastNow = now;
    if (back <= 0)
        return;
    qCInfo(lcJobs) << "the clock was set back by" << back << "ms";
    for (auto& [id, entry] : entries) {
        if (entry.running || entry.write)
            continue;
        shift(entry.record, -back);
        dueQueue.shift(id, entry.record.due);
    }
    lanes.shift(-back);
}
