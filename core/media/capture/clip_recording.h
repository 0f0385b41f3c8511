#pragma once

#include "core/base/file_handle.h"
#include "core/media/av_handles.h"
#include "core/media/film_writer.h"
#include "core/media/picture_frame.h"

/// A clip that grows: H.264 in Matroska, which plays up to where it was cut off. What was added half a second before a
/// power cut or a crash is there. One thread; blocks on the disk: not main.
class ClipRecording final {
public:
    /// A new file. `size` of the pictures; odd numbers are made even.
    static Result<std::unique_ptr<ClipRecording>> create(const QString& path, QSize size, Rate rate);
    ~ClipRecording(); ///< the file stays

    /// Shows `frame` (of any format) from now on until there are `length` pictures in all.
    Status add(const AVFrame& frame, Frames length);
    Status finish();
    Frames length() const { return m_length; }
    const QString& path() const { return m_file.path(); }

private:
    explicit ClipRecording(FileHandle file)
        : m_file(std::move(file))
    {
    }
    Status openContainer();
    Status encode(const AVFrame* frame);
    Status sync();

    FileHandle m_file; ///< libav writes by name; this one makes it durable
    VideoSettings m_settings;
    AvCodec m_encoder;
    AvOutput m_context;
    FrameConverter m_converter;
    Frames m_length = 0;
    Frames m_synced = 0;
};
