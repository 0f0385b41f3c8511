#pragma once

#include "core/media/media_info.h"
#include "core/media/picture.h"

#include <memory>
#include <stop_token>

/// Pictures of one file by time, exact: the picture shown at `microseconds` by presentation time, forwards, backwards
/// and at random, the same every time. Owned and used by one thread at a time (not main); the stop token ends any wait.
class VideoReader final {
public:
    static Result<std::unique_ptr<VideoReader>> open(const QString& path, std::stop_token stop = {});
    ~VideoReader();

    const MediaInfo& info() const;
    /// In the file's own size as shown (rotation and pixel aspect applied). Before the first picture: the first; after
    /// the last: the last.
    Result<Picture> pictureAt(std::int64_t microseconds);

private:
    struct Private;
    explicit VideoReader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};
