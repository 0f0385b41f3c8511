#include "core/document/edits/captions.h"

#include "core/document/edits/support.h"
#include "core/document/find.h"
#include "core/document/rules.h"

#include <algorithm>

static void sortByStart(QList<Caption>& captions)
{
    std::stable_sort(captions.begin(), captions.end(),
                     [](const Caption& a, const Caption& b) { return a.start < b.start; });
}

Result<Storyboard> setFilmCaptions(Storyboard board, const QList<Caption>& captions, CaptionsThere there)
{
    QList<Caption> sorted = captions;
    sortByStart(sorted);
    Frames start = 0;
    qsizetype first = 0; // captions before it have ended
    for (qsizetype i = 0; i < board.scenes.size(); ++i) {
        for (qsizetype j = 0; j < board.scenes.at(i).shots.size(); ++j) {
            if (!plays(board.scenes.at(i).shots.at(j)))
                continue;
            Shot& shot = board.scenes[i].shots[j];
            const Frames end = start + shot.length;
            QList<Caption> added;
            while (first < sorted.size() && sorted[first].start + sorted[first].length <= start)
                ++first;
            for (qsizetype k = first; k < sorted.size() && sorted[k].start < end; ++k) {
                const Frames from = std::max(start, sorted[k].start);
                const Frames to = std::min(end, sorted[k].start + sorted[k].length);
                if (to > from)
                    added << Caption{CaptionId::create(), from - start, to - from, sorted[k].text};
            }
            start = end;
            if (there == CaptionsThere::Keep && added.isEmpty())
                continue;
            const bool adds = there == CaptionsThere::Keep && shot.customCaptions;
            shot.captions = adds ? shot.captions + added : added;
            shot.customCaptions = true;
            sortByStart(shot.captions);
            BR_CHECK(refuseIf(problemOf(shot)));
        }
    }
    return board;
}

int shotsNoLongerSpoken(const Storyboard& before, const Storyboard& after)
{
    int count = 0;
    for (const Scene& scene : before.scenes) {
        for (const Shot& shot : scene.shots) {
            const bool spoken = plays(shot) && !shot.customCaptions &&
                                std::any_of(shot.dialogue.begin(), shot.dialogue.end(),
                                            [](const DialogueLine& line) { return !line.text.trimmed().isEmpty(); });
            const Shot* now = spoken ? findShot(after, shot.id) : nullptr;
            count += now && now->customCaptions;
        }
    }
    return count;
}

int shotsWithOwnCaptions(const Storyboard& board)
{
    int count = 0;
    for (const Scene& scene : board.scenes)
        for (const Shot& shot : scene.shots)
            count += plays(shot) && shot.customCaptions && !shot.captions.isEmpty();
    return count;
}
