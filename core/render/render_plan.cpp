#include "core/render/render_plan.h"

#include "core/document/codes.h"
#include "core/document/edits.h"
#include "core/document/find.h"
#include "core/document/transitions.h"
#include "core/render/captions.h"
#include "core/render/chosen_stretches.h"
#include "core/render/plan_memory.h"
#include "core/render/plan_shot.h"
#include "core/render/plan_sounds.h"
#include "core/render/segments.h"
#include "core/render/shot_resolver.h"
#include "core/render/slate.h"

#include <QHash>
#include <algorithm>

namespace {

/// Builds a plan shot by shot, then lays the tracks beside it.
class PlanBuilder {
public:
    PlanBuilder(const Storyboard& board, const OutputSpec& output, const QString& folder, PlanMemory* memory = nullptr)
        : m_board(board)
        , m_memory(memory)
        , m_voiced(voicedShots(board))
    {
        m_plan.folder = folder;
        m_plan.title = board.title;
        m_plan.storyboard = board.id;
        m_plan.output = output;
    }

    /// `scene` of the film, `own` as the storyboard has it.
    void addScene(const Scene& scene, const Scene& own, const Storyboard& board, const TakeShelf& shelf);
    const QSet<ShotId>& voiced() const { return m_voiced; }
    void addShot(const Scene& scene, const Shot& shot, const Resolved& shown);
    void addVoice(const Scene& scene, const Shot& shot, Frames start)
    {
        if (const auto lines = spokenLines(m_board, scene, shot, start))
            m_plan.sounds.append(*lines);
    }
    void addSlate();
    /// `stretches`: what the plan has of the film; `filmLength`: of all of it.
    void addTracks(const QList<ChosenStretch>& stretches, Frames filmLength);
    void fadeEnds();
    void crossfade() { crossfadeTakes(m_plan, m_takeSounds, m_board.format.rate); }
    Frames length() const { return m_plan.length; }
    RenderPlan take() { return std::move(m_plan); }

private:
    std::int64_t samples(Frames frame) const { return framesToSamples(frame, m_board.format.rate); }
    void addPlanned(const PlannedScene& planned);
    Transition transitionInto(const Shot& shot) const;
    void addTakeSound(const PlanShot& shot, const Take& take, bool speaks);
    void addClip(const Track& track, const Clip& clip, Frames start);

