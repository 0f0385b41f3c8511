#include "core/jobs/job_engine.h"

#include "core/accounts/account_access.h"
#include "core/base/free_space.h"
#include "core/base/log.h"
#include "core/base/when_done.h"
#include "core/jobs/built_in_steps.h"
#include "core/jobs/job_engine_private.h"
#include "core/jobs/text.h"
#include "core/store/ledger_news.h"

#include <QPromise>
#include <QRandomGenerator>
#include <QThread>
#include <algorithm>

namespace {

JobEngine::Options completed(JobEngine::Options options)
{
    if (!options.stepsFor)
        options.stepsFor = builtInSteps;
    options.isRealClock = !options.now;
    if (!options.now)
        options.now = [] { return QDateTime::currentDateTimeUtc(); };
    if (!options.freeSpace)
        options.freeSpace = [](const QString& folder) { return freeSpace(folder); };
    if (!options.random)
        options.random = [] { return QRandomGenerator::global()->generateDouble(); };
    if (options.generates <= 0)
        options.generates = std::clamp(QThread::idealThreadCount() - 1, 1, 4); // each is parallel in itself
    return options;
}

} // namespace

JobEngine::Private::Private(JobEngine* engine, std::shared_ptr<Ledger> theLedger, Options theOptions)
    : q(engine)
    , ledger(std::move(theLedger))
    , book(ledger)
    , realClock(!theOptions.now)
    , options(completed(std::move(theOptions)))
    , lanes(options.generates)
{
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer); // a coarse one comes early, when nobody is due
    QObject::connect(&timer, &QTimer::timeout, q, &JobEngine::wake);
    loadPace();
    QObject::connect(ledger->news(), &LedgerNews::capsChanged, q, [this] { retestBudgets(); });
    if (!options.unsavedIds.isEmpty())
        unsaved = UnsavedIds::read(options.unsavedIds);
    if (options.accounts)
        QObject::connect(options.accounts, &AccountAccess::changed, q,
                         [this](const QString& account) { accountChanged(account); });
    if (options.http)
        readAway();
}

/// Without this nobody would ask for what was sent by projects that are closed: it is said, and read again.
void JobEngine::Private::readAway()
{
    whenDone(ledger->liveJobs(), q, [this](const Result<QList<JobRecord>>& records) {
        if (!records) {
            qCWarning(lcJobs) << "live jobs not read" << records.error().detail;
            inTrouble = true;
            Q_EMIT q->ledgerTrouble(records.error().message);
            QTimer::singleShot(options.commitRetryMs, q, [this] { readAway(); });
            return;
        }
        if (std::exchange(inTrouble, false))
            Q_EMIT q->ledgerTrouble({});
        loadAway(*records);
    });
}

JobEngine::JobEngine(std::shared_ptr<Ledger> ledger, QObject* parent)
    : JobEngine(std::move(ledger), Options(), parent)
{
}

JobEngine::JobEngine(std::shared_ptr<Ledger> ledger, Options options, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(ledger), std::move(options)))
{
}

JobEngine::~JobEngine()
{
    d->ending = true;
    d->programEnd.request_stop();
    for (auto& [id, entry] : d->entries)
        entry.stop.request_stop();
    d->lanes.waitForDone();
    d->writeDown();
}

std::shared_ptr<Ledger> JobEngine::ledger() const
{
    return d->ledger;
}

QFuture<Result<QList<Ledger::Admission>>> JobEngine::admit(const QList<JobRecord>& jobs, const Spending& spending)
{
    using Admissions = Result<QList<Ledger::Admission>>;
    QList<JobRecord> records = jobs;
    for (JobRecord& record : records)
        record.due = d->options.now();
    auto promise = startedPromise<Admissions>();
    whenDone(MoneyBook(d->ledger, d->options.now).admit(records, spending), this,
             [this, promise](const Admissions& admissions) {
                 QList<JobId> here;
                 for (const auto& admission : admissions.value_or(QList<Ledger::Admission>())) {
                     if (!d->attached.contains(admission.job.project))
                         continue;
                     here << admission.job.id;
                     if (!admission.deduplicated)
                         d->replace(d->remember(admission.job), admission.job);
                 }
                 finishPromise(*promise, Admissions(admissions));
                 for (const JobId& id : here)
                     d->settle(id);
             });
    return promise->future();
}

QFuture<Result<Ledger::Admission>> JobEngine::admit(const JobRecord& job)
{
    Spending alone;
    alone.anotherTake = true; // asked for by somebody who knows what there is
    return d->admitOne(job, alone);
}

