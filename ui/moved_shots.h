#pragma once

#include "core/base/ids.h"

#include <QList>

class QMimeData;

/// Shots on their way from one view to another, or to another place in the same one. A drop takes the ids and makes the
/// edit; the view they come from removes nothing.
QMimeData* shotsToDrag(const QList<ShotId>& shots); ///< for a QDrag, which will own it
bool carriesShots(const QMimeData& data);
QList<ShotId> draggedShots(const QMimeData& data);
