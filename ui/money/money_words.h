#pragma once

#include "core/project/quote.h"
#include "core/project/spend_report.h"
#include "core/store/money_book.h"

// Words for money in the window.

QString nameOf(CapScope scope);      ///< "A day"
QString nameOf(Waste waste);         ///< "Not used"
QString wordsOf(const CapUse& use);  ///< "A day: $6.40 of $10.00 left"
QString wordsOf(const Price& price); ///< "$0.05 a second, typed on 22.11.26"
QString wordsOf(const Quote& quote); ///< its sum, and by which price: "$1.20, by the price you typed on 22.11.26"
Money userMoney(std::int64_t micro, const QString& currency);
