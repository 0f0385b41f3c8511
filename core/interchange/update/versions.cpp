#include "core/interchange/update/versions.h"

#include "core/interchange/breakdown.h"

#include <QSet>
#include <algorithm>

namespace {

ParsedScript parsed(const QString& text)
{
    return looksLikeFountain(text) ? parseFountain(text) : parsePlainText(text);
}

class VersionMaker {
public:
    VersionMaker(const Storyboard& board, const QString& name, const QString& text)
        : m_board(board)
        , m_name(name)
        , m_script(parsed(text))
    {
    }

    ScriptVersions run()
    {
        m_versions.newer = outlineOf(m_script);
        m_versions.newerLength = m_script.source.size();
        m_versions.marked = std::any_of(m_versions.newer.scenes.begin(), m_versions.newer.scenes.end(),
                                        [](const OutlineScene& scene) { return scene.marked; });
        int detail = 50;
        if (m_versions.marked || m_board.script.text.isEmpty()) {
            m_versions.before = m_board;
            for (Scene& scene : m_versions.before.scenes) {
                m_versions.scenes.insert(scene.id, scene.id);
                if (!m_versions.marked)
                    scene.shots.removeIf([](const Shot& shot) { return shot.script.length == 0; });
                for (const Shot& shot : std::as_const(scene.shots))
                    m_versions.shots.insert(shot.id, shot.id);
            }
        } else {
            const ParsedScript older = parsed(m_board.script.text);
            detail = takeOlder(older);
            m_versions.older = outlineOf(older);
            m_versions.olderLength = older.source.size();
        }
        m_versions.after = breakDown(m_script, m_name, m_board.format, detail);
        return m_versions;
    }

private:
    /// The storyboard does not know how fine its script was broken down: the detail that fits its shots best is it.
    int takeOlder(const ParsedScript& older)
    {
        QList<ScriptRange> ranges;
        for (const Scene& scene : m_board.scenes)
            for (const Shot& shot : scene.shots)
                if (shot.script.length > 0)
                    ranges << shot.script;
        qsizetype most = -1;
        int best = 50;
        for (const int detail : {50, 0, 100, 40, 60, 30, 70, 20, 80, 10, 90, 25, 75}) {
            const Storyboard candidate = breakDown(older, m_name, m_board.format, detail);
            const qsizetype fitting = link(candidate, true);
            if (fitting > most) {
                most = fitting;
                best = detail;
                m_versions.before = candidate;
            }
            if (10 * most >= 9 * ranges.size())
                break;
        }
        link(m_versions.before, false);
        return best;
    }

    /// Links shots of a breakdown to the storyboard's by the words they came from; returns how many are the same
    /// stretch.
    qsizetype link(const Storyboard& older, bool countOnly)
    {
        QHash<std::pair<qint64, qint64>, QList<ShotId>> byRange;
        QHash<ShotId, SceneId> homes;
        QList<const Shot*> wide;
        for (const Scene& scene : m_board.scenes)
            for (const Shot& shot : scene.shots)
                if (shot.script.length > 0) {
                    byRange[{shot.script.start, shot.script.length}].append(shot.id);
                    homes.insert(shot.id, scene.id);
                    wide << &shot;
                }
        qsizetype same = 0;
        for (const Scene& scene : older.scenes)
            for (const Shot& shot : scene.shots) {
                auto found = byRange.find({shot.script.start, shot.script.length});
                if (found == byRange.end() || found->isEmpty())
                    continue;
                ++same;
                const ShotId id = found->takeFirst();
                if (!countOnly)
                    m_versions.shots.insert(shot.id, id);
            }
        if (countOnly)
            return same;
        linkJoined(older, wide);
        linkScenes(older, homes);
        return same;
    }

    /// Shots that the creator joined cover several of the script's.
    void linkJoined(const Storyboard& older, const QList<const Shot*>& wide)
    {
        QSet<ShotId> taken(m_versions.shots.begin(), m_versions.shots.end());
        for (const Shot* mine : wide) {
            if (taken.contains(mine->id))
                continue;
            const qint64 end = mine->script.start + mine->script.length;
            for (const Scene& scene : older.scenes)
                for (const Shot& shot : scene.shots)
                    if (!m_versions.shots.contains(shot.id) && shot.script.start >= mine->script.start &&
                        shot.script.start + shot.script.length <= end)
                        m_versions.shots.insert(shot.id, mine->id);
        }
    }

    void linkScenes(const Storyboard& older, const QHash<ShotId, SceneId>& homes)
    {
        QSet<SceneId> taken;
        for (const Scene& scene : older.scenes)
            for (const Shot& shot : scene.shots)
                if (m_versions.shots.contains(shot.id) && !m_versions.scenes.contains(scene.id)) {
                    m_versions.scenes.insert(scene.id, homes.value(m_versions.shots.value(shot.id)));
                    taken.insert(m_versions.scenes.value(scene.id));
                }
        for (const Scene& scene : older.scenes) {
            if (m_versions.scenes.contains(scene.id))
                continue;
            for (const Scene& mine : m_board.scenes)
                if (!taken.contains(mine.id) && mine.slugline.simplified() == scene.slugline.simplified()) {
                    m_versions.scenes.insert(scene.id, mine.id);
                    taken.insert(mine.id);
                    break;
                }
        }
    }

    const Storyboard& m_board;
    const QString m_name;
    const ParsedScript m_script;
    ScriptVersions m_versions;
};

} // namespace

ScriptVersions scriptVersions(const Storyboard& board, const QString& name, const QString& text)
{
    return VersionMaker(board, name, text).run();
}
