#include "core/base/safe_file.h"
#include "core/base/work_folder.h"
#include "core/project/package/package_media.h"
#include "core/project/package/package_parts.h"
#include "core/project/package/project_package.h"
#include "core/project/text.h"
#include "core/store/project_contents.h"
#include "core/store/project_files.h"
#include "core/store/project_opening.h"
#include "core/store/sqlite/database.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

constexpr qint64 LongestManifest = 16 << 20;
constexpr double UnpackingShare = 0.6;

using Unpacked = QHash<QString, UnpackedFile>;

Error refused(const QString& file, const QString& why, const QString& detail = {})
{
    return {ErrorKind::Damaged,
            ProjectText::tr("\"%1\" was not opened: %2. No project was made; ask whoever made it for a new one.")
                .arg(QFileInfo(file).fileName(), why),
            detail};
}

Error noPlace(const QString& place, const QString& detail)
{
    return {ErrorKind::Failed,
            ProjectText::tr("\"%1\" may not be written or has no space. Nothing was opened; choose another place.")
                .arg(QDir::toNativeSeparators(place)),
            detail};
}

Error newer(const QString& file)
{
    return {
        ErrorKind::Newer,
        ProjectText::tr("\"%1\" was made by a newer Boardreel. No project was made; open it with the newer program.")
            .arg(QFileInfo(file).fileName()),
        {}};
}

/// The package's own word on what is in it, held against what was unpacked.
Status checkManifest(const QString& file, const Unpacked& unpacked)
{
    const auto manifest = unpacked.constFind(QLatin1String(PackagePart::Manifest));
    if (manifest == unpacked.constEnd() || !unpacked.contains(QLatin1String(PackagePart::Database)))
        return fail(refused(file, ProjectText::tr("it is a zip, but no Boardreel package")));
    BR_TRY(const QByteArray bytes, readFile(manifest->path, LongestManifest));
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    const int format = document.object().value(QStringLiteral("format")).toInt();
    if (format > PackagePart::Format)
        return fail(newer(file));
    if (format < 1)
        return fail(refused(file, ProjectText::tr("its list of contents is damaged")));
    const QJsonObject listed = document.object().value(QStringLiteral("files")).toObject();
    for (auto it = listed.begin(); it != listed.end(); ++it) {
        const auto found = unpacked.constFind(it.key());
        const QJsonObject said = it.value().toObject();
        if (found == unpacked.constEnd())
            return fail(refused(file, ProjectText::tr("%1 is missing in it").arg(it.key())));
        if (found->sha256 != said.value(QStringLiteral("sha256")).toString())
            return fail(refused(file, ProjectText::tr("%1 in it is not the file that was put there").arg(it.key())));
    }
    if (!listed.contains(QLatin1String(PackagePart::Database)))
        return fail(refused(file, ProjectText::tr("its list of contents is damaged")));
    return {};
}

/// Reads the values out of the stranger's database; the file itself goes no further.
Result<ProjectContents> contentsOf(const QString& file, const UnpackedFile& database, const QString& box)
{
    if (!QDir().mkpath(box) || !QFile::rename(database.path, databaseIn(box)))
        return fail(noPlace(box, QStringLiteral("box")));
    const auto open = [&]() -> Result<ProjectContents> {
        BR_TRY(const auto opened, openProject(box));
        return readContents(*opened);
    };
    auto contents = open();
    if (!contents && contents.error().kind == ErrorKind::Newer)
        return fail(newer(file));
    if (!contents)
        return fail(refused(file, ProjectText::tr("its project is damaged"), contents.error().message));
    if (contents->storyboards.isEmpty())
        return fail(refused(file, ProjectText::tr("its project is damaged"), QStringLiteral("no storyboard")));
    return contents;
}

/// Only files that somebody else could play without harm go into the project's media; others lie in its trash. Returns
/// a sentence about those.
Result<QString> placeMedia(const QList<ArrivingFile>& files, const QList<ArrivingFile>& unusable,
                           const QString& project)
{
    const QString trash = unusable.isEmpty() ? QString() : newTrashFolder(project);
    QStringList where;
    for (const ArrivingFile& file : files) {
        const bool isUsable = std::none_of(unusable.begin(), unusable.end(),
                                           [&](const ArrivingFile& bad) { return bad.name == file.name; });
        const QString target = isUsable ? QString(project + QLatin1Char('/') + file.name)
                                        : QString(trash + QLatin1Char('/') + QFileInfo(file.name).fileName());
        BR_CHECK(moveDurably(file.from, target, Replace::No));
        if (!isUsable)
            where << file.where;
    }
    if (where.isEmpty())
        return QString();
    return ProjectText::tr("%n file(s) of the package cannot be read and were put into the project's trash: %1. Shots "
                           "show what they have else; ask whoever made the package for a new one.",
                           nullptr, int(where.size()))
        .arg(where.mid(0, 5).join(QLatin1String(", ")) + (where.size() > 5 ? QStringLiteral(", ...") : QString()));
}

Status refuseUsed(const QString& folder)
{
    const QFileInfo info(folder);
    if (!info.exists() && !info.isSymLink())
        return {};
    return fail(ErrorKind::Usage,
                ProjectText::tr("There is already something at \"%1\". It was not touched; choose a new name for the "
                                "project.")
                    .arg(QDir::toNativeSeparators(folder)));
}

} // namespace

Result<QString> openPackage(const QString& file, const QString& folder, const Progress& progress)
{
    BR_CHECK(refuseUsed(folder));
    const QString parent = QFileInfo(folder).absolutePath();
    // On the same disk: one rename at the end.
    BR_TRY(const auto work, WorkFolder::open(parent, QStringLiteral(".boardreel-package-")));
    const QString unpackedIn = work->file(QStringLiteral("files"));
    const QString project = work->file(QStringLiteral("project"));
    if (!QDir().mkpath(unpackedIn))
        return fail(noPlace(parent, QStringLiteral("mkpath")));
    BR_TRY(const Unpacked unpacked, unpackZip(file, unpackedIn, PackageLimits, progress.part(0, UnpackingShare)));
    BR_CHECK(checkManifest(file, unpacked));
    BR_TRY(ProjectContents contents,
           contentsOf(file, unpacked.value(QLatin1String(PackagePart::Database)), work->file(QStringLiteral("box"))));
    hideUnsafeFiles(contents);
    forgetOwner(contents);
    const auto files = arrivingFiles(contents, unpacked);
    if (!files)
        return fail(
            refused(file, ProjectText::tr("%1 in it is not the file that was put there").arg(files.error().message)));
    const auto unusable = unusableAmong(*files, progress.part(UnpackingShare, 1));
    if (!unusable && unusable.error().kind == ErrorKind::Failed)
        return fail(refused(file,
                            ProjectText::tr("the file of %1 in it could not be looked into without danger")
                                .arg(unusable.error().message),
                            unusable.error().detail));
    if (!unusable)
        return fail(ErrorKind::Cancelled, ProjectText::tr("Stopped as asked. Nothing was opened."));
    contents.id = ProjectId::create(); // never the sender's: its jobs are not ours
    BR_CHECK(makeProject(project, contents));
    BR_TRY(const QString setAside, placeMedia(*files, *unusable, project));
    BR_CHECK(syncDirectory(project));
    BR_CHECK(refuseUsed(folder));
    if (!QDir().rename(project, folder))
        return fail(noPlace(parent, QStringLiteral("rename")));
    progress(1);
    BR_CHECK(syncDirectory(parent));
    return setAside;
}
