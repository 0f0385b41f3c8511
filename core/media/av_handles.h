#pragma once

// Every libav object that somebody has to free, named once. Nothing else in the program calls a libav free function.

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavfilter/avfilter.h>
#include <libavfilter/buffersink.h>
#include <libavfilter/buffersrc.h>
#include <libavformat/avformat.h>
#include <libavutil/opt.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
}

#include <QString>
#include <memory>

struct AvFree {
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
    void operator()(AVCodecParameters* parameters) const { avcodec_parameters_free(&parameters); }
    void operator()(AVCodecContext* context) const { avcodec_free_context(&context); }
    void operator()(AVIOContext* io) const { avio_closep(&io); }
    void operator()(SwsContext* context) const { sws_freeContext(context); }
    void operator()(SwrContext* context) const { swr_free(&context); }
    void operator()(AVFilterGraph* graph) const { avfilter_graph_free(&graph); }
};

struct AvCloseInput {
    void operator()(AVFormatContext* context) const { avformat_close_input(&context); }
};

/// Closes the file as well.
struct AvCloseOutput {
    void operator()(AVFormatContext* context) const
    {
        avio_closep(&context->pb);
        avformat_free_context(context);
    }
};

using AvFrame = std::unique_ptr<AVFrame, AvFree>;
using AvPacket = std::unique_ptr<AVPacket, AvFree>;
using AvParameters = std::unique_ptr<AVCodecParameters, AvFree>;
using AvCodec = std::unique_ptr<AVCodecContext, AvFree>;
using AvIo = std::unique_ptr<AVIOContext, AvFree>;
using AvScale = std::unique_ptr<SwsContext, AvFree>;
using AvResample = std::unique_ptr<SwrContext, AvFree>;
using AvGraph = std::unique_ptr<AVFilterGraph, AvFree>;
using AvInput = std::unique_ptr<AVFormatContext, AvCloseInput>;
using AvOutput = std::unique_ptr<AVFormatContext, AvCloseOutput>;

/// Options on their way into a libav call; what the call did not take is freed here.
class AvOptions final {
public:
    AvOptions() = default;
    ~AvOptions() { av_dict_free(&m_options); }
    AvOptions(const AvOptions&) = delete;
    AvOptions& operator=(const AvOptions&) = delete;
    AvOptions& set(const char* key, const QByteArray& value)
    {
        av_dict_set(&m_options, key, value.constData(), 0);
        return *this;
    }
    AvOptions& set(const char* key, std::int64_t value)
    {
        av_dict_set_int(&m_options, key, value, 0);
        return *this;
    }
    AVDictionary** address() { return &m_options; }

private:
    AVDictionary* m_options = nullptr;
};

/// What libav says about an error code, for Error::detail.
QString avDetail(const char* call, int code);

/// libav has one log for the whole process, which writes to standard error by itself: sends its errors to our log at
/// debug level instead. Nor does it get more memory at once than ReadingLimits says: a header of a few bytes may ask
/// for gigabytes. Called wherever a libav object is born; any thread, any number of times.
void quietLibav();
