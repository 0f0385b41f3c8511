#pragma once

#include "core/providers/provider.h"

#include <QMap>

/// What one clip will cost. Integers only; what nobody knows stays unknown. A value.
struct Estimate {
    Money high;                ///< source Unknown: nobody knows; no currency and 0: free, and that is known
    std::int64_t lowMicro = 0; ///< in the currency of `high`
    QDate priceDate;           ///< of the price it rests on
    bool isKnown() const { return high.source != MoneySource::Unknown; }
    bool isFree() const { return isKnown() && high.micro == 0; }
    friend bool operator==(const Estimate&, const Estimate&) = default;
};

/// A clip of `seconds` by `model`: free where the work is done on this computer or the model says so, else by the price
/// the user typed, else by the table's. Pure.
Estimate estimateClip(const Provider& provider, const Model& model, const std::optional<Price>& typed, int seconds);

/// Looked at more than 90 days ago: providers change their prices. Pure.
bool isOldPrice(const QDate& date, const QDate& today);

/// Sums by currency, which never mix; what is unknown is counted and not added.
struct EstimateTotal {
    struct Range {
        std::int64_t low = 0, high = 0;
        friend bool operator==(const Range&, const Range&) = default;
    };
    QMap<QString, Range> sums; ///< of what costs something
    int unknown = 0;           ///< clips
    bool isFree() const { return sums.isEmpty() && unknown == 0; }
};
EstimateTotal total(const QList<Estimate>& estimates); ///< too much for a number stays the largest number
QString shownEstimate(const Estimate& estimate);       ///< "$1.20-2.40", "free", "unknown"
QString shownTotal(const EstimateTotal& total);        ///< "$3.20 + 8.00 credits + 2 of unknown price"
QString shownTotalHigh(const EstimateTotal& total);    ///< the high ends alone: "$3.20 + 8.00 credits"
