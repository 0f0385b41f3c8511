#include "core/media/picture.h"

#include "core/media/picture_frame.h"
#include "core/media/text.h"

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
    AVFrame source{};
    source.format = AV_PIX_FMT_BGR0;
    source.width = rgb.width();
    source.height = rgb.height();
    source.data[0] = const_cast<uchar*>(rgb.constBits());
    source.linesize[0] = int(rgb.bytesPerLine());
    FrameConverter converter;
    BR_TRY(AvFrame frame, converter.toPicture(source, rgb.size()));
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
    QImage image(wanted.isValid() && !wanted.isEmpty() ? wanted : size(), QImage::Format_RGB32);
    FrameConverter converter;
    if (image.isNull() ||
        !converter.toRgb(*m_frame, image.size(), AV_PIX_FMT_BGR0, image.bits(), int(image.bytesPerLine())))
        return {};
    return image;
}
