#pragma once

class QFormLayout;
class QSpinBox;
class QWidget;

/// Shows or hides a form's row, as QFormLayout::setRowVisible() should: in Qt 6.4 a row that was hidden keeps its
/// place, and where heights depend on the width (rows that wrap, labels that wrap) the visible row that has that place
/// now is laid out with no height.
void showRow(QFormLayout* form, QWidget* field, bool shown);

/// Says "1 frame" or "3 frames" behind the field's number.
void countFrames(QSpinBox* field);
