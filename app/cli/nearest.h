#pragma once

#include <QStringList>

/// The candidate with the fewest typing mistakes between it and `word` (Levenshtein, case ignored); empty when none is
/// near enough to be what was meant.
QString nearest(const QString& word, const QStringList& candidates);
