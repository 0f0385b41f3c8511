#pragma once

#include "core/base/frame_time.h"
#include "core/base/ids.h"
#include "core/base/money.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QSet>
#include <QSize>
#include <QString>
#include <optional>

struct Shot;

/// Who made a take: a paid or remote provider, the built-in animatic renderer, or a file the user brought.
enum class TakeOrigin { Provider, Animatic, Imported };

/// One clip for a shot. Immutable: a take exists when its bytes are on disk, and never changes afterwards.
struct Take {
    TakeId id;
    ShotId shot;
    int number = 1; ///< from 1 per shot: "T02"
    TakeOrigin origin = TakeOrigin::Animatic;
    QString file;   ///< relative to the project folder
    QString name;   ///< of the file that was imported, without its folder; empty for what was made here or ordered
    QString sha256; ///< lower-case hex of the file
    QString account;
    QString model;
    JobId job;        ///< null for imported takes
    QString remoteId; ///< the provider's id, empty for local work
    std::optional<Money> cost;
    QSize size;
    Rate rate;
    Frames length = 0;   ///< frames of the file at its own rate
    Frames handleIn = 0; ///< frames before the part that is used, at its own rate
    bool hasSound = false;
    QString inputKey;   ///< hash of what it was made from; differs from the shot's present key = stale
    QByteArray request; ///< the frozen request record (JSON, no key)
    QDateTime created;  ///< UTC
    friend bool operator==(const Take&, const Take&) = default;
};

/// How many frames of its take a shot shows at its speed, at the storyboard's rate; at least one.
Frames shownOf(const Shot& shot);
/// Where a shot enters its circled take, in thousandths of a frame of the storyboard.
Frames enteredPermille(const Shot& shot);
/// The first frame of its file that a shot which shows `length` frames of it (shownOf()) begins with, at the take's
/// rate: where its handle ends, earlier where it would run out.
Frames ownStartOf(const Take& take, Frames length, Rate board);
/// The same as a Shot::takeStart: 0 at the handle's end, in frames of the storyboard.
Frames takeStartOf(const Take& take, Frames length, Rate board);

/// A film that was compiled and verified.
struct Film {
    FilmId id;
    StoryboardId storyboard;
    QString file; ///< absolute path at the time
    QString sha256;
    Frames length = 0;
    Rate rate;
    QSize size;
    QDateTime created;
    JobId job;
    friend bool operator==(const Film&, const Film&) = default;
};

/// What exists on disk for each shot: append-only, outside undo, shots may come and go. A value.
class TakeShelf {
public:
    /// Adding a take that is already there (same id) changes nothing.
    void add(const Take& take);
    /// Oldest first; empty when the shot has none.
    QList<Take> takes(const ShotId& shot) const { return m_takes.value(shot); }
    /// The same, behind the one the shot circles where that is another shot's.
    QList<Take> takesFor(const Shot& shot) const;
    const Take* find(const TakeId& take) const;
    int nextNumber(const ShotId& shot) const;
    qsizetype size() const { return m_shots.size(); }
    /// The take's file is not there (any more): it stays on the shelf, but its shot shows the next best thing.
    void setMissing(const TakeId& take) { m_missing.insert(take); }
    bool isMissing(const TakeId& take) const { return m_missing.contains(take); }
    const QHash<ShotId, QList<Take>>& all() const { return m_takes; }

private:
    QHash<ShotId, QList<Take>> m_takes;
    QHash<TakeId, ShotId> m_shots;
    QSet<TakeId> m_missing;
};
