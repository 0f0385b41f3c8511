#pragma once

#include "core/media/picture.h"

#include <QList>
#include <functional>

/// Every picture of a film as the ffmpeg program decodes it: when it is shown, a small grey copy of it and the hash of
/// it in the shape of our pictures.
struct JudgedFilm {
    struct Shown {
        std::int64_t us = 0; ///< from the beginning of picture and sound
        QByteArray small;
        QByteArray hash;
    };
    QList<Shown> pictures; ///< by rising time
    std::int64_t tickUs = 1;
    bool isDamaged = false; ///< what is patched into damaged pictures depends on where decoding began
    QString complaint;      ///< why ffmpeg could not, if it could not
};

/// Runs the ffmpeg program over the film, at most its first `seconds`.
JudgedFilm decodedByFfmpeg(const QString& path, int seconds);

/// How often a reader gave the picture of the moment.
struct FrameVerdict {
    int asked = 0;
    int same = 0;      ///< by hash
    int close = 0;     ///< nearer to the right picture than to both of its neighbours
    int alike = 0;     ///< a neighbour is the same picture: either is right
    QStringList wrong; ///< a sentence each
};

/// Asks for `count` seeded random times (of the time the judge knows) and compares.
FrameVerdict judgeFrames(const JudgedFilm& film, int count, quint32 seed,
                         const std::function<Result<Picture>(std::int64_t)>& pictureAt);
