#include "ui/file_intake.h"

#include "core/base/when_done.h"
#include "core/document/find.h"
#include "core/media/clip_inspection.h"
#include "core/project/work.h"
#include "ui/timeline/timeline_edits.h"

#include <QImage>
#include <QMimeData>
#include <QPointer>
#include <QUrl>
#include <algorithm>

static constexpr std::int64_t NewShotUs = 3'000'000;

bool FileIntake::hasFiles(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    return std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); });
}

bool FileIntake::accepts(const QMimeData& data)
{
    return data.hasImage() || hasFiles(data);
}

void FileIntake::take(const QMimeData& data, const ShotId& shot, std::optional<Frames> soundsAt)
{
    QStringList files;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    if (!files.isEmpty())
        return take(files, shot, soundsAt);
    if (!m_project || !data.hasImage())
        return;
    const ShotId target = shot.isNull() ? makeShot() : shot;
    whenDone(m_project->addPanel(target, qvariant_cast<QImage>(data.imageData()), PanelRole::Start), this,
             [this](const Status& done) {
                 if (!done)
                     Q_EMIT problem(done.error().message);
             });
}

FileIntake::Sorted FileIntake::lookedAt(const QString& file)
{
    const auto info = inspectSource(file);
    if (info)
        return {file, kindOf(*info), {}};
    return {file, MediaKind::Other, isNamedAsMedia(file) ? info.error().message : QString()};
}

void FileIntake::take(const QStringList& files, const ShotId& shot, std::optional<Frames> soundsAt)
{
    Place place{shot, {shot.isNull() ? std::nullopt : std::optional(shot), 0}};
    if (m_project && soundsAt)
        place.sounds = anchorAt(m_project->current(), *soundsAt);
    whenDone(runOn(m_pool,
                   [files] {
                       QList<Sorted> sorted;
                       for (const QString& file : files)
                           sorted << lookedAt(file);
                       return sorted;
                   }),
             this, [this, place](const QList<Sorted>& sorted) { takeNext(sorted, place); });
}

/// One after the other, so that panels keep the order of the files.
void FileIntake::takeNext(QList<Sorted> files, const Place& place)
{
    if (files.isEmpty())
        return;
    const Sorted file = files.takeFirst();
    if (file.kind == MediaKind::Other) {
        if (!file.trouble.isEmpty())
            Q_EMIT problem(file.trouble);
        else
            Q_EMIT scriptOffered(file.file);
        return takeNext(files, place);
    }
    if (!m_project)
        return;
    takeOne(file, place, files);
}

void FileIntake::takeOne(const Sorted& file, const Place& place, const QList<Sorted>& rest)
{
    const auto goOn = [this, project = QPointer<Project>(m_project), place, rest](const QString& trouble) {
        if (!trouble.isEmpty())
            Q_EMIT problem(trouble);
        if (project && project == m_project)
            takeNext(rest, place);
    };
    const auto afterEdit = [goOn](const Status& done) { goOn(done ? QString() : done.error().message); };
    const auto afterTake = [goOn](const Result<Take>& take) { goOn(take ? QString() : take.error().message); };
    if (file.kind == MediaKind::Sound) {
        whenDone(m_project->addSound(file.file, place.sounds, ClipRole::Music), this, afterEdit);
        return;
    }
    const ShotId target = place.shot.isNull() ? makeShot() : place.shot;
    if (target.isNull())
        return;
    if (file.kind == MediaKind::Still)
        whenDone(m_project->addPanel(target, file.file, PanelRole::Start), this, afterEdit);
    else
        whenDone(m_project->addTake(target, file.file), this, afterTake);
}

ShotId FileIntake::makeShot()
{
    Result<Storyboard> board = m_project->current();
    Shot shot;
    shot.id = ShotId::create();
    shot.length = microsecondsToFrames(NewShotUs, board->format.rate);
    if (board->scenes.isEmpty()) {
        Scene scene;
        scene.id = SceneId::create();
        board = addScene(*board, scene, 0);
    }
    if (board) {
        const Scene& last = board->scenes.last();
        board = addShot(*board, shot, {last.id, last.shots.size()});
    }
    if (const Status done = m_project->apply(board, tr("New shot")); !done) {
        Q_EMIT problem(done.error().message);
        return {};
    }
    Q_EMIT shotMade(shot.id);
    return shot.id;
}
