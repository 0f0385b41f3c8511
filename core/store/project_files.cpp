#include "core/store/project_files.h"

#include "core/base/log.h"
#include "core/base/safe_file.h"
#include "core/document/checks.h"
#include "core/document/codes.h"
#include "core/store/text.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>

namespace {

/// Hands every file name of the project to `visit`, with its hash and where it belongs.
template<class Contents, class Visit> void visitFiles(Contents& contents, Visit visit)
{
    for (auto& board : contents.storyboards) {
        for (auto& scene : board.scenes)
            for (auto& shot : scene.shots)
                for (auto& panel : shot.panels)
                    visit(panel.file, panel.sha256, fullCode(scene, shot));
        for (auto& element : board.elements)
            for (auto& panel : element.references)
                visit(panel.file, panel.sha256, element.name);
        for (auto& track : board.tracks)
            for (auto& clip : track.clips)
                visit(clip.file, clip.sha256, clip.name.isEmpty() ? track.name : clip.name);
    }
}

QHash<ShotId, QString> codesOf(const ProjectContents& contents)
{
    QHash<ShotId, QString> codes;
    for (const Storyboard& board : contents.storyboards)
        for (const Scene& scene : board.scenes)
            for (const Shot& shot : scene.shots)
                codes.insert(shot.id, fullCode(scene, shot));
    return codes;
}

QString whereOf(const Take& take, const QHash<ShotId, QString>& codes)
{
    const QString code = codes.value(take.shot);
    return code.isEmpty() ? takeCode(take.number) : QString(code + QLatin1Char('_') + takeCode(take.number));
}

QString leadsOutside(const QString& where)
{
    return StoreText::tr(
               "A file of %1 has a name that leads out of the project folder. It is shown as missing and never opened.")
        .arg(where);
}

} // namespace

QList<NamedFile> filesOf(const ProjectContents& contents)
{
    QList<NamedFile> files;
    const auto add = [&](const QString& file, const QString& sha256, const QString& where) {
        if (!file.isEmpty())
            files << NamedFile{file, sha256, where};
    };
    visitFiles(contents, add);
    const auto codes = codesOf(contents);
    for (const QList<Take>& takes : contents.shelf.all())
        for (const Take& take : takes)
            add(take.file, take.sha256, whereOf(take, codes));
    return files;
}

void renameFiles(ProjectContents& contents, const QHash<QString, QString>& names)
{
    const auto rename = [&](QString& file, const QString&, const QString&) { file = names.value(file, file); };
    visitFiles(contents, rename);
    TakeShelf shelf;
    for (const QList<Take>& takes : contents.shelf.all())
        for (Take take : takes) {
            take.file = names.value(take.file, take.file);
            shelf.add(take);
        }
    contents.shelf = shelf;
}

QStringList hideUnsafeFiles(ProjectContents& contents)
{
    QStringList warnings;
    const auto hide = [&](QString& file, const QString&, const QString& where) {
        if (file.isEmpty() || isSafeRelativePath(file))
            return;
        warnings << leadsOutside(where);
        file.clear();
    };
    bool unsafe = false;
    visitFiles(std::as_const(contents), [&](const QString& file, const QString&, const QString&) {
        unsafe = unsafe || (!file.isEmpty() && !isSafeRelativePath(file));
    });
    if (unsafe) // looking for writing takes the shared lists apart: only when there is need
        visitFiles(contents, hide);
    const auto codes = codesOf(contents);
    TakeShelf shelf;
    const qsizetype before = warnings.size();
    for (const QList<Take>& takes : contents.shelf.all())
        for (Take take : takes) {
            hide(take.file, take.sha256, whereOf(take, codes));
            shelf.add(take);
        }
    if (warnings.size() > before)
        contents.shelf = shelf;
    return warnings;
}

QString newTrashFolder(const QString& folder)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    const QString path = folder + QStringLiteral("/trash/") + stamp;
    return QDir().mkpath(path) ? path : QString();
}

namespace {

QString partsFolder(const QString& folder)
{
    return folder + QStringLiteral("/media/parts");
}

/// Half-written files that nobody has written to since `quiet`.
QStringList quietParts(const QString& place, QDirIterator::IteratorFlags flags, const QDateTime& quiet)
{
    QStringList found;
    QDirIterator it(place, {QStringLiteral("*.part")}, QDir::Files | QDir::Hidden | QDir::NoSymLinks, flags);
    while (it.hasNext()) {
        it.next();
        if (it.fileInfo().lastModified().toUTC() < quiet)
            found << it.filePath();
    }
    return found;
}

QStringList setAside(const QString& folder, const QStringList& leftovers)
{
    QStringList moved;
    const QString trash = leftovers.isEmpty() ? QString() : newTrashFolder(folder);
    if (trash.isEmpty())
        return moved;
    for (const QString& path : leftovers) {
        const QString place = trash + QLatin1Char('/') + QFileInfo(path).fileName();
        if (const auto done = moveDurably(path, place, Replace::No); done)
            moved << place;
        else
            qCWarning(lcStore).noquote() << done.error().message << done.error().detail;
    }
    return moved;
}

} // namespace

QStringList sweepLeftovers(const QString& folder)
{
    const QString parts = partsFolder(folder) + QLatin1Char('/');
    const QDateTime quiet = QDateTime::currentDateTimeUtc().addSecs(-3600);
    QStringList leftovers = quietParts(folder, QDirIterator::NoIteratorFlags, quiet);
    leftovers += quietParts(folder + QStringLiteral("/media"), QDirIterator::Subdirectories, quiet);
    leftovers += quietParts(folder + QStringLiteral("/snapshots"), QDirIterator::NoIteratorFlags, quiet);
    leftovers.removeIf([&](const QString& path) { return path.startsWith(parts); });
    return setAside(folder, leftovers);
}

QStringList sweepParts(const QString& folder, const QSet<QString>& wanted)
{
    const QDateTime quiet = QDateTime::currentDateTimeUtc().addDays(-7);
    QStringList parts = quietParts(partsFolder(folder), QDirIterator::NoIteratorFlags, quiet);
    parts.removeIf([&](const QString& path) { return wanted.contains(path); });
    return setAside(folder, parts);
}
