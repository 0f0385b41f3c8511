#include "core/document/edits/captions.h"

#include "core/document/edits/support.h"
#include "core/document/find.h"
#include "core/document/rules.h"

#include <algorithm>

Result<Storyboard> setFilmCaptions(Storyboard board, const QList<Caption>& captions)
{
    QList<Caption> sorted = captions;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Caption& a, const Caption& b) { return a.start < b.start; });
    Frames start = 0;
    qsizetype first = 0; // captions before it have ended
    for (qsizetype i = 0; i < board.scenes.size(); ++i) {
        for (qsizetype j = 0; j < board.scenes.at(i).shots.size(); ++j) {
            if (!plays(board.scenes.at(i).shots.at(j)))
                continue;
            Shot& shot = board.scenes[i].shots[j];
            const Frames end = start + shot.length;
            shot.customCaptions = true;
            shot.captions.clear();
            while (first < sorted.size() && sorted[first].start + sorted[first].length <= start)
                ++first;
            for (qsizetype k = first; k < sorted.size() && sorted[k].start < end; ++k) {
                const Frames from = std::max(start, sorted[k].start);
                const Frames to = std::min(end, sorted[k].start + sorted[k].length);
                if (to > from)
                    shot.captions << Caption{CaptionId::create(), from - start, to - from, sorted[k].text};
            }
            BR_CHECK(refuseIf(problemOf(shot)));
            start = end;
        }
    }
    return board;
}
