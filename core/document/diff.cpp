#include "core/document/diff.h"

#include <QSet>
#include <algorithm>

namespace {

// A row's value without its children, which have rows of their own.
const Sequence& bare(const Sequence& value)
{
    return value;
}
const Shot& bare(const Shot& value)
{
    return value;
}
const Element& bare(const Element& value)
{
    return value;
}
const Clip& bare(const Clip& value)
{
    return value;
}
const Marker& bare(const Marker& value)
{
    return value;
}
Scene bare(Scene value)
{
    value.shots = {};
    return value;
}
Track bare(Track value)
{
    value.clips = {};
    return value;
}

Storyboard headOf(Storyboard board)
{
    board.sequences = {};
    board.scenes = {};
    board.elements = {};
    board.tracks = {};
    board.markers = {};
    return board;
}

bool sameHead(const Storyboard& before, const Storyboard& after)
{
    Storyboard a = headOf(before);
    Storyboard b = headOf(after);
    if (a.script.text.constData() == b.script.text.constData() && a.script.text.size() == b.script.text.size())
        a.script.text = b.script.text = QString(); // a whole screenplay that is shared: no need to read it
    return a == b;
}

/// The children of one parent.
template<class Value, class Parent> struct Family {
    Parent parent;
    const QList<Value>* values;
};

template<class Value, class Parent> struct Place {
    const Value* value;
    Parent parent;
    qsizetype index;
};

/// Finds what differs between families. The stretches at both ends in which the two sides have the same ids are
/// compared directly; only what lies between them needs a hash.
template<class Value, class Parent> class Comparison final {
public:
    explicit Comparison(RowChanges<Value, Parent>& changes)
        : m_changes(changes)
    {
    }

    void compare(const Family<Value, Parent>& before, const Family<Value, Parent>& after)
    {
        qsizetype head = 0;
        qsizetype tail = 0;
        if (before.parent == after.parent) {
            if (isShared(*before.values, *after.values))
                return;
            const qsizetype were = before.values->size();
            const qsizetype are = after.values->size();
            const qsizetype most = std::min(were, are);
            while (head < most && isStaying(before, head, after, head))
                ++head;
            while (tail < most - head && isStaying(before, were - 1 - tail, after, are - 1 - tail))
                ++tail;
        }
        collect(m_before, before, head, tail);
        collect(m_after, after, head, tail);
    }

    void add(const Family<Value, Parent>& family) { collect(m_after, family, 0, 0); }
    void remove(const Family<Value, Parent>& family) { collect(m_before, family, 0, 0); }

    void finish()
    {
        QHash<decltype(Value::id), const Place<Value, Parent>*> places;
        places.reserve(m_before.size());
        for (const auto& place : m_before)
            places.insert(place.value->id, &place);
        for (const auto& place : m_after) {
            const auto* old = places.take(place.value->id);
            if (!old || old->parent != place.parent || old->index != place.index ||
                !(bare(*old->value) == bare(*place.value)))
                m_changes.written << Row<Value, Parent>{bare(*place.value), place.parent, place.index};
        }
        for (const auto& place : m_before)
            if (places.contains(place.value->id))
                m_changes.removed << place.value->id;
    }

private:
    static bool isShared(const QList<Value>& a, const QList<Value>& b)
    {
        return a.size() == b.size() && a.constData() == b.constData();
    }

    /// The same thing on both sides; its row is written when it differs.
    bool isStaying(const Family<Value, Parent>& before, qsizetype was, const Family<Value, Parent>& after, qsizetype is)
    {
        const Value& old = before.values->at(was);
        const Value& now = after.values->at(is);
        if (old.id != now.id)
            return false;
        if (!(bare(old) == bare(now)))
            m_changes.written << Row<Value, Parent>{bare(now), after.parent, is};
        return true;
    }

    /// All but the first `head` and the last `tail`.
    static void collect(QList<Place<Value, Parent>>& places, const Family<Value, Parent>& family, qsizetype head,
                        qsizetype tail)
    {
        for (qsizetype i = head; i < family.values->size() - tail; ++i)
            places << Place<Value, Parent>{&family.values->at(i), family.parent, i};
    }

    RowChanges<Value, Parent>& m_changes;
    QList<Place<Value, Parent>> m_before, m_after;
};

template<class Value>
void compareLists(const Storyboard& before, const Storyboard& after, QList<Value> Storyboard::*list,
                  RowChanges<Value, StoryboardId>& changes)
{
    Comparison<Value, StoryboardId> comparison(changes);
    comparison.compare({before.id, &(before.*list)}, {after.id, &(after.*list)});
    comparison.finish();
}

/// Children two levels down: shots of scenes, clips of tracks. Parents that are there on both sides are compared with
/// each other; a shared child list is skipped.
template<class Outer, class Inner>
void compareChildren(const QList<Outer>& before, const QList<Outer>& after, QList<Inner> Outer::*children,
                     RowChanges<Inner, decltype(Outer::id)>& changes)
{
    using Parent = decltype(Outer::id);
    if (before.size() == after.size() && before.constData() == after.constData())
        return;
    Comparison<Inner, Parent> comparison(changes);
    QHash<Parent, const Outer*> old;
    for (const Outer& outer : before)
        old.insert(outer.id, &outer);
    for (const Outer& outer : after) {
        if (const Outer* same = old.take(outer.id))
            comparison.compare({outer.id, &(same->*children)}, {outer.id, &(outer.*children)});
        else
            comparison.add({outer.id, &(outer.*children)});
    }
    for (const Outer& outer : before)
        if (old.contains(outer.id))
            comparison.remove({outer.id, &(outer.*children)});
    comparison.finish();
}

/// Takes what was removed or is written out of `list`, then puts the rows of `parent` in at their places.
template<class Value, class Parent>
void applyRows(QList<Value>& list, const Parent& parent, const RowChanges<Value, Parent>& changes,
               const QSet<decltype(Value::id)>& leaving)
{
    list.removeIf([&](const Value& value) { return leaving.contains(value.id); });
    QList<const Row<Value, Parent>*> rows;
    for (const auto& row : changes.written)
        if (row.parent == parent)
            rows << &row;
    std::sort(rows.begin(), rows.end(), [](const auto* a, const auto* b) { return a->index < b->index; });
    for (const auto* row : rows)
        list.insert(std::min(row->index, list.size()), row->value);
}

template<class Value, class Parent> QSet<decltype(Value::id)> leaving(const RowChanges<Value, Parent>& changes)
{
    QSet<decltype(Value::id)> ids(changes.removed.begin(), changes.removed.end());
    for (const auto& row : changes.written)
        ids.insert(row.value.id);
    return ids;
}

template<class Value, class Parent>
void applyList(QList<Value>& list, const Parent& parent, const RowChanges<Value, Parent>& changes)
{
    if (!changes.isEmpty())
        applyRows(list, parent, changes, leaving(changes));
}

/// Applies parents and children. The children of a parent whose own row is written come along from before.
template<class Outer, class Inner>
void applyTree(QList<Outer>& list, const StoryboardId& board, const RowChanges<Outer, StoryboardId>& outer,
               QList<Inner> Outer::*children, const RowChanges<Inner, decltype(Outer::id)>& inner)
{
    if (!outer.isEmpty()) {
        QHash<decltype(Outer::id), QList<Inner>> kept;
        for (const Outer& value : std::as_const(list))
            kept.insert(value.id, value.*children);
        applyRows(list, board, outer, leaving(outer));
        for (const auto& row : outer.written)
            for (Outer& value : list)
                if (value.id == row.value.id)
                    value.*children = kept.value(value.id);
    }
    if (inner.isEmpty())
        return;
    const auto gone = leaving(inner);
    QSet<decltype(Outer::id)> parents;
    for (const auto& row : inner.written)
        parents.insert(row.parent);
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QList<Inner>& values = list.at(i).*children;
        const auto leaves = [&](const Inner& value) { return gone.contains(value.id); };
        if (parents.contains(list.at(i).id) || std::any_of(values.begin(), values.end(), leaves))
            applyRows(list[i].*children, list.at(i).id, inner, gone);
    }
}

} // namespace

