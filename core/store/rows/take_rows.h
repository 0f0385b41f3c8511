#pragma once

#include "core/document/take.h"
#include "core/store/sqlite/row_reader.h"
#include "core/store/sqlite/table.h"

#include <QVariantList>

// Rows of takes and films: added, never changed. Their key is the order they came in; the id is unique beside it.

const Table& takeTable();
QVariantList valuesOf(const Take& take);
Take readTake(RowReader& row);

const Table& filmTable();
QVariantList valuesOf(const Film& film);
Film readFilm(RowReader& row);

/// Three columns: micro, currency, source. All NULL for none.
QVariantList moneyValues(const std::optional<Money>& money);
std::optional<Money> readMoney(RowReader& row);
