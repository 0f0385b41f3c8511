#include "core/base/crash_point.h"
#include "core/base/log.h"
#include "core/base/when_done.h"
#include "core/jobs/job_engine_private.h"
#include "core/jobs/remote/decisions.h"
#include "core/jobs/unsaved_ids.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QThread>
#include <algorithm>

// The end of the program, and what the ledger did not take: nothing that was learned about money is dropped.

namespace {

constexpr int LongestMs = 10'000;
constexpr int MostWrites = 8; // of one job: a cancel, a pause, what a step brought, each tried again once

/// Nothing: it did not come in time, or never will.
template<class T> std::optional<T> resultOf(const QFuture<T>& future, const QDeadlineTimer& end)
{
    while (!future.isFinished() && !end.hasExpired())
        QThread::msleep(1);
    return future.isFinished() && future.resultCount() > 0 ? std::optional<T>(future.result()) : std::nullopt;
}

std::optional<UnsavedIds::Id> acceptedBy(const JobRecord& record, const Step& step)
{
    const std::optional<Attempt>& attempt = step.also.attempt;
    if (!attempt || attempt->outcome != AttemptOutcome::Accepted || attempt->remoteId.isEmpty())
        return std::nullopt;
    return UnsavedIds::Id{record.id, attempt->id, attempt->remoteId};
}

} // namespace

/// Answers of the ledger come by watchers, which deliver nothing any more: it is waited for here.
void JobEngine::Private::writeDown()
{
    QCoreApplication::sendPostedEvents(q, QEvent::MetaCall); // what the last steps learned
    const QDeadlineTimer end(LongestMs);
    for (auto& [id, entry] : entries)
        writeDown(entry, end);
}

void JobEngine::Private::writeDown(Entry& entry, const QDeadlineTimer& end)
{
    const JobId id = entry.record.id;
    for (int tries = 0; tries < MostWrites; ++tries) {
        if (!entry.write)
            settle(id);
        if (!entry.write)
            return;
        const auto answer = resultOf(entry.written, end);
        if (!answer)
            break;
        // Refused, it may be there all the same: of a commit that failed, only the row knows.
        const auto row = *answer ? answer : resultOf(ledger->job(id), end);
        if (row && *row && (*row)->version != entry.record.version) {
            entry.record = **row;
            isKept(entry);
            entry.write.reset();
            entry.decision.reset();
            crashPoint("job.committed");
            continue;
        }
        if (answer->error().kind == ErrorKind::NeedsPerson && entry.write->ifOwned) {
            const Step other = *entry.write->ifOwned;
            entry.write = other;
        }
        write(id);
    }
    keepApart(entry);
}

void JobEngine::Private::keepApart(Entry& entry)
{
    const bool hasHome = entry.home && *entry.home;
    for (const Step* step : {entry.write ? &*entry.write : nullptr, hasHome ? &**entry.home : nullptr}) {
        const auto id = step ? acceptedBy(entry.record, *step) : std::nullopt;
        if (!id || entry.keptApart || options.unsavedIds.isEmpty())
            continue;
        const Status kept = UnsavedIds::add(options.unsavedIds, *id);
        qCCritical(lcJobs) << "id.unsaved" << id->job.toString() << id->remoteId
                           << (kept ? QString() : kept.error().detail);
        entry.keptApart = kept.has_value();
        entry.onlyHere = !entry.keptApart;
    }
}

bool JobEngine::hasUnsaved() const
{
    return std::any_of(d->entries.cbegin(), d->entries.cend(), [](const auto& one) { return one.second.onlyHere; });
}

/// What is written is in the ledger now.
void JobEngine::Private::isKept(Entry& entry)
{
    const bool isAccepted = acceptedBy(entry.record, *entry.write).has_value();
    entry.onlyHere = entry.onlyHere && !isAccepted;
    if (!entry.keptApart || !isAccepted)
        return;
    entry.keptApart = false;
    forgetUnsaved(entry.record.id);
}

void JobEngine::Private::forgetUnsaved(const JobId& job)
{
    unsaved.remove(job);
    const Status removed = UnsavedIds::remove(options.unsavedIds, job);
    if (!removed)
        qCWarning(lcJobs) << "id.unsaved" << removed.error().detail; // it is known then, and does no harm
}

/// An id that the ledger did not take the last time. The decision waits for whatever is under way.
void JobEngine::Private::adoptUnsaved(const JobId& job)
{
    const auto id = unsaved.constFind(job);
    if (id == unsaved.cend())
        return;
    const auto adopting = [this, id = *id](const JobRecord& record, const QList<Attempt>& attempts) -> Result<Step> {
        BR_TRY(const Step step, Decisions::adopt(record, attempts, id.remoteId, options.now()));
        if (step.also.attempt->id != id.attempt) // another one was sent since
            return fail(ErrorKind::Usage, QString(), QStringLiteral("of an earlier attempt"));
        return step;
    };
    whenDone(decide(job, adopting), q, [this, job](const Status& status) {
        const bool isSettled = status || status.error().kind == ErrorKind::Usage;
        qCInfo(lcJobs) << "id.unsaved adopted" << job.toString() << status.has_value();
        if (isSettled) // else at the next start
            forgetUnsaved(job);
    });
}
