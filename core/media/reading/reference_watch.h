#pragma once

#include "core/media/reading/h264_headers.h"

#include <algorithm>

/// A coded picture and the earlier ones that it may be decoded from.
struct CodedPicture {
    std::uint64_t id = 0;
    bool isKnown = false;    ///< false: may be decoded from any
    bool isReference = true; ///< others may be decoded from it
    bool isKey = false;
    std::vector<std::uint64_t> reads;
    std::size_t headBytes = 0; ///< how much of each slice tells all that other pictures' decoding rests on

    bool mayRead(std::uint64_t other) const
    {
        return !isKnown || std::find(reads.begin(), reads.end(), other) != reads.end();
    }
};

/// Follows an H.264 stream in decoding order and tells which pictures are decoded from which, by what the slices'
/// heads say. Where a stream does anything unusual all is held possible until its next key picture. One thread.
class ReferenceWatch final {
public:
    explicit ReferenceWatch(const AVCodecParameters& stream);
    CodedPicture next(const AVPacket& packet);
    /// Whether pictures that are still to come may be decoded from it.
    bool isKept(std::uint64_t id) const;
    /// Somewhere else in the stream.
    void restart();

private:
    struct Kept {
        std::uint64_t id = 0;
        std::uint32_t frameNumber = 0;
        std::int64_t order = 0;
    };
    std::vector<H264::SliceHead> headsOf(const AVPacket& packet);
    std::int64_t orderOf(const H264::SliceHead& head) const;
    bool follow(const H264::SliceHead& head, const Kept& picture);
    bool addReads(const H264::SliceHead& head, std::int64_t order, std::vector<std::uint64_t>& reads) const;
    std::array<std::vector<Kept>, 2> usualLists(const H264::SliceHead& head, std::int64_t order) const;
    const Kept* find(std::uint32_t frameNumber) const;

    std::size_t m_lengthBytes;
    H264::Parameters m_parameters;
    std::vector<Kept> m_kept;       ///< newest first
    std::uint32_t m_lastNumber = 0; ///< of the newest picture that was kept
    std::int64_t m_lastOrder = 0;
    std::uint64_t m_count = 0;
    bool m_isKnown = false; ///< what is kept
};

/// The packet with so much of each slice only: a decoder takes note of the picture, and paints something for it.
AvPacket hollowed(const AVPacket& packet, const AVCodecParameters& stream, std::size_t headBytes);
