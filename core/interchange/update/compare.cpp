#include "core/document/find.h"
#include "core/interchange/breakdown.h"
#include "core/interchange/script_update.h"
#include "core/interchange/update/versions.h"
#include "core/interchange/update/word_match.h"

#include <algorithm>

namespace {

constexpr qsizetype WordsToKnowAShotBy = 3; ///< a shot of fewer words is not looked for in other scenes

QString wordsOf(const Shot& shot)
{
    QStringList words{shot.description.simplified()};
    for (const DialogueLine& line : shot.dialogue)
        for (const QString& text : {line.character, line.extension, line.parenthetical, line.text})
            words << text.simplified();
    return words.join(QLatin1Char('\n'));
}

MatchItem itemOf(const Shot& shot, const QString& key)
{
    const QString words = wordsOf(shot);
    const QString speaker = shot.description.isEmpty() && !shot.dialogue.isEmpty()
                                ? shot.dialogue.first().character.simplified().toCaseFolded()
                                : QString();
    return {key, speaker, words, wordHashes(words)};
}

MatchItem itemOf(const Scene& scene, const QString& key)
{
    QStringList words;
    for (const Shot& shot : scene.shots)
        words << wordsOf(shot);
    const QString all = words.join(QLatin1Char('\n'));
    return {key, scene.slugline.simplified().toCaseFolded(), all, wordHashes(all)};
}

Scene headOf(Scene scene)
{
    scene.shots.clear();
    return scene;
}

/// Several shots of a script as the one that the creator joined them to.
Shot joined(const QList<const Shot*>& shots)
{
    Shot whole = *shots.first();
    for (const Shot* shot : shots.mid(1)) {
        whole.description +=
            (whole.description.isEmpty() || shot->description.isEmpty() ? QString() : QStringLiteral("\n")) +
            shot->description;
        whole.notes +=
            (whole.notes.isEmpty() || shot->notes.isEmpty() ? QString() : QStringLiteral("\n")) + shot->notes;
        whole.dialogue += shot->dialogue;
        whole.length += shot->length;
        const qint64 start = std::min(whole.script.start, shot->script.start);
        whole.script = {start,
                        std::max(whole.script.start + whole.script.length, shot->script.start + shot->script.length) -
                            start};
    }
    return whole;
}

class Comparison {
public:
    Comparison(const Storyboard& board, const TakeShelf& shelf, const ScriptVersions& versions)
        : m_board(board)
        , m_shelf(shelf)
        , m_versions(versions)
        , m_before(m_versions.before)
        , m_after(m_versions.after)
    {
        m_update.script = m_after.script;
    }

    ScriptUpdate run()
    {
        matchScenes();
        for (qsizetype i = 0; i < m_before.scenes.size(); ++i)
            if (m_sceneForward[i] >= 0)
                matchShots(i, m_sceneForward[i]);
        matchAcrossScenes();
        collectUnits();
        for (qsizetype i = 0; i < m_after.scenes.size(); ++i)
            compareScene(i);
        for (qsizetype i = 0; i < m_before.scenes.size(); ++i)
            compareGone(i);
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const Found& a, const Found& b) { return a.place < b.place; });
        for (const Found& found : std::as_const(m_found))
            m_update.scenes << found.scene;
        m_update.titlePage = m_after.titlePage;
        m_update.olderTitlePage = m_before.titlePage;
        m_update.closing = m_after.closing;
        m_update.olderClosing = m_before.closing;
        m_update.elements = m_after.elements;
        m_update.sequences = m_before.sequences + m_after.sequences;
        return m_update;
    }

