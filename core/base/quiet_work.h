#pragma once

#include <QString>

// For work that nobody waits for, or not for it first.

/// The calling thread, and the threads it starts, stand behind others: at 19 they get only what the processor has left,
/// at 5 about a third of another's share. It stays so: a thread of one's own. Does nothing where the system has no such
/// thing.
void makeThreadQuiet(int niceness = 19);

/// A battery feeds the computer and is nearly empty. `supplies`: where the system describes them; false where it does
/// not.
bool isPowerLow(const QString& supplies = QStringLiteral("/sys/class/power_supply"));
