#pragma once

#include "core/media/reading/reference_watch.h"

#include <deque>
#include <memory>

/// A stream's packets that were read and not yet decoded, and which of them need not be, or not whole, on the way to a
/// later picture: exact for any file, since it only trusts packets that were already read. Owned by a FrameSource.
class PacketsAhead final {
public:
    /// None in it; `stream` is copied.
    explicit PacketsAhead(const AVCodecParameters& stream);

    bool isFull() const;
    bool isEmpty() const { return m_packets.empty(); }
    void add(AvPacket packet);
    /// Somewhere else in the stream.
    void restart();
    /// Whether any tells when its picture is shown.
    bool hasTimes() const;
    const AVPacket& front() const { return *m_packets.front().packet; }

    enum class Worth {
        Whole,  ///< to be decoded
        Hollow, ///< to be taken note of by the decoder, with no more than its head; what comes out is no picture
        Spare,  ///< not to be decoded if no other picture needs it, which the decoder knows
        None    ///< not to be decoded
    };
    struct Taken {
        AvPacket packet;
        Worth worth = Worth::Whole;
    };
    /// The next one. A picture that is shown at `neededFrom` (ticks) or later is whole, INT64_MIN: all are.
    Taken take(std::int64_t neededFrom);

private:
    struct Ahead {
        AvPacket packet;
        CodedPicture picture;
        bool isSpoiled = false; ///< decoded from a picture that was hollow
    };
    bool isPassed(std::size_t index, std::int64_t neededFrom) const;
    bool canBeHollow(std::int64_t neededFrom) const;

    AvParameters m_stream;
    std::unique_ptr<ReferenceWatch> m_watch; ///< of H.264 only
    std::deque<Ahead> m_packets;
    std::size_t m_bytes = 0;
};