    const Storyboard& m_board;
    PlanMemory* m_memory;  ///< not owned; may be null
    QSet<ShotId> m_voiced; // by recorded voices
    RenderPlan m_plan;
    QList<qsizetype> m_takeSounds; // for each shot its take's place in the sounds; -1: none
};

void PlanBuilder::addScene(const Scene& scene, const Scene& own, const Storyboard& board, const TakeShelf& shelf)
{
    const Frames start = m_plan.length;
    const Frames before = m_plan.shots.isEmpty() ? 0 : m_plan.shots.last().length;
    if (const PlannedScene* known = m_memory ? m_memory->find(own, start, before, shelf) : nullptr) {
        addPlanned(*known);
    } else {
        const qsizetype shots = m_plan.shots.size();
        const qsizetype sounds = m_plan.sounds.size();
        PlannedScene planned{own, start, before, {}, {}, {}, {}};
        for (qsizetype i = 0; i < scene.shots.size(); ++i) {
            const Shot& shot = scene.shots.at(i);
            if (shot.status == ShotStatus::Omitted)
                continue;
            // What a take is stale against is the storyboard as it is.
            const Resolved shown =
                resolveShot(board, own, own.shots.at(i), shelf, m_memory ? &m_memory->keys() : nullptr);
            addShot(scene, shot, shown);
            if (shown.take)
                planned.takes << shown.take->id;
        }
        if (m_memory) {
            planned.shots = m_plan.shots.mid(shots);
            planned.sounds = m_plan.sounds.mid(sounds);
            for (const qsizetype sound : m_takeSounds.mid(shots))
                planned.takeSounds << (sound < 0 ? -1 : sound - sounds);
            m_memory->keep(std::move(planned));
        }
    }
    if (m_plan.length > start)
        m_plan.chapters.append({scene.slugline.isEmpty() ? scene.code : scene.slugline, start, m_plan.length});
}

void PlanBuilder::addPlanned(const PlannedScene& planned)
{
    for (const qsizetype sound : planned.takeSounds)
        m_takeSounds << (sound < 0 ? -1 : sound + m_plan.sounds.size());
    m_plan.shots << planned.shots;
    m_plan.sounds << planned.sounds;
    for (const PlanShot& shot : planned.shots)
        m_plan.length += shot.length;
}

/// A transition takes at most half of each neighbour (rounded so that two of them never meet in one shot).
Transition PlanBuilder::transitionInto(const Shot& shot) const
{
    Transition transition = shot.transitionIn;
    if (transition.kind == TransitionKind::Cut || transition.frames <= 0)
        transition = m_plan.output.defaultTransition;
    if (m_plan.shots.isEmpty() || transition.kind == TransitionKind::Cut)
        return {};
    transition.frames = std::min({transition.frames, m_plan.shots.last().length, shot.length});
    return transition.frames > 0 ? transition : Transition{};
}

void PlanBuilder::addShot(const Scene& scene, const Shot& shot, const Resolved& shown)
{
    const std::optional<Take>& take = shown.take;
    const CardText card = m_memory ? m_memory->keys().cardOf(m_board, scene, shot) : cardOf(m_board, scene, shot);
    PlanShot planned;
    planned.id = shot.id;
    planned.code = card.code;
    planned.start = m_plan.length;
    planned.length = shot.length;
    planned.transitionIn = transitionInto(shot);
    planned.hasTake = take.has_value();
    planned.takeNumber = take && m_plan.output.burnIns.take ? take->number : 0;
    planned.takeLost = shown.missing.has_value();
    planned.lostFile = shown.missing ? shown.missing->file : QString();
    planned.pictures =
        take ? QList{takePicture(*take, card, shot, planned.start, m_board.format, m_plan.output.video.size)}
             : stillPictures(m_board, scene, shot, planned.start);
    m_plan.shots.append(std::move(planned));
    m_takeSounds.append(-1);
    m_plan.length += shot.length;
    if (take && take->hasSound && shot.speedPermille == 0)
        return; // a held frame makes no sound
    const bool scratch = !m_board.voiceMuted && !m_voiced.contains(shot.id);
    if (take && take->hasSound) {
        if (take->origin != TakeOrigin::Animatic || scratch)
            addTakeSound(m_plan.shots.last(), *take, !shot.dialogue.isEmpty());
    } else if (scratch) {
        addVoice(scene, shot, m_plan.shots.last().start);
    }
}

void PlanBuilder::addTakeSound(const PlanShot& shot, const Take& take, bool speaks)
{
    PlanSound sound;
    sound.name = shot.code;
    sound.file = take.file;
    sound.sha256 = take.sha256;
    sound.start = samples(shot.start);
    sound.length = samples(shot.start + shot.length) - sound.start;
    const PictureSource& picture = shot.pictures.first();
    sound.speedPermille = picture.speedPermille;
    sound.voice = speaks;
    sound.matched = m_board.takesMatched;
    sound.sourceIn = framesToSamples(picture.sourceIn, take.rate) + sound.start - samples(picture.start) +
                     rescale(samples(picture.enteredPermille), 1, 1000);
    sound.fadeIn = sound.fadeOut = std::min(DeclickSamples, sound.length / 2);
    m_takeSounds.last() = m_plan.sounds.size();
    m_plan.sounds.append(sound);
}

/// Where this plan begins and ends as the film does, it comes from its colour and goes into one.
void PlanBuilder::fadeEnds()
{
    const QList<ShotId> playing = playingShots(m_board);
    if (m_plan.shots.isEmpty() || playing.isEmpty())
        return;
    const auto within = [](Transition transition, Frames room) {
        transition.frames = std::min(transition.frames, room);
        return transition.kind == TransitionKind::Cut || transition.frames <= 0 ? Transition{} : transition;
    };
    const PlanShot& last = m_plan.shots.last();
    if (m_plan.shots.first().id == playing.first())
        m_plan.opening = within(findShot(m_board, playing.first())->transitionIn,
                                m_plan.shots.size() > 1 ? transitionStart(m_plan, 1) : m_plan.length);
    if (last.id == playing.last())
        m_plan.closing =
            within(m_board.closing,
                   m_plan.length - std::max(m_plan.opening.frames, last.start + framesBehind(last.transitionIn)));
}

/// Puts a slate before everything: the story and all that runs with it begins later.
void PlanBuilder::addSlate()
{
    const Frames length = m_plan.output.burnIns.slate;
    if (length <= 0 || m_plan.shots.isEmpty())
        return;
    PlanShot slate;
    slate.length = length;
    PictureSource picture;
    picture.kind = PictureKind::Slate;
    picture.rate = m_board.format.rate;
    picture.length = length;
    picture.card = slateText(m_plan);
    slate.pictures = {picture};
    for (PlanShot& shot : m_plan.shots) {
        shot.start += length;
        for (PictureSource& source : shot.pictures)
            source.start += length;
    }
    for (PictureSource& overlay : m_plan.overlays)
        overlay.start += length;
    for (PlanSound& sound : m_plan.sounds)
        sound.start += samples(length);
    for (Chapter& chapter : m_plan.chapters) {
        chapter.start += length;
        chapter.end += length;
    }
    m_plan.shots.prepend(slate);
    m_plan.storyStart = length;
    m_plan.length += length;
}

void PlanBuilder::addTracks(const QList<ChosenStretch>& stretches, Frames filmLength)
{
    if (m_board.tracks.isEmpty())
        return;
    const qsizetype firstSound = m_plan.sounds.size();
    QHash<ShotId, Frames> starts; // in the film
    qsizetype last = 0;
    for (const PlanShot& shot : std::as_const(m_plan.shots)) {
        while (last + 1 < stretches.size() && stretches[last + 1].planStart <= shot.start)
            ++last;
        starts.insert(shot.id, shot.start - stretches[last].planStart + stretches[last].filmStart);
    }
    for (const Track& track : m_board.tracks) {
        for (const Clip& clip : track.clips) {
            if (track.muted || clip.muted || clip.file.isEmpty())
                continue;
            if (clip.wholeFilm && track.kind == TrackKind::Sound) {
                Clip whole = clip;
                whole.length = filmLength;
                addClip(track, whole, -stretches.value(0).filmStart); // it is not cut: music would jump
                continue;
            }
            if (clip.anchor.shot && !starts.contains(*clip.anchor.shot))
                continue; // its shot is omitted, gone or in another scene
            const Frames start = (clip.anchor.shot ? starts.value(*clip.anchor.shot) : 0) + clip.anchor.offset;
            for (const PlacedClip& piece : placedIn(stretches, clip, start))
                addClip(track, piece.clip, piece.start);
        }
    }
    joinSounds(m_plan.sounds, firstSound);
}

void PlanBuilder::addClip(const Track& track, const Clip& clip, Frames start)
{
    if (track.kind == TrackKind::Overlay) {
        PictureSource picture;
        picture.kind = PictureKind::Take; // the reader looks whether it is a still
        picture.file = clip.file;
        picture.sha256 = clip.sha256;
        picture.rate = m_board.format.rate;
        picture.sourceIn = clip.sourceIn;
        picture.fit = Fit::Fit;
        picture.move = {clip.place, clip.place, Easing::Linear};
        picture.start = start;
        picture.length = clip.length;
        picture.opacityPermille = clip.opacityPermille;
        picture.fadeIn = clip.fadeIn;
        picture.fadeOut = clip.fadeOut;
        m_plan.overlays.append(picture);
        return;
    }
    m_plan.sounds.append(clipSound(track, clip, start, m_board.format.rate));
}

} // namespace

