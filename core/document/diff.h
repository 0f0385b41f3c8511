#pragma once

#include "core/document/storyboard.h"

#include <QHash>
#include <optional>

/// One row that is there afterwards and was not, or was different, or is elsewhere among its neighbours. `value`
/// carries no children (a Scene row has no shots, a Track row no clips): those have rows of their own.
template<class Value, class Parent> struct Row {
    Value value;
    Parent parent;       ///< the thing it lives in
    qsizetype index = 0; ///< its place there, from 0
    friend bool operator==(const Row&, const Row&) = default;
};

/// Rows by id: what to write, what to remove. Rows that are not named keep their order among themselves: what is
/// written is put between them at its place, so a new row does not name everything behind it.
template<class Value, class Parent> struct RowChanges {
    QList<Row<Value, Parent>> written;
    QList<decltype(Value::id)> removed;
    bool isEmpty() const { return written.isEmpty() && removed.isEmpty(); }
    friend bool operator==(const RowChanges&, const RowChanges&) = default;
};

/// The only change vocabulary: the store writes it, the views apply it. Applying diff(a, b) to a gives b.
struct Diff {
    StoryboardId storyboard;
    std::optional<Storyboard> head; ///< the storyboard's own fields (no lists but titlePage) when they differ
    RowChanges<Sequence, StoryboardId> sequences;
    RowChanges<Scene, StoryboardId> scenes;
    RowChanges<Shot, SceneId> shots;
    RowChanges<Element, StoryboardId> elements;
    RowChanges<Track, StoryboardId> tracks;
    RowChanges<Clip, TrackId> clips;
    RowChanges<Marker, StoryboardId> markers;
    bool isEmpty() const;
};

Diff diff(const Storyboard& before, const Storyboard& after);
/// A diff that makes everything of `board` from nothing.
Diff wholeOf(const Storyboard& board);
Storyboard applied(Storyboard board, const Diff& diff);
