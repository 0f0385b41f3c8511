#include "core/media/writing/picture_run.h"

#include "core/media/reading/video_shape.h"
#include "core/media/text.h"

#include <QFileInfo>
#include <cstring>

Error badPiece(const QString& path, const QString& detail)
{
    return {ErrorKind::Damaged,
            MediaText::tr("A stored piece of the film (\"%1\") is not what it should be. It will be made again.")
                .arg(QFileInfo(path).fileName()),
            detail};
}

Status PictureRun::openFirst()
{
    // Only the first is analysed: how many pictures the coder holds back is the same for all.
    BR_CHECK(openPiece(InputFile::Origin::Foreign));
    m_delay = m_file->video()->codecpar->video_delay;
    m_first.reset(avcodec_parameters_alloc());
    avcodec_parameters_copy(m_first.get(), m_file->video()->codecpar);
    return {};
}

Result<bool> PictureRun::next(AVPacket& packet)
{
    while (m_index < m_pieces.size()) {
        if (!m_file)
            BR_CHECK(openPiece(InputFile::Origin::Trusted));
        bool more = !piece().cut || m_count < piece().length;
        if (more) {
            BR_TRY(more, m_file->read(packet));
        }
        if (more && packet.stream_index == m_file->video()->index) {
            BR_CHECK(place(packet));
            return true;
        }
        if (!more)
            BR_CHECK(closePiece());
    }
    return false;
}

Status PictureRun::openPiece(InputFile::Origin origin)
{
    BR_TRY(m_file, InputFile::open(piece().file, m_stop, origin));
    const AVStream* video = m_file->video();
    if (!video)
        return bad(QStringLiteral("no picture"));
    const AVCodecParameters& par = *video->codecpar;
    const bool same = !m_first || (par.codec_id == m_first->codec_id && par.width == m_first->width &&
                                   par.height == m_first->height && par.extradata_size == m_first->extradata_size &&
                                   (par.extradata_size == 0 || std::memcmp(par.extradata, m_first->extradata,
                                                                           std::size_t(par.extradata_size)) == 0));
    if (!same || isShownOtherwise())
        return bad(QStringLiteral("other coding than the first piece"));
    m_count = 0;
    m_seen.assign(std::size_t(piece().length), false);
    const std::int64_t from =
        av_rescale_q(piece().first, AVRational{m_rate.den, m_rate.num}, video->time_base) + m_file->originTicks();
    if (piece().first > 0 && !m_file->seek(*video, from))
        return bad(QStringLiteral("no key picture at %1").arg(piece().first));
    return {};
}

/// What the container says beside the coder's own parameters: turning, pixel shape, colours.
bool PictureRun::isShownOtherwise() const
{
    AVStream& video = *m_file->video();
    const AVCodecParameters& par = *video.codecpar;
    const VideoShape shape = shapeOf(m_file->context(), video);
    const auto differs = [](int one, int first, int unknown) { return one != unknown && one != first; };
    return shape.isTurned() || shape.shown() != QSize(par.width, par.height) ||
           (m_first && (differs(par.color_space, m_first->color_space, AVCOL_SPC_UNSPECIFIED) ||
                        differs(par.color_range, m_first->color_range, AVCOL_RANGE_UNSPECIFIED) ||
                        differs(par.color_trc, m_first->color_trc, AVCOL_TRC_UNSPECIFIED)));
}

Status PictureRun::closePiece()
{
    if (m_count != piece().length)
        return bad(QStringLiteral("%1 pictures instead of %2").arg(m_count).arg(piece().length));
    m_file.reset();
    m_start += piece().length;
    ++m_index;
    return {};
}

/// From the piece's own ticks to film frames. Decoding order is one picture a tick in every piece.
Status PictureRun::place(AVPacket& packet)
{
    const AVRational frame{m_rate.den, m_rate.num};
    const AVRational base = m_file->video()->time_base;
    const std::int64_t ticks = packet.pts == AV_NOPTS_VALUE ? -1 : packet.pts - m_file->originTicks();
    const Frames shown = av_rescale_q(ticks, base, frame);
    const std::int64_t off = av_rescale_q(ticks, base, {1, 1'000'000}) - av_rescale_q(shown, frame, {1, 1'000'000});
    const Frames inPiece = shown - piece().first;
    if (inPiece < 0 || inPiece >= piece().length || m_seen[std::size_t(inPiece)] || std::abs(off) > 2000)
        return bad(QStringLiteral("picture time %1").arg(packet.pts));
    if (packet.flags & AV_PKT_FLAG_DISCARD || (m_count == 0 && (inPiece != 0 || !(packet.flags & AV_PKT_FLAG_KEY))))
        return bad(QStringLiteral("does not begin with a key picture"));
    m_seen[std::size_t(inPiece)] = true;
    packet.dts = m_start + m_count - m_delay;
    packet.pts = m_start + inPiece;
    packet.duration = 1;
    ++m_count;
    return packet.pts < packet.dts ? Status(bad(QStringLiteral("picture order"))) : Status();
}
