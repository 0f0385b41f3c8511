#pragma once

#include <QString>

// For work that nobody waits for.

/// The calling thread, and the threads it starts, get only what the processor has left. It stays so: a thread of one's
/// own. Does nothing where the system has no such thing.
void makeThreadQuiet();

/// A battery feeds the computer and is nearly empty. `supplies`: where the system describes them; false where it does
/// not.
bool isPowerLow(const QString& supplies = QStringLiteral("/sys/class/power_supply"));
