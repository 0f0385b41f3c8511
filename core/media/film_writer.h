#pragma once

#include "core/base/frame_time.h"
#include "core/base/result.h"
#include "core/media/picture.h"

#include <QList>
#include <QMap>
#include <QString>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>

/// How pictures are encoded. One encoder thread, closed groups, so that equal input gives equal bytes on one build.
struct VideoSettings {
    QSize size;
    Rate rate;
    QString codec = QStringLiteral("h264");
    int crf = 20;                                ///< on x264's scale, whatever the codec
    QString preset = QStringLiteral("veryfast"); ///< of x264; the other coders go as fast
    bool isLive = false;                         ///< each picture leaves the coder as it comes in: a crash loses none
    friend bool operator==(const VideoSettings&, const VideoSettings&) = default;
};

/// Encodes a run of pictures into a segment file (video only, self-contained, every segment starts with a key frame).
/// One thread; nothing is at `path` unless finish() succeeded, and the caller who keeps
/// it makes it durable.
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

/// How sound is encoded: "aac", "opus", "pcm" (24 bits) or "flac".
struct SoundSettings {
    QString codec = QStringLiteral("aac");
    int bitRate = 192000;
    double peak = 0; ///< linear, of AAC: where coding would raise a peak above it, the sound is turned down; 0: nowhere
};

/// Keeps coded pieces of sounds from film to film, by the hash of what went in. Empty functions: nothing is kept, or
/// nothing is looked for.
struct SoundPieceStore {
    std::function<std::optional<QByteArray>(const QString& key)> find;
    std::function<void(const QString& key, const QByteArray& piece)> keep;
};

/// Encodes sound (interleaved stereo float, 48 kHz) to a file of its own.
class SoundWriter final {
public:
    /// The same sound gives the same file, whatever `store` holds.
    static Result<std::unique_ptr<SoundWriter>> open(const QString& path, const SoundSettings& settings = {},
                                                     SoundPieceStore store = {});
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

/// A run of pictures of a file, whose packets are copied as they are.
struct MuxPiece {
    QString file;
    Frames first = 0; ///< of the file; a key picture
    Frames length = 0;
    bool cut = false; ///< the file goes on behind it
};

/// A line of text that is shown for a while.
struct MuxCaption {
    Frames start = 0;
    Frames length = 0;
    QString text;
};

/// Joins finished segments, or stretches of files whose packets may be copied, and a sound file into one film
/// (index in front, chapters, metadata). `sound` may be empty, or else there may be no pieces. Writes `path` itself:
/// the caller renames, durably. Damaged: a piece is not what it should be.
struct MuxInput {
    QList<MuxPiece> pieces;
    QString sound;
    std::int64_t soundSamples = 0; ///< real length without the coder's padding
    Rate rate;
    QList<Chapter> chapters;
    QMap<QString, QString> metadata;
    QString container = QStringLiteral("mp4"); ///< FilmFormat::container
    QList<MuxCaption> captions;                ///< as a track, in order; none: no track
};
Status muxFilm(const MuxInput& input, const QString& path, const std::stop_token& stop = {});

/// Whether the files' own pictures can be the film's: coding, size, rate and colours are `settings`', the coders'
/// parameters are the same byte by byte, and every piece begins and ends with a group of pictures. Looks at the pieces'
/// ends alone; what lies between is looked at by muxFilm(), packet by packet. Decodes nothing. Blocks.
bool areCopyable(const QList<MuxPiece>& pieces, const VideoSettings& settings, std::stop_token stop);

/// Part of every segment key: raise it when the same settings, or the same files, are coded to other bytes than before.
inline constexpr int CodingVersion = 3;
/// Name and build of the encoder behind `codec`, part of every segment key. Empty when this FFmpeg build lacks it.
QString encoderIdentity(const QString& codec);
