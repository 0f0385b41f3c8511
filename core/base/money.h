#pragma once

#include <QDate>
#include <QString>
#include <cstdint>
#include <optional>

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

/// What a model asks for one second of a clip, or for one clip.
struct Price {
    enum class Unit { Second, Clip };
    Unit unit = Unit::Second;
    Money money;                 ///< the most it asks
    std::int64_t leastMicro = 0; ///< the least: prices depend on sizes and on sound
    QDate date;                  ///< when somebody looked
    friend bool operator==(const Price&, const Price&) = default;
};

QString toString(MoneySource source);                   ///< "provider", "table", "user", "unknown"
MoneySource moneySourceFromString(const QString& text); ///< unknown text is Unknown
QString toString(Price::Unit unit);                     ///< "second", "clip"
std::optional<Price::Unit> priceUnitFromString(const QString& text);

/// "12.50" or "12,50" as millionths; none when it is no amount, can be read in two ways ("1,000"), is below zero, finer
/// than a millionth or above a billion.
std::optional<std::int64_t> microFromText(const QString& text);
/// "usd" is "USD"; other names of credits stay as they are. None when it cannot name a currency.
std::optional<QString> currencyFromText(const QString& text);
QString microText(std::int64_t micro); ///< "12.5" for files: a point, no groups, nothing rounded
/// "$12.50", "12.50 credits", "unknown", "free": exact, at least two decimals, in the reader's manner.
QString shownMoney(const Money& money);
/// "$1.20-2.40"; one amount when both are the same. `low` counts in the currency of `high`.
QString shownRange(std::int64_t low, const Money& high);
