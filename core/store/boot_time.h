#pragma once

#include <QString>
#include <chrono>

/// A clock that nobody can set: how long this start of the computer has lasted, sleep included. Compared only with
/// values of the same `boot`.
struct BootTime {
    QString boot; ///< which start of the computer
    std::chrono::milliseconds since{0};
    static BootTime now(); ///< any thread
};
