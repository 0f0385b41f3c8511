#pragma once

#include <QStringView>

/// Words in tenths; a sign of a script without spaces is six tenths of one.
qint64 tenthsOfWords(QStringView text);
/// How long it takes to say a text, in milliseconds: about 150 words a minute.
qint64 spokenMs(QStringView text);
