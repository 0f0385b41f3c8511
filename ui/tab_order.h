#pragma once

class QWidget;

/// Makes Tab walk through `root` in the order of its layouts, which is the order that is read, also where parts were
/// made in another order or later. To be called again when parts were added.
void tabThroughLayouts(QWidget* root);
