#include "ui/shot_commands.h"

#include "core/document/find.h"
#include "core/render/shot_cuts.h"
#include "ui/selection.h"

static constexpr std::int64_t NewShotUs = 3'000'000;

bool ShotCommands::apply(const Result<Storyboard>& edited, const QString& label)
{
    const Status done = m_project->apply(edited, label);
    if (!done)
        Q_EMIT problem(done.error().message);
    return bool(done);
}

void ShotCommands::chooseOnly(const ShotId& shot)
{
    m_selection.setShots(shot.isNull() ? QList<ShotId>{} : QList<ShotId>{shot});
}

QList<ShotId> ShotCommands::selectedInOrder() const
{
    QList<ShotId> ordered;
    if (m_project)
        for (const Scene& scene : m_project->current().scenes)
            for (const Shot& shot : scene.shots)
                if (m_selection.shots().contains(shot.id))
                    ordered << shot.id;
    return ordered;
}

void ShotCommands::addShot(Side side)
{
    if (!m_project)
        return;
    const Storyboard& board = m_project->current();
    if (const auto place = placeOf(board, m_selection.currentShot()))
        return addShotAt({board.scenes[place->scene].id, place->shot + (side == Side::After ? 1 : 0)});
    if (!board.scenes.isEmpty())
        return addShotAt({board.scenes.last().id, board.scenes.last().shots.size()});
    addShotAt({});
}

void ShotCommands::addShotAt(const ShotPosition& position)
{
    if (!m_project)
        return;
    Result<Storyboard> board = m_project->current();
    ShotPosition where = position;
    if (where.scene.isNull()) {
        Scene scene;
        scene.id = SceneId::create();
        where = {scene.id, 0};
        board = ::addScene(*board, scene, board->scenes.size());
        if (!board)
            return void(apply(board, QString()));
    }
    Shot shot;
    shot.id = ShotId::create();
    shot.length = microsecondsToFrames(NewShotUs, board->format.rate);
    if (apply(::addShot(*board, shot, where), tr("New shot")))
        m_selection.setShots({shot.id});
}

void ShotCommands::addScene()
{
    if (!m_project)
        return;
    const Storyboard& board = m_project->current();
    const auto place = placeOf(board, m_selection.currentShot());
    Scene scene;
    scene.id = SceneId::create();
    Shot shot;
    shot.id = ShotId::create();
    shot.length = microsecondsToFrames(NewShotUs, board.format.rate);
    Result<Storyboard> edited = ::addScene(board, scene, place ? place->scene + 1 : board.scenes.size());
    if (edited)
        edited = ::addShot(*edited, shot, {scene.id, 0});
    if (apply(edited, tr("New scene")))
        m_selection.setShots({shot.id});
}

void ShotCommands::duplicate()
{
    const QList<ShotId> shots = selectedInOrder();
    if (shots.isEmpty())
        return;
    Result<Storyboard> board = m_project->current();
    QList<ShotId> copies;
    for (const ShotId& shot : shots) {
        copies << ShotId::create();
        if (board)
            board = duplicateShot(*board, shot, copies.last());
    }
    if (apply(board, tr("Duplicate shot")))
        m_selection.setShots(copies);
}

/// The shot behind the removed ones takes the selection (else the one before), so that pressing the key again goes on.
static ShotId neighbourThatStays(const Storyboard& board, const QList<ShotId>& removed)
{
    ShotId before;
    bool passed = false;
    for (const Scene& scene : board.scenes)
        for (const Shot& shot : scene.shots) {
            passed = passed || shot.id == removed.last();
            if (removed.contains(shot.id))
                continue;
            if (passed)
                return shot.id;
            before = shot.id;
        }
    return before;
}

void ShotCommands::remove()
{
    const QList<ShotId> shots = selectedInOrder();
    if (shots.isEmpty())
        return;
    const ShotId next = neighbourThatStays(m_project->current(), shots);
    Result<Storyboard> board = m_project->current();
    for (const ShotId& shot : shots)
        if (board)
            board = removeShot(*board, shot);
    if (apply(board, tr("Delete %n shot(s)", nullptr, int(shots.size()))))
        chooseOnly(next);
}

void ShotCommands::moveBy(int steps)
{
    const QList<ShotId> shots = selectedInOrder();
    if (shots.isEmpty())
        return;
    const Storyboard& board = m_project->current();
    const auto edge = placeOf(board, steps < 0 ? shots.first() : shots.last());
    const Scene& scene = board.scenes[edge->scene];
    const qsizetype gap = steps < 0 ? edge->shot - 1 : edge->shot + 2;
    if (gap >= 0 && gap <= scene.shots.size())
        return moveTo(shots, scene.id, gap);
    const qsizetype other = edge->scene + (steps < 0 ? -1 : 1);
    if (other >= 0 && other < board.scenes.size())
        moveTo(shots, board.scenes[other].id, steps < 0 ? board.scenes[other].shots.size() : 0);
}

