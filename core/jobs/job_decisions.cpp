#include "core/base/when_done.h"
#include "core/jobs/job_engine_private.h"
#include "core/jobs/remote/decisions.h"
#include "core/jobs/text.h"

// What a person decides about a job. It waits until nobody works on the job, and is a step like any other.

QFuture<Status> JobEngine::Private::decide(const JobId& id, const DecisionStep& step)
{
    auto promise = startedPromise<Status>();
    whenDone(ledger->attempts(id), q, [this, id, step, promise](const Result<QList<Attempt>>& attempts) {
        Entry* entry = find(id);
        if (!attempts || !entry || entry->decision) {
            const Error none{ErrorKind::NotFound, JobsText::tr("There is no such job in an open project."), {}};
            finishPromise(*promise, Status(fail(attempts ? none : attempts.error())));
            return;
        }
        entry->decision =
            Decision{[step, attempts = *attempts](const JobRecord& record) { return step(record, attempts); }, promise};
        settle(id);
    });
    return promise->future();
}

void JobEngine::Private::take(Entry& entry)
{
    const Result<Step> step = entry.decision->step(entry.record);
    if (!step) {
        decided(entry, fail(step.error()));
        place(entry);
        return;
    }
    entry.decision->isWriting = true;
    dueQueue.remove(entry.record.id);
    lanes.withdraw(entry.record.id);
    commit(entry, *step);
}

void JobEngine::Private::decided(Entry& entry, const Status& status)
{
    const auto promise = std::exchange(entry.decision, std::nullopt)->promise;
    finishPromise(*promise, Status(status));
}

QFuture<Status> JobEngine::adopt(const JobId& id, const QString& remoteId)
{
    return d->decide(id, [this, remoteId](const JobRecord& record, const QList<Attempt>& attempts) {
        return Decisions::adopt(record, attempts, remoteId, d->options.now());
    });
}

QFuture<Status> JobEngine::payAgain(const JobId& id, const QString& consent)
{
    return d->decide(id, [this, consent](const JobRecord& record, const QList<Attempt>& attempts) {
        return Decisions::payAgain(record, attempts, consent, d->options.now());
    });
}

QFuture<Status> JobEngine::writeOff(const JobId& id)
{
    return d->decide(id, [this](const JobRecord& record, const QList<Attempt>& attempts) {
        return Decisions::writeOff(record, attempts, d->options.now());
    });
}

QFuture<Result<QList<Attempt>>> JobEngine::attempts(const JobId& id) const
{
    return d->ledger->attempts(id);
}

bool JobEngine::isHeld(const ProjectId& project) const
{
    return d->attached.value(project).hold.isHeld;
}

QFuture<Status> JobEngine::goOn(const ProjectId& project)
{
    const QList<JobId> missing = d->attached.value(project).hold.missing;
    return after(d->ledger->letGoOn(project, missing), this, [this, project, missing](const Status& written) {
        const auto home = d->attached.find(project);
        if (!written || home == d->attached.end())
            return written;
        for (const JobId& id : missing) // its take is there: what would be sent has been paid for
            if (const JobRecord* job = find(id);
                job && (job->state == JobState::Queued || job->state == JobState::Held))
                cancel(id);
        home->hold = {};
        Q_EMIT projectHeld(project, false);
        d->settleAll();
        return written;
    });
}
