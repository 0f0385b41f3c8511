#include "core/render/narration_fit.h"

#include "core/document/codes.h"
#include "core/document/edits.h"
#include "core/document/find.h"
#include "core/render/plan_shot.h"

#include <algorithm>

namespace {

constexpr std::int64_t Edge = SampleRate * 4 / 10;   ///< before the first word and behind the last one
constexpr std::int64_t Breath = SampleRate * 7 / 10; ///< between two lines

/// Where the last recorded voice of the shot itself ends, from its first frame; 0: there is none.
Frames recordedEnd(const Storyboard& board, const ShotId& shot)
{
    Frames end = 0;
    for (const Track& track : board.tracks)
        for (const Clip& clip : track.clips)
            if (clip.role == ClipRole::Voice && !track.muted && !clip.muted && clip.anchor.shot == shot)
                end = std::max(end, clip.anchor.offset + clip.length);
    return end;
}

Frames framesFor(std::int64_t samples, Rate rate)
{
    const Frames frames = microsecondsToFrames(rescale(samples, 1000000, SampleRate), rate);
    return framesToSamples(frames, rate) < samples ? frames + 1 : frames;
}

} // namespace

Result<QList<NarrationFit>> narrationFits(const Storyboard& board, const LineLength& spoken, std::optional<ShotId> only)
{
    QList<NarrationFit> fits;
    for (const Scene& scene : board.scenes)
        for (const Shot& shot : scene.shots) {
            if (!plays(shot) || (only && *only != shot.id))
                continue;
            Frames wanted = recordedEnd(board, shot.id);
            const auto lines = spokenLines(board, scene, shot, 0);
            if (wanted == 0 && lines) {
                std::int64_t samples = 2 * Edge - Breath;
                for (const SpokenLine& line : lines->lines) {
                    BR_TRY(const std::int64_t length, spoken(line));
                    samples += length + Breath;
                }
                wanted = framesFor(samples, board.format.rate);
            }
            if (wanted > 0 && wanted != shot.length)
                fits.append({shot.id, fullCode(scene, shot), shot.length, wanted});
        }
    return fits;
}

Result<Storyboard> fitted(Storyboard board, const QList<NarrationFit>& fits)
{
    for (const NarrationFit& fit : fits) {
        BR_TRY(board, setShotLength(std::move(board), fit.shot, fit.proposed));
    }
    return board;
}