QFuture<Result<Ledger::Admission>> JobEngine::Private::admitOne(const JobRecord& job, const Spending& spending)
{
    return after(q->admit(QList<JobRecord>{job}, spending), q, [](const Result<QList<Ledger::Admission>>& admissions) {
        return admissions.map([](const QList<Ledger::Admission>& admitted) { return admitted.first(); });
    });
}

QFuture<Result<QString>> JobEngine::projectFolder(const ProjectId& project) const
{
    return d->ledger->projectFolder(project);
}

QFuture<Status> JobEngine::attachProject(const ProjectId& project, const QString& folder, const QList<JobId>& ofTakes)
{
    if (d->attached.contains(project))
        return QtFuture::makeReadyFuture(Status(
            fail(ErrorKind::Locked,
                 JobsText::tr(
                     "This project, or a copy of it, is open already. Close it there first; nothing was changed."))));
    d->attached.insert(project, {folder, {}, {}, 0});
    auto promise = startedPromise<Status>();
    const auto refuse = [this, promise, project](const Error& error) {
        d->attached.remove(project);
        finishPromise(*promise, Status(fail(error)));
    };
    whenDone(d->ledger->setProjectFolder(project, folder), this, [=, this](const Status& status) {
        if (!status)
            return refuse(status.error());
        whenDone(d->ledger->holdOf(project, ofTakes), this, [=, this](const Result<Ledger::Hold>& hold) {
            if (!hold)
                return refuse(hold.error());
            if (const auto home = d->attached.find(project); home != d->attached.end())
                home->hold = *hold;
            whenDone(d->ledger->jobs(project), this, [=, this](const Result<QList<JobRecord>>& records) {
                if (!records)
                    return refuse(records.error());
                if (d->attached.contains(project)) // else detached meanwhile
                    d->load(project, *records);
                finishPromise(*promise, Status());
                if (isHeld(project))
                    Q_EMIT projectHeld(project, true);
            });
        });
    });
    return promise->future();
}

void JobEngine::detachProject(const ProjectId& project)
{
    const Private::Attached gone = d->attached.take(project);
    // All of them first: settling one looks at whatever is due, and forgets it where its project is gone.
    for (const JobId& id : gone.order) {
        Private::Entry& entry = *d->find(id);
        entry.listed = false;
        entry.stop.request_stop();
        d->dueQueue.remove(id);
        d->lanes.withdraw(id);
    }
    for (const JobId& id : gone.order)
        d->settle(id);
}

QStringList JobEngine::attachedFolders() const
{
    QStringList folders;
    for (const Private::Attached& project : std::as_const(d->attached))
        folders << project.folder;
    return folders;
}

void JobEngine::cancel(const JobId& id)
{
    Private::Entry* entry = d->find(id);
    if (!entry || isEnded(entry->record.state) || entry->record.cancelRequested)
        return;
    entry->cancelWanted = true;
    entry->stop.request_stop();
    d->settle(id);
}

void JobEngine::acknowledge(const JobId& id)
{
    whenDone(d->ledger->setLinked(id), this, [this, id](const Status& status) {
        Private::Entry* entry = d->find(id);
        if (!status)
            qCWarning(lcJobs) << "clip.linked" << id.toString()
                              << status.error().detail; // delivered again at the next start
        if (!status || !entry || entry->record.linked)
            return;
        JobRecord record = entry->record;
        record.linked = true;
        d->replace(*entry, record);
    });
}

void JobEngine::wake()
{
    d->pump();
}

QList<JobRecord> JobEngine::jobs(const ProjectId& project) const
{
    QList<JobRecord> list;
    const QList<JobId> order = d->attached.value(project).order;
    for (const JobId& id : order)
        list << d->entries.at(id).record;
    return list;
}

const JobRecord* JobEngine::find(const JobId& id) const
{
    const Private::Entry* entry = d->find(id);
    return entry ? &entry->record : nullptr;
}

double JobEngine::progress(const JobId& id) const
{
    const Private::Entry* entry = d->find(id);
    return entry ? entry->progress : 0;
}

FrameMeter::Reading JobEngine::pace(const JobId& id) const
{
    const Private::Entry* entry = d->find(id);
    return entry && entry->running && entry->meter ? entry->meter->read() : FrameMeter::Reading{};
}

bool JobEngine::isIdle(const ProjectId& project) const
{
    return d->attached.value(project).busy == 0;
}

QFuture<Result<QList<JobEvent>>> JobEngine::events(const JobId& id) const
{
    return d->ledger->events(id);
}

