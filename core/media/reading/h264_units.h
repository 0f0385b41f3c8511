#pragma once

#include "core/media/av_handles.h"

#include <cstdint>
#include <span>
#include <vector>

/// The units of an H.264 packet and the bits of one. Nothing here believes a length that leads out of the packet.
namespace H264 {

using Bytes = std::span<const std::uint8_t>;

/// The kinds of unit that matter here.
enum Unit { Slice = 1, KeySlice = 5, Hint = 6, Sequence = 7, Picture = 8, Delimiter = 9, Filler = 12 };
inline int kindOf(Bytes unit)
{
    return unit[0] & 0x1f;
}
/// Whether others are decoded from it.
inline bool isReference(Bytes unit)
{
    return (unit[0] & 0x60) != 0;
}
inline bool isSlice(Bytes unit)
{
    return kindOf(unit) >= Slice && kindOf(unit) <= KeySlice;
}

/// How many bytes tell each unit's length; 0 where start codes part them.
std::size_t lengthBytes(const AVCodecParameters& stream);
/// In their order. None where the lengths make no sense or there are far too many.
std::vector<Bytes> unitsOf(const AVPacket& packet, std::size_t lengthBytes);
std::vector<Bytes> unitsOf(Bytes bytes, std::size_t lengthBytes);

/// Reads a unit from behind its first byte; the bytes that keep start codes apart are passed over. Once it ran out of
/// bits it has failed and gives zeros.
class Bits final {
public:
    explicit Bits(Bytes unit)
        : m_bytes(unit)
    {
    }
    std::uint32_t bit();
    std::uint32_t bits(int count); ///< at most 32
    std::uint32_t number();        ///< Exp-Golomb
    std::int64_t signedNumber();
    bool hasFailed() const { return m_failed; }
    std::size_t bytesRead() const { return m_byte + 1; } ///< from the unit's start, the last one included

private:
    Bytes m_bytes;
    std::size_t m_byte = 0;
    int m_left = 0; ///< bits of the byte in hand
    int m_zeros = 0;
    bool m_failed = false;
};

} // namespace H264
