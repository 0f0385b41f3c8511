#pragma once

#include <QString>

/// How many letters have to be added, removed or exchanged to make one text of the other; case does not count.
qsizetype typingDistance(const QString& a, const QString& b);
