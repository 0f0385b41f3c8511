#pragma once

#include "core/media/film_writer.h"

/// Encodes pictures to an animated GIF that repeats for ever. Its 256 colours are chosen from the pictures it is shown
/// first. One thread; nothing is at `path` unless finish() succeeded.
class GifWriter final {
public:
    /// `settings`: size and rate.
    static Result<std::unique_ptr<GifWriter>> open(const QString& path, const VideoSettings& settings);
    ~GifWriter();
    Status sample(const Picture& picture); ///< before the first add()
    Status add(const Picture& picture);
    Status finish();

private:
    struct Private;
    explicit GifWriter(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};
