#include "core/render/stamp.h"

#include "core/media/picture_frame.h"
#include "core/render/text.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace {

constexpr int Whole = 256; ///< a weight of one

/// One plane of a stamp into a frame that nobody else holds.
void setPlane(AVFrame& target, int plane, const Stamp& stamp)
{
    const QSize size = stamp.picture.size();
    const QRect covered = QRect(stamp.at, size).intersected(QRect(0, 0, target.width, target.height));
    const int halving = plane == 0 ? 1 : 2;
    const int strength = int(std::lround(std::clamp(stamp.opacity, 0.0, 1.0) * Whole));
    const AVFrame& source = *stamp.picture.frame();
    for (int y = covered.top() / halving; y <= covered.bottom() / halving && !covered.isEmpty(); ++y) {
        const int row = y - stamp.at.y() / halving;
        std::uint8_t* to = target.data[plane] + std::ptrdiff_t(y) * target.linesize[plane];
        const std::uint8_t* from = source.data[plane] + std::ptrdiff_t(row) * source.linesize[plane];
        const auto* mask = reinterpret_cast<const std::uint8_t*>(stamp.alpha.constData()) +
                           std::ptrdiff_t(row) * halving * size.width();
        for (int x = covered.left() / halving; x < (covered.right() + 1) / halving; ++x) {
            const int column = x - stamp.at.x() / halving;
            const int weight = stamp.alpha.isEmpty() ? strength : strength * mask[column * halving] / 255;
            to[x] = std::uint8_t(to[x] + (((from[column] - to[x]) * weight + Whole / 2) >> 8));
        }
    }
}

int evenBelow(int value)
{
    return value - (value & 1);
}

} // namespace

Result<Stamp> stampOf(const QImage& image, QPoint at)
{
    const QPoint corner(evenBelow(at.x()), evenBelow(at.y()));
    const QPoint shift = at - corner;
    const QSize size(evenBelow(image.width() + shift.x() + 1), evenBelow(image.height() + shift.y() + 1));
    QImage even(size, QImage::Format_ARGB32);
    even.fill(Qt::transparent);
    {
        QPainter painter(&even);
        painter.setCompositionMode(QPainter::CompositionMode_Source); // colours as they are, also where they are faint
        painter.drawImage(shift, image);
    }
    Stamp stamp;
    stamp.at = corner;
    stamp.alpha.resize(qsizetype(size.width()) * size.height());
    for (int y = 0; y < size.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(even.constScanLine(y));
        for (int x = 0; x < size.width(); ++x)
            stamp.alpha[qsizetype(y) * size.width() + x] = char(qAlpha(line[x]));
    }
    // The colours without their transparency: it is applied when the stamp is set.
    BR_TRY(stamp.picture, Picture::fromImage(QImage(even.constBits(), size.width(), size.height(), even.bytesPerLine(),
                                                    QImage::Format_RGB32)));
    return stamp;
}

Result<Picture> stamped(const Picture& base, std::span<const Stamp> stamps)
{
    if (stamps.empty())
        return base;
    AvFrame target = makePictureFrame(base.size());
    if (!target || av_frame_copy(target.get(), base.frame()) < 0)
        return fail(ErrorKind::Failed, RenderText::tr("There is not enough memory for a picture of this size."));
    for (const Stamp& stamp : stamps)
        for (int plane = 0; plane < 3; ++plane)
            setPlane(*target, plane, stamp);
    return Picture::adopt(target.release());
}
