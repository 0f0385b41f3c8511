#include "core/document/edits/board.h"

#include "core/document/checks.h"
#include "core/document/edits/support.h"
#include "core/document/find.h"
#include "core/document/rules.h"

#include <algorithm>

namespace {

/// Times at one rate to times at another.
struct Conversion {
    Rate from, to;
    Frames operator()(Frames frames) const { return convertFrames(frames, from, to); }
};

void convertTransition(Transition& transition, const Conversion& convert)
{
    if (transition.kind != TransitionKind::Cut)
        transition.frames = std::max<Frames>(1, convert(transition.frames));
}

void convertInside(Shot& shot, Frames newLength, const Conversion& convert)
{
    for (Panel& panel : shot.panels) {
        if (!panel.at)
            continue;
        const bool wasSeen = *panel.at < shot.length;
        panel.at = wasSeen ? std::min(convert(*panel.at), newLength - 1) : std::max(convert(*panel.at), newLength);
    }
    for (Caption& caption : shot.captions) {
        const Frames end = convert(caption.start + caption.length);
        caption.start = convert(caption.start);
        caption.length = std::max<Frames>(1, end - caption.start);
    }
    convertTransition(shot.transitionIn, convert);
    const bool onFrames = shot.speedPermille == 1000 && shot.takeStartPermille == 0;
    if (shot.takeStart && onFrames)
        shot.takeStart = convert(*shot.takeStart);
    else if (shot.takeStart)
        enterAt(shot, convert(enteredPermille(shot)));
    shot.length = newLength;
}

void convertClip(Clip& clip, const Conversion& convert)
{
    clip.anchor.offset = convert(clip.anchor.offset);
    clip.sourceIn = convert(clip.sourceIn);
    clip.length = std::max<Frames>(1, convert(clip.length));
    clip.fadeIn = std::min(convert(clip.fadeIn), clip.length);
    clip.fadeOut = std::min(convert(clip.fadeOut), clip.length - clip.fadeIn);
}

void convertTimes(Storyboard& board, const Conversion& convert)
{
    Frames oldEnd = 0;
    Frames newEnd = 0;
    for (Scene& scene : board.scenes) {
        for (Shot& shot : scene.shots) {
            if (!plays(shot)) {
                convertInside(shot, std::max<Frames>(1, convert(shot.length)), convert);
                continue;
            }
            oldEnd += shot.length;
            // The cut goes to the frame nearest to its moment, so rounding never adds up along the film.
            convertInside(shot, std::max<Frames>(1, convert(oldEnd) - newEnd), convert);
            newEnd += shot.length;
        }
    }
    convertTransition(board.closing, convert);
    for (Track& track : board.tracks)
        for (Clip& clip : track.clips)
            convertClip(clip, convert);
    for (Marker& marker : board.markers)
        marker.anchor.offset = convert(marker.anchor.offset);
}

} // namespace

Result<Storyboard> setFormat(Storyboard board, const Format& format)
{
    BR_CHECK(refuseIf(problemOf(format)));
    const Rate old = board.format.rate;
    board.format = format;
    if (format.rate == old)
        return board;
    convertTimes(board, {old, format.rate});
    board = settled(std::move(board));
    if (const QStringList broken = brokenInvariants(board); !broken.isEmpty())
        return refused(broken.first());
    return board;
}
