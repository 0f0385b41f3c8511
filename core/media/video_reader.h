#pragma once

#include "core/media/media_info.h"
#include "core/media/picture.h"

#include <functional>
#include <memory>
#include <stop_token>

/// A picture and when it is shown, in microseconds of its file. The first is shown from the smallest time on, the last
/// until the largest.
struct ShownPicture {
    Picture picture;
    std::int64_t startUs = 0;
    std::int64_t endUs = 0; ///< when the next one begins
};

/// Pictures of one file by time, exact: the picture shown at `microseconds` by presentation time, forwards, backwards
/// and at random, the same every time. Owned and used by one thread at a time (not main); the stop token ends any wait.
class VideoReader final {
public:
    /// `threads`: of the decoder; 0 = as many as help when the pictures are taken in order. One answers a seek soonest
    /// where every picture stands alone.
    static Result<std::unique_ptr<VideoReader>> open(const QString& path, std::stop_token stop = {}, int threads = 0);
    ~VideoReader();
    /// Of a decoder that shall reach places far from key pictures soonest: more than there are cores, since each waits
    /// for the one before it. Costs memory.
    static int threadsToSeek();
    /// For whoever reads once from front to back: pictures that were passed are not kept at hand.
    void keepFew();

    const MediaInfo& info() const;
    /// In the file's own size as shown (rotation and pixel aspect applied). Before the first picture: the first; after
    /// the last: the last. `givenUp` is asked between two pictures on the way there: when it says yes, the answer is
    /// Cancelled, and the next call goes on from where this one got to.
    Result<Picture> pictureAt(std::int64_t microseconds, const std::function<bool()>& givenUp = {});
    /// The same with its place in time: from one's end to the next, each picture of the file once.
    Result<ShownPicture> shownAt(std::int64_t microseconds, const std::function<bool()>& givenUp = {});

private:
    struct Private;
    explicit VideoReader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};
