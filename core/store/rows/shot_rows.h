#pragma once

#include "core/document/diff.h"
#include "core/store/sqlite/row_reader.h"
#include "core/store/sqlite/table.h"

#include <QVariantList>

class Database;

// Rows of shots (see board_rows.h) and of the small things that belong to a shot or an element and are always written
// with it.

const Table& tableOf(const Shot*);
QVariantList valuesOf(const Row<Shot, SceneId>& row);
void read(RowReader& row, Shot& shot);

/// Children go before their owners are written and come after, because a panel may move from one owner to another in
/// one save.
Status clearChildren(Database& database, const ShotId& shot);
Status clearChildren(Database& database, const ElementId& element);
Status insertChildren(Database& database, const Shot& shot);
Status insertChildren(Database& database, const Element& element);

/// Everything that belongs to shots and elements, read at once and handed out by owner.
struct ShotChildren {
    QHash<ShotId, Shot> shots; ///< only their child lists are filled
    QHash<ElementId, QList<Panel>> references;
    void handTo(Shot& shot) const;
};
Result<ShotChildren> readShotChildren(Database& database);
