#pragma once

#include "core/media/sound.h"

#include <functional>

/// Sound of a reader at another speed with its pitch kept. One thread at a time (not main).
class TempoReader final {
public:
    /// `origin`: sample of `source` that is heard at position 0. `permille`: 1000 = as it is.
    static std::unique_ptr<TempoReader> make(std::unique_ptr<SoundReader> source, std::int64_t origin, int permille);
    /// The same over anything that fills a span from a sample, which may lie before 0.
    using Source = std::function<Status(std::int64_t position, std::span<float> out)>;
    static std::unique_ptr<TempoReader> over(Source source, std::int64_t origin, int permille);
    ~TempoReader();
    /// Fills `out` (interleaved stereo) from `position`, counted at the new speed.
    Status read(std::int64_t position, std::span<float> out);

private:
    struct Private;
    explicit TempoReader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};
