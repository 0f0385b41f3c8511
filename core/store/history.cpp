#include "core/store/history.h"

HistoryChanges changes(const History& onDisk, const History& wanted)
{
    HistoryChanges result;
    qsizetype old = 0; // both lists are in the order of their numbers
    for (const auto& step : wanted.steps) {
        while (old < onDisk.steps.size() && onDisk.steps[old]->number < step->number)
            ++old;
        const bool known = old < onDisk.steps.size() && onDisk.steps[old]->number == step->number;
        if (known) {
            result.firstKept = result.lastKept < 0 ? step->number : result.firstKept;
            result.lastKept = step->number;
        }
        if (!known || onDisk.steps[old] != step)
            result.written << step;
    }
    result.lastDone = wanted.done > 0 ? wanted.steps[wanted.done - 1]->number : 0;
    return result;
}
