#pragma once

#include "core/media/reading/input_file.h"
#include "core/media/sound.h"

/// Decoded sound of a file as 48 kHz stereo, in order, from wherever it was last placed. Sample positions are exact:
/// the resampler begins only where an input sample and an output sample fall together. One owner (SoundReader), one
/// thread.
class SoundSource final {
public:
    static Result<std::unique_ptr<SoundSource>> open(const QString& path, std::stop_token stop);

    /// Sample frames by what the container says, or measured where it does not.
    std::int64_t statedLength() const { return m_statedLength; }
    /// A stretch of sound. Nothing is between two stretches where the file has a gap.
    struct Run {
        std::int64_t start = 0; ///< first sample frame at 48 kHz
        std::vector<float> samples;
        bool last = false;
    };
    Result<Run> next();
    /// The next run begins at or before `position`, unless the sound itself begins later.
    Status placeBefore(std::int64_t position);

private:
    SoundSource() = default;
    void restart(std::int64_t dropBefore);
    Result<bool> decode();
    std::int64_t inputPosition() const;
    Status prepareResampler();
    Status openResampler(AVChannelLayout& layout);
    bool fits() const;
    Status feed(Run& run);
    Status begin(Run& run);
    Status resample(const std::uint8_t** input, int count, Run& run);

    std::unique_ptr<InputFile> m_file;
    AvCodec m_decoder;
    AvResample m_resample;
    AvPacket m_packet;
    AvFrame m_frame;
    std::int64_t m_statedLength = 0;
    std::int64_t m_expected = INT64_MIN; ///< input sample that should come next; INT64_MIN: not begun
    std::int64_t m_dropBefore = 0;       ///< input sample; what is earlier only warms the decoder up
    std::int64_t m_position = 0;         ///< next output sample
    int m_rate = 0;
    int m_channels = 0;
    int m_format = -1;
    bool m_draining = false;
};
