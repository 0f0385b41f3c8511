#include "core/project/disk/disk_use.h"

#include "core/base/safe_file.h"
#include "core/document/find.h"
#include "core/project/text.h"
#include "core/render/shot_resolver.h"
#include "core/store/project_files.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

constexpr int FreshSeconds = 3600;

/// Files of takes that may go, unless another take or a board names them, too.
QSet<QString> spareTakeFiles(const ProjectContents& contents)
{
    QSet<QString> spare;
    QSet<QString> needed;
    const auto sort = [&](const Take& take, bool isSpare) { (isSpare ? spare : needed).insert(take.file); };
    QSet<ShotId> onBoard;
    for (const Storyboard& board : contents.storyboards)
        for (const Scene& scene : board.scenes)
            for (const Shot& shot : scene.shots) {
                onBoard.insert(shot.id);
                const auto shown = resolveShot(board, scene, shot, contents.shelf).take;
                if (shown) // perhaps of the shot that this one was split from
                    needed.insert(shown->file);
                for (const Take& take : contents.shelf.takes(shot.id)) {
                    const bool rejected = std::any_of(shot.rejected.begin(), shot.rejected.end(),
                                                      [&](const Rejection& no) { return no.take == take.id; });
                    const bool isShown = shown && shown->id == take.id;
                    sort(take, !isShown && (rejected || take.origin == TakeOrigin::Animatic));
                }
            }
    for (auto it = contents.shelf.all().cbegin(); it != contents.shelf.all().cend(); ++it)
        if (!onBoard.contains(it.key())) // of shots that were deleted: undo may bring them back
            for (const Take& take : it.value())
                sort(take, take.origin == TakeOrigin::Animatic);
    return spare - needed;
}

/// A clip's sidecar goes where the clip goes.
QString ownerOf(const QString& file)
{
    return file.endsWith(QLatin1String(".json")) ? QString(file.chopped(4) + QStringLiteral("mp4")) : file;
}

class Sorting final {
public:
    explicit Sorting(QString folder)
        : m_folder(std::move(folder))
    {
        for (const DiskShare share : {DiskShare::Used, DiskShare::SpareTakes, DiskShare::Unnamed, DiskShare::Cache,
                                      DiskShare::Snapshots, DiskShare::Trash})
            m_parts << DiskPart{share, 0, {}};
    }
    template<class ShareOf> void look(const QString& part, ShareOf shareOf)
    {
        QDirIterator it(m_folder + QLatin1Char('/') + part, QDir::Files | QDir::Hidden | QDir::System,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            it.next();
            const QString file = QDir(m_folder).relativeFilePath(it.filePath());
            DiskPart& to = m_parts[int(shareOf(file, it.fileInfo()))];
            to.bytes += it.fileInfo().size();
            to.files << file;
        }
    }
    QList<DiskPart> parts() const { return m_parts; }

private:
    QString m_folder;
    QList<DiskPart> m_parts;
};

} // namespace

QList<DiskPart> diskUse(const ProjectContents& contents, const QSet<QString>& named, const QString& folder)
{
    QSet<QString> takes;
    for (const QList<Take>& list : contents.shelf.all())
        for (const Take& take : list)
            takes.insert(take.file);
    const QSet<QString> boards = named - takes;
    const QSet<QString> spare = spareTakeFiles(contents) - boards;
    const QDateTime fresh = QDateTime::currentDateTimeUtc().addSecs(-FreshSeconds);
    Sorting sorting(folder);
    sorting.look(QStringLiteral("media"), [&](const QString& file, const QFileInfo& info) {
        const QString owner = ownerOf(file);
        if (spare.contains(owner) || spare.contains(file))
            return DiskShare::SpareTakes;
        const bool isNamed = named.contains(file) || named.contains(owner) || takes.contains(owner);
        return isNamed || info.lastModified().toUTC() > fresh ? DiskShare::Used : DiskShare::Unnamed;
    });
    for (const auto& [part, share] :
         {std::pair{"cache", DiskShare::Cache}, {"snapshots", DiskShare::Snapshots}, {"trash", DiskShare::Trash}})
        sorting.look(QLatin1String(part), [share = share](const QString&, const QFileInfo&) { return share; });
    return sorting.parts();
}

Status moveToTrash(const QString& folder, const QStringList& files)
{
    const QString trash = newTrashFolder(folder);
    const auto failed = [&](const QString& file) {
        return fail(
            ErrorKind::Failed,
            ProjectText::tr("\"%1\" could not be moved to the trash. Nothing was deleted; check the permissions "
                            "of the project's folder.")
                .arg(file));
    };
    if (trash.isEmpty())
        return failed(files.value(0));
    QJsonObject list; // where each one was, for whoever wants it back
    for (qsizetype i = 0; i < files.size(); ++i)
        list.insert(QString::number(i + 1) + QLatin1Char('-') + QFileInfo(files[i]).fileName(), files[i]);
    BR_CHECK(writeDurably(trash + QStringLiteral("/list.json"), QJsonDocument(list).toJson()));
    for (auto it = list.begin(); it != list.end(); ++it) {
        const QString from = folder + QLatin1Char('/') + it.value().toString();
        if (QFileInfo::exists(from) && !QFile::rename(from, trash + QLatin1Char('/') + it.key()))
            return failed(it.value().toString());
    }
    return syncDirectory(trash);
}

Status emptyTrash(const QString& folder)
{
    const QString trash = folder + QStringLiteral("/trash");
    if (QFileInfo(trash).isSymLink() || !QDir(trash).removeRecursively())
        return fail(ErrorKind::Failed,
                    ProjectText::tr("The trash could not be emptied whole. Check the permissions of \"%1\".")
                        .arg(QDir::toNativeSeparators(trash)));
    return syncDirectory(folder);
}
