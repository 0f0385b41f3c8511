#include "core/store/charge.h"

#include <array>

namespace {

constexpr std::array KindNames{"reserved", "spent", "unknown", "released"};

} // namespace

QString toString(ChargeKind kind)
{
    return QString::fromLatin1(KindNames[size_t(kind)]);
}

std::optional<ChargeKind> chargeKindFromString(const QString& name)
{
    for (size_t i = 0; i < KindNames.size(); ++i)
        if (name == QLatin1String(KindNames[i]))
            return ChargeKind(i);
    return std::nullopt;
}
