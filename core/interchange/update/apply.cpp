#include "core/document/edits.h"
#include "core/document/find.h"
#include "core/document/transitions.h"
#include "core/interchange/script_update.h"
#include "core/interchange/text.h"

#include <algorithm>

namespace {

/// What the creator did since stays, else the newer script is followed.
template<class Value> void follow(Value& mine, const Value& before, const Value& after)
{
    if (mine == before)
        mine = after;
}

class Applying {
public:
    Applying(const Storyboard& board, const TakeShelf& shelf, const ScriptUpdate& update)
        : m_board(board)
        , m_shelf(shelf)
        , m_update(update)
        , m_ranges(update.ranges)
    {
    }

    Result<Storyboard> run(const QSet<qsizetype>& accepted)
    {
        for (qsizetype i = 0; i < m_update.scenes.size(); ++i)
            if (accepted.contains(i))
                BR_CHECK(applyScene(m_update.scenes[i]));
        for (qsizetype i = 0; i < m_update.scenes.size(); ++i)
            if (accepted.contains(i))
                BR_CHECK(removeIfEmpty(m_update.scenes[i]));
        follow(m_board.titlePage, m_update.olderTitlePage, m_update.titlePage);
        follow(m_board.closing, m_update.olderClosing, m_update.closing);
        m_board.script.name = m_update.script.name;
        if (accepted.size() == m_update.scenes.size())
            takeWholeScript();
        else
            takeScriptPieces(accepted);
        fitTransitions(m_board);
        return m_board;
    }

private:
    Status edit(Result<Storyboard> edited)
    {
        BR_CHECK(edited);
        m_board = std::move(*edited);
        return {};
    }

    Status applyScene(const SceneUpdate& update)
    {
        if (update.change == ScriptChange::Added)
            BR_CHECK(addNewScene(update));
        else if (const Scene* mine = findScene(m_board, update.scene); !mine)
            return {};
        else if (update.change != ScriptChange::Removed)
            BR_CHECK(followHead(*mine, update));
        if (update.moved)
            BR_CHECK(edit(moveScene(m_board, update.scene, sceneIndex(update.scene))));
        for (const ShotUpdate& shot : update.shots)
            BR_CHECK(applyShot(update, shot));
        return {};
    }

    /// Last, when all that goes to other scenes is there.
    Status removeIfEmpty(const SceneUpdate& update)
    {
        const Scene* left = findScene(m_board, update.scene);
        const bool isGone = update.change == ScriptChange::Removed && left && left->shots.isEmpty();
        return isGone ? edit(removeScene(m_board, update.scene)) : Status();
    }

    /// Behind the nearest scene before it that is there; counted without the scene itself.
    qsizetype sceneIndex(const SceneId& scene) const
    {
        for (qsizetype i = m_update.order.indexOf(scene) - 1; i >= 0; --i)
            if (const qsizetype place = indexOf(m_board.scenes, m_update.order[i]); place >= 0) {
                const qsizetype own = indexOf(m_board.scenes, scene);
                return place + (own >= 0 && own < place ? 0 : 1);
            }
        return 0;
    }

    Status addNewScene(const SceneUpdate& update)
    {
        Scene scene = update.after;
        scene.id = update.scene;
        scene.code.clear();
        BR_TRY(scene.sequence, mySequence(update.after));
        return edit(addScene(m_board, scene, sceneIndex(scene.id)));
    }

    Status followHead(Scene mine, const SceneUpdate& update)
    {
        const Scene& before = update.before;
        const Scene& after = update.after;
        if (before.slugline.simplified() != after.slugline.simplified())
            mine.slugline = after.slugline;
        follow(mine.synopsis, before.synopsis, after.synopsis);
        follow(mine.notes, before.notes, after.notes);
        if (titleOf(before) != titleOf(after)) {
            BR_TRY(mine.sequence, mySequence(after));
        }
        return edit(setScene(m_board, mine));
    }

    QString titleOf(const Scene& scene) const
    {
        for (const Sequence& sequence : m_update.sequences)
            if (scene.sequence == sequence.id)
                return sequence.title.simplified();
        return {};
    }

