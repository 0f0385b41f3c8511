#include "core/media/reading/h264_headers.h"

#include <algorithm>
#include <array>

namespace H264 {

namespace {

constexpr std::uint32_t MostSets = 256;
constexpr std::uint32_t MostActive = 32;
constexpr std::uint32_t MostReferences = 16; // by the standard

void passScalingList(Bits& bits, int size)
{
    std::int64_t last = 8;
    for (int i = 0; i < size && last != 0; ++i)
        last = (last + bits.signedNumber() + 256) & 255;
}

/// Size of the samples and how they are scaled, which only some profiles tell.
std::optional<bool> readColour(Bits& bits)
{
    const std::uint32_t chroma = bits.number();
    const bool isSplit = chroma == 3 && bits.bit();
    bits.number(); // depths
    bits.number();
    bits.bit();
    if (bits.bit())
        for (int i = 0; i < (chroma == 3 ? 12 : 8); ++i)
            if (bits.bit())
                passScalingList(bits, i < 6 ? 16 : 64);
    return isSplit ? std::nullopt : std::optional(chroma != 0);
}

void readOrder(Bits& bits, SequenceFacts& facts)
{
    facts.orderKind = int(bits.number());
    if (facts.orderKind == 0)
        facts.orderBits = int(std::min<std::uint32_t>(bits.number(), 12)) + 4;
    if (facts.orderKind != 1)
        return;
    facts.ordersAreZero = bits.bit();
    bits.signedNumber();
    bits.signedNumber();
    for (std::uint32_t cycle = std::min<std::uint32_t>(bits.number(), 255); cycle > 0; --cycle)
        bits.signedNumber();
}

/// Where a picture stands among the others when they are shown.
void readOrder(Bits& bits, SliceHead& head, const SequenceFacts& sequence, const PictureFacts& picture)
{
    if (head.isKey)
        bits.number();
    head.tellsOrder = sequence.orderKind == 0;
    head.orders = 1U << sequence.orderBits;
    const bool differs = sequence.orderKind == 1 && !sequence.ordersAreZero;
    if (head.tellsOrder)
        head.order = bits.bits(sequence.orderBits);
    else if (differs)
        bits.signedNumber();
    if ((head.tellsOrder || differs) && picture.tellsBottomOrder)
        head.bottomOrder = bits.signedNumber();
}

/// The weights of the pictures a slice looks at.
void passWeights(Bits& bits, const SequenceFacts& sequence, std::span<const std::uint32_t> active)
{
    bits.number();
    if (sequence.hasColour)
        bits.number();
    for (const std::uint32_t count : active)
        for (std::uint32_t i = 0; i < count && !bits.hasFailed(); ++i)
            for (int numbers : {2, sequence.hasColour ? 4 : 0})
                if (numbers > 0 && bits.bit())
                    for (; numbers > 0; --numbers)
                        bits.signedNumber();
}

/// The pictures that stand before the usual order, by their frame numbers; false for long-term ones.
bool readFirst(Bits& bits, SliceHead& head, std::vector<std::uint32_t>& first)
{
    if (!bits.bit())
        return true;
    std::uint32_t number = head.frameNumber;
    for (std::uint32_t way = bits.number(); way != 3; way = bits.number()) {
        if (way > 1 || bits.hasFailed() || first.size() > MostActive)
            return false;
        const std::uint32_t far = bits.number() + 1;
        number = (way == 0 ? number - far : number + far) & (head.frameNumbers - 1);
        first.push_back(number);
    }
    return true;
}

/// What a slice is decoded from, and with which weights.
bool readLists(Bits& bits, SliceHead& head, const SequenceFacts& sequence, const PictureFacts& picture)
{
    if (head.kind == SliceHead::Kind::I)
        return true;
    const bool isB = head.kind == SliceHead::Kind::B;
    const std::size_t lists = isB ? 2 : 1;
    head.active = picture.active;
    if (isB)
        bits.bit();
    if (bits.bit())
        for (std::size_t i = 0; i < lists; ++i)
            head.active[i] = std::min(bits.number(), MostActive) + 1;
    if (std::max(head.active[0], head.active[1]) > MostActive)
        return false;
    for (std::size_t i = 0; i < lists; ++i)
        if (!readFirst(bits, head, head.first[i]))
            return false;
    if (isB ? picture.weighsB : picture.weighsP)
        passWeights(bits, sequence, std::span(head.active).first(lists));
    return true;
}

bool readMarks(Bits& bits, SliceHead& head)
{
    if (head.isKey)
        return (bits.bits(2) & 1) == 0; // kept for a long term: not followed
    head.marks = bits.bit();
    while (head.marks) {
        const std::uint32_t command = bits.number();
        if (command == 0)
            break;
        if (command != 1 || bits.hasFailed() || head.forgets.size() == MostReferences)
            return false;
        head.forgets.push_back((head.frameNumber - bits.number() - 1) & (head.frameNumbers - 1));
    }
    return true;
}

} // namespace

void Parameters::take(const AVCodecParameters& stream)
{
    const Bytes all(stream.extradata, std::size_t(std::max(stream.extradata_size, 0)));
    if (lengthBytes(stream) == 0) {
        for (const Bytes unit : unitsOf(all, 0))
            take(unit);
        return;
    }
    Bytes rest = all.subspan(5);
    for (const int mask : {0x1f, 0xff}) {
        int count = rest.empty() ? 0 : rest[0] & mask;
        for (rest = rest.subspan(rest.empty() ? 0 : 1); count > 0 && rest.size() > 2; --count) {
            const std::size_t length = std::size_t(rest[0]) << 8 | rest[1];
            if (length == 0 || length > rest.size() - 2)
                return;
            take(rest.subspan(2, length));
            rest = rest.subspan(2 + length);
        }
    }
}

void Parameters::take(Bytes unit)
{
    if (kindOf(unit) == Picture)
        takePicture(Bits(unit));
    else if (kindOf(unit) == Sequence)
        takeSequence(Bits(unit));
}

void Parameters::takePicture(Bits bits)
{
    const std::uint32_t id = bits.number();
    PictureFacts facts;
    facts.sequence = bits.number();
    const bool isArithmetic = bits.bit();
    facts.tellsBottomOrder = bits.bit();
    const bool isWhole = bits.number() == 0;
    for (std::uint32_t& count : facts.active)
        count = std::min(bits.number(), MostActive) + 1;
    facts.weighsP = bits.bit();
    facts.weighsB = bits.bits(2) == 1;
    for (int i = 0; i < 3; ++i)
        bits.signedNumber();
    bits.bits(2);
    facts.tellsRedundant = bits.bit();
    m_pictures.erase(id);
    if (isArithmetic && isWhole && !bits.hasFailed() && id < MostSets)
        m_pictures[id] = facts;
}

void Parameters::takeSequence(Bits bits)
{
    SequenceFacts facts;
    const std::uint32_t profile = bits.bits(8);
    bits.bits(16);
    const std::uint32_t id = bits.number();
    constexpr std::array TellColour{100U, 110U, 122U, 244U, 44U, 83U, 86U, 118U, 128U, 138U, 139U, 134U, 135U};
    std::optional<bool> colour = true;
    if (std::find(TellColour.begin(), TellColour.end(), profile) != TellColour.end())
        colour = readColour(bits);
    facts.hasColour = colour.value_or(true);
    facts.frameNumberBits = int(std::min<std::uint32_t>(bits.number(), 12)) + 4;
    readOrder(bits, facts);
    facts.references = bits.number();
    const bool hasGaps = bits.bit();
    bits.number(); // width and height
    bits.number();
    const bool hasFields = !bits.bit();
    m_sequences.erase(id);
    if (colour && !hasGaps && !hasFields && facts.references <= MostReferences && !bits.hasFailed() && id < MostSets)
        m_sequences[id] = facts;
}

std::optional<SliceHead> Parameters::read(Bytes slice) const
{
    Bits bits(slice);
    SliceHead head;
    head.isKey = kindOf(slice) == KeySlice;
    head.isReference = isReference(slice);
    head.firstBlock = bits.number();
    const std::uint32_t kind = bits.number() % 5;
    const auto picture = m_pictures.find(bits.number());
    if (kind > 2 || picture == m_pictures.end())
        return std::nullopt;
    const auto sequence = m_sequences.find(picture->second.sequence);
    if (sequence == m_sequences.end() || (head.isKey && !head.isReference))
        return std::nullopt;
    head.kind = SliceHead::Kind(kind);
    head.references = sequence->second.references;
    head.frameNumbers = 1U << sequence->second.frameNumberBits;
    head.frameNumber = bits.bits(sequence->second.frameNumberBits);
    readOrder(bits, head, sequence->second, picture->second);
    if (picture->second.tellsRedundant && bits.number() != 0)
        return std::nullopt;
    if (!readLists(bits, head, sequence->second, picture->second))
        return std::nullopt;
    if ((head.isReference && !readMarks(bits, head)) || bits.hasFailed())
        return std::nullopt;
    head.bytes = bits.bytesRead();
    return head;
}

} // namespace H264
