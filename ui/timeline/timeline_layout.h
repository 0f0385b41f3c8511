#pragma once

#include "core/document/storyboard.h"

#include <QList>

/// What the timeline shows, in film frames: made from a storyboard, without a pixel in it. Pure values.
struct ShotBlock {
    ShotId id;
    QString code; ///< full code
    QString description;
    Frames start = 0;
    Frames length = 0;
    Transition transitionIn;
    bool firstOfScene = false;
    QString slugline; ///< of its scene
    int speedPermille = 1000;
};

struct ClipBlock {
    ClipId id;
    TrackId track;
    QString name;
    QString file; ///< relative to the project
    Frames start = 0;
    Frames length = 0;
    Frames sourceIn = 0;
    Frames fadeIn = 0;
    Frames fadeOut = 0;
    bool muted = false;
    bool wholeFilm = false; ///< from the film's first frame to its last
    int gainMillibel = 0;
    QString sha256;
};

struct TrackLane {
    TrackId id;
    TrackKind kind = TrackKind::Sound;
    QString name;
    bool muted = false;
    QList<ClipBlock> clips;
    int gainMillibel = 0;
};

struct MarkerFlag {
    MarkerId id;
    QString name;
    QString colour;
    QString note;
    Frames at = 0;
};

struct TimelineLayout {
    Rate rate;
    Frames length = 0;
    Transition closing;
    QList<ShotBlock> shots; ///< in film order, omitted ones left out
    QList<TrackLane> tracks;
    QList<MarkerFlag> markers; ///< in film order

    const ShotBlock* shotAt(Frames frame) const;
    const ShotBlock* find(const ShotId& id) const;
    const ClipBlock* find(const ClipId& id) const;
    const MarkerFlag* find(const MarkerId& id) const;
    TrackKind kindOf(const TrackId& track) const;
};

TimelineLayout layOut(const Storyboard& board);
/// The clip on the lane of one that is gone that was behind it, else before it; null: the lane is empty.
ClipId neighbourThatStays(const TimelineLayout& before, const ClipId& gone, const TimelineLayout& now);
/// The marker behind one that is gone, else the last; null: there is none.
MarkerId neighbourThatStays(const TimelineLayout& before, const MarkerId& gone, const TimelineLayout& now);
