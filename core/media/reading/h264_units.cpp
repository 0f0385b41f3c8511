#include "core/media/reading/h264_units.h"

namespace H264 {

/// More than coders write into a packet: each costs more memory than it has bytes.
static constexpr std::size_t MostUnits = 1024;

std::size_t lengthBytes(const AVCodecParameters& stream)
{
    const bool isMp4 = stream.extradata_size >= 5 && stream.extradata[0] == 1;
    return isMp4 ? std::size_t(stream.extradata[4] & 3) + 1 : 0;
}

static std::vector<Bytes> unitsByLength(Bytes rest, std::size_t lengthBytes)
{
    std::vector<Bytes> units;
    while (!rest.empty()) {
        if (rest.size() < lengthBytes)
            return {};
        std::size_t length = 0;
        for (const std::uint8_t byte : rest.first(lengthBytes))
            length = length << 8 | byte;
        rest = rest.subspan(lengthBytes);
        if (length == 0 || length > rest.size() || units.size() == MostUnits)
            return {};
        units.push_back(rest.first(length));
        rest = rest.subspan(length);
    }
    return units;
}

static std::vector<Bytes> unitsByStartCode(Bytes bytes)
{
    std::vector<Bytes> units;
    for (std::size_t at = 0; at + 3 < bytes.size(); ++at) {
        if (bytes[at] != 0 || bytes[at + 1] != 0 || bytes[at + 2] != 1)
            continue;
        if (!units.empty())
            units.back() = units.back().first(std::size_t(bytes.data() + at - units.back().data()));
        if (units.size() == MostUnits)
            return {};
        units.push_back(bytes.subspan(at + 3));
        at += 2;
    }
    std::erase_if(units, [](Bytes unit) { return unit.empty(); });
    return units;
}

std::vector<Bytes> unitsOf(Bytes bytes, std::size_t lengthBytes)
{
    return lengthBytes > 0 ? unitsByLength(bytes, lengthBytes) : unitsByStartCode(bytes);
}

std::vector<Bytes> unitsOf(const AVPacket& packet, std::size_t lengthBytes)
{
    return packet.size > 0 ? unitsOf(Bytes(packet.data, std::size_t(packet.size)), lengthBytes) : std::vector<Bytes>();
}

std::uint32_t Bits::bit()
{
    if (m_left == 0) {
        ++m_byte;
        if (m_byte < m_bytes.size() && m_zeros >= 2 && m_bytes[m_byte] == 3) {
            ++m_byte;
            m_zeros = 0;
        }
        if (m_byte >= m_bytes.size()) {
            m_failed = true;
            return 0;
        }
        m_zeros = m_bytes[m_byte] == 0 ? m_zeros + 1 : 0;
        m_left = 8;
    }
    return m_bytes[m_byte] >> --m_left & 1;
}

std::uint32_t Bits::bits(int count)
{
    std::uint32_t value = 0;
    for (int i = 0; i < count && !m_failed; ++i)
        value = value << 1 | bit();
    return m_failed ? 0 : value;
}

std::uint32_t Bits::number()
{
    int zeros = 0;
    while (zeros < 32 && !m_failed && bit() == 0)
        ++zeros;
    m_failed |= zeros == 32;
    return m_failed ? 0 : ((1U << zeros) - 1) + bits(zeros);
}

std::int64_t Bits::signedNumber()
{
    const std::int64_t code = number();
    return code % 2 ? (code + 1) / 2 : -code / 2;
}

} // namespace H264