static RenderPlan planFor(const Storyboard& board, const TakeShelf& shelf, const OutputSpec& output,
                          const QString& folder, const QList<SceneId>& scenes, PlanMemory* memory)
{
    // A film at another rate is the storyboard at that rate; what a take is stale against stays the storyboard as it
    // is.
    Storyboard timed = board;
    OutputSpec made = output;
    if (auto converted = setFormat(board, {board.format.size, output.video.rate}))
        timed = std::move(*converted);
    else
        made.video.rate = board.format.rate; // a rate nobody can count in: the film keeps its own
    if (board.format.rate != made.video.rate)
        memory = nullptr; // there, how long a shot is hangs on where it stands
    PlanBuilder builder(timed, made, folder, memory);
    if (memory)
        memory->begin(board, made, shelf, builder.voiced());
    QList<ChosenStretch> stretches;
    Frames filmLength = 0;
    for (qsizetype i = 0; i < timed.scenes.size(); ++i) {
        const Scene& scene = timed.scenes.at(i);
        const Frames filmStart = filmLength;
        for (const Shot& shot : scene.shots)
            filmLength += plays(shot) ? shot.length : 0;
        if (!scenes.isEmpty() && !scenes.contains(scene.id))
            continue;
        const bool follows = !stretches.isEmpty() && stretches.last().filmStart + stretches.last().length == filmStart;
        if (!follows)
            stretches.append({filmStart, builder.length(), 0});
        stretches.last().length += filmLength - filmStart;
        builder.addScene(scene, board.scenes.at(i), board, shelf);
    }
    builder.fadeEnds();
    builder.crossfade();
    builder.addTracks(stretches, filmLength);
    builder.addSlate();
    return builder.take();
}

