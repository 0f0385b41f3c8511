#pragma once

#include <QToolButton>

/// A tool button whose press opens its menu, also for assistive technology: its menu is its child there, which Qt's own
/// tool buttons leave out. The label is its accessible name.
class MenuButton : public QToolButton {
    Q_OBJECT
public:
    explicit MenuButton(QWidget* parent);
};
