#pragma once

#include <QString>

/// Where this user's things lie. `--home DIR`, else BOARDREEL_HOME, else the XDG folders. A value made once in app/.
struct Paths {
    QString data;   ///< the ledger, the inbox
    QString config; ///< boardreel.ini
    QString cache;
    QString logs;
    QString movies; ///< where new projects and films are proposed

    static Paths fromEnvironment(const QString& homeOption);
};
