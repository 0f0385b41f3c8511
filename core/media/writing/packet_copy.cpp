#include "core/media/film_writer.h"

#include "core/media/writing/picture_run.h"

namespace {

/// The colours that a film of ours has: BT.709, limited range. What says nothing is that from 720 lines on, as when it
/// is read.
bool hasFilmColours(const AVCodecParameters& par)
{
    const bool untagged = par.color_space == AVCOL_SPC_UNSPECIFIED && (par.height >= 720 || par.width >= 1280);
    return par.format == AV_PIX_FMT_YUV420P && par.color_range != AVCOL_RANGE_JPEG &&
           (par.color_space == AVCOL_SPC_BT709 || untagged) && par.color_trc != AVCOL_TRC_SMPTE2084 &&
           par.color_trc != AVCOL_TRC_ARIB_STD_B67;
}

/// Parameter sets outside of the stream, as MP4 and Matroska keep them.
bool hasOwnParameters(const AVCodecParameters& par)
{
    return par.extradata_size > 6 && par.extradata[0] == 1;
}

} // namespace

bool areCopyable(const QList<MuxPiece>& pieces, const VideoSettings& settings, std::stop_token stop)
{
    if (pieces.isEmpty())
        return false;
    PictureRun run(pieces, settings.rate, std::move(stop));
    if (!run.openFirst())
        return false;
    const AVCodecParameters& par = run.parameters();
    const bool progressive = par.field_order == AV_FIELD_PROGRESSIVE || par.field_order == AV_FIELD_UNKNOWN;
    const QString codec = QString::fromUtf8(avcodec_get_name(par.codec_id));
    if (codec != settings.codec || QSize(par.width, par.height) != settings.size || !progressive ||
        !hasFilmColours(par) || !hasOwnParameters(par))
        return false;
    return run.checkEnds().has_value();
}
