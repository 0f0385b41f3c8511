#pragma once

#include <QToolButton>

class QBoxLayout;

/// A button at the end of `row`, owned by the row's widget. `name` is its label, which assistive technology also hears
/// when only the icon is shown.
QToolButton* addToolButton(QBoxLayout* row, const QIcon& icon, const QString& name, const QString& tip,
                           Qt::ToolButtonStyle style = Qt::ToolButtonIconOnly);
