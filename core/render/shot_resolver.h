#pragma once

#include "core/document/storyboard.h"
#include "core/document/take.h"

/// The always-playable rule: circled take, else newest provider or imported take that is not rejected, else newest
/// animatic take that is not rejected and not stale, else panels, else card.
struct Resolved {
    std::optional<Take> take;
    std::optional<Take> missing; ///< what it would show, were its file there
    QList<Panel> panels;         ///< when there is no take; references left out; empty = a card
};
Resolved resolveShot(const Storyboard& board, const Shot& shot, const TakeShelf& shelf);
/// The same for a caller who knows the shot's scene (the other one has to look for it).
Resolved resolveShot(const Storyboard& board, const Scene& scene, const Shot& shot, const TakeShelf& shelf);
/// The same where keys are remembered.
class AnimaticKeys;
Resolved resolveShot(const Storyboard& board, const Scene& scene, const Shot& shot, const TakeShelf& shelf,
                     AnimaticKeys* keys);

/// Hash over everything that shapes the shot's animatic (pictures or card, moves, lines, length, format); a take whose
/// inputKey differs is stale. Where the shot stands in the film plays no part.
QString animaticKey(const Storyboard& board, const Shot& shot);
QString animaticKey(const Storyboard& board, const Scene& scene, const Shot& shot);
