#pragma once

#include "core/media/reading/h264_units.h"

#include <array>
#include <map>
#include <optional>

namespace H264 {

/// What of a sequence's and a picture's parameters the beginning of a slice is read by.
struct SequenceFacts {
    int frameNumberBits = 4;
    int orderKind = 0;
    int orderBits = 4;
    bool ordersAreZero = false;
    bool hasColour = true;
    std::uint32_t references = 0; ///< how many pictures are kept to decode others from
};
struct PictureFacts {
    std::uint32_t sequence = 0;
    bool tellsBottomOrder = false;
    std::array<std::uint32_t, 2> active{1, 1};
    bool weighsP = false;
    bool weighsB = false;
    bool tellsRedundant = false;
};

/// The beginning of a slice: what it may be decoded from and what is kept afterwards.
struct SliceHead {
    enum class Kind { P, B, I };
    Kind kind = Kind::I;
    bool isKey = false; ///< nothing before it is kept
    bool isReference = false;
    std::uint32_t firstBlock = 0;
    std::uint32_t frameNumber = 0;
    std::uint32_t frameNumbers = 16; ///< they begin anew from here
    std::uint32_t references = 0;
    bool tellsOrder = false;   ///< else it follows from the frame numbers, or in a way that is not read here
    std::uint32_t order = 0;   ///< its place among the pictures as they are shown ...
    std::uint32_t orders = 16; ///< ... which begin anew from here
    std::int64_t bottomOrder = 0;
    std::array<std::uint32_t, 2> active{0, 0}; ///< how many pictures of each list are looked at
    /// Frame numbers of those that stand before the usual order of each list.
    std::array<std::vector<std::uint32_t>, 2> first;
    bool marks = false;                 ///< says itself which pictures are no longer kept
    std::vector<std::uint32_t> forgets; ///< their frame numbers
    std::size_t bytes = 0;              ///< how far all this reaches in the unit
};

/// The parameters a stream has told so far, and slices read by them. Of streams that do anything but whole pictures
/// kept for a while (fields, gaps, long-term pictures) it knows nothing; nor of those coded without arithmetic (CABAC),
/// where a slice that is cut off leaves numbers behind in libavcodec that it adds to the next picture.
class Parameters final {
public:
    /// From the container.
    void take(const AVCodecParameters& stream);
    /// A unit of the kind Sequence or Picture.
    void take(Bytes unit);
    std::optional<SliceHead> read(Bytes slice) const;

private:
    void takePicture(Bits bits);
    void takeSequence(Bits bits);

    std::map<std::uint32_t, SequenceFacts> m_sequences;
    std::map<std::uint32_t, PictureFacts> m_pictures;
};

} // namespace H264
