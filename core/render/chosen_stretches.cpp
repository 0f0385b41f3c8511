#include "core/render/chosen_stretches.h"

#include <algorithm>

QList<PlacedClip> placedIn(const QList<ChosenStretch>& stretches, const Clip& clip, Frames filmStart)
{
    QList<PlacedClip> pieces;
    for (qsizetype i = 0; i < stretches.size(); ++i) {
        const ChosenStretch& stretch = stretches[i];
        const Frames begins = filmStart - stretch.filmStart; // in the stretch
        if (begins >= stretch.length || begins + clip.length <= 0)
            continue;
        const Frames before = i > 0 ? std::max<Frames>(0, -begins) : 0;
        const Frames behind = i + 1 < stretches.size() ? std::max<Frames>(0, begins + clip.length - stretch.length) : 0;
        PlacedClip piece{clip, stretch.planStart + begins + before};
        piece.clip.sourceIn += before;
        piece.clip.length -= before + behind;
        piece.clip.fadeIn = std::max<Frames>(0, clip.fadeIn - before);
        piece.clip.fadeOut = std::max<Frames>(0, clip.fadeOut - behind);
        pieces.append(piece);
    }
    return pieces;
}
