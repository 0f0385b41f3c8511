#pragma once

#include "ui/timeline/timeline_layout.h"

#include <QPoint>
#include <QRect>

/// Time to pixels and back, rectangles and hit tests: shared by painting, dragging and accessibility. Pure; a value.
struct TimelineGeometry {
    static constexpr int RulerHeight = 26;
    static constexpr int StoryHeight = 76;
    static constexpr int LowStory = 38; ///< in a low view with tracks
    static constexpr int LaneHeight = 48;
    static constexpr int Gap = 4;
    static constexpr int RampHeight = 20; ///< of a transition, at the foot of the story track
    static constexpr int MarkerWidth = 11, MarkerHeight = 14;
    static constexpr int EdgeReach = 6; ///< how near to an edge a press trims instead of moving
    static constexpr double MinScale = 0.02, MaxScale = 40;

    double scale = 4; ///< pixels a frame
    int scroll = 0;   ///< pixels hidden on the left
    int leading = 12; ///< pixels before the first frame
    int story = StoryHeight;
    int top = 0; ///< pixels hidden above: the ruler stays in sight and covers what is under it

    int xOf(Frames frame) const;
    Frames frameAt(int x) const;    ///< nearest frame boundary, not below 0
    Frames frameUnder(int x) const; ///< the frame a pixel lies in
    int contentWidth(const TimelineLayout& layout) const;
    int contentHeight(const TimelineLayout& layout) const;
    /// Lets the story be lower where `room` pixels would cut the first track off.
    void fitStory(const TimelineLayout& layout, int room);

    QRect shotRect(const ShotBlock& shot) const;
    QRect laneRect(qsizetype track, int width) const;
    QRect clipRect(const ClipBlock& clip, qsizetype track) const;
    QRect markerRect(const MarkerFlag& marker) const; ///< of its flag, in the upper part of the ruler
    /// The grips of a clip's fades, in its upper edge.
    QRect fadeInGrip(const ClipBlock& clip, qsizetype track) const;
    QRect fadeOutGrip(const ClipBlock& clip, qsizetype track) const;
    double samplesAt(int x, Rate rate) const; ///< of the film, at a pixel's left edge; may be below 0
    /// Frames between two labelled ticks of the ruler so that labels keep apart: 1, 2, 5, 10 frames or whole seconds
    /// and minutes.
    Frames tickStep(Rate rate) const;
};

struct TimelineHit {
    enum class Part {
        Nothing,
        Ruler,
        Marker,
        Shot,
        ShotTail,
        Clip,
        ClipHead,
        ClipTail,
        FadeIn,
        FadeOut,
        Lane
    } part = Part::Nothing;
    ShotId shot;
    ClipId clip;
    qsizetype track = -1;
    Frames frame = 0; ///< under the point; of a marker, its own
    MarkerId marker;
};
/// The shot whose cut in, or the ramp of its transition, is at a point; null: none.
const ShotBlock* cutAt(const TimelineGeometry& geometry, const TimelineLayout& layout, QPoint at);
TimelineHit hitTest(const TimelineGeometry& geometry, const TimelineLayout& layout, QPoint at);

/// Where a shot that is dragged to `x` would go: the index among the playing shots, counted without the dragged one.
qsizetype dropIndex(const TimelineGeometry& geometry, const TimelineLayout& layout, const ShotId& dragged, int x);
/// The nearest cut, clip edge, marker or playhead within reach of `frame`, else `frame` itself. What is in
/// `ignored` does not count: a clip does not stick to itself.
Frames snapped(const TimelineGeometry& geometry, const TimelineLayout& layout, Frames frame, Frames playhead,
               const TimelineHit& ignored = {});
