#include "core/render/picture_print.h"

#include "core/media/av_handles.h"

#include <algorithm>
#include <cstdlib>

namespace {

constexpr int Side = 4;               ///< of a square
constexpr double MostDifference = 24; ///< coarse coding stays far below; another or a black picture far above

} // namespace

PicturePrint::PicturePrint(const Picture& picture)
    : m_size(picture.size())
{
    const AVFrame& frame = *picture.frame();
    for (int top = 0; top < frame.height; top += Side) {
        for (int left = 0; left < frame.width; left += Side) {
            const int bottom = std::min(top + Side, frame.height);
            const int right = std::min(left + Side, frame.width);
            int sum = 0;
            for (int y = top; y < bottom; ++y)
                for (int x = left; x < right; ++x)
                    sum += frame.data[0][std::ptrdiff_t(y) * frame.linesize[0] + x];
            m_points.append(char(sum / ((bottom - top) * (right - left))));
        }
    }
}

bool PicturePrint::isLike(const PicturePrint& other) const
{
    if (m_size != other.m_size || m_points.isEmpty())
        return false;
    std::int64_t sum = 0;
    for (qsizetype i = 0; i < m_points.size(); ++i)
        sum += std::abs(int(std::uint8_t(m_points[i])) - int(std::uint8_t(other.m_points[i])));
    return double(sum) <= MostDifference * double(m_points.size());
}
