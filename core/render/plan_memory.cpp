#include "core/render/plan_memory.h"

#include "core/render/plan_shot.h"
#include "core/render/shot_resolver.h"

static constexpr qsizetype MostScenes = 5000; ///< those that were removed are let go some time

/// Two that hold the same list, not merely an equal one: nothing has to be compared.
static bool isSame(const Scene& a, const Scene& b)
{
    return a.id == b.id && a.shots.constData() == b.shots.constData() && a.shots.size() == b.shots.size() &&
           a.slugline == b.slugline && a.code == b.code;
}

/// Where a frame is not a whole number of samples, sounds do not move by whole frames.
static bool canMove(Rate rate)
{
    return std::int64_t(SampleRate) * rate.den % rate.num == 0;
}

static void move(PlannedScene& planned, Frames by, Rate rate)
{
    planned.start += by;
    for (PlanShot& shot : planned.shots) {
        shot.start += by;
        for (PictureSource& picture : shot.pictures)
            picture.start += by;
    }
    for (PlanSound& sound : planned.sounds)
        sound.start += framesToSamples(by, rate);
}

void PlanMemory::begin(const Storyboard& board, const OutputSpec& output, const TakeShelf& shelf,
                       const QSet<ShotId>& voiced)
{
    const Setting now{board.format, board.elements, board.voiceMuted, board.takesMatched, output, voiced};
    if (now == m_setting && shelf.all().isSharedWith(m_takes) && m_scenes.size() <= MostScenes)
        return;
    m_setting = now;
    m_takes = shelf.all();
    m_scenes.clear();
}

const PlannedScene* PlanMemory::find(const Scene& scene, Frames start, Frames before, const TakeShelf& shelf)
{
    const auto found = m_scenes.find(scene.id);
    if (found == m_scenes.end() || !isSame(found->scene, scene) || found->before != before)
        return nullptr;
    const Rate rate = m_setting.output.video.rate;
    if (found->start != start && !canMove(rate))
        return nullptr;
    for (const TakeId& take : std::as_const(found->takes))
        if (shelf.isMissing(take))
            return nullptr;
    if (found->start != start)
        move(*found, start - found->start, rate);
    ++m_reused;
    return &*found;
}

void PlanMemory::keep(PlannedScene planned)
{
    m_scenes.insert(planned.scene.id, std::move(planned));
}

AnimaticKeys::Known& AnimaticKeys::known(const Storyboard& board, const Scene& scene, const Shot& shot)
{
    if (!(board.format == m_format) || board.elements != m_elements) { // they are in every key
        m_known.clear();
        m_format = board.format;
        m_elements = board.elements;
    }
    Known& known = m_known[shot.id];
    if (known.card.code.isEmpty() || !(known.shot == shot) || known.slugline != scene.slugline ||
        known.scene != scene.code)
        known = {shot, scene.slugline, scene.code, {}, ::cardOf(board, scene, shot)};
    return known;
}

QString AnimaticKeys::keyOf(const Storyboard& board, const Scene& scene, const Shot& shot)
{
    Known& found = known(board, scene, shot);
    if (found.key.isEmpty())
        found.key = animaticKey(board, scene, shot);
    return found.key;
}

CardText AnimaticKeys::cardOf(const Storyboard& board, const Scene& scene, const Shot& shot)
{
    return known(board, scene, shot).card;
}
