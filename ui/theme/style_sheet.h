#pragma once

#include "ui/theme/theme.h"

#include <QString>

/// The palette and the small stylesheet that Fusion gets, made from the tokens. Pure.
QPalette paletteFor(const Tokens& tokens);
QString styleSheetFor(const Tokens& tokens);
