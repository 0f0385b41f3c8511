#include "core/render/seams/seam_looks.h"

#include "core/media/av_handles.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace {

constexpr double Darkest = 1.0 / 1024;
/// Points of a picture that are looked at, across: a mean needs no more.
constexpr int Across = 96;

/// Linear light of an 8-bit value as screens show it.
const std::array<double, 256>& linearLight()
{
    static const std::array<double, 256> table = [] {
        std::array<double, 256> values{};
        for (size_t i = 0; i < values.size(); ++i)
            values[i] = std::pow(double(i) / 255, 2.2);
        return values;
    }();
    return table;
}

double labCurve(double t)
{
    constexpr double Bend = 216.0 / 24389;
    return t > Bend ? std::cbrt(t) : (t * 24389 / 27 + 16) / 116;
}

} // namespace

PictureLook lookOf(const Picture& picture)
{
    const QSize size = picture.size();
    const QImage image = picture.toImage(QSize(
        std::min(Across, size.width()), std::max(2, std::min(Across, size.width()) * size.height() / size.width())));
    const auto& linear = linearLight();
    PictureLook look;
    for (int y = 0; y < image.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const double red = linear[size_t(qRed(line[x]))];
            const double green = linear[size_t(qGreen(line[x]))];
            const double blue = linear[size_t(qBlue(line[x]))];
            const double light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
            const double fx = labCurve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
            const double fy = labCurve(light);
            const double fz = labCurve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.0890);
            look.light += light;
            look.a += 500 * (fx - fy);
            look.b += 200 * (fy - fz);
        }
    }
    const double points = std::max(1.0, double(image.width()) * image.height());
    return {look.light / points, look.a / points, look.b / points};
}

double stopsBetween(const PictureLook& before, const PictureLook& after)
{
    return std::log2(std::max(after.light, Darkest) / std::max(before.light, Darkest));
}

double colourDistance(const PictureLook& before, const PictureLook& after)
{
    return std::hypot(after.a - before.a, after.b - before.b);
}

double lumaDistance(const Picture& first, const Picture& second)
{
    const AVFrame& a = *first.frame();
    const AVFrame& b = *second.frame();
    std::int64_t sum = 0;
    for (int y = 0; y < a.height; ++y) {
        const auto* left = a.data[0] + std::ptrdiff_t(y) * a.linesize[0];
        const auto* right = b.data[0] + std::ptrdiff_t(y) * b.linesize[0];
        for (int x = 0; x < a.width; ++x)
            sum += std::abs(int(left[x]) - int(right[x]));
    }
    return double(sum) / (double(a.width) * a.height);
}
