#pragma once

#include "core/base/frame_time.h"
#include "core/base/result.h"
#include "core/media/picture.h"

#include <QList>
#include <QMap>
#include <QString>
#include <memory>
#include <span>

/// How pictures are encoded. One encoder thread, closed groups, so that equal input gives equal bytes on one build.
struct VideoSettings {
    QSize size;
    Rate rate;
    QString codec = QStringLiteral("h264");
    int crf = 20;
    QString preset = QStringLiteral("veryfast"); ///< of x264
    friend bool operator==(const VideoSettings&, const VideoSettings&) = default;
};

/// Encodes a run of pictures into a segment file (video only, self-contained, every segment starts with a key frame).
/// One thread; nothing is at `path` unless finish() succeeded.
class SegmentWriter final {
public:
    static Result<std::unique_ptr<SegmentWriter>> open(const QString& path, const VideoSettings& settings);
    ~SegmentWriter();
    Status add(const Picture& picture); ///< must have the settings' size
    Status finish();

private:
    struct Private;
    explicit SegmentWriter(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// Encodes sound (interleaved stereo float, 48 kHz) to an AAC file.
class SoundWriter final {
public:
    static Result<std::unique_ptr<SoundWriter>> open(const QString& path, int bitRate = 192000);
    ~SoundWriter();
    Status add(std::span<const float> samples);
    Status finish();

private:
    struct Private;
    explicit SoundWriter(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

struct Chapter {
    QString title;
    Frames start = 0;
    Frames end = 0;
    friend bool operator==(const Chapter&, const Chapter&) = default;
};

/// Joins finished segments and a sound file into one MP4 (packets are copied, faststart, chapters, metadata).
/// `segments` and their lengths in frames, in order; `sound` may be empty. Writes `path` itself: the caller renames.
struct MuxInput {
    QStringList segments;
    QList<Frames> lengths;
    QString sound;
    std::int64_t soundSamples = 0; ///< real length without the coder's padding
    Rate rate;
    QList<Chapter> chapters;
    QMap<QString, QString> metadata;
};
Status muxFilm(const MuxInput& input, const QString& path);

/// Name and build of the encoder behind `codec`, part of every segment key. Empty when this FFmpeg build lacks it.
QString encoderIdentity(const QString& codec);
