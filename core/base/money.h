#pragma once

#include <QString>
#include <cstdint>

/// Where an amount comes from: said by the provider, looked up in the price table, typed by the user, or not known.
enum class MoneySource { Provider, Table, User, Unknown };

/// An amount in millionths of a currency unit; never a float, currencies never mix. Unknown is `MoneySource::Unknown`
/// with micro 0, and is shown as unknown, never as zero.
struct Money {
    std::int64_t micro = 0;
    QString currency; ///< ISO 4217 code, or a provider's credit name; empty for free local work
    MoneySource source = MoneySource::Unknown;
    friend bool operator==(const Money&, const Money&) = default;
};

QString toString(MoneySource source);                   ///< "provider", "table", "user", "unknown"
MoneySource moneySourceFromString(const QString& text); ///< unknown text is Unknown
