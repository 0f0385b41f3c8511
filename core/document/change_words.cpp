#include "core/document/change_words.h"

#include "core/document/codes.h"
#include "core/document/diff.h"
#include "core/document/find.h"
#include "core/document/text.h"

#include <QSet>

namespace {

QString some(const QStringList& names)
{
    constexpr qsizetype Most = 8;
    if (names.size() <= Most)
        return names.join(QLatin1String(", "));
    return DocumentText::tr("%1 and %n more", nullptr, int(names.size() - Most))
        .arg(names.mid(0, Most).join(QLatin1String(", ")));
}

void add(QStringList& lines, const QString& line, const QStringList& names)
{
    if (!names.isEmpty())
        lines << line.arg(some(names));
}

QString codeOf(const Storyboard& board, const ShotId& id)
{
    const auto place = placeOf(board, id);
    return place ? fullCode(board.scenes[place->scene], board.scenes[place->scene].shots[place->shot]) : QString();
}

/// Scenes whose shots that stayed are in another order.
QStringList reordered(const Storyboard& before, const Storyboard& after)
{
    QStringList codes;
    for (const Scene& scene : after.scenes) {
        const Scene* old = findScene(before, scene.id);
        if (!old || old->shots == scene.shots)
            continue;
        QHash<ShotId, qsizetype> places;
        for (qsizetype i = 0; i < old->shots.size(); ++i)
            places.insert(old->shots[i].id, i);
        qsizetype last = -1;
        for (const Shot& shot : scene.shots) {
            const qsizetype place = places.value(shot.id, last);
            if (place < last) {
                codes << scene.code;
                break;
            }
            last = place;
        }
    }
    return codes;
}

void addHead(QStringList& lines, const Storyboard& before, const Storyboard& after)
{
    if (before.title != after.title)
        lines << DocumentText::tr("The title was \"%1\"").arg(before.title);
    if (!(before.format == after.format))
        lines << DocumentText::tr("The size or the frame rate is another one");
    if (!(before.script == after.script) || before.titlePage != after.titlePage)
        lines << DocumentText::tr("The script is another one");
    Storyboard rest = after;
    rest.title = before.title;
    rest.format = before.format;
    rest.script = before.script;
    rest.titlePage = before.titlePage;
    if (const auto changes = diff(before, rest); changes.head)
        lines << DocumentText::tr("Settings of the storyboard are different");
}

void addScenes(QStringList& lines, const Storyboard& before, const Storyboard& after, const Diff& changes)
{
    QStringList added, removed, changed;
    for (const auto& row : changes.scenes.written) {
        const Scene* old = findScene(before, row.value.id);
        Scene same = row.value;
        same.shots = old ? old->shots : QList<Shot>();
        if (!old)
            added << row.value.code;
        else if (!(same == *old))
            changed << row.value.code;
    }
    for (const SceneId& id : changes.scenes.removed)
        removed << findScene(before, id)->code;
    add(lines, DocumentText::tr("%n scene(s) added: %1", nullptr, int(added.size())), added);
    add(lines, DocumentText::tr("%n scene(s) removed: %1", nullptr, int(removed.size())), removed);
    add(lines, DocumentText::tr("%n scene(s) changed: %1", nullptr, int(changed.size())), changed);
    QList<SceneId> stayed, now;
    for (const Scene& scene : before.scenes)
        if (findScene(after, scene.id))
            stayed << scene.id;
    for (const Scene& scene : after.scenes)
        if (findScene(before, scene.id))
            now << scene.id;
    if (stayed != now)
        lines << DocumentText::tr("Scenes are in another order");
}

void addShots(QStringList& lines, const Storyboard& before, const Storyboard& after, const Diff& changes)
{
    QHash<ShotId, const Shot*> known;
    QHash<ShotId, SceneId> homes;
    for (const Scene& scene : before.scenes)
        for (const Shot& shot : scene.shots) {
            known.insert(shot.id, &shot);
            homes.insert(shot.id, scene.id);
        }
    QStringList added, removed, changed, moved;
    for (const auto& row : changes.shots.written) {
        const Shot* old = known.value(row.value.id);
        const QString code = codeOf(after, row.value.id);
        if (!old)
            added << code;
        else if (!(*old == row.value))
            changed << code;
        if (old && homes.value(row.value.id) != row.parent)
            moved << code;
    }
    for (const ShotId& id : changes.shots.removed)
        removed << codeOf(before, id);
    add(lines, DocumentText::tr("%n shot(s) added: %1", nullptr, int(added.size())), added);
    add(lines, DocumentText::tr("%n shot(s) removed: %1", nullptr, int(removed.size())), removed);
    add(lines, DocumentText::tr("%n shot(s) changed: %1", nullptr, int(changed.size())), changed);
    add(lines, DocumentText::tr("%n shot(s) moved to another scene: %1", nullptr, int(moved.size())), moved);
    add(lines, DocumentText::tr("Shots are in another order in %1"), reordered(before, after));
}

/// The names of what was added, changed or removed; what only has another place is left out.
template<class Value, class Parent, class NameOf>
QStringList touched(const RowChanges<Value, Parent>& changes, const QList<Value>& before, NameOf nameOf)
{
    QStringList names;
    for (const auto& row : changes.written) {
        const auto old = indexOf(before, row.value.id);
        if (old < 0 || !(before[old] == row.value))
            names << nameOf(row.value);
    }
    for (const auto& id : changes.removed)
        names << nameOf(before[indexOf(before, id)]);
    names.removeDuplicates();
    return names;
}

} // namespace

QStringList changesInWords(const Storyboard& before, const Storyboard& after)
{
    const Diff changes = diff(before, after);
    const auto named = [](const auto& value) { return value.name.isEmpty() ? QStringLiteral("-") : value.name; };
    QStringList lines;
    if (changes.head)
        addHead(lines, before, after);
    addScenes(lines, before, after, changes);
    addShots(lines, before, after, changes);
    add(lines, DocumentText::tr("Acts that are different: %1"),
        touched(changes.sequences, before.sequences, [](const Sequence& act) { return act.title; }));
    add(lines, DocumentText::tr("Elements that are different: %1"), touched(changes.elements, before.elements, named));
    QList<Track> tracks = before.tracks;
    QList<Clip> clips;
    for (Track& track : tracks)
        clips << std::exchange(track.clips, {});
    add(lines, DocumentText::tr("Tracks that are different: %1"), touched(changes.tracks, tracks, named));
    add(lines, DocumentText::tr("Sounds and overlays that are different: %1"), touched(changes.clips, clips, named));
    add(lines, DocumentText::tr("Markers that are different: %1"), touched(changes.markers, before.markers, named));
    if (lines.isEmpty() && !changes.isEmpty())
        lines << DocumentText::tr("Things are in another order");
    return lines;
}
