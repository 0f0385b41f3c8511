#include "app/cli/nearest.h"

#include "core/base/typing_distance.h"

#include <algorithm>

QString nearest(const QString& word, const QStringList& candidates)
{
    QString best;
    qsizetype bestDistance = std::max<qsizetype>(3, word.size() / 2 + 1);
    for (const auto& candidate : candidates)
        if (const auto d = typingDistance(word, candidate); d < bestDistance) {
            best = candidate;
            bestDistance = d;
        }
    return best;
}
