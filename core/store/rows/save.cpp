#include "core/store/rows/save.h"

#include "core/store/rows/board_rows.h"
#include "core/store/rows/shot_rows.h"
#include "core/store/rows/track_rows.h"
#include "core/store/sqlite/database.h"

#include <QMap>
#include <QSet>
#include <algorithm>

namespace {

Status saveHead(Database& database, const Storyboard& head)
{
    qint64 position = 0;
    BR_CHECK(database.each(
        QStringLiteral("SELECT COALESCE((SELECT position FROM storyboards WHERE id = ?), COUNT(*)) FROM storyboards"),
        {bound(head.id)}, [&](RowReader& row) { position = row.integer(); }));
    BR_CHECK(database.run(storyboardTable().upsert(), storyboardValues(head, position)));
    BR_CHECK(database.run(QStringLiteral("DELETE FROM title_page WHERE storyboard = ?"), {bound(head.id)}));
    for (qsizetype i = 0; i < head.titlePage.size(); ++i)
        BR_CHECK(database.run(QStringLiteral("INSERT INTO title_page (storyboard, position, line) VALUES (?, ?, ?)"),
                              {bound(head.id), bound(i), bound(head.titlePage[i])}));
    return {};
}

/// The parents, as text, in which rows come, go or change their place: others keep their positions.
template<class Value, class Parent>
Result<QSet<QString>> rearranged(Database& database, const RowChanges<Value, Parent>& changes)
{
    const Table& table = tableOf(static_cast<const Value*>(nullptr));
    const QString sql = QStringLiteral("SELECT %1, position FROM %2 WHERE id = ?").arg(table.columns.at(1), table.name);
    QSet<QString> parents;
    const auto look = [&](const QVariant& id, const QString& parent, qsizetype index) -> Status {
        QString former;
        qint64 place = -1;
        BR_CHECK(database.each(sql, {id}, [&](RowReader& row) {
            former = row.text();
            place = row.integer();
        }));
        if (former != parent || place != index)
            parents << former << parent;
        return {};
    };
    for (const auto& row : changes.written)
        BR_CHECK(look(bound(row.value.id), row.parent.toString(), row.index));
    for (const auto& id : changes.removed)
        BR_CHECK(look(bound(id), {}, -1));
    return parents;
}

/// Positions count 0, 1, 2, ... again: rows that are written at their places, the others around them in their order.
template<class Value, class Parent>
Status renumber(Database& database, const RowChanges<Value, Parent>& changes, const QSet<QString>& parents)
{
    const Table& table = tableOf(static_cast<const Value*>(nullptr));
    QHash<QString, QMap<qsizetype, QString>> written; // by parent and place
    QSet<QString> ids;
    for (const auto& row : changes.written) {
        written[row.parent.toString()].insert(row.index, row.value.id.toString());
        ids << row.value.id.toString();
    }
    for (const QString& parent : parents) {
        QStringList order;
        QHash<QString, qint64> places;
        BR_CHECK(database.each(QStringLiteral("SELECT id, position FROM %1 WHERE %2 = ? ORDER BY position")
                                   .arg(table.name, table.columns.at(1)),
                               {parent}, [&](RowReader& row) {
                                   const QString id = row.text();
                                   places.insert(id, row.integer());
                                   if (!ids.contains(id))
                                       order << id;
                               }));
        const auto here = written.value(parent);
        for (auto it = here.begin(); it != here.end(); ++it)
            order.insert(std::min(it.key(), order.size()), it.value());
        const QString sql = QStringLiteral("UPDATE %1 SET position = ? WHERE id = ?").arg(table.name);
        for (qsizetype i = 0; i < order.size(); ++i)
            if (places.value(order.at(i)) != i)
                BR_CHECK(database.run(sql, {bound(i), order.at(i)}));
    }
    return {};
}

// Rows that move to another parent are written before old parents are removed, so nothing goes with them.
template<class Value, class Parent> Status writeRows(Database& database, const RowChanges<Value, Parent>& changes)
{
    const QString sql = tableOf(static_cast<const Value*>(nullptr)).upsert();
    for (const auto& row : changes.written)
        BR_CHECK(database.run(sql, valuesOf(row)));
    return {};
}

template<class Value, class Parent> Status removeRows(Database& database, const RowChanges<Value, Parent>& changes)
{
    const QString sql =
        QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(tableOf(static_cast<const Value*>(nullptr)).name);
    for (const auto& id : changes.removed)
        BR_CHECK(database.run(sql, {bound(id)}));
    return {};
}

/// Small things first go with their owners, old and new, and are written again last.
template<class Value, class Parent> Status clearOwners(Database& database, const RowChanges<Value, Parent>& changes)
{
    for (const auto& row : changes.written)
        BR_CHECK(clearChildren(database, row.value.id));
    for (const auto& id : changes.removed)
        BR_CHECK(clearChildren(database, id));
    return {};
}

} // namespace

Status writeDiff(Database& database, const Diff& diff)
{
    BR_TRY(const auto sequences, rearranged(database, diff.sequences));
    BR_TRY(const auto scenes, rearranged(database, diff.scenes));
    BR_TRY(const auto shots, rearranged(database, diff.shots));
    BR_TRY(const auto elements, rearranged(database, diff.elements));
    BR_TRY(const auto tracks, rearranged(database, diff.tracks));
    BR_TRY(const auto clips, rearranged(database, diff.clips));
    BR_TRY(const auto markers, rearranged(database, diff.markers));
    if (diff.head)
        BR_CHECK(saveHead(database, *diff.head));
    BR_CHECK(clearOwners(database, diff.shots));
    BR_CHECK(clearOwners(database, diff.elements));
    BR_CHECK(writeRows(database, diff.sequences));
    BR_CHECK(writeRows(database, diff.scenes));
    BR_CHECK(writeRows(database, diff.shots));
    BR_CHECK(writeRows(database, diff.elements));
    BR_CHECK(writeRows(database, diff.tracks));
    BR_CHECK(writeRows(database, diff.clips));
    BR_CHECK(writeRows(database, diff.markers));
    for (const auto& row : diff.shots.written)
        BR_CHECK(insertChildren(database, row.value));
    for (const auto& row : diff.elements.written)
        BR_CHECK(insertChildren(database, row.value));
    BR_CHECK(removeRows(database, diff.shots));
    BR_CHECK(removeRows(database, diff.clips));
    BR_CHECK(removeRows(database, diff.scenes));
    BR_CHECK(removeRows(database, diff.sequences));
    BR_CHECK(removeRows(database, diff.elements));
    BR_CHECK(removeRows(database, diff.tracks));
    BR_CHECK(removeRows(database, diff.markers));
    BR_CHECK(renumber(database, diff.sequences, sequences));
    BR_CHECK(renumber(database, diff.scenes, scenes));
    BR_CHECK(renumber(database, diff.shots, shots));
    BR_CHECK(renumber(database, diff.elements, elements));
    BR_CHECK(renumber(database, diff.tracks, tracks));
    BR_CHECK(renumber(database, diff.clips, clips));
    return renumber(database, diff.markers, markers);
}
