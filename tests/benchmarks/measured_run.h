#pragma once

#include <QStringList>

/// What a program needed, together with everything it started.
struct Measured {
    bool done = false; ///< it ended with 0
    double wall = 0;   ///< seconds
    double cpu = 0;    ///< seconds, of the system too
    double peak = 0;   ///< megabytes resident, of the whole tree at its worst
};

/// Runs a program in `folder` and waits for it; what it prints goes to standard error.
Measured measured(const QString& program, const QStringList& arguments, const QString& folder);

/// Leaves this process and what it starts only the first `cores` of the cores it may use.
void useCores(int cores);
