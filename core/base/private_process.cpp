#include "core/base/private_process.h"

#include <QFileInfo>
#include <sys/resource.h>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace {

bool mayBeLookedInto()
{
#ifdef BOARDREEL_CRASH_POINTS
    if (qEnvironmentVariableIsSet("BOARDREEL_DEBUGGER"))
        return true;
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return true;
#else
    return QFileInfo::exists(QStringLiteral("/.flatpak-info")) || qEnvironmentVariableIsSet("SNAP");
#endif
}

} // namespace

void keepMemoryPrivate()
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
#ifdef Q_OS_LINUX
    if (!mayBeLookedInto())
        ::prctl(PR_SET_DUMPABLE, 0);
#endif
}
