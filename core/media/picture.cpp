#include "core/media/picture.h"

#include "core/media/picture_frame.h"
#include "core/media/text.h"

#include <cstring>

namespace {

/// 32-bit pixels with room behind each line: libswscale reads and writes whole vectors, past the end of a QImage's
/// lines.
AvFrame screenFrame(QSize size)
{
    AvFrame frame(av_frame_alloc());
    if (!frame)
        return {};
    frame->format = AV_PIX_FMT_BGR0;
    frame->width = size.width();
    frame->height = size.height();
    return av_frame_get_buffer(frame.get(), 0) >= 0 ? std::move(frame) : AvFrame();
}

} // namespace

Picture Picture::adopt(AVFrame* frame)
{
    Picture picture;
    if (frame)
        picture.m_frame =
            std::shared_ptr<const AVFrame>(frame, [](const AVFrame* f) { AvFree()(const_cast<AVFrame*>(f)); });
    return picture;
}

Result<Picture> Picture::fromImage(const QImage& image)
{
    if (image.isNull() || image.width() % 2 || image.height() % 2)
        return fail(ErrorKind::Usage,
                    MediaText::tr("A picture of %1 by %2 points cannot be filmed: both numbers must be even.")
                        .arg(image.width())
                        .arg(image.height()));
    // Premultiplied pixels over black are the same bytes without their alpha.
    const bool direct = image.format() == QImage::Format_RGB32 || image.format() == QImage::Format_ARGB32_Premultiplied;
    const QImage rgb = direct ? image : image.convertToFormat(QImage::Format_RGB32);
    const AvFrame source = screenFrame(rgb.size());
    if (!source)
        return fail(ErrorKind::Failed, MediaText::tr("There is not enough memory for this picture."));
    for (int line = 0; line < rgb.height(); ++line)
        std::memcpy(source->data[0] + std::ptrdiff_t(line) * source->linesize[0], rgb.constScanLine(line),
                    std::size_t(rgb.width()) * 4);
    FrameConverter converter;
    BR_TRY(AvFrame frame, converter.toPicture(*source, rgb.size()));
    return adopt(frame.release());
}

QSize Picture::size() const
{
    return m_frame ? QSize(m_frame->width, m_frame->height) : QSize();
}

QImage Picture::toImage(QSize wanted) const
{
    if (!m_frame)
        return {};
    AvFrame screen = screenFrame(wanted.isValid() && !wanted.isEmpty() ? wanted : size());
    FrameConverter converter;
    if (!screen || !converter.toRgb(*m_frame, *screen))
        return {};
    AVFrame* owned = screen.release();
    return QImage(
        owned->data[0], owned->width, owned->height, owned->linesize[0], QImage::Format_RGB32,
        [](void* frame) { AvFree()(static_cast<AVFrame*>(frame)); }, owned);
}
