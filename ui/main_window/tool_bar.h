#pragma once

#include "ui/main_window/commands.h"

#include <QMainWindow>

class StoryboardSwitcher;
class Theme;

/// The tool bar with the stable names (Undo, Redo, New Shot, Generate, Export Film, Play) and, below it, room for the
/// banner.
void buildToolBar(QMainWindow& window, const Theme& theme, const Commands& commands, StoryboardSwitcher* switcher,
                  QWidget* banner);
