#include "core/base/crash_point.h"
#include "core/base/safe_file.h"
#include "core/jobs/clip_files.h"
#include "core/jobs/remote/remote_states.h"
#include "core/jobs/remote/waits.h"
#include "core/jobs/text.h"
#include "core/providers/download/download.h"
#include "core/providers/http/url_rules.h"

// Fetching: one try of the download, down to the last byte on disk. The bytes are paid for: whatever goes wrong, they
// are asked for again for as long as the provider has them.

namespace {

constexpr int SpaceSeconds = 60;
constexpr int WithheldSeconds = 600;   // a finished clip may take a moment to be there
constexpr int QuietSeconds = 6 * 3600; // a person is asked already

/// What the provider says about the video now; an address can be asked for anew this way.
Result<Polled> asked(const RemoteWork& work)
{
    const HttpAnswer answer = work.network().http->exchange(work.network().access.value(),
                                                            work.provider.poll(work.base(), work.record.remoteId),
                                                            work.context.progress.stop);
    if (answer.end == HttpAnswer::End::Stopped)
        return fail(ErrorKind::Cancelled, QString());
    return work.provider.readPoll(answer, work.base(), work.record.remoteId, work.context.clock());
}

/// Where the bytes are: the usual place, and, each time that this has failed, the one that the provider names.
QUrl addressOf(const RemoteWork& work, const RemoteVideo& video)
{
    const QUrl named = work.base().resolved(QUrl(video.url, QUrl::StrictMode));
    const bool isNamed = !video.url.isEmpty() && work.record.tries % 2 == 1 && checkCallUrl(named, work.base());
    return isNamed ? named : work.provider.contentUrl(work.base(), video);
}

Step arrived(const RemoteWork& work, const Download& result, const QString& part)
{
    Step step = work.same("fetch.done", QString::number(result.bytes));
    const QString errorClass = work.record.errorClass;
    clearTrouble(step.next);
    step.next.state = JobState::Verifying;
    step.next.unknownSince = {};
    ClipOutcome clip;
    clip.sha256 = result.sha256;
    clip.file = ClipFiles::mediaFile(result.sha256);
    step.next.outcome = toJson(clip);
    if (errorClass == QLatin1String("bad-clip")) // the second try of a clip that could not be read
        step.next.errorClass = errorClass;
    step.also.download = DownloadRow{{}, {}, result.bytes, part, work.record.tries};
    return step;
}

Step again(const RemoteWork& work, const Download& result, DownloadRow row, Trouble trouble)
{
    Step step = work.same("fetch.retry", result.detail);
    const QString before = work.record.errorClass;
    if (before == RemoteStates::FreshUrl || before == QLatin1String("bad-clip")) // one trouble, under another name
        step.next.errorClass = classOf(trouble);
    waitOut(step.next, trouble, work.context, result.wait);
    if (before == QLatin1String("bad-clip"))
        step.next.errorClass = before;
    row.validator = result.validator;
    row.tries = work.record.tries + 1;
    step.also.download = std::move(row);
    return step;
}

/// The provider calls the clip finished and does not give it out.
Step withheld(const RemoteWork& work, const Download& result, DownloadRow row, RemoteVideo video)
{
    const JobRecord& record = work.record;
    const QDateTime now = work.context.clock();
    const QDateTime expires = video.expires.isValid() ? video.expires : record.expires;
    const bool isGone = result.status == 404 || result.status == 410;
    if (isGone && record.errorClass == RemoteStates::FreshUrl && expires.isValid() && expires <= now) {
        video.state = RemoteState::Expired;
        return RemoteStates::followed(work, video, {});
    }
    Step step = again(work, result, std::move(row), Trouble::Download);
    step.next.errorClass = RemoteStates::FreshUrl;
    if (!record.unknownSince.isValid()) {
        step.next.unknownSince = now;
    } else if (record.unknownSince.addSecs(WithheldSeconds) <= now) {
        step.event = QStringLiteral("job.attention");
        step.detail = step.next.errorClass = RemoteStates::Withheld;
        step.next.state = JobState::Attention;
        step.next.error = JobsText::tr("The provider says that this clip is finished, but does not give it out. It was "
                                       "billed, and it is still tried. Look at your account there, then send it again "
                                       "or write it off.");
        step.next.due = now.addSecs(QuietSeconds);
    }
    return step;
}

Result<Step> judged(const RemoteWork& work, const Download& result, const DownloadRow& row, const RemoteVideo& video)
{
    switch (result.end) {
    case Download::End::Done:
        return arrived(work, result, row.partFile);
    case Download::End::Again:
        return again(work, result, row, Trouble::Download);
    case Download::End::FreshUrl:
        return withheld(work, result, row, video);
    case Download::End::Wrong: {
        Step step = again(work, result, row, Trouble::Wrong);
        step.next.error = JobsText::tr("What the provider sent is not a clip. It is fetched again by itself.");
        return step;
    }
    case Download::End::Key: {
        Step step = again(work, result, row, Trouble::Download);
        RemoteStates::holdForKey(work, step);
        return step;
    }
    case Download::End::NoSpace: {
        Step step = again(work, result, row, Trouble::Download);
        step.event = QStringLiteral("disk.low");
        step.next.holdReason = QStringLiteral("disk");
        step.next.error = JobsText::tr("The disk is full, so the finished clip waits at the provider. Make room; it is "
                                       "fetched by itself.");
        step.next.due = work.context.clock().addSecs(SpaceSeconds);
        return step;
    }
    case Download::End::Stopped:
        break;
    }
    return fail(ErrorKind::Cancelled, QString());
}

} // namespace

Result<Step> RemoteStates::fetch(const RemoteWork& work)
{
    const JobRecord& record = work.record;
    if (!work.network().access)
        return withoutKey(work);
    RemoteVideo video;
    video.id = record.remoteId;
    if (record.errorClass == FreshUrl) {
        BR_TRY(const Polled polled, asked(work));
        if (!polled.video)
            return unanswered(work, polled.refusal);
        if (polled.video->state != RemoteState::Done)
            return followed(work, *polled.video, polled.next);
        video = *polled.video;
    }
    const bool isAway = work.context.folder.isEmpty();
    const QString folder = isAway ? work.context.inbox : work.context.folder;
    if (isAway)
        BR_CHECK(makeDirectory(folder));
    BR_TRY(const QString part, ClipFiles::preparedPart(folder, record.id));
    BR_TRY(const auto before, work.network().ledger->download(record.id).result());
    DownloadCall call{*work.network().access, addressOf(work, video), part, {}, {}};
    call.limits.freeSpace = work.context.freeSpace;
    if (before && before->partFile == part)
        call.validator = before->validator;
    DownloadRow row{call.url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo), {}, {}, part, 0};
    crashPoint("fetch.begun");
    BR_TRY(const Download result, download(*work.network().http, call, work.context.progress));
    crashPoint("fetch.synced");
    BR_TRY(Step step, judged(work, result, row, video));
    step.also.events << (call.validator.isEmpty() ? QStringLiteral("fetch.start") : QStringLiteral("fetch.resume"));
    return step;
}
