#include "core/base/quiet_work.h"

#include <QDir>
#include <QFile>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

void makeThreadQuiet(int niceness)
{
#ifdef Q_OS_LINUX
    setpriority(PRIO_PROCESS, 0, niceness); // of a thread, on this system; Qt's thread priorities do nothing here
#endif
}

bool isPowerLow(const QString& supplies)
{
    constexpr int LowPercent = 30;
    const auto read = [](const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).trimmed() : QString();
    };
    const QFileInfoList all = QDir(supplies).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo& supply : all) {
        const QString at = supply.filePath() + QLatin1Char('/');
        const bool ofComputer = read(at + QStringLiteral("type")) == QLatin1String("Battery") &&
                                read(at + QStringLiteral("scope")) != QLatin1String("Device"); // a mouse has one, too
        bool told = false;
        const int percent = read(at + QStringLiteral("capacity")).toInt(&told);
        if (ofComputer && told && percent < LowPercent &&
            read(at + QStringLiteral("status")) == QLatin1String("Discharging"))
            return true;
    }
    return false;
}
