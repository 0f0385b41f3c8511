#pragma once

#include "core/document/diff.h"
#include "core/store/sqlite/row_reader.h"
#include "core/store/sqlite/table.h"

#include <QVariantList>

// Rows of storyboards and of what lies directly in them. Each family has its table, a row as bound values and, after
// the columns id, parent and position, a row as a value: the order of columns, binding and reading is one and the same.

const Table& storyboardTable();
QVariantList storyboardValues(const Storyboard& head, qint64 position);
Storyboard readStoryboard(RowReader& row); ///< all columns but position; without its lists

const Table& tableOf(const Sequence*);
const Table& tableOf(const Scene*);
const Table& tableOf(const Element*);
const Table& tableOf(const Marker*);
QVariantList valuesOf(const Row<Sequence, StoryboardId>& row);
QVariantList valuesOf(const Row<Scene, StoryboardId>& row);
QVariantList valuesOf(const Row<Element, StoryboardId>& row);
QVariantList valuesOf(const Row<Marker, StoryboardId>& row);
void read(RowReader& row, Sequence& sequence);
void read(RowReader& row, Scene& scene);
void read(RowReader& row, Element& element);
void read(RowReader& row, Marker& marker);
