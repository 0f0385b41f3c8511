#pragma once

#include <QColor>

/// The contrast ratio of WCAG 2.2 between two opaque colours, 1 to 21. Pure.
double contrastRatio(const QColor& a, const QColor& b);
