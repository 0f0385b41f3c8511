#pragma once

#include <QByteArray>

/// The first line of standard input, a key: without its line end, at most 4 KiB. Asks a person at a terminal for it and
/// shows nothing of what is typed.
QByteArray keyFromStandardInput();
