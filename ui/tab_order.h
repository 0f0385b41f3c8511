#pragma once

#include <QList>

class QWidget;

/// Where Tab can stop in `root`, in the order of its layouts, which is the order that is read; also what is hidden now.
QList<QWidget*> tabStops(QWidget* root);

/// Makes Tab walk through `root` in that order, also where parts were made in another one or later. To be called again
/// when parts were added.
void tabThroughLayouts(QWidget* root);