RenderPlan makeRenderPlan(const Storyboard& board, const TakeShelf& shelf, const OutputSpec& output,
                          const QString& folder, std::optional<SceneId> onlyScene)
{
    return planFor(board, shelf, output, folder, onlyScene ? QList{*onlyScene} : QList<SceneId>(), nullptr);
}

RenderPlan makeScenesPlan(const Storyboard& board, const TakeShelf& shelf, const OutputSpec& output,
                          const QString& folder, const QList<SceneId>& scenes)
{
    return planFor(board, shelf, output, folder, scenes, nullptr);
}

RenderPlan makeRenderPlan(const Storyboard& board, const TakeShelf& shelf, const OutputSpec& output,
                          const QString& folder, PlanMemory& memory)
{
    return planFor(board, shelf, output, folder, {}, &memory);
}

RenderPlan makeShotPlan(const Storyboard& board, const ShotId& shot, const OutputSpec& output, const QString& folder)
{
    PlanBuilder builder(board, output, folder);
    for (const Scene& scene : board.scenes) {
        for (const Shot& candidate : scene.shots) {
            if (candidate.id != shot)
                continue;
            builder.addShot(scene, candidate, {});
            if (board.voiceMuted || voicedShots(board).contains(shot))
                builder.addVoice(scene, candidate, 0);
        }
    }
    RenderPlan plan = builder.take();
    if (!plan.shots.isEmpty())
        plan.title = plan.shots.first().code;
    return plan;
}

FilmRange madeRange(const RenderPlan& plan)
{
    const Frames start = std::clamp<Frames>(plan.range.start, 0, plan.length);
    const Frames room = plan.length - start;
    return {start, plan.range.length > 0 ? std::min(plan.range.length, room) : room};
}

FilmRange clippedTo(const FilmRange& range, Frames start, Frames length)
{
    const Frames from = std::max(start, range.start);
    return {from, std::max<Frames>(0, std::min(start + length, range.start + range.length) - from)};
}

QList<qsizetype> madeShots(const RenderPlan& plan)
{
    const FilmRange range = madeRange(plan);
    QList<qsizetype> made;
    for (qsizetype i = 0; i < plan.shots.size(); ++i)
        if (const PlanShot& shot = plan.shots[i];
            shot.start >= plan.storyStart && clippedTo(range, shot.start, shot.length).length > 0)
            made.append(i);
    return made;
}

QList<Caption> madeCaptions(const RenderPlan& plan)
{
    const FilmRange range = madeRange(plan);
    QList<Caption> made;
    for (const Caption& caption : wholeCaptions(plan))
        if (const FilmRange shown = clippedTo(range, caption.start, caption.length); shown.length > 0)
            made.append({{}, shown.start - range.start, shown.length, caption.text});
    return made;
}

OutputSpec defaultOutput(const Storyboard& board)
{
    OutputSpec output;
    output.video.size = board.format.size;
    output.video.rate = board.format.rate;
    return output;
}

OutputSpec animaticOutput(const Storyboard& board)
{
    OutputSpec output = defaultOutput(board);
    output.video.preset = QStringLiteral("ultrafast");
    return output;
}
