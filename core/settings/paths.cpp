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
    const QString data = below(QStandardPaths::GenericDataLocation);
    return {data, below(QStandardPaths::GenericConfigLocation), below(QStandardPaths::GenericCacheLocation),
            data + QStringLiteral("/logs"), QStandardPaths::writableLocation(QStandardPaths::MoviesLocation)};
}
