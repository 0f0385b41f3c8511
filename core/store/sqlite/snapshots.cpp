#include "core/store/sqlite/snapshots.h"

#include "core/base/log.h"
#include "core/base/safe_file.h"
#include "core/store/sqlite/database.h"
#include "core/store/text.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSet>

namespace {

const QString Stamp = QStringLiteral("yyyyMMdd-HHmmss-zzz");

/// Marks the newest of each of the first `count` groups as kept. `times` are newest first.
template<class GroupOf>
void keepNewestOfEach(const QList<QDateTime>& times, int count, QSet<qsizetype>& kept, GroupOf groupOf)
{
    QSet<qint64> groups;
    for (qsizetype i = 0; i < times.size() && groups.size() < count; ++i) {
        const qint64 group = groupOf(times[i]);
        if (!groups.contains(group))
            kept.insert(i);
        groups.insert(group);
    }
}

/// `made` stays, however old its stamp makes it look: the clock may have been set back.
void thin(const QString& databasePath, const QString& made)
{
    const QStringList paths = snapshotsOf(databasePath);
    QList<QDateTime> times;
    for (const QString& path : paths)
        times << snapshotTime(path);
    for (const qsizetype index : thinned(times))
        if (paths[index] != made)
            QFile::remove(paths[index]);
}

/// A copy that is put back says that it is one.
Status marked(Database& database, const QString& copy, const DatabaseFormat& format)
{
    if (format.markCopy.isEmpty())
        return {};
    BR_CHECK(database.run(QStringLiteral("ATTACH DATABASE ? AS copy"), {copy}));
    const Result<qint64> marked = database.run(format.markCopy);
    const Result<qint64> closed = database.run(QStringLiteral("DETACH DATABASE copy"));
    BR_CHECK(marked);
    BR_CHECK(closed);
    return {};
}

} // namespace

QString snapshotFolder(const QString& databasePath)
{
    return QFileInfo(databasePath).absolutePath() + QStringLiteral("/snapshots");
}

QDateTime snapshotTime(const QString& snapshotPath)
{
    const QString stem = QFileInfo(snapshotPath).completeBaseName();
    QDateTime time = QDateTime::fromString(stem.section(QLatin1Char('-'), 1), Stamp);
    time.setTimeSpec(Qt::UTC);
    return time;
}

QStringList snapshotsOf(const QString& databasePath)
{
    const QDir folder(snapshotFolder(databasePath));
    const QString pattern = QFileInfo(databasePath).completeBaseName() + QStringLiteral("-*.sqlite");
    QStringList paths;
    for (const QString& name : folder.entryList({pattern}, QDir::Files, QDir::Name | QDir::Reversed))
        if (snapshotTime(name).isValid())
            paths << folder.absoluteFilePath(name);
    return paths;
}

QList<qsizetype> thinned(const QList<QDateTime>& times)
{
    QSet<qsizetype> kept;
    for (qsizetype i = 0; i < std::min<qsizetype>(20, times.size()); ++i)
        kept.insert(i);
    keepNewestOfEach(times, 24, kept, [](const QDateTime& t) { return t.toSecsSinceEpoch() / 3600; });
    keepNewestOfEach(times, 14, kept, [](const QDateTime& t) { return t.date().toJulianDay(); });
    keepNewestOfEach(times, 10, kept, [](const QDateTime& t) { return t.date().toJulianDay() / 7; });
    keepNewestOfEach(times, 9, kept, [](const QDateTime& t) { return t.date().year() * 12 + t.date().month(); });
    QList<qsizetype> gone;
    for (qsizetype i = 0; i < times.size(); ++i)
        if (!kept.contains(i))
            gone << i;
    return gone;
}

Result<QString> takeSnapshot(Database& database, const DatabaseFormat& format)
{
    const QString folder = snapshotFolder(database.path());
    if (!QDir().mkpath(folder))
        return fail(ErrorKind::Failed,
                    StoreText::tr("The folder \"%1\" for snapshots could not be made. Your work itself is saved.")
                        .arg(QDir::toNativeSeparators(folder)));
    const QString stem = QFileInfo(database.path()).completeBaseName();
    const QString path =
        QStringLiteral("%1/%2-%3.sqlite").arg(folder, stem, QDateTime::currentDateTimeUtc().toString(Stamp));
    const QString part = path + QStringLiteral(".part");
    QFile::remove(part);
    const Status made = [&]() -> Status {
        BR_CHECK(database.run(QStringLiteral("VACUUM INTO ?"), {part}));
        BR_CHECK(marked(database, part, format));
        BR_CHECK(Database::inspect(part, format));
        return moveDurably(part, path, Replace::No);
    }();
    if (!made) {
        QFile::remove(part);
        return fail(made.error());
    }
    thin(database.path(), path); // only now that the new one is proven
    return path;
}

QString newestGoodSnapshot(const QString& databasePath, const DatabaseFormat& format)
{
    for (const QString& path : snapshotsOf(databasePath))
        if (Database::inspect(path, format))
            return path;
    return {};
}

Error withSnapshotAdvice(Error error, const QString& databasePath, const DatabaseFormat& format)
{
    if (error.kind != ErrorKind::Damaged)
        return error;
    const QString snapshot = newestGoodSnapshot(databasePath, format);
    const QString advice =
        snapshot.isEmpty() ? StoreText::tr("There is no good snapshot of it.")
                           : StoreText::tr("The newest good snapshot is \"%1\", from %2.")
                                 .arg(QDir::toNativeSeparators(snapshot),
                                      QLocale().toString(snapshotTime(snapshot).toLocalTime(), QLocale::ShortFormat));
    error.message = error.message + QLatin1Char(' ') + advice;
    return error;
}
