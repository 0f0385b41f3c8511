#include "core/media/reading/reference_watch.h"

#include <algorithm>
#include <cstdlib>

using H264::Bytes;
using H264::SliceHead;

ReferenceWatch::ReferenceWatch(const AVCodecParameters& stream)
    : m_lengthBytes(H264::lengthBytes(stream))
{
    m_parameters.take(stream);
}

void ReferenceWatch::restart()
{
    m_kept.clear();
    m_isKnown = false;
}

bool ReferenceWatch::isKept(std::uint64_t id) const
{
    return !m_isKnown || std::any_of(m_kept.begin(), m_kept.end(), [id](const Kept& kept) { return kept.id == id; });
}

/// Of all its slices; none where the packet is anything but one whole picture.
std::vector<SliceHead> ReferenceWatch::headsOf(const AVPacket& packet)
{
    if (av_packet_get_side_data(&packet, AV_PKT_DATA_NEW_EXTRADATA, nullptr)) {
        m_parameters = {};
        return {};
    }
    std::vector<SliceHead> heads;
    for (const Bytes unit : H264::unitsOf(packet, m_lengthBytes)) {
        const int kind = H264::kindOf(unit);
        if (kind == H264::Slice || kind == H264::KeySlice) {
            auto head = m_parameters.read(unit);
            if (!head || (head->firstBlock == 0) != heads.empty())
                return {};
            heads.push_back(std::move(*head));
        } else if (kind == H264::Sequence || kind == H264::Picture) {
            m_parameters.take(unit);
        } else if (kind != H264::Hint && kind != H264::Delimiter && kind != H264::Filler) {
            return {};
        }
    }
    const auto differs = [&heads](const SliceHead& head) {
        const SliceHead& first = heads.front();
        return head.isKey != first.isKey || head.isReference != first.isReference ||
               head.frameNumber != first.frameNumber || head.marks != first.marks || head.forgets != first.forgets;
    };
    return std::any_of(heads.begin(), heads.end(), differs) ? std::vector<SliceHead>() : heads;
}

CodedPicture ReferenceWatch::next(const AVPacket& packet)
{
    CodedPicture picture;
    picture.id = ++m_count;
    const std::vector<SliceHead> heads = headsOf(packet);
    if (heads.empty()) {
        restart();
        return picture;
    }
    const SliceHead& first = heads.front();
    if (first.isKey) {
        m_kept.clear();
        m_isKnown = true;
    }
    picture.isKey = first.isKey;
    const std::int64_t order = orderOf(first);
    for (const SliceHead& head : heads) {
        m_isKnown = m_isKnown && addReads(head, order, picture.reads);
        picture.headBytes = std::max(picture.headBytes, head.bytes);
    }
    m_isKnown = m_isKnown && follow(first, {picture.id, first.frameNumber, order});
    if (!m_isKnown) {
        restart();
        return picture;
    }
    picture.isKnown = true;
    picture.isReference = first.isReference;
    return picture;
}

const ReferenceWatch::Kept* ReferenceWatch::find(std::uint32_t frameNumber) const
{
    const auto found = std::find_if(m_kept.begin(), m_kept.end(),
                                    [frameNumber](const Kept& kept) { return kept.frameNumber == frameNumber; });
    return found == m_kept.end() ? nullptr : &*found;
}

/// Counted on from key picture to key picture: what the head tells begins anew every so often.
std::int64_t ReferenceWatch::orderOf(const SliceHead& head) const
{
    std::int64_t order = head.order;
    if (!head.isKey) {
        const std::int64_t orders = head.orders;
        const std::int64_t last = ((m_lastOrder % orders) + orders) % orders;
        order += m_lastOrder - last;
        if (head.order < last && last - head.order >= orders / 2)
            order += orders;
        else if (head.order > last && head.order - last > orders / 2)
            order -= orders;
    }
    return order + std::min<std::int64_t>(head.bottomOrder, 0);
}

