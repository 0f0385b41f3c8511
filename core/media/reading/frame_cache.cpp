#include "core/media/reading/frame_cache.h"

#include <algorithm>

namespace {

constexpr int Fewest = 4;
constexpr int Most = 48;

} // namespace

int FrameCache::capacity(std::int64_t bytes) const
{
    return int(std::clamp<std::int64_t>(m_bytes / std::max<std::int64_t>(bytes, 1), Fewest, Most));
}

CachedPicture* FrameCache::at(std::int64_t us)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [us](const CachedPicture& e) { return e.startUs <= us && us < e.endUs; });
    return found == m_entries.end() ? nullptr : &*found;
}

CachedPicture& FrameCache::insert(CachedPicture entry, std::int64_t bytes)
{
    if (CachedPicture* known = at(entry.startUs); known && known->startUs == entry.startUs)
        return *known;
    m_entries.push_front(std::move(entry));
    while (int(m_entries.size()) > capacity(bytes))
        m_entries.pop_back();
    return m_entries.front();
}
