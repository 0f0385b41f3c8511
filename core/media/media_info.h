#pragma once

#include "core/base/frame_time.h"
#include "core/base/result.h"

#include <QSize>
#include <QString>

/// What a file holds, as far as a film is concerned. Made by probe(); a plain value.
struct MediaInfo {
    QString path;
    bool hasVideo = false;
    bool hasAudio = false;
    bool isStill = false; ///< one picture without time
    QSize size;           ///< as shown: after rotation and pixel aspect
    Rate rate;            ///< average rate of the picture; 24/1 for stills and sound
    Frames frames = 0;    ///< pictures at `rate`; 1 for a still, 0 for sound
    std::int64_t durationUs = 0;
    int sampleRate = 0;
    int channels = 0;
    QString container;
    QString videoCodec;
    QString audioCodec;
};

/// Opens a file with limits (local files only, format allow-list, size, streams, time) and says what is in it.
/// Blocks; any thread but main. Every failure is a sentence.
Result<MediaInfo> probe(const QString& path);