/// What a slice looks at where it does not say otherwise: P the newest first, B the nearest before and behind.
std::array<std::vector<ReferenceWatch::Kept>, 2> ReferenceWatch::usualLists(const SliceHead& head,
                                                                            std::int64_t order) const
{
    std::array<std::vector<Kept>, 2> lists{m_kept, {}};
    if (head.kind == SliceHead::Kind::P)
        return lists;
    for (const bool behind : {false, true}) {
        std::vector<Kept>& list = lists[behind ? 1 : 0];
        list = m_kept;
        std::sort(list.begin(), list.end(), [order, behind](const Kept& one, const Kept& two) {
            const auto rank = [order, behind](const Kept& kept) {
                return std::pair((kept.order > order) != behind, std::llabs(kept.order - order));
            };
            return rank(one) < rank(two);
        });
    }
    const auto same = [](const Kept& one, const Kept& two) { return one.id == two.id; };
    if (m_kept.size() > 1 && std::equal(lists[0].begin(), lists[0].end(), lists[1].begin(), same))
        std::swap(lists[1][0], lists[1][1]);
    return lists;
}

/// False where it cannot be known.
bool ReferenceWatch::addReads(const SliceHead& head, std::int64_t order, std::vector<std::uint64_t>& reads) const
{
    if (head.kind == SliceHead::Kind::I)
        return true;
    if (head.kind == SliceHead::Kind::B && !head.tellsOrder)
        return false;
    const auto usual = usualLists(head, order);
    for (const std::size_t i : {0U, 1U}) {
        std::vector<std::uint64_t> list;
        for (const std::uint32_t number : head.first[i]) {
            const Kept* kept = find(number);
            if (!kept)
                return false;
            list.push_back(kept->id);
        }
        for (const Kept& kept : usual[i])
            if (std::find(list.begin(), list.end(), kept.id) == list.end())
                list.push_back(kept.id);
        list.resize(std::min<std::size_t>(list.size(), head.active[i]));
        for (const std::uint64_t id : list) // once, however many slices a packet has
            if (std::find(reads.begin(), reads.end(), id) == reads.end())
                reads.push_back(id);
    }
    return true;
}

/// What is kept after the picture; false where it cannot be known.
bool ReferenceWatch::follow(const SliceHead& head, const Kept& picture)
{
    if (!head.isKey && head.frameNumber != ((m_lastNumber + 1) & (head.frameNumbers - 1)))
        return false;
    if (!head.isReference)
        return true;
    for (const std::uint32_t number : head.forgets) {
        const Kept* kept = find(number);
        if (!kept)
            return false;
        m_kept.erase(m_kept.begin() + (kept - m_kept.data()));
    }
    const std::size_t room = std::max<std::size_t>(head.references, 1);
    if (m_kept.size() >= room) {
        if (head.marks)
            return false;
        m_kept.pop_back();
    }
    m_kept.insert(m_kept.begin(), picture);
    m_lastNumber = head.frameNumber;
    m_lastOrder = picture.order - std::min<std::int64_t>(head.bottomOrder, 0);
    return true;
}

AvPacket hollowed(const AVPacket& packet, const AVCodecParameters& stream, std::size_t headBytes)
{
    constexpr std::size_t Margin = 16; // the rest of the head, which only the picture itself is decoded by
    const std::size_t lengthBytes = H264::lengthBytes(stream);
    std::vector<std::uint8_t> bytes;
    for (const Bytes unit : H264::unitsOf(packet, lengthBytes)) {
        const std::size_t size = H264::isSlice(unit) ? std::min(unit.size(), headBytes + Margin) : unit.size();
        for (std::size_t i = lengthBytes; i > 0; --i)
            bytes.push_back(std::uint8_t(size >> 8 * (i - 1)));
        if (lengthBytes == 0)
            bytes.insert(bytes.end(), {0, 0, 1});
        bytes.insert(bytes.end(), unit.begin(), unit.begin() + std::ptrdiff_t(size));
    }
    AvPacket hollow(av_packet_alloc());
    if (!hollow || av_new_packet(hollow.get(), int(bytes.size())) < 0 ||
        av_packet_copy_props(hollow.get(), &packet) < 0)
        return {};
    std::copy(bytes.begin(), bytes.end(), hollow->data);
    return hollow;
}
