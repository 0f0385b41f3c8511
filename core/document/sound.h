#pragma once

#include "core/base/frame_time.h"
#include "core/base/ids.h"
#include "core/document/framing.h"

#include <QList>
#include <QString>
#include <optional>

/// A place in film time: a shot plus an offset (it moves with the shot), or frames from the film's start.
struct Anchor {
    std::optional<ShotId> shot;
    Frames offset = 0;
    friend bool operator==(const Anchor&, const Anchor&) = default;
};

enum class TrackKind { Sound, Overlay };
enum class ClipRole { Voice, Music, Effects, Picture };

/// A stretch of a sound or picture file on a track. Times are frames at the storyboard's rate.
struct Clip {
    ClipId id;
    QString name;
    ClipRole role = ClipRole::Music;
    QString file;        ///< relative to the project folder
    QString sha256;      ///< lower-case hex of the file
    Anchor anchor;       ///< where its first frame sits
    Frames sourceIn = 0; ///< frames of the source left out at its start
    Frames length = 1;
    int gainMillibel = 0; ///< hundredths of a decibel
    Frames fadeIn = 0;
    Frames fadeOut = 0;
    bool muted = false;
    int duckMillibel = 0;    ///< how far it steps back while a voice is heard; 0 = not at all
    bool matchLevel = false; ///< brought to the level that all matched clips share before its gain is added
    bool wholeFilm =
        false; ///< runs from the film's first frame to its last, again and again or cut: `anchor` and `length` wait
    UnitRect place;             ///< overlay: where in the frame
    int opacityPermille = 1000; ///< overlay
    friend bool operator==(const Clip&, const Clip&) = default;
};

/// A lane beside the story track. Sound tracks are mixed; overlay tracks are drawn over the story, last on top.
struct Track {
    TrackId id;
    TrackKind kind = TrackKind::Sound;
    QString name;
    bool muted = false;
    int gainMillibel = 0;
    QList<Clip> clips;
    friend bool operator==(const Track&, const Track&) = default;
};
