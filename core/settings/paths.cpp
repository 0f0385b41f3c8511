#include "core/settings/paths.h"

#include <QDir>
#include <QStandardPaths>

namespace {

QString below(QStandardPaths::StandardLocation location)
{
    return QStandardPaths::writableLocation(location) + QStringLiteral("/boardreel");
}

} // namespace

Paths Paths::fromEnvironment(const QString& homeOption)
{
    const QString home = homeOption.isEmpty() ? qEnvironmentVariable("BOARDREEL_HOME") : homeOption;
    if (!home.isEmpty()) {
        const QString root = QDir::cleanPath(QDir(home).absolutePath());
        return {root, root, root + QStringLiteral("/cache"), root + QStringLiteral("/logs"),
                root + QStringLiteral("/films")};
    }
    // Qt 6.4 does not know the place for state, where logs belong.
    const QString named = qEnvironmentVariable("XDG_STATE_HOME");
    const QString state = QDir::isAbsolutePath(named) ? named : QDir::homePath() + QStringLiteral("/.local/state");
    return {below(QStandardPaths::GenericDataLocation), below(QStandardPaths::GenericConfigLocation),
            below(QStandardPaths::GenericCacheLocation), state + QStringLiteral("/boardreel"),
            QStandardPaths::writableLocation(QStandardPaths::MoviesLocation) + QStringLiteral("/Boardreel")};
}
