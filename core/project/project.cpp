#include "core/project/project.h"

#include "core/document/find.h"
#include "core/project/project_private.h"

#include <QDir>

Project::Project(std::unique_ptr<Private> parts)
    : d(std::move(parts))
{
    d->q = this;
}

Project::~Project()
{
    if (d->engine) {
        d->engine->disconnect(this);
        d->engine->detachProject(d->contents.id);
    }
    d->closing.request_stop();
    d->pool.waitForDone();
    d->undo->disconnect(this); // it empties itself on its way out, and that is no change
    d->saver.reset();
}

ProjectId Project::id() const
{
    return d->contents.id;
}

QString Project::folder() const
{
    return d->folder;
}

QString Project::title() const
{
    return d->contents.title;
}

int Project::schema() const
{
    return d->contents.schema;
}

QStringList Project::warnings() const
{
    return d->contents.warnings;
}

const QList<Storyboard>& Project::storyboards() const
{
    return d->contents.storyboards;
}

const Storyboard& Project::current() const
{
    return d->contents.storyboards.at(d->indexOf(d->current));
}

const Storyboard* Project::find(const StoryboardId& id) const
{
    const auto index = d->indexOf(id);
    return index < 0 ? nullptr : &d->contents.storyboards.at(index);
}

Status Project::setCurrent(const StoryboardId& id)
{
    const auto* board = find(id);
    if (!board)
        return fail(ErrorKind::NotFound, ProjectText::tr("This project has no such storyboard."));
    if (board->removed)
        return fail(ErrorKind::Usage,
                    ProjectText::tr("\"%1\" is in the bin. Restore it to work on it.").arg(board->title));
    d->makeCurrent(id);
    return {};
}

const TakeShelf& Project::shelf() const
{
    return d->contents.shelf;
}

const QList<Film>& Project::films() const
{
    return d->contents.films;
}

Status Project::apply(const Result<Storyboard>& edited, const QString& label, const QString& mergeKey)
{
    BR_CHECK(edited);
    const auto* before = find(edited->id);
    if (!before)
        return d->pushNew(*edited, label).map([](const StoryboardId&) {});
    return d->push(*before, *edited, label, mergeKey);
}

QUndoStack* Project::undoStack()
{
    return d->undo.get();
}

SaveState Project::saveState() const
{
    return d->saver->state();
}

QString Project::saveProblem() const
{
    return d->saver->problem();
}

QFuture<Status> Project::flush()
{
    return d->saver->flush();
}

QFuture<Result<QList<Finding>>> Project::check()
{
    return after(flush(), this, [this](const Status&) { return d->store->check(); });
}

QString Project::cacheFolder() const
{
    return d->folder + QStringLiteral("/cache");
}

JobEngine* Project::engine() const
{
    return d->engine;
}

qsizetype Project::Private::indexOf(const StoryboardId& id) const
{
    for (qsizetype i = 0; i < contents.storyboards.size(); ++i)
        if (contents.storyboards.at(i).id == id)
            return i;
    return -1;
}

const Storyboard* Project::Private::boardWith(const ShotId& shot) const
{
    for (const auto& board : contents.storyboards)
        if (placeOf(board, shot))
            return &board;
    return nullptr;
}

void Project::Private::makeCurrent(const StoryboardId& id)
{
    if (current == id)
        return;
    current = id;
    Q_EMIT q->currentChanged(id);
}

void Project::Private::keepCurrentUsable()
{
    if (const auto index = indexOf(current); index >= 0 && !contents.storyboards.at(index).removed)
        return;
    for (const auto& board : std::as_const(contents.storyboards))
        if (!board.removed)
            return makeCurrent(board.id);
    if (indexOf(current) < 0 && !contents.storyboards.isEmpty())
        makeCurrent(contents.storyboards.first().id); // all in the bin: better than none
}

QString Project::Private::relative(const QString& path) const
{
    return QDir(folder).relativeFilePath(path);
}
