#pragma once

#include "ui/theme/theme.h"

#include <QIconEngine>
#include <QPointer>

/// Paints a Lucide drawing in the theme's present colours, so that icons follow a change of theme by themselves.
/// `Ink::OnAccent` is for icons on a primary button.
enum class Ink { Text, OnAccent };
QIcon tintedIcon(const Theme* theme, const QString& name, Ink ink = Ink::Text);

/// The drawing in one colour. Empty when there is no such icon.
QPixmap paintedIcon(const QString& name, const QColor& colour, int pixels, qreal deviceRatio);
