#pragma once

#include "core/base/result.h"
#include "core/media/av_handles.h"

#include <QString>

/// A media file being written as `path`.part: at its own name after finish(), gone when it is dropped before.
/// Equal packets give equal bytes (no dates, no library names). One thread.
class OutputFile final {
public:
    static Result<std::unique_ptr<OutputFile>> create(const QString& path, const char* container);
    ~OutputFile();

    AVFormatContext& context() { return *m_context; }
    Result<AVStream*> addStream(const AVCodecParameters& parameters, AVRational timeBase);
    Status begin(AvOptions& options);
    /// The packet's times are in `base`; it is empty afterwards.
    Status write(AVPacket& packet, const AVStream& stream, AVRational base);
    /// `LeftToCaller`: who moves it on to its place makes it durable.
    enum class Durable { Now, LeftToCaller };
    Status finish(Durable durable = Durable::Now);

private:
    explicit OutputFile(QString path);
    Error error(const char* call, int code) const;

    QString m_path;
    AvOutput m_context;
    bool m_begun = false;
};

/// Feeds one frame (null: the end) and writes every packet that is ready.
Status encodeInto(OutputFile& file, AVCodecContext& encoder, const AVStream& stream, const AVFrame* frame);
