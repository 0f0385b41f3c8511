#include "ui/money/money_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace {
struct MoneyText {
    Q_DECLARE_TR_FUNCTIONS(MoneyText)
};
} // namespace

QString nameOf(CapScope scope)
{
    switch (scope) {
    case CapScope::Action:
        return MoneyText::tr("One action");
    case CapScope::Minute:
        return MoneyText::tr("A minute");
    case CapScope::Hour:
        return MoneyText::tr("An hour");
    case CapScope::Day:
        return MoneyText::tr("A day");
    case CapScope::Month:
        return MoneyText::tr("A month");
    case CapScope::Project:
        break;
    }
    return MoneyText::tr("This project");
}

QString nameOf(Waste waste)
{
    switch (waste) {
    case Waste::None:
        return {};
    case Waste::Failed:
        return MoneyText::tr("Failed");
    case Waste::Moderated:
        return MoneyText::tr("Refused by the provider's rules");
    case Waste::Cancelled:
        return MoneyText::tr("Cancelled too late");
    case Waste::WrittenOff:
        return MoneyText::tr("Written off");
    case Waste::NotUsed:
        break;
    }
    return MoneyText::tr("Not in the film");
}

QString wordsOf(const CapUse& use)
{
    const Money left = userMoney(use.left(), use.cap.limit.currency);
    if (use.cap.scope == CapScope::Action)
        return MoneyText::tr("%1: at most %2").arg(nameOf(use.cap.scope), shownMoney(use.cap.limit));
    return MoneyText::tr("%1: %2 of %3 left").arg(nameOf(use.cap.scope), shownMoney(left), shownMoney(use.cap.limit));
}

QString wordsOf(const Price& price)
{
    const QString amount = shownRange(price.leastMicro, price.money);
    const QString day = QLocale().toString(price.date, QLocale::ShortFormat);
    const bool typed = price.money.source == MoneySource::User;
    if (price.unit == Price::Unit::Second)
        return typed ? MoneyText::tr("%1 a second, typed by you on %2").arg(amount, day)
                     : MoneyText::tr("%1 a second, from the price list of %2").arg(amount, day);
    return typed ? MoneyText::tr("%1 a clip, typed by you on %2").arg(amount, day)
                 : MoneyText::tr("%1 a clip, from the price list of %2").arg(amount, day);
}

QString wordsOf(const Quote& quote)
{
    if (quote.maker.provider.local)
        return MoneyText::tr("Free: rendered on this computer, nothing is sent anywhere");
    const QString sum = shownTotal(quote.total());
    if (quote.shots.isEmpty() || !quote.shots.first().estimate.isKnown())
        return sum;
    const Estimate& first = quote.shots.first().estimate;
    const QString day = QLocale().toString(first.priceDate, QLocale::ShortFormat);
    const QString words = first.high.source == MoneySource::User
                              ? MoneyText::tr("%1, by the price you typed on %2").arg(sum, day)
                              : MoneyText::tr("%1, by the price list of %2").arg(sum, day);
    return isOldPrice(first.priceDate, QDate::currentDate())
               ? MoneyText::tr("%1, which is over 90 days old: look at the provider's page").arg(words)
               : words;
}

Money userMoney(std::int64_t micro, const QString& currency)
{
    return {micro, currency, MoneySource::User};
}
