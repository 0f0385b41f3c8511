#include "core/jobs/remote/remote_states.h"
#include "core/jobs/remote/waits.h"
#include "core/jobs/text.h"

// Queued, Held -> Submitting. Nothing that costs is sent here: the exact bytes, the attempt, its money and its place in
// the pace are one transaction, and the send is the next step.

namespace {

constexpr qint64 NeededBytes = 64LL << 20; // the ledger must be able to write down what it pays for
constexpr int KeyHonouredSeconds = 23 * 3600;

Step held(const RemoteWork& work, const QString& reason, const QString& sentence, const QDateTime& due = {})
{
    Step step = work.same("job.held", reason);
    step.next.state = JobState::Held;
    step.next.holdReason = reason;
    step.next.error = sentence;
    step.next.due = due;
    return step;
}

Step refused(const RemoteWork& work, JobState end, const QString& errorClass, const QString& sentence)
{
    Step step = RemoteStates::endUnsent(work.record, end, "job.terminal");
    step.next.error = sentence;
    step.next.errorClass = errorClass;
    return step;
}

Attempt intended(const RemoteWork& work, const QByteArray& body)
{
    Attempt attempt;
    attempt.id = AttemptId::fromString(work.request.tag);
    attempt.job = work.record.id;
    attempt.account = work.record.account;
    attempt.idempotencyKey = work.request.tag;
    attempt.intentAt = work.context.now;
    if (work.ability() == Ability::A)
        attempt.idempotentUntil = attempt.intentAt.addSecs(KeyHonouredSeconds);
    attempt.body = body;
    return attempt;
}

} // namespace

Step RemoteStates::endUnsent(const JobRecord& record, JobState end, const char* event)
{
    Step step{record, QString::fromLatin1(event), {}, {}};
    step.next.state = end;
    step.next.holdReason.clear();
    step.next.error.clear();
    step.next.due = {};
    step.also.release = toString(end);
    return step;
}

Result<Step> RemoteStates::intent(const RemoteWork& work)
{
    const JobRecord& record = work.record;
    if (const auto& access = work.network().access; !access)
        return held(work, QStringLiteral("key"), access.error().message);
    if (work.context.freeSpace(work.context.folder) < NeededBytes)
        return held(work, QStringLiteral("disk"),
                    JobsText::tr("The disk is nearly full, so nothing was sent: the clip would have no place. Make "
                                 "room; the job goes on by itself."),
                    work.context.now.addSecs(60));
    BR_TRY(const bool hasRoom, work.network().ledger->hasRoom().result());
    if (!hasRoom)
        return held(
            work, QStringLiteral("disk"),
            JobsText::tr("The disk with Boardreel's own files is nearly full, so nothing was sent: what is paid "
                         "for could not be written down. Make room; the job goes on by itself."),
            work.context.now.addSecs(60));
    BR_TRY(const bool moderated, work.network().ledger->wasModerated(record.account, record.requestKey).result());
    if (moderated)
        return refused(work, JobState::Moderated, QStringLiteral("moderated"),
                       JobsText::tr("The provider has refused exactly this request by its rules before, so it was not "
                                    "sent again. Change the prompt or the pictures."));
    BR_TRY(const auto made, madeAllTheSame(work));
    if (made)
        return *made;
    RemoteRequest request = work.request;
    BR_TRY(request.firstFrame, firstFrameOf(record, work.context.folder));
    const auto call = work.provider.submit(work.base(), request, work.network().account.options);
    if (!call)
        return refused(work, JobState::Failed, QStringLiteral("permanent"), call.error().message);
    Step step = work.same("intent.committed");
    step.next.state = JobState::Submitting;
    step.next.holdReason.clear();
    step.next.error.clear();
    ++step.next.attempts;
    step.also.gate = SubmitGate{record.account, work.context.now, work.context.random, work.network().boot};
    step.also.attempt = intended(work, call->body);
    return step;
}