bool Diff::isEmpty() const
{
    return !head && sequences.isEmpty() && scenes.isEmpty() && shots.isEmpty() && elements.isEmpty() &&
           tracks.isEmpty() && clips.isEmpty() && markers.isEmpty();
}

Diff diff(const Storyboard& before, const Storyboard& after)
{
    Diff changes;
    changes.storyboard = after.id;
    if (!sameHead(before, after))
        changes.head = headOf(after);
    compareLists(before, after, &Storyboard::sequences, changes.sequences);
    compareLists(before, after, &Storyboard::scenes, changes.scenes);
    compareLists(before, after, &Storyboard::elements, changes.elements);
    compareLists(before, after, &Storyboard::tracks, changes.tracks);
    compareLists(before, after, &Storyboard::markers, changes.markers);
    compareChildren(before.scenes, after.scenes, &Scene::shots, changes.shots);
    compareChildren(before.tracks, after.tracks, &Track::clips, changes.clips);
    return changes;
}

Diff wholeOf(const Storyboard& board)
{
    Diff changes = diff(Storyboard(), board);
    changes.head = headOf(board);
    return changes;
}

Storyboard applied(Storyboard board, const Diff& diff)
{
    if (diff.head) {
        Storyboard head = *diff.head;
        head.sequences = std::move(board.sequences);
        head.scenes = std::move(board.scenes);
        head.elements = std::move(board.elements);
        head.tracks = std::move(board.tracks);
        head.markers = std::move(board.markers);
        board = std::move(head);
    }
    applyList(board.sequences, diff.storyboard, diff.sequences);
    applyList(board.elements, diff.storyboard, diff.elements);
    applyList(board.markers, diff.storyboard, diff.markers);
    applyTree(board.scenes, diff.storyboard, diff.scenes, &Scene::shots, diff.shots);
    applyTree(board.tracks, diff.storyboard, diff.tracks, &Track::clips, diff.clips);
    return board;
}
