#pragma once

#include "core/base/file_handle.h"
#include "core/media/av_handles.h"
#include "core/media/film_writer.h"
#include "core/media/picture_frame.h"

/// Whether a recording has sound: mono, 16 bit, 48 kHz, as it comes.
enum class ClipSound { None, Mono };

/// A clip that grows: H.264 in Matroska, which plays up to where it was cut off. What was added half a second before a
/// power cut or a crash is there. One thread; blocks on the disk: not main.
class ClipRecording final {
public:
    /// A new file. `size` of the pictures; odd numbers are made even.
    static Result<std::unique_ptr<ClipRecording>> create(const QString& path, QSize size, Rate rate,
                                                         ClipSound sound = ClipSound::None);
    ~ClipRecording(); ///< the file stays

    /// Shows `frame` (of any format) from now on until there are `length` pictures in all.
    Status add(const AVFrame& frame, Frames length);
    /// The sound that follows, little-endian; what lasts longer than the pictures is left out.
    void addSound(const QByteArray& samples) { m_sound += samples; }
    /// Whether there is sound for every picture.
    bool isHeardThrough() const { return m_written + m_sound.size() / 2 >= framesToSamples(m_length, m_settings.rate); }
    Status finish();
    Frames length() const { return m_length; }
    const QString& path() const { return m_file.path(); }

private:
    explicit ClipRecording(FileHandle file)
        : m_file(std::move(file))
    {
    }
    Status openContainer(ClipSound sound);
    Status encode(const AVFrame* frame);
    Status writeSound(Frames until);
    Status sync();

    FileHandle m_file; ///< libav writes by name; this one makes it durable
    VideoSettings m_settings;
    AvCodec m_encoder;
    AvOutput m_context;
    FrameConverter m_converter;
    Frames m_length = 0;
    Frames m_synced = 0;
    QByteArray m_sound;         ///< waits for its pictures
    std::int64_t m_written = 0; ///< samples
};
