#include "app/cli/nearest.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace {

qsizetype distance(const QString& a, const QString& b)
{
    std::vector<qsizetype> row(size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const qsizetype replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[size_t(j) + 1];
            row[size_t(j) + 1] = std::min({replaced, diagonal + 1, row[size_t(j)] + 1});
        }
    }
    return row.back();
}

} // namespace

QString nearest(const QString& word, const QStringList& candidates)
{
    QString best;
    qsizetype bestDistance = std::max<qsizetype>(3, word.size() / 2 + 1);
    for (const auto& candidate : candidates)
        if (const auto d = distance(word.toLower(), candidate.toLower()); d < bestDistance) {
            best = candidate;
            bestDistance = d;
        }
    return best;
}
