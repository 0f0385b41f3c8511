#include "core/base/money.h"

#include "core/base/text.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <array>

namespace {

constexpr std::array Names{"provider", "table", "user", "unknown"};
constexpr std::int64_t Unit = 1'000'000;
constexpr std::int64_t Most = 1'000'000'000 * Unit;

QString symbolOf(const QString& currency)
{
    static const QHash<QString, QString> symbols{{QStringLiteral("USD"), QStringLiteral("$")},
                                                 {QStringLiteral("EUR"), QStringLiteral("\u20ac")},
                                                 {QStringLiteral("GBP"), QStringLiteral("\u00a3")}};
    return symbols.value(currency);
}

/// The digits behind the point, at least `least` of them.
QString decimals(std::int64_t micro, int least)
{
    QString digits = QString::number(micro % Unit).rightJustified(6, QLatin1Char('0'));
    while (digits.size() > least && digits.endsWith(QLatin1Char('0')))
        digits.chop(1);
    return digits;
}

QString amount(std::int64_t micro)
{
    const QLocale locale;
    return QString(locale.toString(qint64(micro / Unit)) + locale.decimalPoint() + decimals(micro, 2));
}

QString withCurrency(const QString& amount, const QString& currency)
{
    const QString symbol = symbolOf(currency);
    return symbol.isEmpty() ? QString(amount + QChar(QChar::Nbsp) + currency) : QString(symbol + amount);
}

} // namespace

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

QString toString(Price::Unit unit)
{
    return unit == Price::Unit::Second ? QStringLiteral("second") : QStringLiteral("clip");
}

std::optional<Price::Unit> priceUnitFromString(const QString& text)
{
    for (const auto unit : {Price::Unit::Second, Price::Unit::Clip})
        if (text == toString(unit))
            return unit;
    return std::nullopt;
}

std::optional<std::int64_t> microFromText(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("^([0-9]{1,10})(?:[.,]([0-9]{1,6}))?$"));
    static const QRegularExpression thousands(QStringLiteral(",[0-9]{3}$"));
    const auto match = pattern.match(text.trimmed());
    if (!match.hasMatch() || text.trimmed().contains(thousands)) // 1,000 is a thousand to one, one to another
        return std::nullopt;
    const std::int64_t micro =
        match.captured(1).toLongLong() * Unit + match.captured(2).leftJustified(6, QLatin1Char('0')).toLongLong();
    return micro <= Most ? std::optional(micro) : std::nullopt;
}

std::optional<QString> currencyFromText(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z][A-Za-z0-9 ._-]{0,23}$"));
    const QString name = text.trimmed();
    if (!pattern.match(name).hasMatch())
        return std::nullopt;
    return name.size() == 3 ? name.toUpper() : name;
}

QString microText(std::int64_t micro)
{
    const std::int64_t size = micro < 0 ? -micro : micro;
    const QString rest = decimals(size, 0);
    return QString(QLatin1String(micro < 0 ? "-" : "") + QString::number(size / Unit) +
                   (rest.isEmpty() ? QString() : QString(QLatin1Char('.') + rest)));
}

QString shownMoney(const Money& money)
{
    if (money.source == MoneySource::Unknown)
        return BaseText::tr("unknown");
    if (money.currency.isEmpty() && money.micro == 0)
        return BaseText::tr("free");
    if (money.micro < 0)
        return QString(QLatin1Char('-') + withCurrency(amount(-money.micro), money.currency));
    return withCurrency(amount(money.micro), money.currency);
}

QString shownRange(std::int64_t low, const Money& high)
{
    if (low == high.micro || high.source == MoneySource::Unknown)
        return shownMoney(high);
    return withCurrency(QString(amount(low) + QChar(0x2013) + amount(high.micro)), high.currency);
}
