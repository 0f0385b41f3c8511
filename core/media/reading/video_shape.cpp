#include "core/media/reading/video_shape.h"

#include "core/media/picture_frame.h"

#include <algorithm>
#include <cstdlib>

namespace {

/// The stream's display matrix, or null.
const std::int32_t* displayMatrix(const AVStream& stream)
{
    constexpr std::size_t MatrixBytes = 9 * sizeof(std::int32_t);
#if LIBAVCODEC_VERSION_INT >= AV_VERSION_INT(60, 31, 100)
    const AVPacketSideData* data = av_packet_side_data_get(
        stream.codecpar->coded_side_data, stream.codecpar->nb_coded_side_data, AV_PKT_DATA_DISPLAYMATRIX);
    return data && data->size >= MatrixBytes ? reinterpret_cast<const std::int32_t*>(data->data) : nullptr;
#else
    std::size_t bytes = 0;
    const std::uint8_t* data = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &bytes);
    return data && bytes >= MatrixBytes ? reinterpret_cast<const std::int32_t*>(data) : nullptr;
#endif
}

/// One plane, turned. Walks square blocks so that reading columns stays in the cache.
void turnPlane(const std::uint8_t* from, int fromStride, int width, int height, std::uint8_t* to, int toStride,
               const VideoShape& shape)
{
    constexpr int Block = 32;
    const int outWidth = shape.transpose ? height : width;
    const int outHeight = shape.transpose ? width : height;
    for (int top = 0; top < outHeight; top += Block) {
        for (int left = 0; left < outWidth; left += Block) {
            for (int y = top; y < std::min(top + Block, outHeight); ++y) {
                for (int x = left; x < std::min(left + Block, outWidth); ++x) {
                    const int mx = shape.mirrorX ? outWidth - 1 - x : x;
                    const int my = shape.mirrorY ? outHeight - 1 - y : y;
                    const int column = shape.transpose ? my : mx;
                    const int line = shape.transpose ? mx : my;
                    to[std::ptrdiff_t(y) * toStride + x] = from[std::ptrdiff_t(line) * fromStride + column];
                }
            }
        }
    }
}

} // namespace

VideoShape shapeOf(AVFormatContext& context, AVStream& stream)
{
    VideoShape shape;
    const int width = stream.codecpar->width;
    const int height = stream.codecpar->height;
    shape.square = QSize(width, height);
    const AVRational pixel = av_guess_sample_aspect_ratio(&context, &stream, nullptr);
    const bool sane = pixel.num > 0 && pixel.den > 0 && pixel.num <= 8LL * pixel.den && pixel.den <= 8LL * pixel.num;
    if (sane && pixel.num != pixel.den) {
        const auto wide = av_rescale(width, pixel.num, 2LL * pixel.den) * 2;
        shape.square.setWidth(int(std::max<std::int64_t>(wide, 2)));
    }
    if (const std::int32_t* m = displayMatrix(stream)) {
        // The matrix sends (x, y) to (m0 x + m3 y, m1 x + m4 y); anything between quarter turns goes to the nearest
        // one.
        const auto straight = std::llabs(m[0]) + std::llabs(m[4]);
        const auto crossed = std::llabs(m[1]) + std::llabs(m[3]);
        shape.transpose = crossed > straight;
        shape.mirrorX = (shape.transpose ? m[3] : m[0]) < 0;
        shape.mirrorY = (shape.transpose ? m[1] : m[4]) < 0;
    }
    return shape;
}

AvFrame turned(const AVFrame& frame, const VideoShape& shape)
{
    const QSize size(frame.width, frame.height);
    AvFrame result = makePictureFrame(shape.transpose ? size.transposed() : size);
    if (!result)
        return {};
    for (int plane = 0; plane < 3; ++plane) {
        const int shift = plane ? 1 : 0;
        turnPlane(frame.data[plane], frame.linesize[plane], (frame.width + shift) >> shift,
                  (frame.height + shift) >> shift, result->data[plane], result->linesize[plane], shape);
    }
    result->pts = frame.pts;
    return result;
}
