#pragma once

#include "core/media/reading/input_file.h"
#include "core/media/reading/packets_ahead.h"

#include <set>

/// Decoded pictures of a file's picture stream, in the order they are shown, from wherever it was last placed.
/// One owner (VideoReader), one thread.
class FrameSource final {
public:
    static Result<std::unique_ptr<FrameSource>> open(const QString& path, std::stop_token stop, int threads);

    InputFile& file() { return *m_file; }
    /// The next picture, its `pts` in `base()`; null at the end. Pictures that nothing needed is decoded from may be
    /// left out when a later one is still shown at or before `neededFrom` (ticks): the picture shown at any later time
    /// is never left out.
    Result<AvFrame> next(std::int64_t neededFrom);
    /// Whether a picture between the two was left out.
    bool skippedBetween(std::int64_t from, std::int64_t to) const;
    /// To a key picture at or before `ticks`, as far as the container knows; false when it cannot.
    bool seek(std::int64_t ticks);
    Status rewind();
    AVRational base() const { return m_base; }
    /// False where the file has no usable picture times: pictures are counted from the start, so the start is the only
    /// entry.
    bool canSeek() const { return !m_counted; }
    /// Length of a usual picture in ticks, at least 1.
    std::int64_t usualTicks() const { return m_usualTicks; }
    /// The key picture nearest before `ticks` in the container's own index; INT64_MIN when it has none.
    std::int64_t keyBefore(std::int64_t ticks) const;

private:
    FrameSource() = default;
    void settleTimes();
    Status fill();
    Status feed(std::int64_t neededFrom);
    void restart();
    bool stamp(AVFrame& frame);

    std::unique_ptr<InputFile> m_file;
    AvCodec m_decoder;
    std::unique_ptr<PacketsAhead> m_ahead;
    std::set<std::int64_t> m_skipped; ///< their times
    std::set<std::int64_t> m_hollow;  ///< of the skipped: what the decoder gives for them is no picture
    AVRational m_base{1, 1000000};
    std::int64_t m_usualTicks = 1;
    std::int64_t m_last = INT64_MIN;
    bool m_counted = false;
    bool m_inputEnded = false;
    bool m_draining = false;
    bool m_fromStart = true;
    bool m_awaitsKey = false; ///< a seek in MPEG-TS lands on any packet, and some decoders make up what it needs
};
