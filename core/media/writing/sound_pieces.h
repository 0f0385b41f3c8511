#pragma once

#include "core/media/film_writer.h"
#include "core/media/peak_dips.h"
#include "core/media/writing/output_file.h"

/// Codes a long sound in pieces of some three seconds. Each has a coder of its own, which hears a little of what is
/// before and behind it, so that the pieces fit together without a seam; what a piece becomes depends on these samples
/// alone. A sound that changed in one place is then coded again only there, with the same bytes as if all of it were.
/// Each piece is listened to, and coded again with dips where its peaks came out too high.
/// For coders whose frames stand for themselves but for the overlap with their neighbours (AAC). Owned by one
/// SoundWriter.
class SoundPieces final {
public:
    SoundPieces(const SoundSettings& settings, SoundPieceStore store, OutputFile& file, const AVStream& stream);

    Status add(std::span<const float> samples);
    Status finish();
    bool isEmpty() const { return m_piece == 0 && m_waiting.empty(); }

    static constexpr std::int64_t FrameSamples = 1024;
    static constexpr std::int64_t PieceFrames = 160;
    /// By then a coder has forgotten that it heard nothing before.
    static constexpr std::int64_t WarmUpFrames = 8;

private:
    /// A coded frame as it lies in the file.
    struct Frame {
        QByteArray bytes;
        std::int64_t samples = 0;
    };
    enum class End { Open, Sound }; ///< a piece ends in the middle of the sound, or with it
    std::int64_t firstFrame() const { return m_piece * PieceFrames; }
    std::int64_t firstHeard() const { return std::max<std::int64_t>(0, firstFrame() - WarmUpFrames); }
    Status takePiece(std::size_t samples, End end);
    QString keyOf(std::span<const float> samples, End end) const;
    /// The frames of the piece, with dips where its peaks would come out too high.
    Result<QList<Frame>> code(std::span<const float> samples, End end) const;
    /// All that a coder makes of the samples, until the piece is whole.
    Result<QList<Frame>> encode(AVCodecContext& encoder, std::span<const float> samples, End end) const;
    Result<PeakCells> peaksOf(const AVCodecContext& encoder, const QList<Frame>& frames) const;
    Status write(const QList<Frame>& frames);
    static Result<AvPacket> packetOf(const Frame& frame, std::int64_t time);
    static QByteArray toBytes(const QList<Frame>& frames);
    static std::optional<QList<Frame>> fromBytes(const QByteArray& bytes);

    SoundSettings m_settings;
    SoundPieceStore m_store;
    OutputFile& m_file;           // of the writer
    const AVStream& m_stream;     // of the file
    std::vector<float> m_waiting; ///< interleaved, from frame firstHeard() on
    std::int64_t m_piece = 0;     ///< the next one
};
