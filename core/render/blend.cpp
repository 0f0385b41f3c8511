#include "core/render/blend.h"

#include "core/media/picture_frame.h"
#include "core/render/text.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace {

constexpr int Whole = 256; ///< a weight of one

tl::unexpected<Error> noMemory()
{
    return fail(ErrorKind::Failed,
                RenderText::tr("There is not enough memory for a picture of this size. Your storyboard is safe; "
                               "close other programs or choose a smaller size."));
}

struct Yuv {
    int y, u, v;
    int plane(int index) const { return index == 0 ? y : index == 1 ? u : v; }
};

/// BT.709, limited range.
Yuv toYuv(const QColor& colour)
{
    const double r = colour.redF();
    const double g = colour.greenF();
    const double b = colour.blueF();
    const double y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    const auto code = [](double value) { return int(std::lround(std::clamp(value, 0.0, 255.0))); };
    return {code(16 + 219 * y), code(128 + 224 * (b - y) / 1.8556), code(128 + 224 * (r - y) / 1.5748)};
}

/// Calls `mix(plane, row, target, a, b, width)` for every row of two pictures of one size.
template<class Mix> Result<Picture> mixRows(const Picture& a, const Picture& b, Mix mix)
{
    AvFrame target = makePictureFrame(a.size());
    if (!target)
        return noMemory();
    for (int plane = 0; plane < 3; ++plane) {
        const int halving = plane == 0 ? 1 : 2;
        const auto row = [plane](const AVFrame& frame, int y) {
            return frame.data[plane] + std::ptrdiff_t(y) * frame.linesize[plane];
        };
        for (int y = 0; y < target->height / halving; ++y)
            mix(plane, y, row(*target, y), row(*a.frame(), y), row(*b.frame(), y), target->width / halving);
    }
    return Picture::adopt(target.release());
}

std::uint8_t mixed(int a, int b, int weight)
{
    return std::uint8_t(a + (((b - a) * weight + Whole / 2) >> 8));
}

/// The same for a row with one weight, sixteen points at a time in as many bits as they need: most of a dissolve.
void mixRow(std::uint8_t* __restrict target, const std::uint8_t* __restrict a, const std::uint8_t* __restrict b,
            int width, int weight)
{
    constexpr int Run = 16;
    const auto in = std::uint16_t(weight);
    const auto out = std::uint16_t(Whole - weight);
    int x = 0;
    for (; x + Run <= width; x += Run)
        for (int i = 0; i < Run; ++i)
            target[x + i] = std::uint8_t(std::uint16_t(a[x + i] * out + b[x + i] * in + Whole / 2) >> 8);
    for (; x < width; ++x)
        target[x] = mixed(a[x], b[x], weight);
}

} // namespace

Result<Picture> solidPicture(QSize size, const QColor& colour)
{
    AvFrame frame = makePictureFrame(size);
    if (!frame)
        return noMemory();
    const Yuv yuv = toYuv(colour);
    for (int plane = 0; plane < 3; ++plane)
        for (int y = 0; y < size.height() / (plane == 0 ? 1 : 2); ++y)
            std::fill_n(frame->data[plane] + std::ptrdiff_t(y) * frame->linesize[plane],
                        size.width() / (plane == 0 ? 1 : 2), std::uint8_t(yuv.plane(plane)));
    return Picture::adopt(frame.release());
}

Result<Picture> dissolved(const Picture& from, const Picture& to, double t)
{
    const int weight = int(std::lround(std::clamp(t, 0.0, 1.0) * Whole));
    return mixRows(from, to,
                   [weight](int, int, std::uint8_t* target, const std::uint8_t* a, const std::uint8_t* b, int width) {
                       mixRow(target, a, b, width, weight);
                   });
}

Result<Picture> dipped(const Picture& from, const Picture& to, const QColor& colour, double t)
{
    const Yuv yuv = toYuv(colour);
    const Picture& shown = t < 0.5 ? from : to;
    const int weight = int(std::lround((1 - std::abs(2 * std::clamp(t, 0.0, 1.0) - 1)) * Whole));
    return mixRows(shown, shown,
                   [&](int plane, int, std::uint8_t* target, const std::uint8_t* a, const std::uint8_t*, int width) {
                       const int code = yuv.plane(plane);
                       for (int x = 0; x < width; ++x)
                           target[x] = mixed(a[x], code, weight);
                   });
}

Result<Picture> wiped(const Picture& from, const Picture& to, MoveDirection direction, double t)
{
    const bool vertical = direction == MoveDirection::Up || direction == MoveDirection::Down;
    const bool reverse = direction == MoveDirection::Left || direction == MoveDirection::Up;
    constexpr double Softness = 0.03;
    const double edge = std::clamp(t, 0.0, 1.0) * (1 + Softness);
    const auto weightsOf = [&](int points) {
        std::vector<int> weights(static_cast<size_t>(points));
        for (int i = 0; i < points; ++i) {
            const double along = (reverse ? points - 1 - i + 0.5 : i + 0.5) / points;
            weights[size_t(i)] = int(std::lround(std::clamp((edge - along) / Softness, 0.0, 1.0) * Whole));
        }
        return weights;
    };
    const int length = vertical ? from.size().height() : from.size().width();
    const std::vector<int> full = weightsOf(length);
    const std::vector<int> half = weightsOf(length / 2);
    return mixRows(
        from, to, [&](int plane, int y, std::uint8_t* target, const std::uint8_t* a, const std::uint8_t* b, int width) {
            const std::vector<int>& weights = plane == 0 ? full : half;
            for (int x = 0; x < width; ++x)
                target[x] = mixed(a[x], b[x], weights[size_t(vertical ? y : x)]);
        });
}

Result<Picture> transitioned(const Picture& from, const Picture& to, const Transition& transition, double t)
{
    switch (transition.kind) {
    case TransitionKind::Dissolve:
        return dissolved(from, to, t);
    case TransitionKind::DipToColour:
        return dipped(from, to, QColor(transition.colour), t);
    case TransitionKind::Wipe:
        return wiped(from, to, transition.direction, t);
    case TransitionKind::Cut:
        break;
    }
    return t < 0.5 ? from : to;
}
