#pragma once

#include "core/base/frame_time.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

/// Interleaved stereo float at 48 kHz: the one shape of sound inside the program. `samples.size()` = 2 x sample frames.
struct SoundBuffer {
    std::vector<float> samples;
    std::int64_t length() const { return std::int64_t(samples.size() / 2); } ///< in sample frames
};

/// Sound of one file by sample position, resampled to 48 kHz stereo. One thread at a time (not main).
class SoundReader final {
public:
    static Result<std::unique_ptr<SoundReader>> open(const QString& path, std::stop_token stop = {});
    ~SoundReader();
    std::int64_t length() const; ///< sample frames; an estimate until the end was read
    /// Fills `out` (interleaved stereo) from `position`; silence before the start and after the end.
    Status read(std::int64_t position, std::span<float> out);

private:
    struct Private;
    explicit SoundReader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// Loudness of a stretch by EBU R128, in LUFS; -70 for silence.
double integratedLoudness(const SoundBuffer& sound);
QByteArray wavBytes(const SoundBuffer& sound);                  ///< a file of 16-bit stereo 48 kHz
Status writeWav(const QString& path, const SoundBuffer& sound); ///< the same, durable
/// Samples in a file of that many bytes that writeWav() made.
std::int64_t wavLength(qint64 bytes);
