#include "core/render/plan_sounds.h"

#include "core/document/find.h"

#include <QHash>
#include <algorithm>

QSet<ShotId> voicedShots(const Storyboard& board)
{
    QList<const Clip*> voices;
    for (const Track& track : board.tracks)
        for (const Clip& clip : track.clips)
            if (clip.role == ClipRole::Voice && !track.muted && !clip.muted && !clip.file.isEmpty())
                voices.append(&clip);
    if (voices.isEmpty())
        return {};
    QList<ShotStart> shots = shotStarts(board);
    shots.removeIf([](const ShotStart& at) { return !plays(*at.shot); });
    QHash<ShotId, Frames> starts;
    for (const ShotStart& at : std::as_const(shots))
        starts.insert(at.shot->id, at.start);
    QSet<ShotId> voiced;
    for (const Clip* clip : voices) {
        if (clip->anchor.shot && !starts.contains(*clip->anchor.shot))
            continue;
        const Frames from = clip->wholeFilm     ? 0
                            : clip->anchor.shot ? starts.value(*clip->anchor.shot) + clip->anchor.offset
                                                : clip->anchor.offset;
        const Frames to = clip->wholeFilm ? filmLength(board) : from + clip->length;
        const auto endOf = [](const ShotStart& shown) { return shown.start + shown.shot->length; };
        const auto endsBehind = [&](Frames at, const ShotStart& shown) { return at < endOf(shown); };
        for (auto shown = std::upper_bound(shots.cbegin(), shots.cend(), from, endsBehind);
             shown != shots.cend() && shown->start < to; ++shown) {
            const Frames over = std::min(to, endOf(*shown)) - std::max(from, shown->start);
            if (over > 0 && (clip->anchor.shot == shown->shot->id || 2 * over >= shown->shot->length))
                voiced.insert(shown->shot->id);
        }
    }
    return voiced;
}

PlanSound clipSound(const Track& track, const Clip& clip, Frames start, Rate rate)
{
    const auto samples = [&](Frames frame) { return framesToSamples(frame, rate); };
    PlanSound sound;
    sound.name = clip.name;
    sound.file = clip.file;
    sound.sha256 = clip.sha256;
    sound.start = samples(start);
    sound.length = samples(start + clip.length) - sound.start;
    sound.sourceIn = samples(clip.sourceIn);
    sound.gainMillibel = clip.gainMillibel + track.gainMillibel;
    const std::int64_t declick = std::min(DeclickSamples, sound.length / 2);
    sound.fadeIn = std::max(samples(clip.fadeIn), declick);
    sound.fadeOut = std::max(samples(clip.fadeOut), declick);
    sound.voice = clip.role == ClipRole::Voice;
    sound.duckMillibel = sound.voice ? 0 : clip.duckMillibel;
    sound.matched = clip.matchLevel;
    sound.repeated = clip.wholeFilm;
    sound.track = track.id;
    return sound;
}

void joinSounds(QList<PlanSound>& sounds, qsizetype first)
{
    QHash<std::pair<QString, std::int64_t>, qsizetype> begins; // of a file at a place in the film
    for (qsizetype i = first; i < sounds.size(); ++i)
        begins.insert({sounds[i].file, sounds[i].start}, i);
    for (qsizetype i = first; i < sounds.size(); ++i) {
        PlanSound& before = sounds[i];
        const auto next = begins.constFind({before.file, before.start + before.length});
        if (next == begins.constEnd() || *next == i)
            continue;
        PlanSound& after = sounds[*next];
        const bool edges = before.fadeOut <= DeclickSamples && after.fadeIn <= DeclickSamples;
        // Frames are not always whole numbers of samples: one more or less is still the next one.
        if (edges && before.track == after.track && before.gainMillibel == after.gainMillibel &&
            before.matched == after.matched && std::abs(before.sourceIn + before.length - after.sourceIn) <= 1)
            before.fadeOut = after.fadeIn = 0;
    }
}

RenderPlan soloed(RenderPlan plan, const QSet<TrackId>& tracks)
{
    if (!tracks.isEmpty())
        plan.sounds.removeIf([&](const PlanSound& sound) { return !tracks.contains(sound.track); });
    return plan;
}

/// A take that goes on over a cut sounds as if there were none.
static void joinTakes(RenderPlan& plan, const QList<qsizetype>& takeSounds, qsizetype index)
{
    const qsizetype out = takeSounds.at(index - 1);
    const qsizetype in = takeSounds.at(index);
    if (out < 0 || in < 0)
        return;
    PlanSound& before = plan.sounds[out];
    PlanSound& after = plan.sounds[in];
    // At another speed both parts round: what is as near as a millisecond is the same moment.
    const std::int64_t played = rescale(after.start - before.start, before.speedPermille, 1000);
    if (before.file == after.file && before.speedPermille == after.speedPermille &&
        std::abs(before.sourceIn + played - after.sourceIn) <= (before.speedPermille == 1000 ? 0 : SampleRate / 1000))
        before.fadeOut = after.fadeIn = 0;
}

void crossfadeTakes(RenderPlan& plan, const QList<qsizetype>& takeSounds, Rate rate)
{
    const auto samples = [rate](Frames frame) { return framesToSamples(frame, rate); };
    for (qsizetype i = 1; i < plan.shots.size(); ++i) {
        const PlanShot& shot = plan.shots.at(i);
        const Frames frames = shot.transitionIn.frames;
        if (frames == 0) {
            joinTakes(plan, takeSounds, i);
            continue;
        }
        const std::int64_t from = samples(shot.start - frames / 2);
        const std::int64_t to = samples(shot.start - frames / 2 + frames);
        if (const qsizetype out = takeSounds.at(i - 1); out >= 0) {
            PlanSound& sound = plan.sounds[out];
            sound.length = to - sound.start;
            sound.fadeOut = to - from;
        }
        if (const qsizetype in = takeSounds.at(i); in >= 0) {
            PlanSound& sound = plan.sounds[in];
            sound.length += sound.start - from;
            sound.sourceIn -= rescale(sound.start - from, sound.speedPermille,
                                      1000); // below zero where the take has no handle: silence
            sound.start = from;
            sound.fadeIn = to - from;
        }
    }
}
