#include "core/store/boot_time.h"

#include <QSysInfo>

#ifdef Q_OS_LINUX
#include <ctime>
#endif

BootTime BootTime::now()
{
    BootTime time{QString::fromLatin1(QSysInfo::bootUniqueId()), {}};
#ifdef Q_OS_LINUX
    timespec spec{};
    if (clock_gettime(CLOCK_BOOTTIME, &spec) == 0) {
        time.since = std::chrono::milliseconds(qint64(spec.tv_sec) * 1000 + spec.tv_nsec / 1'000'000);
        return time;
    }
#endif
    time.since =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
    return time;
}
