#include "core/document/find.h"

std::optional<ShotPlace> placeOf(const Storyboard& board, const ShotId& shot)
{
    for (qsizetype i = 0; i < board.scenes.size(); ++i)
        if (const qsizetype found = indexOf(board.scenes.at(i).shots, shot); found >= 0)
            return ShotPlace{i, found};
    return std::nullopt;
}

std::optional<ClipPlace> placeOf(const Storyboard& board, const ClipId& clip)
{
    for (qsizetype i = 0; i < board.tracks.size(); ++i)
        if (const qsizetype found = indexOf(board.tracks.at(i).clips, clip); found >= 0)
            return ClipPlace{i, found};
    return std::nullopt;
}

const Shot* findShot(const Storyboard& board, const ShotId& shot)
{
    const auto place = placeOf(board, shot);
    return place ? &board.scenes.at(place->scene).shots.at(place->shot) : nullptr;
}

const Scene* findScene(const Storyboard& board, const SceneId& scene)
{
    const qsizetype found = indexOf(board.scenes, scene);
    return found >= 0 ? &board.scenes.at(found) : nullptr;
}

const Scene* sceneOf(const Storyboard& board, const ShotId& shot)
{
    const auto place = placeOf(board, shot);
    return place ? &board.scenes.at(place->scene) : nullptr;
}

QList<ShotId> playingShots(const Storyboard& board)
{
    QList<ShotId> playing;
    for (const Scene& scene : board.scenes)
        for (const Shot& shot : scene.shots)
            if (plays(shot))
                playing << shot.id;
    return playing;
}

qsizetype shotCount(const Storyboard& board)
{
    qsizetype count = 0;
    for (const Scene& scene : board.scenes)
        count += scene.shots.size();
    return count;
}

QList<ShotStart> shotStarts(const Storyboard& board)
{
    QList<ShotStart> starts;
    Frames start = 0;
    for (const Scene& scene : board.scenes) {
        for (const Shot& shot : scene.shots) {
            starts << ShotStart{&scene, &shot, start};
            start += plays(shot) ? shot.length : 0;
        }
    }
    return starts;
}

Frames filmLength(const Storyboard& board)
{
    Frames length = 0;
    for (const Scene& scene : board.scenes)
        for (const Shot& shot : scene.shots)
            length += plays(shot) ? shot.length : 0;
    return length;
}

std::optional<Frames> startOf(const Storyboard& board, const ShotId& id)
{
    Frames start = 0;
    for (const Scene& scene : board.scenes) {
        for (const Shot& shot : scene.shots) {
            if (shot.id == id)
                return plays(shot) ? std::optional(start) : std::nullopt;
            start += plays(shot) ? shot.length : 0;
        }
    }
    return std::nullopt;
}

std::optional<Frames> resolve(const Storyboard& board, const Anchor& anchor)
{
    if (!anchor.shot)
        return anchor.offset;
    const auto start = startOf(board, *anchor.shot);
    return start ? std::optional(*start + anchor.offset) : std::nullopt;
}

std::optional<ShotId> shotAt(const Storyboard& board, Frames frame)
{
    if (frame < 0)
        return std::nullopt;
    for (const Scene& scene : board.scenes) {
        for (const Shot& shot : scene.shots) {
            if (!plays(shot))
                continue;
            if (frame < shot.length)
                return shot.id;
            frame -= shot.length;
        }
    }
    return std::nullopt;
}
