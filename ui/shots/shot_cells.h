#pragma once

#include "core/base/result.h"
#include "core/document/storyboard.h"

#include <QVariant>

/// The columns of the shots table, in their usual order.
enum class ShotColumn {
    Scene,
    Code,
    Picture,
    Description,
    Size,
    Angle,
    Move,
    Length,
    Status,
    Dialogue,
    Takes,
    Transition
};
inline constexpr int ShotColumnCount = int(ShotColumn::Transition) + 1;

QString nameOf(ShotColumn column);
bool isEditable(ShotColumn column);

/// What a cell shows; empty for a picture and for takes, which the storyboard does not know.
QString shownIn(ShotColumn column, const Scene& scene, const Shot& shot, Rate rate);
/// What its editor starts with: words, the number of a choice, a timecode.
QVariant editedIn(ShotColumn column, const Scene& scene, const Shot& shot, Rate rate);
/// The storyboard with this value in the column's cell of every one of these shots; unchanged when there is nothing to
/// change. A value that makes no sense is an error.
Result<Storyboard> withCells(Storyboard board, const QList<ShotId>& shots, ShotColumn column, const QVariant& value);
