#include "core/media/writing/output_file.h"

#include "core/base/safe_file.h"
#include "core/media/text.h"

#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstdio>

OutputFile::OutputFile(QString path)
    : m_path(std::move(path))
{
    quietLibav();
}

OutputFile::~OutputFile()
{
    if (!m_context)
        return;
    m_context.reset();
    QFile::remove(m_path + QLatin1String(".part"));
}

Error OutputFile::error(const char* call, int code) const
{
    const QString name = QFileInfo(m_path).fileName();
    if (code == AVERROR(ENOSPC))
        return {ErrorKind::Failed,
                MediaText::tr("There is no space left to write \"%1\". Free some space and try again; nothing "
                              "else was changed.")
                    .arg(name),
                avDetail(call, code)};
    return {ErrorKind::Failed, MediaText::tr("\"%1\" could not be written. Nothing else was changed.").arg(name),
            avDetail(call, code)};
}

Result<std::unique_ptr<OutputFile>> OutputFile::create(const QString& path, const char* container)
{
    std::unique_ptr<OutputFile> file(new OutputFile(path));
    const QByteArray part = "file:" + QFileInfo(path).absoluteFilePath().toUtf8() + ".part";
    AVFormatContext* context = nullptr;
    if (const int code = avformat_alloc_output_context2(&context, nullptr, container, part.constData()); code < 0)
        return fail(file->error("avformat_alloc_output_context2", code));
    file->m_context.reset(context);
    context->flags |= AVFMT_FLAG_BITEXACT;
    if (const int code = avio_open(&context->pb, part.constData(), AVIO_FLAG_WRITE); code < 0)
        return fail(file->error("avio_open", code));
    return file;
}

Result<AVStream*> OutputFile::addStream(const AVCodecParameters& parameters, AVRational timeBase)
{
    AVStream* stream = avformat_new_stream(m_context.get(), nullptr);
    if (!stream || avcodec_parameters_copy(stream->codecpar, &parameters) < 0)
        return fail(error("avformat_new_stream", AVERROR(ENOMEM)));
    stream->codecpar->codec_tag = 0; // of the container it came from
    stream->time_base = timeBase;
    return stream;
}

Status OutputFile::begin(AvOptions& options)
{
    if (const int code = avformat_write_header(m_context.get(), options.address()); code < 0)
        return fail(error("avformat_write_header", code));
    m_begun = true;
    return {};
}

Status OutputFile::write(AVPacket& packet, const AVStream& stream, AVRational base)
{
    packet.stream_index = stream.index;
    packet.pos = -1;
    av_packet_rescale_ts(&packet, base, stream.time_base);
    if (const int code = av_interleaved_write_frame(m_context.get(), &packet); code < 0)
        return fail(error("av_interleaved_write_frame", code));
    return {};
}

Status OutputFile::finish(Durable durable)
{
    if (!m_begun)
        return fail(error("finish", AVERROR(EINVAL)));
    int code = av_write_trailer(m_context.get());
    if (code >= 0)
        code = avio_closep(&m_context->pb);
    if (code < 0)
        return fail(error("av_write_trailer", code));
    const QString part = m_path + QLatin1String(".part");
    if (durable == Durable::Now)
        BR_CHECK(moveDurably(part, m_path, Replace::Yes));
    else if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(m_path).constData()) != 0)
        return fail(error("rename", AVERROR(errno)));
    m_context.reset();
    return {};
}

Status encodeInto(OutputFile& file, AVCodecContext& encoder, const AVStream& stream, const AVFrame* frame)
{
    const auto refused = [](int code) {
        return fail(ErrorKind::Failed,
                    MediaText::tr("The encoder stopped with an error. Nothing was written; try again."),
                    avDetail("encode", code));
    };
    if (const int code = avcodec_send_frame(&encoder, frame); code < 0)
        return refused(code);
    const AvPacket packet(av_packet_alloc());
    for (;;) {
        const int code = packet ? avcodec_receive_packet(&encoder, packet.get()) : AVERROR(ENOMEM);
        if (code == AVERROR(EAGAIN) || code == AVERROR_EOF)
            return {};
        if (code < 0)
            return refused(code);
        if (packet->duration <= 0) // x264 does not say; without it the last picture would last no time
            packet->duration = 1;
        BR_CHECK(file.write(*packet, stream, encoder.time_base));
    }
}
