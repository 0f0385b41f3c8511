#pragma once

#include "core/document/storyboard.h"

/// Where things are in a storyboard. Indexes are valid for this value only.
struct ShotPlace {
    qsizetype scene = -1;
    qsizetype shot = -1;
};

std::optional<ShotPlace> placeOf(const Storyboard& board, const ShotId& shot);
const Shot* findShot(const Storyboard& board, const ShotId& shot);
const Scene* findScene(const Storyboard& board, const SceneId& scene);
const Scene* sceneOf(const Storyboard& board, const ShotId& shot);

/// The shots that play, in film order: every shot that is not omitted.
QList<ShotId> playingShots(const Storyboard& board);
qsizetype shotCount(const Storyboard& board);

/// Length of the film, and where a shot starts in it. Omitted shots take no time.
Frames filmLength(const Storyboard& board);
std::optional<Frames> startOf(const Storyboard& board, const ShotId& shot);
/// Where an anchor lies in film time; none when its shot is gone or omitted.
std::optional<Frames> resolve(const Storyboard& board, const Anchor& anchor);
/// The shot that shows at a film frame, none outside the film.
std::optional<ShotId> shotAt(const Storyboard& board, Frames frame);

/// Shots named by "SC010", "SC010_SH0030" or ids, comma separated, in film order. Unknown codes are an error that names
/// the nearest right one.
Result<QList<ShotId>> shotsByCodes(const Storyboard& board, const QString& codes);
