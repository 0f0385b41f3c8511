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
            BR_TRY(more, nextPicture(packet));
        }
        if (more) {
            BR_CHECK(place(packet));
            return true;
        }
        BR_CHECK(closePiece());
    }
    return false;
}

Result<bool> PictureRun::nextPicture(AVPacket& packet)
{
    bool more = true;
    do {
        BR_TRY(more, m_file->read(packet));
    } while (more && packet.stream_index != m_file->video()->index);
    return more;
}

Status PictureRun::checkEnds()
{
    const AvPacket packet(av_packet_alloc());
    for (; m_index < m_pieces.size(); leavePiece()) {
        if (!m_file)
            BR_CHECK(openPiece(InputFile::Origin::Trusted));
        BR_TRY(const bool begins, nextPicture(*packet));
        if (!begins)
            return bad(QStringLiteral("no picture"));
        BR_CHECK(place(*packet));
        if (piece().cut)
            BR_CHECK(checkCut(*packet));
    }
    return {};
}

/// The next group begins where the piece ends, and none of its pictures is shown before it.
Status PictureRun::checkCut(AVPacket& packet)
{
    const AVStream& video = *m_file->video();
    const Frames end = piece().first + piece().length;
    const std::int64_t ticks = av_rescale_q(2 * end + 1, AVRational{m_rate.den, 2 * m_rate.num}, video.time_base);
    if (!m_file->seek(video, ticks + m_file->originTicks()))
        return bad(QStringLiteral("no key picture at %1").arg(end));
    BR_TRY(const bool begins, nextPicture(packet));
    if (!begins || frameOf(packet) != end || (packet.flags & AV_PKT_FLAG_KEY) == 0)
        return bad(QStringLiteral("no key picture at %1").arg(end));
    BR_TRY(const bool more, nextPicture(packet));
    return more && frameOf(packet) < end ? Status(bad(QStringLiteral("open group at %1").arg(end))) : Status();
}

Frames PictureRun::frameOf(const AVPacket& packet) const
{
    const AVRational frame{m_rate.den, m_rate.num};
    const AVRational base = m_file->video()->time_base;
    if (packet.pts == AV_NOPTS_VALUE)
        return -1;
    const std::int64_t ticks = packet.pts - m_file->originTicks();
    const Frames shown = av_rescale_q(ticks, base, frame);
    const std::int64_t off = av_rescale_q(ticks, base, {1, 1'000'000}) - av_rescale_q(shown, frame, {1, 1'000'000});
    return std::abs(off) > 2000 ? -1 : shown;
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
    leavePiece();
    return {};
}

void PictureRun::leavePiece()
{
    m_file.reset();
    m_start += piece().length;
    ++m_index;
}

/// Decoding order is one picture a tick in every piece.
Status PictureRun::place(AVPacket& packet)
{
    const Frames shown = frameOf(packet);
    const Frames inPiece = shown - piece().first;
    if (shown < 0 || inPiece < 0 || inPiece >= piece().length || m_seen[std::size_t(inPiece)])
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
