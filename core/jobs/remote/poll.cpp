#include "core/base/crash_point.h"
#include "core/jobs/remote/remote_states.h"
#include "core/jobs/remote/waits.h"
#include "core/jobs/text.h"
#include "core/providers/http/http_client.h"

// Running, and Attention with a remote id: asking is free, so it goes on until the provider says how it ended.

namespace {

constexpr int VanishedSeconds = 600; // a provider may forget for a moment
constexpr int QuietSeconds = 600;    // a person is asked already
constexpr int TellSeconds = 60;      // that all goes on as before is written down so often

Step endedThere(const RemoteWork& work, JobState end, const char* errorClass, const QString& sentence)
{
    Step step = work.same("job.terminal");
    clearTrouble(step.next);
    step.next.state = end;
    step.next.errorClass = QString::fromLatin1(errorClass);
    step.next.error = sentence;
    step.next.due = {};
    return step;
}

Step toAttention(Step step, const char* errorClass, const QString& sentence)
{
    step.event = QStringLiteral("job.attention");
    step.detail = QString::fromLatin1(errorClass);
    step.next.state = JobState::Attention;
    step.next.errorClass = QString::fromLatin1(errorClass);
    step.next.error = sentence;
    return step;
}

bool goesOnAsBefore(const JobRecord& before, const Step& step)
{
    const JobRecord& next = step.next;
    return !step.also.breaker && before.tries > 0 && before.errorClass.isEmpty() && next.state == before.state &&
           next.expires == before.expires && next.unknownSince == before.unknownSince;
}

Step goesOn(const RemoteWork& work, const RemoteVideo& video, std::chrono::milliseconds next)
{
    const JobRecord& record = work.record;
    const QDateTime now = work.context.clock();
    Step step = work.same("poll.ok", video.status);
    const int asked = record.errorClass.isEmpty() ? record.tries : 0;
    if (record.errorClass == classOf(Trouble::Network))
        step.also.breaker = BreakerNote{BreakerNote::What::Success, record.account, now, {}};
    if (record.state != JobState::Attention || record.errorClass == QLatin1String("vanished")) {
        clearTrouble(step.next);
        step.next.unknownSince = {};
        if (record.state == JobState::Attention) // it is there again
            step.next.state = JobState::Running;
    }
    step.next.tries = asked + 1;
    if (video.expires.isValid())
        step.next.expires = video.expires;
    step.next.due = now.addMSecs(snooze(next, asked, work.context.random).count());
    if (step.next.state == JobState::Running && record.deadline.isValid() && record.deadline <= now)
        return toAttention(
            step, "late",
            JobsText::tr("The provider has worked on this clip for unusually long. It is still asked and "
                         "the clip is fetched when it is ready; nothing else is started by itself."));
    step.isSnooze = goesOnAsBefore(record, step) && std::abs(record.changed.secsTo(now)) < TellSeconds;
    return step;
}

} // namespace

Step RemoteStates::unanswered(const RemoteWork& work, const RemoteRefusal& refusal)
{
    const JobRecord& record = work.record;
    const QDateTime now = work.context.clock();
    Step step = work.same("poll.error", refusal.code);
    if (refusal.trouble == RemoteTrouble::Key) {
        holdForKey(work, step);
        return step;
    }
    if (record.state == JobState::Attention) {
        step.next.due = now.addSecs(QuietSeconds);
        return step;
    }
    waitOut(step.next, Trouble::Network, work.context, refusal.wait);
    step.next.error.clear();
    if (refusal.trouble != RemoteTrouble::Vanished) {
        step.next.unknownSince = {};
        // Who asks for patience is there.
        const auto what = refusal.wait ? BreakerNote::What::Success : BreakerNote::What::NetworkFailure;
        step.also.breaker = BreakerNote{what, record.account, now, refusal.wait};
    } else if (!record.unknownSince.isValid()) {
        step.next.unknownSince = now;
    } else if (record.unknownSince.addSecs(VanishedSeconds) <= now) {
        step.next.due = now.addSecs(QuietSeconds);
        return toAttention(step, "vanished",
                           JobsText::tr("The provider took this job, but does not know it any more. It may have been "
                                        "billed. Look at your account there, then send it again or write it off."));
    }
    if (record.deadline.isValid() && record.deadline <= now)
        return toAttention(step, "late",
                           JobsText::tr("The provider has not answered about this clip for a long time. It is still "
                                        "asked, and the clip is fetched when it is ready."));
    return step;
}

Step RemoteStates::followed(const RemoteWork& work, const RemoteVideo& video, std::chrono::milliseconds next)
{
    switch (video.state) {
    case RemoteState::Done: {
        Step step = work.same("remote.ready");
        clearTrouble(step.next);
        step.next.state = JobState::Fetching;
        if (work.record.errorClass == Withheld) // one try, and a person is asked again
            step.next.errorClass = FreshUrl;
        else
            step.next.unknownSince = {};
        if (video.expires.isValid())
            step.next.expires = video.expires;
        return step;
    }
    case RemoteState::Failed:
        return endedThere(work, JobState::ProviderFailed, "provider",
                          JobsText::tr("The provider could not make this clip: %1 Whether it was billed stands in your "
                                       "account there.")
                              .arg(asSentence(video.error)));
    case RemoteState::Moderated:
        return endedThere(work, JobState::Moderated, "moderated",
                          JobsText::tr("The provider refused this request by its rules: %1 Change the prompt or the "
                                       "pictures.")
                              .arg(asSentence(video.error)));
    case RemoteState::Cancelled:
        return endedThere(work, JobState::Cancelled, "", QString());
    case RemoteState::Expired:
        return endedThere(work, JobState::Expired, "expired",
                          JobsText::tr("The provider has dropped this clip before it could be fetched."));
    case RemoteState::Queued:
    case RemoteState::Running:
    case RemoteState::Unclear:
        break;
    }
    if (video.progress)
        work.context.progress(*video.progress);
    return goesOn(work, video, next);
}

Result<Step> RemoteStates::poll(const RemoteWork& work)
{
    const JobRecord& record = work.record;
    if (record.cancelRequested && record.state == JobState::Running &&
        work.provider.cancel(QUrl(), record.remoteId, work.network().account.options).has_value()) {
        Step step = work.same("cancel.asked");
        step.next.state = JobState::Cancelling;
        return step;
    }
    if (!work.network().access)
        return withoutKey(work);
    const HttpAnswer answer = work.network().http->exchange(
        work.network().access.value(), work.provider.poll(work.base(), record.remoteId), work.context.progress.stop);
    if (answer.end == HttpAnswer::End::Stopped)
        return fail(ErrorKind::Cancelled, QString());
    crashPoint("poll.answered");
    const Polled polled = work.provider.readPoll(answer, work.base(), record.remoteId, work.context.clock());
    return polled.video ? followed(work, *polled.video, polled.next) : unanswered(work, polled.refusal);
}
