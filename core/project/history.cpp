#include "core/document/checks.h"
#include "core/document/rules.h"
#include "core/project/project_private.h"

// The undo stack is the history. It comes back from disk when a project is opened, and each of its changes is saved
// together with the storyboards that go with it.

namespace {

History historyOf(const QUndoStack& stack)
{
    History history;
    history.steps.reserve(stack.count());
    for (int i = 0; i < stack.count(); ++i)
        history.steps << static_cast<const BoardCommand*>(stack.command(i))->step();
    history.done = stack.index();
    return history;
}

} // namespace

void Project::Private::pushStep(const std::shared_ptr<const UndoStep>& step, const QString& mergeKey,
                                BoardCommand::Cause cause)
{
    const auto swap = [this](const Storyboard& board, BoardCommand::Cause why) { show(board, why); };
    undo->push(new BoardCommand(swap, step, mergeKey, cause));
}

void Project::Private::loadHistory()
{
    undo->setUndoLimit(History::MostSteps);
    loadingHistory = true;
    for (const auto& step : std::as_const(contents.history.steps)) {
        pushStep(step, {}, BoardCommand::Cause::History);
        nextStep = step->number + 1;
    }
    undo->setIndex(int(contents.history.done));
    loadingHistory = false;
    contents.history = {}; // from here on the stack has it
    QObject::connect(undo.get(), &QUndoStack::indexChanged, q, [this] { saveEdits(); });
}

void Project::Private::saveEdits()
{
    QList<Storyboard> boards;
    for (const auto& id : std::exchange(changed, {}))
        boards << contents.storyboards.at(indexOf(id));
    saver->save(boards, historyOf(*undo));
}

Status Project::Private::push(const Storyboard& before, const Storyboard& after, const QString& label,
                              const QString& mergeKey)
{
    if (before == after)
        return {};
    const auto* sound = q->find(after.id); // not `before`: what is new has not been looked at yet
    if (const auto broken = sound ? brokenInvariants(after, *sound) : brokenInvariants(after); !broken.isEmpty())
        return fail(ErrorKind::Failed,
                    ProjectText::tr("This change was not made because it would leave the storyboard in disorder: %1")
                        .arg(broken.first()),
                    broken.join(QLatin1Char('\n')));
    const UndoStep step{nextStep++, label, QDateTime::currentDateTimeUtc(), before, after};
    pushStep(std::make_shared<const UndoStep>(step), mergeKey, BoardCommand::Cause::Edit);
    return {};
}

Result<StoryboardId> Project::Private::pushNew(const Storyboard& board, const QString& label)
{
    Storyboard unborn = board;
    unborn.removed = true;
    BR_CHECK(push(unborn, board, label, {}));
    makeCurrent(board.id);
    return board.id;
}

void Project::Private::show(const Storyboard& board, BoardCommand::Cause cause)
{
    if (loadingHistory)
        return;
    const auto index = indexOf(board.id);
    plan.reset();
    Diff changes;
    bool listChanged = true;
    if (index < 0) {
        contents.storyboards.append(board);
        changes = wholeOf(board);
    } else {
        const Storyboard before = std::exchange(contents.storyboards[index], board);
        changes = diff(before, board);
        listChanged = before.removed != board.removed || before.title != board.title;
    }
    changed.append(board.id); // saved with its step, as soon as that is on the stack
    if (listChanged)
        Q_EMIT q->storyboardsChanged();
    Q_EMIT q->storyboardChanged(board.id, changes);
    // Undo and redo must be seen: they bring their storyboard to the front. An edit elsewhere does not.
    if (cause == BoardCommand::Cause::History && !board.removed)
        makeCurrent(board.id);
    keepCurrentUsable();
}

RestorePoint* Project::Private::restorePoint(const RestorePointId& id)
{
    for (RestorePoint& point : contents.restorePoints)
        if (point.id == id)
            return &point;
    return nullptr;
}

const QList<RestorePoint>& Project::restorePoints() const
{
    return d->contents.restorePoints;
}

Status Project::addRestorePoint(const StoryboardId& id, const QString& name)
{
    const auto* board = find(id);
    if (!board)
        return fail(ErrorKind::NotFound, ProjectText::tr("This project has no such storyboard."));
    if (const QString problem = problemOfName(name); !problem.isEmpty())
        return fail(ErrorKind::Usage, problem);
    const RestorePoint point{RestorePointId::create(), id, name, QDateTime::currentDateTimeUtc()};
    d->saver->add(point, *board, [this, point] {
        d->contents.restorePoints.append(point);
        Q_EMIT restorePointsChanged();
    });
    return {};
}

Status Project::renameRestorePoint(const RestorePointId& id, const QString& name)
{
    if (!d->restorePoint(id))
        return fail(ErrorKind::NotFound, ProjectText::tr("This project has no such restore point."));
    if (const QString problem = problemOfName(name); !problem.isEmpty())
        return fail(ErrorKind::Usage, problem);
    d->saver->rename(id, name, [this, id, name] {
        if (RestorePoint* point = d->restorePoint(id))
            point->name = name;
        Q_EMIT restorePointsChanged();
    });
    return {};
}

Status Project::removeRestorePoint(const RestorePointId& id)
{
    if (!d->restorePoint(id))
        return fail(ErrorKind::NotFound, ProjectText::tr("This project has no such restore point."));
    d->saver->remove(id, [this, id] {
        d->contents.restorePoints.removeIf([&](const RestorePoint& point) { return point.id == id; });
        Q_EMIT restorePointsChanged();
    });
    return {};
}

QFuture<Result<Storyboard>> Project::stateAt(const RestorePointId& id) const
{
    return d->store->restorePoint(id);
}

Status Project::restore(const RestorePoint& point, const Storyboard& state)
{
    return apply(state, ProjectText::tr("Restore \"%1\"").arg(point.name));
}
