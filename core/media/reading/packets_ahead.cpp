#include "core/media/reading/packets_ahead.h"

#include "core/media/reading/disposable.h"

namespace {

constexpr std::size_t Fewest = 16; ///< more than any coder reorders
constexpr std::size_t Most = 48;   ///< until a picture is not kept any more
constexpr std::size_t MostBytes = 8 << 20;

} // namespace

PacketsAhead::PacketsAhead(const AVCodecParameters& stream)
    : m_stream(avcodec_parameters_alloc())
{
    avcodec_parameters_copy(m_stream.get(), &stream);
    if (stream.codec_id == AV_CODEC_ID_H264)
        m_watch = std::make_unique<ReferenceWatch>(stream);
}

bool PacketsAhead::isFull() const
{
    return m_packets.size() >= (m_watch && m_bytes < MostBytes ? Most : Fewest);
}

void PacketsAhead::add(AvPacket packet)
{
    CodedPicture picture = m_watch ? m_watch->next(*packet) : CodedPicture();
    m_bytes += std::size_t(packet->size);
    m_packets.push_back({std::move(packet), std::move(picture)});
}

void PacketsAhead::restart()
{
    m_packets.clear();
    m_bytes = 0;
    if (m_watch)
        m_watch->restart();
}

bool PacketsAhead::hasTimes() const
{
    return std::any_of(m_packets.begin(), m_packets.end(),
                       [](const Ahead& ahead) { return ahead.packet->pts != AV_NOPTS_VALUE; });
}

/// Whether another picture that was already read is shown later and still not after the one looked for.
bool PacketsAhead::isPassed(std::size_t index, std::int64_t neededFrom) const
{
    const std::int64_t time = m_packets[index].packet->pts;
    return time != AV_NOPTS_VALUE &&
           std::any_of(m_packets.begin() + std::ptrdiff_t(index) + 1, m_packets.end(), [&](const Ahead& later) {
               return later.packet->pts != AV_NOPTS_VALUE && later.packet->pts > time &&
                      later.packet->pts <= neededFrom;
           });
}

/// Whether no picture that has to be whole may be decoded from the first: neither one of those read already nor one
/// that is still to come.
bool PacketsAhead::canBeHollow(std::int64_t neededFrom) const
{
    if (!isPassed(0, neededFrom))
        return false;
    std::vector<bool> isWhole(m_packets.size());
    for (std::size_t i = m_packets.size(); i-- > 0;) {
        const CodedPicture& picture = m_packets[i].picture;
        isWhole[i] = !isPassed(i, neededFrom);
        if (isWhole[i] || !picture.isReference)
            continue;
        isWhole[i] = !picture.isKnown || picture.isKey || m_watch->isKept(picture.id);
        for (std::size_t later = i + 1; later < m_packets.size() && !isWhole[i]; ++later)
            isWhole[i] = isWhole[later] && m_packets[later].picture.mayRead(picture.id);
    }
    return !isWhole[0];
}

PacketsAhead::Taken PacketsAhead::take(std::int64_t neededFrom)
{
    const CodedPicture& picture = m_packets.front().picture;
    const bool isSpoiled = m_packets.front().isSpoiled;
    Taken taken;
    if (picture.isKnown && picture.isReference && (isSpoiled || canBeHollow(neededFrom))) {
        taken.packet = hollowed(front(), *m_stream, picture.headBytes);
        taken.worth = Worth::Hollow;
        for (Ahead& later : m_packets)
            later.isSpoiled |= later.picture.mayRead(picture.id);
    } else if (isSpoiled || isPassed(0, neededFrom)) {
        // To the decoder's threads a packet that is left out is a turn like any other: half of them would stand idle.
        taken.worth = isDisposable(front(), *m_stream) ? Worth::None : Worth::Spare;
    }
    m_bytes -= std::size_t(front().size);
    if (!taken.packet)
        taken.packet = std::move(m_packets.front().packet);
    m_packets.pop_front();
    return taken;
}
