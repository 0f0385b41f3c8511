#pragma once

#include "core/media/av_handles.h"
#include "core/media/picture.h"

#include <list>
#include <memory>

/// A decoded picture and when it is shown. The frame is dropped once the picture exists.
struct CachedPicture {
    std::int64_t startUs = 0;
    std::int64_t endUs = 0; ///< when the next one begins
    std::shared_ptr<const AVFrame> frame;
    Picture picture;
};

/// The pictures decoded last, within a number of bytes: stepping back and forth does not decode again. One thread.
class FrameCache final {
public:
    /// The entry shown at `us`, or null. Valid until the next insert.
    CachedPicture* at(std::int64_t us);
    CachedPicture& insert(CachedPicture entry, std::int64_t bytes);
    /// How many pictures of that size are kept.
    int capacity(std::int64_t bytes) const;
    /// As few as stepping on needs, from now on.
    void keepFew() { m_bytes = 0; }

private:
    std::int64_t m_bytes = 32 << 20;    ///< several readers may be open
    std::list<CachedPicture> m_entries; ///< newest first
};
