#include "core/base/typing_distance.h"

#include <QList>
#include <algorithm>
#include <numeric>
#include <utility>

qsizetype typingDistance(const QString& a, const QString& b)
{
    QList<qsizetype> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (qsizetype j = 0; j < b.size(); ++j) {
            const qsizetype exchanged = diagonal + (a.at(i).toCaseFolded() == b.at(j).toCaseFolded() ? 0 : 1);
            diagonal = row.at(j + 1);
            row[j + 1] = std::min({exchanged, row.at(j) + 1, diagonal + 1});
        }
    }
    return row.last();
}
