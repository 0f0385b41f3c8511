#include "core/project/disk/lost_media.h"
#include "core/project/project_private.h"

#include <QFileInfo>
#include <QSet>

// The project's own view of its disk: what it knows decides what may go.

QFuture<Result<QList<DiskPart>>> Project::diskUse()
{
    using Parts = Result<QList<DiskPart>>;
    const auto saved = after(flush(), this, [this](const Status&) { return d->store->namedFiles(); });
    return after(saved, this, [this](const Result<QSet<QString>>& named) -> QFuture<Parts> {
        if (!named)
            return finished<Parts>(fail(named.error()));
        return d->runInFolder(
            [contents = d->contents, named = *named](const QString& folder, const Progress&) -> Parts {
                return ::diskUse(contents, named, folder);
            });
    });
}

QFuture<Status> Project::cleanUp(const QList<DiskShare>& shares)
{
    const bool works = d->engine && !d->engine->isIdle(d->contents.id);
    if (works && shares.contains(DiskShare::Cache))
        return finished<Status>(
            fail(ErrorKind::Usage,
                 ProjectText::tr(
                     "Work is under way that needs the cache. Nothing was moved; try again when it has ended.")));
    return after(diskUse(), this, [this, shares](const Result<QList<DiskPart>>& parts) -> QFuture<Status> {
        if (!parts)
            return finished<Status>(fail(parts.error()));
        QStringList files;
        for (const DiskPart& part : *parts)
            if (part.share != DiskShare::Used && part.share != DiskShare::Trash && shares.contains(part.share))
                files << part.files;
        struct Moved {
            Status done;
            QSet<QString> gone; ///< also when a later one stayed
        };
        const auto move = [files](const QString& folder, const Progress&) -> Result<Moved> {
            Moved moved{moveToTrash(folder, files), {}};
            for (const QString& file : files)
                if (!QFileInfo::exists(folder + QLatin1Char('/') + file))
                    moved.gone.insert(file);
            return moved;
        };
        return after(d->runInFolder(move), this, [this](const Result<Moved>& moved) -> Status {
            BR_CHECK(moved);
            for (const QList<Take>& takes : d->contents.shelf.all())
                for (const Take& take : takes)
                    if (moved->gone.contains(take.file))
                        d->contents.shelf.setMissing(take.id);
            d->plan.reset();
            return moved->done;
        });
    });
}

QFuture<Status> Project::emptyTrash()
{
    return d->runInFolder([](const QString& folder, const Progress&) { return ::emptyTrash(folder); });
}

QFuture<Result<MediaSearch>> Project::findMissingMedia(const QString& place, const Progress& progress)
{
    const auto search = [files = filesOf(d->contents), place](const QString& folder, const Progress& now) {
        return bringBackMedia(files, folder, place, now);
    };
    return after(d->runInFolder(search, progress), this, [this](const Result<MediaSearch>& search) {
        if (search && !search->found.isEmpty())
            d->takeBack(search->found);
        return search;
    });
}

/// Files that were missing are there again.
void Project::Private::takeBack(const QStringList& files)
{
    TakeShelf shelf;
    QList<Take> found;
    for (const QList<Take>& takes : contents.shelf.all()) {
        for (const Take& take : takes) {
            shelf.add(take);
            if (files.contains(take.file))
                found << take;
            else if (contents.shelf.isMissing(take.id))
                shelf.setMissing(take.id);
        }
    }
    contents.shelf = shelf;
    plan.reset();
    for (const Take& take : std::as_const(found))
        Q_EMIT q->takeAdded(take);
    Q_EMIT q->storyboardsChanged();
}
