#pragma once

#include "core/document/storyboard.h"
#include "core/document/take.h"
#include "core/store/money_book.h"

#include <QByteArray>
#include <QDate>

/// Why money that was spent shows nothing in the film.
enum class Waste {
    None,
    Failed,     ///< ended without a clip, or its clip cannot be played
    Moderated,  ///< against the provider's rules
    Cancelled,  ///< by a person, too late
    WrittenOff, ///< a person gave it up
    NotUsed     ///< there is a take, and it is neither circled nor the shot's newest
};

/// A job's money with its place in the film, as it is now. A value.
struct SpendItem {
    JobMoney money;
    QString scene; ///< code; empty: the shot is gone
    QString shot;  ///< full code; of a shot that is gone the one it had
    QDate day;     ///< asked for, where the user is
    Waste waste = Waste::None;
    std::int64_t cost() const { return money.spent + money.unknown; }
    /// Sent, and nobody knows for how much.
    bool isUnpriced() const;
};

enum class SpendBy { Model, Scene, Shot, Day, Project };
QString toString(SpendBy by); ///< "model", ...: on the command line
std::optional<SpendBy> spendByFromString(const QString& name);

/// A sum in one currency. `estimated` is what was said before, of the jobs that cost something; failed ones too.
struct SpendLine {
    QString name;
    QString currency; ///< empty: jobs of unknown price
    int jobs = 0, failed = 0, unpriced = 0;
    std::int64_t estimated = 0, spent = 0, unknown = 0, reserved = 0, wasted = 0;
    std::int64_t lost = 0; ///< of `wasted`: to jobs that failed, or were moderated, cancelled or written off
};

QList<SpendItem> spendItems(const QList<JobMoney>& money, const QList<Storyboard>& boards, const TakeShelf& shelf);
/// By name and currency, in order: days newest first.
QList<SpendLine> spendBy(const QList<SpendItem>& items, SpendBy by);
QList<SpendLine> spendTotals(const QList<SpendItem>& items); ///< one a currency, without names
QList<SpendItem> wasted(const QList<SpendItem>& items);      ///< dearest first within a currency
/// Every job with money as a row of a spreadsheet; amounts with a point, times in UTC.
QByteArray spendCsv(const QList<SpendItem>& items);
QString toString(Waste waste); ///< "", "failed", "not used", ...: in files
