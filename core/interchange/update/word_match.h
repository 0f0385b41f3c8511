#pragma once

#include <QList>
#include <QString>

/// A scene or a shot as far as it can be recognised in another version.
struct MatchItem {
    QString key;          ///< equal keys belong together, whatever they say; empty = none
    QString kind;         ///< a scene's heading, a shot's speaker: equal ones are likelier to belong together
    QString words;        ///< all of it; equal means unchanged
    QList<uint> hashes{}; ///< of the single words, sorted; made by wordHashes()
};

QList<uint> wordHashes(const QString& words);

/// For each item of `before` its index in `after`, -1 = gone. Each is used once. First come equal keys, then equal
/// items in order, equal items out of order, alike ones (the most alike first), and last what stands alone between the
/// same neighbours and is of one kind. The same input always gives the same pairs.
QList<qsizetype> matchItems(const QList<MatchItem>& before, const QList<MatchItem>& after);

/// Of a list of places, those that have to move so that the others are in order: as few as can be. Negative places are
/// left out.
QList<bool> outOfOrder(const QList<qsizetype>& places);
