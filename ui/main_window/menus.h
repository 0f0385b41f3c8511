#pragma once

#include "ui/main_window/commands.h"

#include <QMainWindow>

/// The window's menus, from its commands. `recent` and `views` are filled by the caller when they open.
struct Menus {
    QMenu* edit = nullptr; ///< ends where the storyboards' menu goes
    QMenu* recent = nullptr;
    QMenu* views = nullptr;
    QMenu* shot = nullptr; ///< also the board's context menu
    QMenu* status = nullptr;
};
Menus buildMenus(QMainWindow& window, const Commands& commands);
