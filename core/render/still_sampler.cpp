#include "core/render/still_sampler.h"

#include "core/media/av_handles.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <vector>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace {

constexpr int WeightBits = 14;
constexpr int FirstShift = 8; ///< after the horizontal pass values have 14 bits and room for the filter's overshoot

/// For each target point along one axis: the first source point of its filter, and the weights. `taps` is a multiple of
/// four.
struct Axis {
    int taps = 4;
    std::vector<int> first;
    std::vector<std::int16_t> weights;
};

double cubic(double x)
{
    x = std::abs(x); // Catmull-Rom: sharp, and exact where a point falls on a point
    return x < 1 ? (1.5 * x - 2.5) * x * x + 1 : x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
}

Axis makeAxis(double start, double length, int points, int sourcePoints)
{
    const double step = length / points;
    // Up to a third smaller the short filter does: the still was brought near its final size beforehand.
    const double width = step <= 1.34 ? 1.0 : step;
    Axis axis;
    axis.taps = (int(std::ceil(4 * width)) + 3) / 4 * 4;
    axis.first.resize(size_t(points));
    axis.weights.resize(size_t(points) * size_t(axis.taps));
    std::vector<double> exact(size_t(axis.taps));
    for (int i = 0; i < points; ++i) {
        const double centre = start + (i + 0.5) * step - 0.5;
        const int from = int(std::ceil(centre - 2 * width));
        const int first = std::clamp(from, 0, std::max(0, sourcePoints - axis.taps));
        std::fill(exact.begin(), exact.end(), 0.0);
        double sum = 0;
        for (int tap = 0; tap < axis.taps; ++tap) {
            const double weight = cubic((from + tap - centre) / width);
            const int at = std::clamp(from + tap, 0, sourcePoints - 1); // beyond the edge the edge goes on
            exact[size_t(std::clamp(at - first, 0, axis.taps - 1))] += weight;
            sum += weight;
        }
        // Whole numbers that add up exactly, or flat areas would flicker by one step.
        std::int16_t* weights = &axis.weights[size_t(i) * size_t(axis.taps)];
        int left = 1 << WeightBits;
        int largest = 0;
        for (int tap = 0; tap < axis.taps; ++tap) {
            weights[tap] = std::int16_t(std::lround(exact[size_t(tap)] / sum * (1 << WeightBits)));
            left -= weights[tap];
            if (weights[tap] > weights[largest])
                largest = tap;
        }
        weights[largest] = std::int16_t(weights[largest] + left);
        axis.first[size_t(i)] = first;
    }
    return axis;
}

/// One source row, filtered along x.
void filterRow(const std::uint8_t* source, const Axis& axis, std::int16_t* target)
{
    const int points = int(axis.first.size());
    const std::int16_t* weights = axis.weights.data();
    int i = 0;
#ifdef __SSE2__
    const __m128i zero = _mm_setzero_si128();
    const auto load4 = [&](const std::uint8_t* at) {
        int bytes;
        std::memcpy(&bytes, at, sizeof bytes);
        return _mm_unpacklo_epi8(_mm_cvtsi32_si128(bytes), zero);
    };
    const auto pair = [&](int point) { // four products of two points, added by twos
        __m128i sum = zero;
        const std::int16_t* w = weights + size_t(point) * size_t(axis.taps);
        const std::uint8_t* a = source + axis.first[size_t(point)];
        const std::uint8_t* b = source + axis.first[size_t(point) + 1];
        for (int tap = 0; tap < axis.taps; tap += 4) {
            const __m128i points4 = _mm_unpacklo_epi64(load4(a + tap), load4(b + tap));
            const __m128i weights4 =
                _mm_unpacklo_epi64(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(w + tap)),
                                   _mm_loadl_epi64(reinterpret_cast<const __m128i*>(w + axis.taps + tap)));
            sum = _mm_add_epi32(sum, _mm_madd_epi16(points4, weights4));
        }
        return sum;
    };
    const __m128i half = _mm_set1_epi32(1 << (FirstShift - 1));
    for (; i + 4 <= points; i += 4) {
        const __m128 ab = _mm_castsi128_ps(pair(i));
        const __m128 cd = _mm_castsi128_ps(pair(i + 2));
        const __m128i even = _mm_castps_si128(_mm_shuffle_ps(ab, cd, _MM_SHUFFLE(2, 0, 2, 0)));
        const __m128i odd = _mm_castps_si128(_mm_shuffle_ps(ab, cd, _MM_SHUFFLE(3, 1, 3, 1)));
        const __m128i sums = _mm_srai_epi32(_mm_add_epi32(_mm_add_epi32(even, odd), half), FirstShift);
        _mm_storel_epi64(reinterpret_cast<__m128i*>(target + i), _mm_packs_epi32(sums, sums));
    }
