#include "core/base/money.h"

#include <array>

namespace {
constexpr std::array Names{"provider", "table", "user", "unknown"};
}

QString toString(MoneySource source)
{
    return QString::fromLatin1(Names[size_t(source)]);
}

MoneySource moneySourceFromString(const QString& text)
{
    for (size_t i = 0; i < Names.size(); ++i)
        if (text == QLatin1String(Names[i]))
            return MoneySource(i);
    return MoneySource::Unknown;
}