private:
    struct Found {
        qsizetype place;
        SceneUpdate scene;
    };
    /// A shot of the storyboard, and what of both scripts it is.
    struct Unit {
        QList<const Shot*> before, after;
        qsizetype beforeScene = -1;
    };

    QString sceneKey(qsizetype after) const
    {
        const OutlineScene& scene = m_versions.newer.scenes[after];
        return scene.marked ? scene.number : QString();
    }

    void matchScenes()
    {
        QList<MatchItem> before, after;
        for (const Scene& scene : std::as_const(m_before.scenes))
            before << itemOf(scene, m_versions.marked ? scene.code : QString());
        for (qsizetype i = 0; i < m_after.scenes.size(); ++i)
            after << itemOf(m_after.scenes[i], sceneKey(i));
        m_sceneForward = matchItems(before, after);
        m_sceneBack.fill(-1, m_after.scenes.size());
        for (qsizetype i = 0; i < m_sceneForward.size(); ++i)
            if (m_sceneForward[i] >= 0)
                m_sceneBack[m_sceneForward[i]] = i;
    }

    void matchShots(qsizetype beforeScene, qsizetype afterScene)
    {
        const QList<Shot>& olds = m_before.scenes[beforeScene].shots;
        const QList<Shot>& news = m_after.scenes[afterScene].shots;
        const OutlineScene& outline = m_versions.newer.scenes[afterScene];
        QList<MatchItem> before, after;
        for (const Shot& shot : olds)
            before << itemOf(shot, m_versions.marked ? shot.code : QString());
        for (qsizetype i = 0; i < news.size(); ++i)
            after << itemOf(news[i], outline.marked && !outline.beats[i].mark.isEmpty() ? news[i].code : QString());
        const QList<qsizetype> pairs = matchItems(before, after);
        for (qsizetype i = 0; i < pairs.size(); ++i)
            if (pairs[i] >= 0)
                pair(olds[i], news[pairs[i]]);
    }

    void pair(const Shot& before, const Shot& after)
    {
        m_shotBack.insert(after.id, before.id);
        m_kept.insert(before.id);
    }

    /// Shots that went to another scene with all their words.
    void matchAcrossScenes()
    {
        QHash<QString, QList<const Shot*>> gone;
        for (const Scene& scene : std::as_const(m_before.scenes))
            for (const Shot& shot : scene.shots)
                if (!m_kept.contains(shot.id) && wordHashes(wordsOf(shot)).size() >= WordsToKnowAShotBy)
                    gone[wordsOf(shot)] << &shot;
        for (const Scene& scene : std::as_const(m_after.scenes))
            for (const Shot& shot : scene.shots) {
                const auto found = m_shotBack.contains(shot.id) ? gone.end() : gone.find(wordsOf(shot));
                if (found != gone.end() && !found->isEmpty())
                    pair(*found->takeFirst(), shot);
            }
    }

    void collectUnits()
    {
        for (qsizetype i = 0; i < m_before.scenes.size(); ++i)
            for (const Shot& shot : m_before.scenes.at(i).shots)
                if (m_versions.shots.contains(shot.id)) {
                    Unit& unit = m_units[m_versions.shots.value(shot.id)];
                    unit.before << &shot;
                    if (unit.beforeScene < 0)
                        unit.beforeScene = i;
                }
        for (const Scene& scene : std::as_const(m_after.scenes))
            for (const Shot& shot : scene.shots)
                if (const ShotId mine = m_versions.shots.value(m_shotBack.value(shot.id)); !mine.isNull())
                    m_units[mine].after << &shot;
    }

    bool isSame(const Shot& before, const Shot& after) const
    {
        if (wordsOf(before) != wordsOf(after) || before.notes.simplified() != after.notes.simplified() ||
            before.transitionIn.kind != after.transitionIn.kind)
            return false;
        const bool isCut = before.transitionIn.kind == TransitionKind::Cut;
        return !m_versions.marked ||
               (before.framing == after.framing && before.length == after.length && before.status == after.status &&
                (isCut || before.transitionIn == after.transitionIn));
    }

    QString sequenceTitle(const Storyboard& board, const Scene& scene) const
    {
        for (const Sequence& sequence : board.sequences)
            if (scene.sequence == sequence.id)
                return sequence.title.simplified();
        return {};
    }

    bool headChanged(const Scene& before, const Scene& after) const
    {
        return before.slugline.simplified() != after.slugline.simplified() ||
               before.synopsis.simplified() != after.synopsis.simplified() ||
               before.notes.simplified() != after.notes.simplified() ||
               sequenceTitle(m_before, before) != sequenceTitle(m_after, after);
    }

    ShotUpdate updateOf(ScriptChange change, const ShotId& id, const Shot& before, const Shot& after) const
    {
        ShotUpdate update{change, id, {}, before, after, false, 0, {}};
        if (const Shot* mine = findShot(m_board, id)) {
            update.code = mine->code;
            const QList<Take> takes = m_shelf.takesFor(*mine);
            update.takes = int(takes.size());
            for (const Take& take : takes)
                if (take.cost)
                    update.charges << *take.cost;
        }
        return update;
    }

    /// The shots of a scene of the newer script, as far as they are not what and where they were.
    void compareShots(SceneUpdate& update, const Scene& after, qsizetype beforeScene)
    {
        QList<const Shot*> shown;
        QList<qsizetype> places;
        for (const Shot& shot : after.shots) {
            const ShotId back = m_shotBack.value(shot.id);
            const Unit unit = m_units.value(m_versions.shots.value(back));
            const bool isNew = back.isNull();
            if (!isNew && (unit.after.isEmpty() || unit.after.first() != &shot))
                continue; // the creator took it out, or it belongs to the one before
            shown << &shot;
            update.order << (isNew ? shot.id : m_versions.shots.value(back));
            places << (isNew || unit.beforeScene != beforeScene ? -1 : m_beforePlace.value(unit.before.first()->id));
        }
        const QList<bool> moved = outOfOrder(places);
        for (qsizetype i = 0; i < shown.size(); ++i) {
            const ShotId id = update.order[i];
            const auto unit = m_units.constFind(id);
            if (unit == m_units.constEnd()) {
                update.shots << updateOf(ScriptChange::Added, id, {}, *shown[i]);
                continue;
            }
            const Shot before = joined(unit->before);
            const Shot now = joined(unit->after);
            const bool comesFromElsewhere = unit->beforeScene != beforeScene;
            const bool moves = moved[i] || comesFromElsewhere;
            if (isSame(before, now) && !moves) {
                m_update.ranges.insert(id, now.script);
                continue;
            }
            update.shots << updateOf(isSame(before, now) ? ScriptChange::Moved : ScriptChange::Changed, id, before,
                                     now);
            update.shots.last().moved = moves;
        }
    }

    void addRemoved(SceneUpdate& update, qsizetype beforeScene)
    {
        for (const Shot& shot : m_before.scenes.at(beforeScene).shots) {
            const ShotId id = m_versions.shots.value(shot.id);
            const auto unit = m_units.constFind(id);
            if (unit == m_units.constEnd() || !unit->after.isEmpty() || unit->before.first() != &shot)
                continue;
            if (const Shot* mine = findShot(m_board, id); mine && mine->script.length > 0)
                update.shots << updateOf(ScriptChange::Removed, id, joined(unit->before), {});
        }
    }

    ScriptRange stretch(const ScriptOutline& outline, qsizetype scene, qint64 end) const
    {
        const qint64 start = outline.scenes[scene].start;
        return {start, (scene + 1 < outline.scenes.size() ? outline.scenes[scene + 1].start : end) - start};
    }

    ScriptRange olderStretch(qsizetype before) const
    {
        return m_versions.older.scenes.isEmpty() || before < 0
                   ? ScriptRange()
                   : stretch(m_versions.older, before, m_versions.olderLength);
    }

    void compareScene(qsizetype index)
    {
        const Scene& after = m_after.scenes.at(index);
        const qsizetype back = m_sceneBack[index];
        if (index == 0)
            findMovedScenes();
        SceneUpdate update;
        update.after = headOf(after);
        update.scene = after.id;
        update.change = ScriptChange::Added;
        if (back >= 0) {
            update.before = headOf(m_before.scenes.at(back));
            update.scene = m_versions.scenes.value(update.before.id);
            if (update.scene.isNull())
                return; // the creator took it out
            update.code = findScene(m_board, update.scene)->code;
            update.moved = m_movedScenes[index];
            update.change = update.moved ? ScriptChange::Moved : ScriptChange::Changed;
        }
        m_update.order << update.scene;
        m_update.stretches << SceneStretch{update.scene, olderStretch(back),
                                           stretch(m_versions.newer, index, m_versions.newerLength)};
        compareShots(update, after, back);
        if (back >= 0)
            addRemoved(update, back);
        const bool changed = !update.shots.isEmpty() || (back >= 0 && headChanged(update.before, update.after));
        if (changed && back >= 0)
            update.change = ScriptChange::Changed;
        if (changed || update.moved || back < 0)
            m_found << Found{2 * index, update};
    }

    void findMovedScenes()
    {
        m_movedScenes = outOfOrder(m_sceneBack);
        qsizetype place = 0;
        for (const Scene& scene : std::as_const(m_before.scenes))
            for (const Shot& shot : scene.shots)
                m_beforePlace.insert(shot.id, place++);
    }

    /// A scene that the newer script does not have.
    void compareGone(qsizetype index)
    {
        const SceneId mine = m_versions.scenes.value(m_before.scenes.at(index).id);
        if (m_sceneForward[index] >= 0) {
            m_lastKept = m_sceneForward[index];
            return;
        }
        if (mine.isNull())
            return;
        SceneUpdate update;
        update.change = ScriptChange::Removed;
        update.scene = mine;
        update.code = findScene(m_board, mine)->code;
        update.before = headOf(m_before.scenes.at(index));
        addRemoved(update, index);
        m_update.stretches << SceneStretch{mine, olderStretch(index), {}};
        const QList<Shot>& shots = m_before.scenes.at(index).shots;
        const bool hasLines = std::any_of(shots.begin(), shots.end(),
                                          [this](const Shot& shot) { return m_versions.shots.contains(shot.id); });
        if (hasLines || findScene(m_board, mine)->shots.isEmpty())
            m_found << Found{2 * m_lastKept + 1, update};
    }

    const Storyboard& m_board;
    const TakeShelf& m_shelf;
    const ScriptVersions& m_versions;
    const Storyboard& m_before;
    const Storyboard& m_after;
    QList<qsizetype> m_sceneForward;  ///< older -> newer
    QList<qsizetype> m_sceneBack;     ///< newer -> older
    QHash<ShotId, ShotId> m_shotBack; ///< newer -> older
    QSet<ShotId> m_kept;              ///< of the older script
    QHash<ShotId, Unit> m_units;      ///< by the storyboard's shots
    QHash<ShotId, qsizetype> m_beforePlace;
    QList<bool> m_movedScenes;
    qsizetype m_lastKept = -1;
    QList<Found> m_found;
    ScriptUpdate m_update;
};

} // namespace

Result<ScriptUpdate> compareScript(const Storyboard& board, const TakeShelf& shelf, const QString& name,
                                   const QString& text)
{
    const ScriptVersions versions = scriptVersions(board, name, text);
    BR_CHECK(checkBreakdown(versions.after));
    return Comparison(board, shelf, versions).run();
}
