#pragma once

#include "ui/theme/theme.h"

#include <QStyleOptionViewItem>

class QPainter;

// What every row of our lists has around its own words and pictures. For delegates; main.

/// The ground of a chosen row and the line below each.
void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option, const Tokens& tokens);
/// The frame of the row that has the keyboard; painted last.
void paintRowFocus(QPainter& painter, const QStyleOptionViewItem& option, const Tokens& tokens);
