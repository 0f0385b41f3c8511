#include "core/media/reading/deinterlacer.h"

#include "core/media/text.h"

namespace {

QList<FilterRun::Step> chain()
{
    const QList<FilterRun::Step> best{{"bwdif", "mode=send_frame:deint=all"}};
    return FilterRun::isAvailable(best) ? best : QList<FilterRun::Step>{{"yadif", "mode=send_frame:deint=all"}};
}

void markFull(AVFrame& frame)
{
#if LIBAVUTIL_VERSION_INT >= AV_VERSION_INT(58, 7, 100)
    frame.flags &= ~AV_FRAME_FLAG_INTERLACED;
#else
    frame.interlaced_frame = 0;
#endif
}

} // namespace

bool isInterlaced(const AVFrame& frame)
{
#if LIBAVUTIL_VERSION_INT >= AV_VERSION_INT(58, 7, 100)
    return frame.flags & AV_FRAME_FLAG_INTERLACED;
#else
    return frame.interlaced_frame;
#endif
}

Deinterlacer::Deinterlacer()
    : m_filter(chain(), 1)
{
}

Result<AvFrame> Deinterlacer::process(const AVFrame& before, const AVFrame& frame, const AVFrame& after)
{
    // The filter answers one picture late: what comes out of the third push is the middle one.
    BR_CHECK(m_filter.push(before));
    BR_CHECK(m_filter.push(frame));
    BR_TRY(AvFrame full, m_filter.push(after));
    if (!full)
        return fail(ErrorKind::Failed, MediaText::tr("An interlaced picture could not be completed."));
    av_frame_copy_props(full.get(), &frame);
    markFull(*full);
    return full;
}
