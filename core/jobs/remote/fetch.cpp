#include "core/base/crash_point.h"
#include "core/base/safe_file.h"
#include "core/jobs/clip_files.h"
#include "core/jobs/remote/remote_states.h"
#include "core/jobs/remote/waits.h"
#include "core/jobs/text.h"
#include "core/providers/download/download.h"

// Fetching: one try of the download, down to the last byte on disk. The bytes are paid for: whatever goes wrong, they
// are asked for again for as long as the provider has them.

namespace {

constexpr int SpaceSeconds = 60;
const QString FreshUrl = QStringLiteral("url");

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

Step arrived(const RemoteWork& work, const Download& result, const QString& part)
{
    Step step = work.same("fetch.done", QString::number(result.bytes));
    const QString errorClass = work.record.errorClass;
    clearTrouble(step.next);
    step.next.state = JobState::Verifying;
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
    waitOut(step.next, trouble, work.context, result.wait);
    if (before == QLatin1String("bad-clip"))
        step.next.errorClass = before;
    row.validator = result.validator;
    row.tries = work.record.tries + 1;
    step.also.download = std::move(row);
    return step;
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
    DownloadCall call{*work.network().access, work.provider.contentUrl(work.base(), video), part, {}, {}};
    call.limits.freeSpace = work.context.freeSpace;
    if (before && before->partFile == part)
        call.validator = before->validator;
    DownloadRow row{call.url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo), {}, {}, part, 0};
    crashPoint("fetch.begun");
    BR_TRY(const Download result, download(*work.network().http, call, work.context.progress));
    crashPoint("fetch.synced");
    switch (result.end) {
    case Download::End::Done:
        return arrived(work, result, part);
    case Download::End::Again:
        return again(work, result, row, Trouble::Download);
    case Download::End::FreshUrl: {
        Step step = again(work, result, row, Trouble::Download);
        step.next.errorClass = FreshUrl;
        step.next.tries = record.tries + 1;
        return step;
    }
    case Download::End::Wrong: {
        Step step = again(work, result, row, Trouble::Wrong);
        step.next.error = JobsText::tr("What the provider sent is not a clip. It is fetched again by itself.");
        return step;
    }
    case Download::End::Key: {
        Step step = again(work, result, row, Trouble::Download);
        holdForKey(work, step);
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