QFuture<Result<QList<JobTrace>>> JobEngine::lastEvents(int most) const
{
    return d->ledger->lastEvents(most);
}

// The book

JobEngine::Private::Entry* JobEngine::Private::find(const JobId& id)
{
    const auto it = entries.find(id);
    return it == entries.end() ? nullptr : &it->second;
}

JobEngine::Private::Entry& JobEngine::Private::remember(const JobRecord& record)
{
    const auto [it, isNew] = entries.try_emplace(record.id);
    if (isNew) {
        it->second.record = record;
        it->second.age = ++nextAge;
        it->second.progress = record.state == JobState::Stored ? 1 : 0;
    }
    if (!std::exchange(it->second.listed, true)) {
        Attached& home = attached[record.project];
        home.order << record.id;
        home.busy += isBusy(it->second.record) ? 1 : 0;
    }
    return it->second;
}

void JobEngine::Private::load(const ProjectId& project, const QList<JobRecord>& records)
{
    QList<JobRecord> arrived;
    for (const JobRecord& record : records) {
        // Known: admitted just now, or its step has not come home since the project was detached.
        const bool known = find(record.id);
        Entry& entry = remember(byThisClock(record));
        if (!known)
            recover(entry);
        if (record.state == JobState::Stored && !record.linked)
            arrived << record;
    }
    QList<JobId>& order = attached[project].order;
    std::stable_sort(order.begin(), order.end(), [this](const JobId& a, const JobId& b) {
        return entries.at(a).record.created < entries.at(b).record.created;
    });
    qCInfo(lcJobs) << "recovery.summary" << project.toString() << "jobs" << records.size() << "arrived"
                   << arrived.size();
    for (const JobRecord& record : std::as_const(arrived))
        Q_EMIT q->delivered(record);
    for (const JobRecord& record : records)
        settle(record.id);
}

void JobEngine::Private::recover(Entry& entry)
{
    const auto steps = options.stepsFor(entry.record);
    if (!steps || isEnded(entry.record.state))
        return;
    if (entry.record.state == JobState::Held && entry.record.holdReason == QLatin1String("budget"))
        entry.record.due = options.now(); // caps may have been changed while nobody looked
    if (const std::optional<Step> step = steps->recovered(entry.record, options.now()))
        commit(entry, *step);
    else if (entry.record.state == JobState::Running && entry.record.errorClass.isEmpty())
        entry.record.due = options.now(); // it may be ready for long; who asked us to wait is still waited for
    adoptUnsaved(entry.record.id);
}

void JobEngine::Private::loadAway(const QList<JobRecord>& records)
{
    for (const JobRecord& record : records) {
        const auto steps = options.stepsFor(record);
        if (find(record.id) || !steps || !steps->worksAway(record))
            continue;
        Entry& entry = entries[record.id];
        entry.record = byThisClock(record);
        entry.age = ++nextAge;
        recover(entry);
        settle(record.id);
    }
}

void JobEngine::Private::accountChanged(const QString& account)
{
    QList<JobId> ids;
    for (auto& [id, entry] : entries) {
        if (!account.isEmpty() && entry.record.account != account)
            continue;
        entry.looksForKey = true;
        ids << id;
    }
    for (const JobId& id : std::as_const(ids))
        settle(id);
    const QSet<QString> waiting = unprobed;
    for (const QString& name : waiting)
        if (account.isEmpty() || name == account)
            probe(name);
}

bool JobEngine::Private::isBusy(const JobRecord& record) const
{
    if (record.state == JobState::Stored)
        return !record.linked;
    if (isEnded(record.state) || needsPerson(record.state) || !options.stepsFor(record))
        return false;
    return record.state != JobState::Held || record.holdReason == QLatin1String("breaker") || pausing(record);
}

void JobEngine::Private::replace(Entry& entry, const JobRecord& record)
{
    const ProjectId project = record.project;
    const JobRecord before = entry.record;
    entry.record = record;
    if (record.state == JobState::Stored)
        entry.progress = 1;
    bool becameIdle = false;
    if (const auto home = attached.find(project); entry.listed && home != attached.end()) {
        home->busy += int(isBusy(record)) - int(isBusy(before));
        becameIdle = home->busy == 0 && isBusy(before);
    }
    Q_EMIT q->jobChanged(record);
    if (record.state == JobState::Stored && before.state != JobState::Stored)
        Q_EMIT q->delivered(record);
    if (becameIdle)
        Q_EMIT q->idle(project);
}
