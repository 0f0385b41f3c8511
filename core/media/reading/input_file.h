#pragma once

#include "core/base/result.h"
#include "core/media/av_handles.h"

#include <QString>
#include <chrono>
#include <memory>
#include <stop_token>

/// One media file, opened for reading with every limit of the house: a plain local file, a container from the
/// allow-list (a playlist or script could name other files), bounded probing, streams, pixels and duration, and a clock
/// and stop token on every wait. Opens nothing but this one file. Owned and used by one thread at a time.
class InputFile final {
public:
    /// Nothing longer is opened, and no longer length is believed: six hours.
    static constexpr std::int64_t LongestUs = 6LL * 3600 * 1'000'000;
    /// `Trusted`: a file this program has just written; the streams are not analysed by decoding their first packets.
    enum class Origin { Foreign, Trusted };
    /// `Sound`: where the header tells enough of it, pictures are neither read nor decoded to learn of them.
    enum class Wanted { All, Sound };
    static Result<std::unique_ptr<InputFile>> open(const QString& path, std::stop_token stop = {},
                                                   Origin = Origin::Foreign, Wanted = Wanted::All);
    ~InputFile();

    AVFormatContext& context() { return *m_context; }
    const QString& path() const { return m_path; }
    QString name() const;                       ///< without folders, for sentences
    AVStream* video() const { return m_video; } ///< the picture of the file, no cover art; may be null
    AVStream* audio() const { return m_audio; } ///< may be null
    /// Where the file's time begins, in microseconds: the earliest of picture and sound, priming not counted.
    std::int64_t originUs() const { return m_originUs; }
    /// The same in ticks of the picture.
    std::int64_t originTicks() const { return av_rescale_q(m_originUs, {1, 1'000'000}, m_video->time_base); }

    /// A decoder for one of the streams, ready to be fed.
    Result<AvCodec> openDecoder(const AVStream& stream, int threads) const;
    /// Whether sound of that kind can be meant: a stream may change its kind in the middle.
    Status checkSound(int rate, int channels) const;
    /// The next packet of any stream; false at the end (or where the rest is unreadable).
    Result<bool> read(AVPacket& packet);
    /// To the last key picture of `stream` at or before `timestamp` (stream ticks). False when the container cannot.
    bool seek(const AVStream& stream, std::int64_t timestamp);
    /// To the first packet. The streams may be new objects afterwards.
    Status rewind();
    /// As if it had just been opened: some containers tell the coder's priming once only.
    Status reopen() { return load(); }
    bool stopRequested() const { return m_watch.stop.stop_requested(); }
    Error cancelled() const;

private:
    /// What libav asks in every wait. Declared before the context, so it outlives it.
    struct Watch {
        std::stop_token stop;
        std::chrono::steady_clock::time_point deadline;
    };
    explicit InputFile(QString path, std::stop_token stop);
    static int interrupted(void* watch);
    void allow(std::chrono::seconds time);
    Error error(const char* call, int code) const;
    Status load();
    Status openContainer();
    bool headerTellsSound() const;
    Status analyseStreams();
    Status checkLimits() const;
    void chooseStreams();

    QString m_path;
    Origin m_origin = Origin::Foreign;
    Wanted m_wanted = Wanted::All;
    Watch m_watch;
    AvIo m_io;
    AvInput m_context;
    AVStream* m_video = nullptr;
    AVStream* m_audio = nullptr;
    std::int64_t m_originUs = 0;
};

/// `stream`'s timestamp in microseconds, rounded to the nearest.
std::int64_t ticksToMicroseconds(std::int64_t ticks, AVRational base);
