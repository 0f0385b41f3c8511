#include "core/generation/estimate.h"

#include "core/generation/text.h"

#include <limits>

namespace {

void add(std::int64_t& sum, std::int64_t more)
{
    if (__builtin_add_overflow(sum, more, &sum))
        sum = std::numeric_limits<std::int64_t>::max();
}

std::int64_t times(std::int64_t micro, int count)
{
    std::int64_t product = 0;
    return __builtin_mul_overflow(micro, std::int64_t(count), &product) ? std::numeric_limits<std::int64_t>::max()
                                                                        : product;
}

Money inCurrency(std::int64_t micro, const QString& currency)
{
    return {micro, currency, MoneySource::Table};
}

QString joined(const EstimateTotal& total, bool withLow)
{
    QStringList parts;
    for (auto it = total.sums.begin(); it != total.sums.end(); ++it)
        parts << shownRange(withLow ? it->low : it->high, inCurrency(it->high, it.key()));
    if (total.unknown > 0)
        parts << GenerationText::tr("%n of unknown price", nullptr, total.unknown);
    return parts.isEmpty() ? shownMoney(inCurrency(0, {})) : parts.join(QStringLiteral(" + "));
}

} // namespace

Estimate estimateClip(const Provider& provider, const Model& model, const std::optional<Price>& typed, int seconds)
{
    if (provider.local || model.free)
        return {inCurrency(0, {}), 0, {}};
    const auto& price = typed ? typed : model.price;
    if (!price)
        return {};
    const int units = price->unit == Price::Unit::Second ? seconds : 1;
    Estimate estimate{price->money, times(price->leastMicro, units), price->date};
    estimate.high.micro = times(price->money.micro, units);
    return estimate;
}

bool isOldPrice(const QDate& date, const QDate& today)
{
    constexpr int Days = 90;
    return date.isValid() && date.daysTo(today) > Days;
}

EstimateTotal total(const QList<Estimate>& estimates)
{
    EstimateTotal total;
    for (const Estimate& estimate : estimates) {
        if (!estimate.isKnown()) {
            ++total.unknown;
        } else if (!estimate.isFree()) {
            auto& range = total.sums[estimate.high.currency];
            add(range.low, estimate.lowMicro);
            add(range.high, estimate.high.micro);
        }
    }
    return total;
}

QString shownEstimate(const Estimate& estimate)
{
    return shownRange(estimate.lowMicro, estimate.high);
}

QString shownTotal(const EstimateTotal& total)
{
    return joined(total, true);
}

QString shownTotalHigh(const EstimateTotal& total)
{
    return joined(total, false);
}
