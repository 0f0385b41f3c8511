#pragma once

#include "core/base/result.h"
#include "core/store/ledger.h"

#include <QFuture>
#include <functional>

class Database;

/// How far a cap reaches. Minutes and hours slide, days and months are the calendar's where the user is.
enum class CapScope { Action, Minute, Hour, Day, Month, Project };
QString toString(CapScope scope); ///< "action", "minute", ...: in the database, on the command line and in JSON
std::optional<CapScope> capScopeFromString(const QString& name);

/// What may be spent at most in one currency. Other currencies are not counted; while any cap stands, what costs in one
/// that has none needs a person's word.
struct Cap {
    CapScope scope = CapScope::Day;
    ProjectId project; ///< CapScope::Project: of this one; else null
    Money limit;
    friend bool operator==(const Cap&, const Cap&) = default;
};

/// A cap and how much of it is spent or unknown in its time, or reserved now, whenever that was; `used` may be more
/// than the limit when it was lowered.
struct CapUse {
    Cap cap;
    std::int64_t used = 0;
    std::int64_t left() const { return std::max<std::int64_t>(0, cap.limit.micro - used); }
};

/// A price the user typed, from the provider's page.
struct TypedPrice {
    QString account;
    QString model;
    Price price;
    friend bool operator==(const TypedPrice&, const TypedPrice&) = default;
};

/// What a person agreed to before a spending action.
struct Spending {
    std::optional<Money> actionCap = {}; ///< for all of it together
    bool acceptUnknownPrice = false;     ///< never past a cap
    bool acceptOtherCurrency = false;    ///< one in which nothing is capped, although something is
    bool anotherTake = false;            ///< a take of the same request that is just being stored does not count as it
};

/// A job's money in one currency: balances, which are sums of its charges, and what it was for.
struct JobMoney {
    JobRecord job;    ///< without request and outcome
    QString currency; ///< empty: of a job whose price nobody knew
    std::int64_t reserved = 0, spent = 0, unknown = 0, released = 0;
    int submits = 0; ///< attempts, with those that failed
};

/// The money of the user's ledger: what may be spent, what things cost, what was spent. A value over the ledger, whose
/// store thread it shares; used from main, futures as there.
class MoneyBook final {
public:
    /// `now` for tests; empty = UTC.
    explicit MoneyBook(std::shared_ptr<Ledger> ledger, std::function<QDateTime()> now = {});

    /// Admits jobs in state Queued and reserves the high end of their estimates: all of them, or none. A live twin
    /// (project, shot, kind, request; for what costs also that of a copied project) is returned instead of a second
    /// job, and costs nothing more; so is one whose take is just on its way to its project. Budget: a cap would be
    /// exceeded, a price is unknown or in a currency without a cap and nobody accepted that; unknown is never accepted
    /// where a cap stands. The caps are asked once more when a job is sent (Ledger::advance).
    QFuture<Result<QList<Ledger::Admission>>> admit(const QList<JobRecord>& jobs, const Spending& spending);

    QFuture<Result<QList<Cap>>> caps();
    /// Those that hold for a project, with what is used of them; an action's is always unused.
    QFuture<Result<QList<CapUse>>> capUse(const ProjectId& project);
    QFuture<Status> setCap(const Cap& cap); ///< instead of the one of the same scope, project and currency
    QFuture<Status> removeCap(const Cap& cap);

    QFuture<Result<QList<TypedPrice>>> prices();
    QFuture<Status> setPrice(const TypedPrice& price); ///< instead of an older one of the model
    QFuture<Status> removePrice(const QString& account, const QString& model);

    /// Of every job that ever had to do with money, oldest first; a null project is all of them.
    QFuture<Result<QList<JobMoney>>> spent(const ProjectId& project);

private:
    template<class Work> auto write(Work work);
    QFuture<Status> changeCaps(const std::function<Status(Database&, const Ledger::Desk&)>& work);
    std::shared_ptr<Ledger> m_ledger;
    std::function<QDateTime()> m_now;
};
