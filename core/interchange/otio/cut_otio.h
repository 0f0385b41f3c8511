#pragma once

#include "core/base/frame_time.h"

#include <QByteArray>
#include <QList>

/// What other editors need of a film: which part of which file plays when. A value.
struct CutPicture {
    QString name; ///< full code of the shot
    QString note; ///< what is seen
    QString file; ///< relative, '/' separated; empty: nothing but a card
    Frames length = 0;
    Rate fileRate;             ///< clip: its own rate
    Frames fileIn = 0;         ///< clip: first frame used, at its own rate
    Frames fileLength = 0;     ///< clip: frames of the file; 0: a still
    Frames dissolveBefore = 0; ///< of the dissolve from the picture before: frames before and behind the cut
    Frames dissolveBehind = 0;
};
struct CutSound {
    QString name;
    QString file;
    std::int64_t start = 0; ///< samples at SampleRate, as are the others
    std::int64_t length = 0;
    std::int64_t sourceIn = 0;
};
struct Cut {
    QString title;
    Rate rate;
    QList<CutPicture> pictures; ///< one after the other, without holes
    QList<CutSound> sounds;     ///< may overlap: they are spread over as many tracks as that takes
};

/// The cut as an OpenTimelineIO document (Timeline.1, Clip.2). A dissolve whose clips have no frames to spare becomes a
/// plain cut, for other programs would refuse it. Pure.
QByteArray toOtio(const Cut& cut);
