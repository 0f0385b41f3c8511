#include "core/store/rows/packing.h"

#include "core/document/checks.h"
#include "core/document/diff.h"
#include "core/document/json.h"
#include "core/store/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>
#include <algorithm>

namespace {

constexpr char DiffMember[] = "diff";
constexpr char KeptMember[] = "kept";
constexpr char KeepsScriptMember[] = "keepsScript";

QByteArray packed(const QJsonObject& object)
{
    return qCompress(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Error damaged(const QString& detail)
{
    return {ErrorKind::Damaged,
            StoreText::tr("A state of the storyboard from earlier cannot be read. The storyboard itself is whole."),
            detail};
}

Result<QJsonObject> unpackedObject(const QByteArray& bytes)
{
    constexpr quint32 Most = 256u << 20; // the length comes first: a lie must not fill the memory
    if (bytes.size() < 4 || qFromBigEndian<quint32>(bytes.constData()) > Most)
        return fail(damaged(QStringLiteral("length")));
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(qUncompress(bytes), &error);
    if (!document.isObject())
        return fail(damaged(error.errorString()));
    return document.object();
}

// The values of one family as its rows have them: without children.
template<class Visit> void eachRow(const Storyboard& board, const RowChanges<Sequence, StoryboardId>&, Visit visit)
{
    std::for_each(board.sequences.begin(), board.sequences.end(), visit);
}
template<class Visit> void eachRow(const Storyboard& board, const RowChanges<Element, StoryboardId>&, Visit visit)
{
    std::for_each(board.elements.begin(), board.elements.end(), visit);
}
template<class Visit> void eachRow(const Storyboard& board, const RowChanges<Marker, StoryboardId>&, Visit visit)
{
    std::for_each(board.markers.begin(), board.markers.end(), visit);
}
template<class Visit> void eachRow(const Storyboard& board, const RowChanges<Scene, StoryboardId>&, Visit visit)
{
    for (Scene scene : board.scenes) {
        scene.shots = {};
        visit(scene);
    }
}
template<class Visit> void eachRow(const Storyboard& board, const RowChanges<Shot, SceneId>&, Visit visit)
{
    for (const Scene& scene : board.scenes)
        std::for_each(scene.shots.begin(), scene.shots.end(), visit);
}
template<class Visit> void eachRow(const Storyboard& board, const RowChanges<Track, StoryboardId>&, Visit visit)
{
    for (Track track : board.tracks) {
        track.clips = {};
        visit(track);
    }
}
template<class Visit> void eachRow(const Storyboard& board, const RowChanges<Clip, TrackId>&, Visit visit)
{
    for (const Track& track : board.tracks)
        std::for_each(track.clips.begin(), track.clips.end(), visit);
}

template<class Visit> void eachFamily(Diff& diff, Visit visit)
{
    visit(diff.sequences);
    visit(diff.scenes);
    visit(diff.shots);
    visit(diff.elements);
    visit(diff.tracks);
    visit(diff.clips);
    visit(diff.markers);
}

/// Rows of `from` by id, only those that `changes` writes.
template<class Value, class Parent>
QHash<decltype(Value::id), Value> valuesBefore(const Storyboard& from, const RowChanges<Value, Parent>& changes)
{
    QHash<decltype(Value::id), Value> values;
    for (const auto& row : changes.written)
        values.insert(row.value.id, {});
    if (!values.isEmpty())
        eachRow(from, changes, [&](const Value& value) {
            if (const auto wanted = values.find(value.id); wanted != values.end())
                *wanted = value;
        });
    return values;
}

bool hasSafeFiles(const QList<Panel>& panels)
{
    return std::all_of(panels.begin(), panels.end(), [](const Panel& panel) { return isSafeRelativePath(panel.file); });
}
bool hasSafeFiles(const Shot& shot)
{
    return hasSafeFiles(shot.panels);
}
bool hasSafeFiles(const Element& element)
{
    return hasSafeFiles(element.references);
}
bool hasSafeFiles(const Clip& clip)
{
    return isSafeRelativePath(clip.file);
}
template<class Value> bool hasSafeFiles(const Value&)
{
    return true;
}

/// Puts the values that were left out into the rows again. Returns what is wrong, nothing when all is well.
template<class Value, class Parent>
QString completed(RowChanges<Value, Parent>& changes, const Storyboard& from, const QSet<QString>& kept)
{
    const auto values = kept.isEmpty() ? QHash<decltype(Value::id), Value>() : valuesBefore(from, changes);
    for (auto& row : changes.written) {
        const auto id = row.value.id;
        if (id.isNull() || row.index < 0)
            return QStringLiteral("a row without a place");
        if (!kept.isEmpty() && kept.contains(id.toString())) {
            row.value = values.value(id);
            if (row.value.id != id)
                return QStringLiteral("%1 is not there to be kept").arg(id.toString());
        } else if (!hasSafeFiles(row.value)) {
            return QStringLiteral("%1 names a file outside of the project").arg(id.toString());
        }
    }
    return {};
}

} // namespace

QByteArray packed(const Storyboard& board)
{
    return packed(toJson(board));
}

Result<Storyboard> unpackedBoard(const QByteArray& bytes)
{
    BR_TRY(const auto object, unpackedObject(bytes));
    return storyboardFromJson(object, Missing::IsDefault);
}

QByteArray packedChange(const Storyboard& from, const Storyboard& to)
{
    Diff changes = diff(from, to);
    QJsonArray kept;
    eachFamily(changes, [&]<class Value, class Parent>(RowChanges<Value, Parent>& family) {
        const auto values = valuesBefore(from, family);
        for (auto& row : family.written)
            if (const Value old = values.value(row.value.id); old.id == row.value.id && old == row.value) {
                row.value = {};
                row.value.id = old.id;
                kept.append(old.id.toString());
            }
    });
    const bool keepsScript = changes.head && from.script == to.script;
    if (keepsScript)
        changes.head->script = {};
    QJsonObject object{{QLatin1String(DiffMember), toJson(changes)}};
    if (!kept.isEmpty())
        object.insert(QLatin1String(KeptMember), kept);
    if (keepsScript)
        object.insert(QLatin1String(KeepsScriptMember), true);
    return packed(object);
}

Result<Storyboard> applied(const Storyboard& from, const QByteArray& change)
{
    BR_TRY(const auto object, unpackedObject(change));
    BR_TRY(Diff changes, diffFromJson(object.value(QLatin1String(DiffMember)).toObject(), Missing::IsDefault));
    if (changes.storyboard != from.id || (changes.head && changes.head->id != from.id))
        return fail(damaged(QStringLiteral("another storyboard")));
    if (changes.head && object.value(QLatin1String(KeepsScriptMember)).toBool())
        changes.head->script = from.script;
    QSet<QString> kept;
    for (const auto& id : object.value(QLatin1String(KeptMember)).toArray())
        kept.insert(id.toString());
    QString wrong;
    eachFamily(changes, [&](auto& family) {
        if (wrong.isEmpty())
            wrong = completed(family, from, kept);
    });
    if (!wrong.isEmpty())
        return fail(damaged(wrong));
    return applied(from, changes);
}