    /// The storyboard's sequence of the same title, else a new one.
    Result<std::optional<SequenceId>> mySequence(const Scene& scene)
    {
        if (!scene.sequence)
            return std::nullopt;
        for (const Sequence& mine : std::as_const(m_board.sequences))
            if (mine.title.simplified() == titleOf(scene))
                return mine.id;
        Sequence added;
        for (const Sequence& sequence : m_update.sequences)
            if (scene.sequence == sequence.id)
                added = sequence;
        added.id = SequenceId::create();
        BR_CHECK(edit(addSequence(m_board, added, m_board.sequences.size())));
        return added.id;
    }

    /// The storyboard's elements of the same names, else new ones.
    Result<QList<ElementId>> myElements(const QList<ElementId>& ids)
    {
        QList<ElementId> mine;
        for (const ElementId& id : ids) {
            const qsizetype index = indexOf(m_update.elements, id);
            if (index < 0)
                continue;
            Element element = m_update.elements[index];
            const auto same = [&](const Element& e) { return e.name.toCaseFolded() == element.name.toCaseFolded(); };
            auto found = std::find_if(m_board.elements.cbegin(), m_board.elements.cend(), same);
            if (found == m_board.elements.cend()) {
                element.id = ElementId::create();
                BR_CHECK(edit(addElement(m_board, element)));
                found = m_board.elements.cend() - 1;
            }
            if (!mine.contains(found->id))
                mine << found->id;
        }
        return mine;
    }

    Status applyShot(const SceneUpdate& scene, const ShotUpdate& update)
    {
        if (update.change == ScriptChange::Added)
            return addNewShot(scene, update);
        const Shot* mine = findShot(m_board, update.shot);
        if (!mine)
            return {};
        if (update.change == ScriptChange::Removed)
            return removeOld(*mine);
        m_ranges.insert(update.shot, update.after.script);
        if (update.change == ScriptChange::Changed)
            BR_CHECK(followShot(*mine, update));
        return update.moved ? edit(moveShot(m_board, update.shot, placeFor(scene, update.shot))) : Status();
    }

    /// Behind the nearest shot before it that is in the scene; counted without the shot itself.
    ShotPosition placeFor(const SceneUpdate& scene, const ShotId& shot) const
    {
        const QList<Shot>& shots = findScene(m_board, scene.scene)->shots;
        for (qsizetype i = scene.order.indexOf(shot) - 1; i >= 0; --i)
            if (const qsizetype place = indexOf(shots, scene.order[i]); place >= 0) {
                const qsizetype own = indexOf(shots, shot);
                return {scene.scene, place + (own >= 0 && own < place ? 0 : 1)};
            }
        return {scene.scene, 0};
    }

    Status addNewShot(const SceneUpdate& scene, const ShotUpdate& update)
    {
        Shot shot = update.after;
        shot.id = update.shot;
        shot.code.clear();
        BR_TRY(shot.elements, myElements(update.after.elements));
        m_ranges.insert(shot.id, shot.script);
        return edit(addShot(m_board, shot, placeFor(scene, shot.id)));
    }

    Status followShot(Shot mine, const ShotUpdate& update)
    {
        const Shot& before = update.before;
        const Shot& after = update.after;
        const QString old = mine.description;
        const bool wordsChange = before.description != after.description || before.dialogue != after.dialogue;
        if (before.description.simplified() != after.description.simplified())
            mine.description = after.description;
        if (before.dialogue != after.dialogue)
            mine.dialogue = after.dialogue;
        follow(mine.notes, before.notes, after.notes);
        if (mine.description != old && old.simplified() != before.description.simplified())
            keepInNotes(mine, old);
        follow(mine.transitionIn, before.transitionIn, after.transitionIn);
        follow(mine.framing, before.framing, after.framing);
        follow(mine.length, before.length, after.length);
        follow(mine.status, before.status, after.status);
        if (wordsChange && mine.status == ShotStatus::Approved)
            mine.status = ShotStatus::Review;
        BR_TRY(const QList<ElementId> elements, myElements(after.elements));
        for (const ElementId& element : elements)
            if (!mine.elements.contains(element))
                mine.elements << element;
        return edit(setShot(m_board, mine));
    }

