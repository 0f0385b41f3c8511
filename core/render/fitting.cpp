#include "core/render/fitting.h"

#include "core/render/blend.h"
#include "core/render/text.h"

#include <algorithm>
#include <cmath>

namespace {

int even(double value)
{
    return int(std::lround(value / 2)) * 2;
}

void copyInto(AVFrame& target, const AVFrame& source, QPoint at)
{
    for (int plane = 0; plane < 3; ++plane) {
        const int halving = plane == 0 ? 1 : 2;
        for (int y = 0; y < source.height / halving; ++y)
            std::copy_n(source.data[plane] + std::ptrdiff_t(y) * source.linesize[plane], source.width / halving,
                        target.data[plane] + std::ptrdiff_t(y + at.y() / halving) * target.linesize[plane] +
                            at.x() / halving);
    }
}

} // namespace

Placing placeIn(QSize frame, QSize picture, const QRectF& seen, Fit fit)
{
    QRectF from(seen.x() * picture.width(), seen.y() * picture.height(), seen.width() * picture.width(),
                seen.height() * picture.height());
    from = from.intersected(QRectF(QPointF(), QSizeF(picture)));
    if (from.width() < 1 || from.height() < 1)
        from = QRectF(QPointF(), QSizeF(picture)); // a rectangle of nothing shows everything
    const double wanted = double(frame.width()) / frame.height();
    const double shape = from.width() / from.height();
    const bool almost = std::abs(shape / wanted - 1) < 0.02;
    if (fit == Fit::Stretch)
        return {from, QRect(QPoint(), frame)};
    if (fit == Fit::Fill || almost) {
        const QSizeF size = shape > wanted ? QSizeF(from.height() * wanted, from.height())
                                           : QSizeF(from.width(), from.width() / wanted);
        const QPointF centre = from.center();
        return {QRectF(centre - QPointF(size.width() / 2, size.height() / 2), size), QRect(QPoint(), frame)};
    }
    QSize size = shape > wanted ? QSize(frame.width(), even(frame.width() / shape))
                                : QSize(even(frame.height() * shape), frame.height());
    size = size.expandedTo({2, 2}).boundedTo(frame);
    return {
        from,
        QRect(QPoint(even((frame.width() - size.width()) / 2.0), even((frame.height() - size.height()) / 2.0)), size)};
}

Result<Picture> PictureFitter::fit(const Picture& picture, QSize frame, Fit fit)
{
    if (picture.size() == frame)
        return picture;
    const Placing place = placeIn(frame, picture.size(), {0, 0, 1, 1}, fit);
    // A view of the part that is used; colour has half the points, so it begins at even ones.
    AVFrame view = *picture.frame();
    const int left = even(place.from.x());
    const int top = even(place.from.y());
    view.width = std::min(std::max(2, even(place.from.width())), (view.width - left) / 2 * 2);
    view.height = std::min(std::max(2, even(place.from.height())), (view.height - top) / 2 * 2);
    for (int plane = 0; plane < 3; ++plane) {
        const int halving = plane == 0 ? 1 : 2;
        view.data[plane] += std::ptrdiff_t(top / halving) * view.linesize[plane] + left / halving;
    }
    BR_TRY(AvFrame scaled, m_converter.toPicture(view, place.to.size()));
    if (place.to.size() == frame)
        return Picture::adopt(scaled.release());
    BR_TRY(Picture target, solidPicture(frame, Qt::black));
    copyInto(const_cast<AVFrame&>(*target.frame()), *scaled, place.to.topLeft()); // nobody else has it yet
    return target;
}
