#pragma once

#include "core/document/diff.h"
#include "core/store/sqlite/row_reader.h"
#include "core/store/sqlite/table.h"

#include <QVariantList>

// Rows of the tracks beside the story and of their clips; see board_rows.h.

const Table& tableOf(const Track*);
const Table& tableOf(const Clip*);
QVariantList valuesOf(const Row<Track, StoryboardId>& row);
QVariantList valuesOf(const Row<Clip, TrackId>& row);
void read(RowReader& row, Track& track);
void read(RowReader& row, Clip& clip);
