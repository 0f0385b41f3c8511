#include "core/media/reading/tone_mapper.h"

#include "core/media/picture_frame.h"
#include "core/media/text.h"

namespace {

/// To light in units of 100 cd/m2, to the narrower primaries, the highlights rolled off, back to a coded picture.
QList<FilterRun::Step> chain()
{
    return {{"zscale", "transfer=linear:npl=100"},
            {"format", "gbrpf32le"},
            {"zscale", "primaries=bt709"},
            {"tonemap", "tonemap=hable:desat=0"},
            {"zscale", "transfer=bt709:matrix=bt709:range=limited"},
            {"format", "yuv420p"}};
}

} // namespace

bool isHighDynamicRange(const AVFrame& frame)
{
    return frame.color_trc == AVCOL_TRC_SMPTE2084 || frame.color_trc == AVCOL_TRC_ARIB_STD_B67;
}

ToneMapper::ToneMapper(Way way)
    : m_way(way)
    , m_filter(chain(), 0)
{
}

ToneMapper::Way ToneMapper::bestWay()
{
    return FilterRun::isAvailable(chain()) ? Way::Filters : Way::Plain;
}

Result<AvFrame> ToneMapper::process(const AVFrame& frame)
{
    const AvFrame source(av_frame_clone(&frame));
    if (!source)
        return fail(ErrorKind::Failed, MediaText::tr("There is not enough memory for this picture."));
    // Left unsaid, these are what every such file means.
    if (source->colorspace == AVCOL_SPC_UNSPECIFIED)
        source->colorspace = AVCOL_SPC_BT2020_NCL;
    if (source->color_primaries == AVCOL_PRI_UNSPECIFIED)
        source->color_primaries = AVCOL_PRI_BT2020;
    if (m_way == Way::Plain)
        return m_plain.process(*source);
    BR_TRY(AvFrame mapped, m_filter.push(*source));
    if (!mapped)
        return fail(ErrorKind::Failed, MediaText::tr("A picture of high dynamic range could not be converted."));
    tagAsPicture(*mapped);
    mapped->pts = frame.pts;
    return mapped;
}
