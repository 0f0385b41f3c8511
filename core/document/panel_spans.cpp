#include "core/document/find.h"

#include <algorithm>

QList<std::optional<Frames>> panelStarts(const Shot& shot)
{
    QList<std::optional<Frames>> starts(shot.panels.size());
    QList<qsizetype> open; // panels without a time since the last one that has one
    Frames from = 0;       // where their stretch begins
    qsizetype taken = 0;   // 1 when a timed panel has the first share of it
    const auto shareUntil = [&](Frames to) {
        const qsizetype shares = open.size() + taken;
        for (qsizetype i = 0; i < open.size(); ++i)
            starts[open.at(i)] = from + (to - from) * (i + taken) / shares;
        open.clear();
        from = to;
        taken = 1;
    };
    for (qsizetype i = 0; i < shot.panels.size(); ++i) {
        const Panel& panel = shot.panels.at(i);
        if (panel.role == PanelRole::Reference)
            continue;
        if (!panel.at) {
            open << i;
            continue;
        }
        shareUntil(std::max(from, *panel.at));
        starts[i] = *panel.at;
    }
    shareUntil(std::max(from, shot.length));
    return starts;
}

QList<PanelSpan> panelSpans(const Shot& shot)
{
    const auto starts = panelStarts(shot);
    QList<PanelSpan> spans;
    for (qsizetype i = 0; i < starts.size(); ++i)
        if (starts.at(i) && *starts.at(i) < shot.length)
            spans << PanelSpan{i, *starts.at(i), 0};
    std::stable_sort(spans.begin(), spans.end(),
                     [](const PanelSpan& a, const PanelSpan& b) { return a.start < b.start; });
    QList<PanelSpan> seen;
    for (const PanelSpan& span : std::as_const(spans)) {
        if (!seen.isEmpty() && seen.last().start == span.start)
            seen.removeLast(); // the later panel of two at the same frame wins
        seen << span;
    }
    if (!seen.isEmpty())
        seen.first().start = 0; // what is first is seen from the first frame: a shot has no hole
    for (qsizetype i = 0; i < seen.size(); ++i)
        seen[i].length = (i + 1 < seen.size() ? seen.at(i + 1).start : shot.length) - seen.at(i).start;
    return seen;
}
