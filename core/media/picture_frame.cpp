#include "core/media/picture_frame.h"

#include "core/media/text.h"

extern "C" {
#include <libavutil/pixdesc.h>
}

#include <cstring>

namespace {

bool isRgbFormat(int format)
{
    const AVPixFmtDescriptor* description = av_pix_fmt_desc_get(AVPixelFormat(format));
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

template<class Tag> void dropUnknown(Tag& tag, Tag end, Tag unspecified)
{
    std::underlying_type_t<Tag> number{};
    std::memcpy(&number, &tag, sizeof number);
    if (number >= std::underlying_type_t<Tag>(end))
        tag = unspecified;
}

bool hasPictureShape(const AVFrame& frame, QSize size)
{
    return frame.format == AV_PIX_FMT_YUV420P && frame.width == size.width() && frame.height == size.height() &&
           !isFullRange(frame) && matrixOf(frame) == SWS_CS_ITU709;
}

bool hasAlpha(const AVFrame& frame)
{
    const AVPixFmtDescriptor* description = av_pix_fmt_desc_get(AVPixelFormat(frame.format));
    return description && description->flags & AV_PIX_FMT_FLAG_ALPHA;
}

/// One plane over the code that black has in it.
void layOverBlack(const AVFrame& from, AVFrame& to, int plane, int black)
{
    const int shift = plane ? 1 : 0;
    const int width = (from.width + shift) >> shift;
    const int height = (from.height + shift) >> shift;
    for (int y = 0; y < height; ++y) {
        const std::uint8_t* colour = from.data[plane] + std::ptrdiff_t(y) * from.linesize[plane];
        const std::uint8_t* alpha = from.data[3] + std::ptrdiff_t(y << shift) * from.linesize[3];
        const std::uint8_t* below = (y << shift) + shift < from.height ? alpha + shift * from.linesize[3] : alpha;
        std::uint8_t* out = to.data[plane] + std::ptrdiff_t(y) * to.linesize[plane];
        for (int x = 0; x < width; ++x) {
            const int left = x << shift;
            const int right = std::min(left + shift, from.width - 1);
            const int four = alpha[left] + alpha[right] + below[left] + below[right];
            out[x] = std::uint8_t(black + ((colour[x] - black) * four + (colour[x] >= black ? 510 : -510)) / 1020);
        }
    }
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

void dropUnknownTags(AVFrame& frame)
{
    dropUnknown(frame.color_range, AVCOL_RANGE_NB, AVCOL_RANGE_UNSPECIFIED);
    dropUnknown(frame.colorspace, AVCOL_SPC_NB, AVCOL_SPC_UNSPECIFIED);
    dropUnknown(frame.color_primaries, AVCOL_PRI_NB, AVCOL_PRI_UNSPECIFIED);
    dropUnknown(frame.color_trc, AVCOL_TRC_NB, AVCOL_TRC_UNSPECIFIED);
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

FrameConverter::Shape FrameConverter::shapeOf(const AVFrame& frame)
{
    if (isRgbFormat(frame.format))
        return {frame.width, frame.height, frame.format, SWS_CS_ITU709, true};
    return {frame.width, frame.height, withoutRange(frame.format), matrixOf(frame), isFullRange(frame)};
}

Status FrameConverter::prepare(const Shape& from, const Shape& to)
{
    if (m_scale && from == m_from && to == m_to)
        return {};
    quietLibav();
    m_scale.reset(sws_alloc_context());
    SwsContext* scale = m_scale.get();
    const auto set = [scale](const char* name, std::int64_t value) { av_opt_set_int(scale, name, value, 0); };
    set("srcw", from.width);
    set("srch", from.height);
    set("src_format", from.format);
    set("src_range", from.fullRange);
    set("dstw", to.width);
    set("dsth", to.height);
    set("dst_format", to.format);
    set("dst_range", to.fullRange); // before the start: a plain copy is chosen then if only the range differs later
    // Exact rounding: one step of brightness is visible in flat areas after a second conversion. A screen of the
    // picture's own size is the end of the road and gets the way that is twenty times as fast.
    const bool screen = isRgbFormat(to.format) && from.width == to.width && from.height == to.height;
    set("sws_flags", screen ? SWS_BICUBIC : SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INP | SWS_FULL_CHR_H_INT);
    if (const int code = scale ? sws_init_context(scale, nullptr, nullptr) : AVERROR(ENOMEM); code < 0) {
        m_scale.reset();
        return fail(ErrorKind::Unsupported, MediaText::tr("This picture has a colour format that cannot be shown."),
                    avDetail("sws_init_context", code));
    }
    sws_setColorspaceDetails(scale, sws_getCoefficients(from.matrix), from.fullRange, sws_getCoefficients(to.matrix),
                             to.fullRange, 0, 1 << 16, 1 << 16);
    m_from = from;
    m_to = to;
    return {};
}

Status FrameConverter::convert(const AVFrame& source, const AVFrame& target)
{
    BR_CHECK(prepare(shapeOf(source), shapeOf(target)));
    const int lines =
        sws_scale(m_scale.get(), source.data, source.linesize, 0, source.height, target.data, target.linesize);
    if (lines <= 0)
        return fail(ErrorKind::Failed, MediaText::tr("This picture could not be converted."),
                    avDetail("sws_scale", lines));
    return {};
}

Result<AvFrame> FrameConverter::overBlack(const AVFrame& source, QSize size)
{
    const AvFrame clear(av_frame_alloc());
    AvFrame frame = makePictureFrame(size);
    if (!clear || !frame)
        return fail(ErrorKind::Failed, MediaText::tr("There is not enough memory for this picture."));
    clear->format = AV_PIX_FMT_YUVA420P;
    clear->width = size.width();
    clear->height = size.height();
    tagAsPicture(*clear);
    if (av_frame_get_buffer(clear.get(), 0) < 0)
        return fail(ErrorKind::Failed, MediaText::tr("There is not enough memory for this picture."));
    BR_CHECK(convert(source, *clear));
    for (int plane = 0; plane < 3; ++plane)
        layOverBlack(*clear, *frame, plane, plane ? 128 : 16);
    frame->pts = source.pts;
    return frame;
}

Result<AvFrame> FrameConverter::toPicture(const AVFrame& source, QSize size)
{
    if (hasAlpha(source))
        return overBlack(source, size);
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

Status FrameConverter::toRgb(const AVFrame& source, AVFrame& target)
{
    return convert(source, target);
}