#endif
    for (; i < points; ++i) {
        const std::uint8_t* from = source + axis.first[size_t(i)];
        const std::int16_t* w = weights + size_t(i) * size_t(axis.taps);
        int sum = 1 << (FirstShift - 1);
        for (int tap = 0; tap < axis.taps; ++tap)
            sum += from[tap] * w[tap];
        target[i] = std::int16_t(sum >> FirstShift);
    }
}

/// One target row out of filtered rows, along y.
void filterColumns(const std::int16_t* const* rows, const std::int16_t* weights, int taps, std::uint8_t* target,
                   int points)
{
    constexpr int Shift = 2 * WeightBits - FirstShift;
    int i = 0;
#ifdef __SSE2__
    const __m128i half = _mm_set1_epi32(1 << (Shift - 1));
    for (; i + 8 <= points; i += 8) {
        __m128i low = half;
        __m128i high = half;
        for (int tap = 0; tap < taps; tap += 2) {
            const __m128i a = _mm_loadu_si128(reinterpret_cast<const __m128i*>(rows[tap] + i));
            const __m128i b = _mm_loadu_si128(reinterpret_cast<const __m128i*>(rows[tap + 1] + i));
            const __m128i w = _mm_set1_epi32((int(weights[tap + 1]) << 16) | (weights[tap] & 0xffff));
            low = _mm_add_epi32(low, _mm_madd_epi16(_mm_unpacklo_epi16(a, b), w));
            high = _mm_add_epi32(high, _mm_madd_epi16(_mm_unpackhi_epi16(a, b), w));
        }
        const __m128i words = _mm_packs_epi32(_mm_srai_epi32(low, Shift), _mm_srai_epi32(high, Shift));
        _mm_storel_epi64(reinterpret_cast<__m128i*>(target + i), _mm_packus_epi16(words, words));
    }
#endif
    for (; i < points; ++i) {
        int sum = 1 << (Shift - 1);
        for (int tap = 0; tap < taps; ++tap)
            sum += rows[tap][i] * weights[tap];
        target[i] = std::uint8_t(std::clamp(sum >> Shift, 0, 255));
    }
}

struct Plane {
    const std::uint8_t* source;
    int sourceStride;
    QSize sourceSize;
    std::uint8_t* target;
    int targetStride;
};

void drawPlane(const Plane& plane, const QRectF& from, QSize to)
{
    // Reading whole groups of four past the last point must stay inside the row: narrow stills go through a padded
    // copy.
    const Axis across = makeAxis(from.x(), from.width(), to.width(), plane.sourceSize.width());
    const Axis down = makeAxis(from.y(), from.height(), to.height(), plane.sourceSize.height());
    std::vector<std::uint8_t> padded(size_t(std::max(plane.sourceSize.width(), across.taps)));
    const bool narrow = plane.sourceSize.width() < across.taps;

    std::vector<std::int16_t> ring(size_t(down.taps) * size_t(to.width())); // filtered rows, by source row modulo taps
    std::vector<int> held(size_t(down.taps), -1);
    std::vector<const std::int16_t*> rows(size_t(down.taps));
    for (int y = 0; y < to.height(); ++y) {
        for (int tap = 0; tap < down.taps; ++tap) {
            const int row = std::min(down.first[size_t(y)] + tap, plane.sourceSize.height() - 1);
            const auto slot = size_t(row % down.taps);
            std::int16_t* filtered = &ring[slot * size_t(to.width())];
            if (held[slot] != row) {
                const std::uint8_t* line = plane.source + std::ptrdiff_t(row) * plane.sourceStride;
                if (narrow) {
                    std::copy_n(line, plane.sourceSize.width(), padded.begin());
                    line = padded.data();
                }
                filterRow(line, across, filtered);
                held[slot] = row;
            }
            rows[size_t(tap)] = filtered;
        }
        filterColumns(rows.data(), &down.weights[size_t(y) * size_t(down.taps)], down.taps,
                      plane.target + std::ptrdiff_t(y) * plane.targetStride, to.width());
    }
}

} // namespace

void StillSampler::draw(const QRectF& from, AVFrame& target, const QRect& to) const
{
    const AVFrame& source = *m_source.frame();
    for (int i = 0; i < 3; ++i) {
        const int halving = i == 0 ? 1 : 2; // colour has half the points
        const Plane plane{source.data[i], source.linesize[i], QSize(source.width, source.height) / halving,
                          target.data[i] + std::ptrdiff_t(to.y() / halving) * target.linesize[i] + to.x() / halving,
                          target.linesize[i]};
        drawPlane(plane, {from.x() / halving, from.y() / halving, from.width() / halving, from.height() / halving},
                  to.size() / halving);
    }
}
