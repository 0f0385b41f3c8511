#include "core/base/crash_point.h"
#include "core/base/safe_file.h"
#include "core/generation/generation_request.h"
#include "core/jobs/clip_files.h"
#include "core/jobs/remote/remote_states.h"
#include "core/jobs/remote/waits.h"
#include "core/jobs/text.h"
#include "core/media/clip_inspection.h"

#include <QFile>
#include <QFileInfo>

// Verifying: all bytes are on disk. A stranger's file is looked into by a process of its own before it gets a name that
// anything else opens.

namespace {

const QString BadClip = QStringLiteral("bad-clip"); // it was fetched once and could not be read
const QString Quarantine = QStringLiteral("media/quarantine/");
constexpr int InspectionTries = 3; // of a process that ends too early or takes too long

QString suffixOf(const MediaInfo& info)
{
    return info.container.contains(QLatin1String("matroska")) || info.container.contains(QLatin1String("webm"))
               ? QStringLiteral("webm")
               : QStringLiteral("mp4");
}

Status setAside(const QString& part, const QString& to)
{
    if (!QFile::exists(part))
        return {};
    BR_CHECK(makeDirectory(QFileInfo(to).absolutePath()));
    return moveDurably(part, to, Replace::Yes);
}

/// What was fetched while the project was away lies in the inbox: it comes over before it is looked at.
Status broughtHome(const RemoteWork& work, const QString& part)
{
    BR_TRY(const auto row, work.network().ledger->download(work.record.id).result());
    if (!row || row->partFile == part || row->partFile.isEmpty() || !QFile::exists(row->partFile))
        return {}; // else it is newer than any part that an earlier try has left here
    const QString half = part + QStringLiteral(".half"); // a copy that is cut off has another name
    QFile::remove(half);
    if (!QFile::copy(row->partFile, half))
        return fail(ErrorKind::Failed,
                    JobsText::tr("A clip that arrived while the project was closed could not be copied into it. It is "
                                 "safe, and tried again by itself."));
    BR_CHECK(moveDurably(half, part, Replace::Yes));
    QFile::remove(row->partFile);
    return {};
}

/// A person wants a clip looked at again that was set aside for good.
Status broughtBack(const QString& folder, const QString& file, const QString& part)
{
    const QString aside = folder + QLatin1Char('/') + file;
    return file.startsWith(Quarantine) && !QFile::exists(part) ? setAside(aside, part) : Status();
}

/// Where bytes that could not be read wait until better ones are stored: the provider may not have them any more.
QString asidePath(const RemoteWork& work)
{
    return QStringLiteral("%1/%2%3.bin").arg(work.context.folder, Quarantine, work.record.id.toString());
}

Step fetchedAgain(const RemoteWork& work, const QString& errorClass, const QString& detail)
{
    Step step = work.same("fetch.retry", detail);
    clearTrouble(step.next);
    step.next.state = JobState::Fetching;
    step.next.errorClass = errorClass;
    step.next.outcome.clear();
    step.also.download = DownloadRow();
    return step;
}

/// Not readable for the second time: kept for a person, under a name that nothing plays.
Result<Step> quarantined(const RemoteWork& work, ClipOutcome clip, const QString& why)
{
    const QString part = ClipFiles::partPath(work.context.folder, work.record.id);
    clip.file = Quarantine + clip.sha256 + QStringLiteral(".bin");
    BR_CHECK(setAside(part, work.context.folder + QLatin1Char('/') + clip.file));
    if (hashFile(asidePath(work)) == clip.sha256) // the same bytes twice
        QFile::remove(asidePath(work));
    Step step = work.same("verify.bad", why);
    step.next.state = JobState::Quarantined;
    step.next.outcome = toJson(clip);
    step.next.errorClass = BadClip;
    step.next.error = JobsText::tr("The clip was fetched twice and cannot be played. It was paid for, so its bytes are "
                                   "kept in the project as \"%1\"; ask the provider about it.")
                          .arg(clip.file);
    step.next.due = {};
    return step;
}

} // namespace

Result<Step> RemoteStates::verify(const RemoteWork& work)
{
    const JobRecord& record = work.record;
    const QString& folder = work.context.folder;
    const auto outcome = clipOutcomeFromJson(record.outcome);
    if (!outcome)
        return fetchedAgain(work, {}, outcome.error().detail);
    ClipOutcome clip = *outcome;
    BR_TRY(const QString part, ClipFiles::preparedPart(folder, record.id));
    BR_CHECK(broughtHome(work, part));
    BR_CHECK(broughtBack(folder, clip.file, part));
    const QString final = folder + QLatin1Char('/') + clip.file;
    const auto info = inspectClip(QFile::exists(part) ? part : final, work.context.progress.stop);
    crashPoint("verify.inspected");
    if (!info && (info.error().kind == ErrorKind::Cancelled || work.context.progress.stopRequested()))
        return fail(ErrorKind::Cancelled, QString());
    if (!info && !QFile::exists(part) && !QFile::exists(final))
        return fetchedAgain(work, record.errorClass, QStringLiteral("the bytes are gone"));
    const bool isUnseen = !info && hasNotLooked(info.error());
    if (isUnseen || (!info && info.error().kind != ErrorKind::Damaged && record.tries < InspectionTries))
        return fail(info.error()); // the looking failed, which says nothing about the clip
    if (!info && record.errorClass == BadClip)
        return quarantined(work, clip, info.error().detail);
    if (!info) {
        BR_CHECK(setAside(part, asidePath(work)));
        return fetchedAgain(work, BadClip, info.error().detail);
    }
    if (QFile::exists(part))
        clip.file = ClipFiles::mediaFile(clip.sha256, suffixOf(*info));
    const Status settled =
        ClipFiles::settle(folder, record.id, clip.file, clip.sha256, Progress{{}, work.context.progress.stop});
    if (!settled && settled.error().kind == ErrorKind::Damaged)
        return fetchedAgain(work, record.errorClass, settled.error().detail);
    BR_CHECK(settled);
    BR_TRY(const GenerationRequest request, requestFromJson(record.request));
    clip.size = info->size;
    clip.rate = info->rate;
    clip.frames = info->frames;
    clip.hasSound = info->hasAudio;
    clip.inputKey = request.inputKey;
    BR_CHECK(ClipFiles::writeSidecar(folder, record, clip, request));
    QFile::remove(asidePath(work));
    Step step = work.same("clip.stored");
    step.also.events << QStringLiteral("verify.ok");
    clearTrouble(step.next);
    step.next.state = JobState::Stored;
    step.next.outcome = toJson(clip);
    step.also.clip =
        Ledger::StoredClip{clip.sha256, clip.file, QFileInfo(folder + QLatin1Char('/') + clip.file).size()};
    return step;
}