    static void keepInNotes(Shot& shot, const QString& words)
    {
        if (words.trimmed().isEmpty())
            return;
        if (!shot.notes.isEmpty())
            shot.notes += QLatin1Char('\n');
        shot.notes += InterchangeText::tr("Before the script changed: %1").arg(words);
    }

    /// What was paid for or drawn is not thrown away because a line was cut.
    Status removeOld(Shot mine)
    {
        m_ranges.remove(mine.id);
        if (m_shelf.takesFor(mine).isEmpty() && mine.panels.isEmpty())
            return edit(removeShot(m_board, mine.id));
        mine.status = ShotStatus::Omitted;
        return edit(setShot(m_board, mine));
    }

    void setRange(Shot& shot, const ScriptRange& range)
    {
        if (shot.script != range)
            shot.script = range;
    }

    void takeWholeScript()
    {
        m_board.script.text = m_update.script.text;
        for (Scene& scene : m_board.scenes)
            for (Shot& shot : scene.shots)
                setRange(shot, m_ranges.value(shot.id));
    }

    struct Piece {
        bool newer;
        ScriptRange from;
        qint64 to; ///< where it begins in the text that is kept
    };

    /// The newer words of what was accepted or did not change, the older ones of what was left: what the storyboard now
    /// is made from.
    void takeScriptPieces(const QSet<qsizetype>& accepted)
    {
        QSet<SceneId> left;
        for (qsizetype i = 0; i < m_update.scenes.size(); ++i)
            if (!accepted.contains(i))
                left.insert(m_update.scenes[i].scene);
        const QString older = m_board.script.text;
        const QString& newer = m_update.script.text;
        qint64 front = newer.size();
        for (const SceneStretch& stretch : m_update.stretches)
            front = stretch.newer.length > 0 ? std::min(front, stretch.newer.start) : front;
        QString text = newer.left(front);
        QList<Piece> pieces;
        for (const Scene& scene : std::as_const(m_board.scenes))
            for (const SceneStretch& stretch : m_update.stretches) {
                if (stretch.scene != scene.id)
                    continue;
                const bool isNewer = !left.contains(scene.id);
                const ScriptRange& from = isNewer ? stretch.newer : stretch.older;
                pieces << Piece{isNewer, from, text.size()};
                text += QStringView(isNewer ? newer : older).mid(from.start, from.length);
                if (!text.endsWith(QLatin1String("\n\n")) && from.length > 0)
                    text += QLatin1String("\n\n"); // it may have been the last one
            }
        for (Scene& scene : m_board.scenes)
            for (Shot& shot : scene.shots)
                setRange(shot, rangeIn(pieces, shot));
        m_board.script.text = text;
    }

    ScriptRange rangeIn(const QList<Piece>& pieces, const Shot& shot) const
    {
        const auto found = m_ranges.constFind(shot.id);
        for (const bool newer : {true, false}) {
            const ScriptRange range = newer ? (found == m_ranges.constEnd() ? ScriptRange() : *found) : shot.script;
            for (const Piece& piece : pieces)
                if (range.length > 0 && piece.newer == newer && range.start >= piece.from.start &&
                    range.start + range.length <= piece.from.start + piece.from.length)
                    return {range.start - piece.from.start + piece.to, range.length};
        }
        return {};
    }

    Storyboard m_board;
    const TakeShelf& m_shelf;
    const ScriptUpdate& m_update;
    QHash<ShotId, ScriptRange> m_ranges; ///< in the newer script
};

} // namespace

Result<Storyboard> applyScriptUpdate(const Storyboard& board, const TakeShelf& shelf, const ScriptUpdate& update,
                                     const QSet<qsizetype>& accepted)
{
    return Applying(board, shelf, update).run(accepted);
}
