#include "core/store/rows/save.h"

#include "core/store/rows/board_rows.h"
#include "core/store/rows/shot_rows.h"
#include "core/store/rows/track_rows.h"
#include "core/store/sqlite/database.h"

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

// Every row whose place in its list changed is in the diff, so positions stay 0, 1, 2, ... by themselves.
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
    return removeRows(database, diff.markers);
}
