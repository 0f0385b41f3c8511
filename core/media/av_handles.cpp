#include "core/media/av_handles.h"

#include "core/base/log.h"
#include "core/media/reading/limits.h"

#include <mutex>

namespace {

void forwardLog(void* source, int level, const char* format, va_list arguments)
{
    if (level > AV_LOG_ERROR || !lcMedia().isDebugEnabled())
        return;
    char line[512];
    int prefix = 1;
    av_log_format_line2(source, level, format, arguments, line, sizeof line, &prefix);
    qCDebug(lcMedia, "%s", QByteArray(line).trimmed().constData());
}

} // namespace

void quietLibav()
{
    static std::once_flag once;
    std::call_once(once, [] {
        av_log_set_callback(forwardLog);
        av_max_alloc(std::size_t(ReadingLimits::LibavBytes));
    });
}

QString avDetail(const char* call, int code)
{
    char text[AV_ERROR_MAX_STRING_SIZE] = {};
    av_strerror(code, text, sizeof text);
    return QStringLiteral("%1: %2 (%3)").arg(QLatin1String(call), QString::fromUtf8(text)).arg(code);
}
