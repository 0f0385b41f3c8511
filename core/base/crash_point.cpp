#include "core/base/crash_point.h"

#ifdef BOARDREEL_CRASH_POINTS
#include <QByteArray>
#include <atomic>
#include <csignal>

void crashPoint(const char* name)
{
    static const QByteArray wanted = qgetenv("BOARDREEL_CRASH");
    static const qsizetype colon = wanted.lastIndexOf(':');
    static std::atomic<int> left = colon < 0 ? 1 : wanted.mid(colon + 1).toInt();
    if (!wanted.isEmpty() && (colon < 0 ? wanted : wanted.left(colon)) == name && --left == 0)
        std::raise(SIGKILL);
}
#endif
