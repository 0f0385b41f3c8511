#pragma once

#include <QList>
#include <QRect>
#include <QString>

class QPainter;

/// Another shape that the film will also be seen in: what lies outside is darkened.
enum class FrameMask { None, Wide239, Wide185, Classic, Square, Vertical };

/// What is laid over the picture in the preview to judge it; never part of a film or of a frame that is taken out. A
/// value, remembered by the window.
struct PictureOverlays {
    bool code = false;
    bool timecode = false;
    bool safeAreas = false; ///< action 93 %, title 90 %
    FrameMask mask = FrameMask::None;
    friend bool operator==(const PictureOverlays&, const PictureOverlays&) = default;

    bool none() const { return *this == PictureOverlays(); }
    /// As they are remembered: "code", "timecode", "safe", and one of "239", "185", "43", "11", "916".
    QString toText() const;
    static PictureOverlays fromText(const QString& text); ///< what it does not know is left out
};

/// Width to height of a mask; 0 for none.
double aspectOf(FrameMask mask);
/// The largest place of that shape in the middle of `picture`; the whole without a mask.
QRect maskedIn(const QRect& picture, FrameMask mask);
/// The middle `percent` of `area` in both directions.
QRect safeIn(const QRect& area, int percent);
/// Words in a corner of the picture, light on dark.
struct CornerWords {
    Qt::Corner corner = Qt::TopLeftCorner;
    QString text;
    bool fixedWidth = false; ///< digits do not move
};
/// Words that share a corner stand below each other.
void paintOverlays(QPainter& painter, const QRect& picture, const PictureOverlays& overlays,
                   const QList<CornerWords>& words);
