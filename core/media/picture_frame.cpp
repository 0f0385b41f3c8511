#include "core/media/picture_frame.h"

#include "core/media/text.h"

extern "C" {
#include <libavutil/pixdesc.h>
}

namespace {

bool isRgb(const AVFrame& frame)
{
    const AVPixFmtDescriptor* description = av_pix_fmt_desc_get(AVPixelFormat(frame.format));
    return description && (description->flags & AV_PIX_FMT_FLAG_RGB || description->flags & AV_PIX_FMT_FLAG_PAL);
}

int matrixOf(const AVFrame& frame)
{
    switch (frame.colorspace) {
    case AVCOL_SPC_BT709:
        return SWS_CS_ITU709;
    case AVCOL_SPC_BT470BG:
    case AVCOL_SPC_SMPTE170M:
        return SWS_CS_ITU601;
    case AVCOL_SPC_FCC:
        return SWS_CS_FCC;
    case AVCOL_SPC_SMPTE240M:
        return SWS_CS_SMPTE240M;
    case AVCOL_SPC_BT2020_NCL:
    case AVCOL_SPC_BT2020_CL:
        return SWS_CS_BT2020;
    default:
        return frame.height >= 720 || frame.width >= 1280 ? SWS_CS_ITU709 : SWS_CS_ITU601;
    }
}

/// The old full-range formats are the plain ones plus a range; libswscale warns about each of them.
AVPixelFormat withoutRange(int format)
{
    switch (format) {
    case AV_PIX_FMT_YUVJ420P:
        return AV_PIX_FMT_YUV420P;
    case AV_PIX_FMT_YUVJ422P:
        return AV_PIX_FMT_YUV422P;
    case AV_PIX_FMT_YUVJ444P:
        return AV_PIX_FMT_YUV444P;
    case AV_PIX_FMT_YUVJ440P:
        return AV_PIX_FMT_YUV440P;
    default:
        return AVPixelFormat(format);
    }
}

bool isFullRange(const AVFrame& frame)
{
    return frame.color_range == AVCOL_RANGE_JPEG || withoutRange(frame.format) != frame.format;
}

bool hasPictureShape(const AVFrame& frame, QSize size)
{
    return frame.format == AV_PIX_FMT_YUV420P && frame.width == size.width() && frame.height == size.height() &&
           !isFullRange(frame) && matrixOf(frame) == SWS_CS_ITU709;
}

} // namespace

void tagAsPicture(AVFrame& frame)
{
    frame.color_range = AVCOL_RANGE_MPEG;
    frame.colorspace = AVCOL_SPC_BT709;
    frame.color_primaries = AVCOL_PRI_BT709;
    frame.color_trc = AVCOL_TRC_BT709;
    frame.chroma_location = AVCHROMA_LOC_LEFT;
    frame.sample_aspect_ratio = {1, 1};
}

AvFrame makePictureFrame(QSize size)
{
    AvFrame frame(av_frame_alloc());
    if (!frame)
        return {};
    frame->format = AV_PIX_FMT_YUV420P;
    frame->width = size.width();
    frame->height = size.height();
    if (av_frame_get_buffer(frame.get(), 0) < 0)
        return {};
    tagAsPicture(*frame);
    return frame;
}

Status FrameConverter::convert(const AVFrame& source, const AVFrame& target)
{
    quietLibav();
    // Exact rounding: one step of brightness is visible in flat areas after a second conversion.
    const int flags = SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INP | SWS_FULL_CHR_H_INT;
    m_scale.reset(sws_getCachedContext(m_scale.release(), source.width, source.height, withoutRange(source.format),
                                       target.width, target.height, AVPixelFormat(target.format), flags, nullptr,
                                       nullptr, nullptr));
    if (!m_scale)
        return fail(ErrorKind::Unsupported, MediaText::tr("This picture has a colour format that cannot be shown."),
                    QString::number(source.format));
    sws_setColorspaceDetails(m_scale.get(), sws_getCoefficients(matrixOf(source)), isFullRange(source) || isRgb(source),
                             sws_getCoefficients(SWS_CS_ITU709), isRgb(target), 0, 1 << 16, 1 << 16);
    const int lines =
        sws_scale(m_scale.get(), source.data, source.linesize, 0, source.height, target.data, target.linesize);
    if (lines <= 0)
        return fail(ErrorKind::Failed, MediaText::tr("This picture could not be converted."),
                    avDetail("sws_scale", lines));
    return {};
}

Result<AvFrame> FrameConverter::toPicture(const AVFrame& source, QSize size)
{
    if (hasPictureShape(source, size)) {
        AvFrame shared(av_frame_clone(&source));
        if (shared) {
            tagAsPicture(*shared);
            return shared;
        }
    }
    AvFrame frame = makePictureFrame(size);
    if (!frame)
        return fail(ErrorKind::Failed, MediaText::tr("There is not enough memory for this picture."));
    BR_CHECK(convert(source, *frame));
    frame->pts = source.pts;
    return frame;
}

Status FrameConverter::toRgb(const AVFrame& source, QSize size, AVPixelFormat format, uchar* target, int stride)
{
    AVFrame view{};
    view.format = format;
    view.width = size.width();
    view.height = size.height();
    view.data[0] = target;
    view.linesize[0] = stride;
    return convert(source, view);
}