void ShotCommands::moveTo(const QList<ShotId>& shots, const SceneId& sceneId, qsizetype gap)
{
    if (!m_project || shots.isEmpty())
        return;
    Result<Storyboard> board = m_project->current();
    const Scene* scene = findScene(*board, sceneId);
    if (!scene)
        return;
    // Each moved shot goes behind the one before it; the first behind the last shot left of the gap that stays.
    ShotId behind;
    for (qsizetype i = 0; i < std::min(gap, scene->shots.size()); ++i)
        if (!shots.contains(scene->shots[i].id))
            behind = scene->shots[i].id;
    for (const ShotId& shot : shots) {
        qsizetype index = 0, counted = 0;
        for (const Shot& other : findScene(*board, sceneId)->shots) {
            counted += other.id != shot ? 1 : 0;
            if (other.id == behind)
                index = counted;
        }
        board = moveShot(*board, shot, {sceneId, index});
        if (!board)
            break;
        behind = shot;
    }
    if (!board || !diff(m_project->current(), *board).isEmpty())
        apply(board, tr("Move %n shot(s)", nullptr, int(shots.size())));
}

void ShotCommands::splitAtPlayhead()
{
    if (!m_project)
        return;
    const Storyboard& board = m_project->current();
    const std::optional<ShotId> shot = shotAt(board, m_selection.playhead());
    if (!shot)
        return;
    const Frames at = m_selection.playhead() - startOf(board, *shot).value_or(0);
    const ShotId second = ShotId::create();
    if (apply(splitShot(board, m_project->shelf(), *shot, at, second), tr("Split shot")))
        m_selection.setShots({second});
}

void ShotCommands::mergeWithNext()
{
    if (m_project && !m_selection.currentShot().isNull())
        apply(::mergeWithNext(m_project->current(), m_project->shelf(), m_selection.currentShot()), tr("Merge shots"));
}

void ShotCommands::setStatus(ShotStatus status)
{
    if (!m_project)
        return;
    Result<Storyboard> board = m_project->current();
    for (const ShotId& id : selectedInOrder())
        if (const Shot* found = board ? findShot(*board, id) : nullptr) {
            Shot shot = *found;
            shot.status = status;
            board = setShot(*board, shot);
        }
    apply(board, tr("Set status"));
}

void ShotCommands::selectAll()
{
    if (!m_project)
        return;
    QList<ShotId> all;
    for (const Scene& scene : m_project->current().scenes)
        for (const Shot& shot : scene.shots)
            all << shot.id;
    m_selection.setShots(all);
}

void ShotCommands::undo()
{
    step(&QUndoStack::undo);
}
void ShotCommands::redo()
{
    step(&QUndoStack::redo);
}
void ShotCommands::goToStep(int step)
{
    this->step([step](QUndoStack& stack) { stack.setIndex(step); });
}

static QList<ShotId> onlyIn(const Storyboard& board, const Storyboard& other)
{
    QList<ShotId> shots;
    for (const Scene& scene : board.scenes)
        for (const Shot& shot : scene.shots)
            if (!findShot(other, shot.id))
                shots << shot.id;
    return shots;
}

/// The next Delete takes what is chosen: that has to be what a person sees coming back.
void ShotCommands::step(const std::function<void(QUndoStack&)>& go)
{
    if (!m_project)
        return;
    const Storyboard before = m_project->current();
    const QList<ShotId> chosen = m_selection.shots();
    go(*m_project->undoStack());
    const Storyboard& after = m_project->current();
    if (after.id != before.id)
        return;
    const QList<ShotId> back = onlyIn(after, before);
    const QList<ShotId> gone = onlyIn(before, after);
    const bool lost = std::any_of(chosen.begin(), chosen.end(), [&](const ShotId& id) { return gone.contains(id); });
    if (back.size() == shotCount(after)) // the first shots there are: nobody had chosen them all
        m_selection.setShots(back.mid(0, 1));
    else if (!back.isEmpty())
        m_selection.setShots(back);
    else if (lost)
        chooseOnly(neighbourThatStays(before, gone));
    Q_EMIT stepped(before, after);
}

void ShotCommands::setNumberingLocked(bool locked)
{
    if (m_project && m_project->current().numberingLocked != locked)
        apply(::setNumberingLocked(m_project->current(), locked),
              locked ? tr("Lock numbering") : tr("Unlock numbering"));
}

void ShotCommands::renumber(Renumbered what)
{
    if (!m_project)
        return;
    const Storyboard& board = m_project->current();
    const Scene* scene = sceneOf(board, m_selection.currentShot());
    if (what == Renumbered::Scene && !scene)
        return Q_EMIT problem(tr("Choose a shot first: its scene is renumbered."));
    Result<Storyboard> edited = ::setNumberingLocked(board, false);
    edited = what == Renumbered::Scene ? renumberScene(*edited, scene->id) : ::renumber(*edited);
    if (edited)
        edited = ::setNumberingLocked(*edited, board.numberingLocked);
    if (edited && *edited != board)
        apply(edited, tr("Renumber"));
}
