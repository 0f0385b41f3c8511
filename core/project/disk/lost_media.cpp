#include "core/project/disk/lost_media.h"

#include "core/base/safe_file.h"
#include "core/document/checks.h"
#include "core/project/text.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QMultiHash>
#include <QSet>

namespace {

constexpr int MostFiles = 200'000;

/// Names of missing files by their contents.
QMultiHash<QString, QString> missingOf(const QList<NamedFile>& named, const QString& folder)
{
    QMultiHash<QString, QString> missing;
    for (const NamedFile& each : named) {
        const bool known = isSafeRelativePath(each.file) && !each.sha256.isEmpty();
        if (known && !QFileInfo::exists(folder + QLatin1Char('/') + each.file) &&
            !missing.contains(each.sha256, each.file))
            missing.insert(each.sha256, each.file);
    }
    return missing;
}

Status copyBack(const QString& from, const QString& sha256, const QString& to)
{
    const QString part = to + QStringLiteral(".part");
    QFile::remove(part); // of a search that was broken off
    const bool copied = QDir().mkpath(QFileInfo(to).absolutePath()) && QFile::copy(from, part);
    const auto hash = copied ? hashFile(part) : Result<QString>();
    if (!copied || !hash || *hash != sha256) {
        QFile::remove(part);
        return fail(ErrorKind::Failed,
                    ProjectText::tr("\"%1\" was found, but could not be copied into the project. Make room on the "
                                    "disk and search again.")
                        .arg(QFileInfo(from).fileName()));
    }
    QFile::setPermissions(part, QFile::permissions(part) | QFileDevice::WriteOwner);
    return moveDurably(part, to, Replace::No);
}

} // namespace

Result<MediaSearch> bringBackMedia(const QList<NamedFile>& named, const QString& folder, const QString& place,
                                   const Progress& progress)
{
    auto missing = missingOf(named, folder);
    QSet<QString> suffixes;
    for (const QString& file : std::as_const(missing))
        suffixes.insert(QFileInfo(file).suffix().toLower());
    MediaSearch search;
    if (!QFileInfo(place).isDir())
        return fail(ErrorKind::NotFound, ProjectText::tr("There is no folder \"%1\" to search.").arg(place));
    QDirIterator it(place, QDir::Files | QDir::NoSymLinks | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext() && !missing.isEmpty() && search.filesSeen < MostFiles) {
        const QString path = it.next();
        if (progress.stop.stop_requested())
            return fail(ErrorKind::Cancelled,
                        ProjectText::tr("The search was stopped. What was found until then is back."));
        ++search.filesSeen;
        if (!suffixes.contains(it.fileInfo().suffix().toLower()))
            continue;
        const auto hash = hashFile(path, {nullptr, progress.stop});
        if (!hash)
            continue; // cannot be read: it is not the one
        for (const QString& file : missing.values(*hash)) {
            BR_CHECK(copyBack(path, *hash, folder + QLatin1Char('/') + file));
            search.found << file;
        }
        missing.remove(*hash);
    }
    search.stillMissing = missing.values();
    search.stillMissing.sort();
    return search;
}
