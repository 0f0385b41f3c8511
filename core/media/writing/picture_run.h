#pragma once

#include "core/media/film_writer.h"
#include "core/media/reading/input_file.h"

#include <vector>

/// A stored piece of a film, or a file it is copied from, is not what it should be.
Error badPiece(const QString& path, const QString& detail);

/// The pictures of all pieces as one run of packets, times counted in film frames. Every packet is looked at: a piece
/// holds each of its pictures once, at its time, and begins with one that needs no other. One owner, one thread.
class PictureRun final {
public:
    PictureRun(QList<MuxPiece> pieces, Rate rate, std::stop_token stop = {})
        : m_pieces(std::move(pieces))
        , m_rate(rate)
        , m_stop(std::move(stop))
    {
    }
    Status openFirst();
    const AVCodecParameters& parameters() const { return *m_first; }

    /// False after the last packet.
    Result<bool> next(AVPacket& packet);
    /// Instead of next(): whether every piece begins with a key picture, and what is left out behind it with another.
    Status checkEnds();

private:
    const MuxPiece& piece() const { return m_pieces.at(m_index); }
    tl::unexpected<Error> bad(const QString& detail) const
    {
        return tl::make_unexpected(badPiece(piece().file, detail));
    }
    Status openPiece(InputFile::Origin origin);
    bool isShownOtherwise() const;
    Status closePiece();
    void leavePiece();
    Result<bool> nextPicture(AVPacket& packet);
    Status checkCut(AVPacket& packet);
    /// Of a packet, from the file's own ticks to frames of the film; -1 where it is not at one.
    Frames frameOf(const AVPacket& packet) const;
    Status place(AVPacket& packet);

    const QList<MuxPiece> m_pieces;
    const Rate m_rate;
    const std::stop_token m_stop;
    qsizetype m_index = 0;
    std::unique_ptr<InputFile> m_file;
    AvParameters m_first;
    int m_delay = 0;
    Frames m_start = 0;
    Frames m_count = 0;
    std::vector<bool> m_seen; ///< the pictures of this piece
};
