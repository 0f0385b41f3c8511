#include "core/store/money_book.h"

#include "core/store/ledger_desk.h"
#include "core/store/money_rows.h"
#include "core/store/store_thread.h"
#include "core/store/text.h"

#include <QMap>
#include <QSet>
#include <array>

using Connection = StoreThread::Connection;

namespace {

constexpr std::array ScopeNames{"action", "minute", "hour", "day", "month", "project"};
constexpr std::int64_t DearestUnit = 1'000'000'000'000; ///< a million for one second: so that no sum overflows

bool isUnknown(const JobRecord& job)
{
    return job.estimated && job.estimated->source == MoneySource::Unknown;
}

JobRecord asQueued(JobRecord job, const QDateTime& now)
{
    job.state = JobState::Queued;
    job.version = 0;
    job.created = job.changed = now;
    if (!job.due.isValid())
        job.due = now;
    return job;
}

/// Unknown is not zero: it passes only where a person said so and nothing is there that it could exceed.
Status checkUnknown(const QList<JobRecord>& fresh, const QList<Cap>& caps, const Spending& spending)
{
    for (const JobRecord& job : fresh) {
        if (!isUnknown(job))
            continue;
        if (!spending.acceptUnknownPrice)
            return fail(ErrorKind::Budget,
                        StoreText::tr("What \"%1\" of the account \"%2\" costs is not known. Nothing was started; type "
                                      "its price, or say that an unknown price is fine.")
                            .arg(job.model, job.account));
        const bool capped = std::any_of(caps.begin(), caps.end(), [&](const Cap& cap) {
            return cap.scope != CapScope::Project || cap.project == job.project;
        });
        if (capped || spending.actionCap)
            return fail(ErrorKind::Budget,
                        StoreText::tr("What \"%1\" of the account \"%2\" costs is not known, so the cap on spending "
                                      "cannot be kept. Nothing was started; type its price, or remove the cap.")
                            .arg(job.model, job.account));
    }
    return {};
}

/// What the jobs ask for together, by currency.
QMap<QString, Money> asked(const QList<JobRecord>& jobs)
{
    QMap<QString, Money> sums;
    for (const JobRecord& job : jobs) {
        if (!job.estimated || isUnknown(job) || job.estimated->micro == 0)
            continue;
        Money& sum = sums[job.estimated->currency];
        const std::int64_t before = sum.micro;
        sum = *job.estimated;
        if (__builtin_add_overflow(before, job.estimated->micro, &sum.micro))
            sum.micro = std::numeric_limits<std::int64_t>::max();
    }
    return sums;
}

Status checkAction(const QMap<QString, Money>& sums, const Money& cap)
{
    for (const Money& sum : sums) {
        if (sum.currency != cap.currency)
            return fail(
                ErrorKind::Budget,
                StoreText::tr("This costs %1, which cannot be compared with a limit in %2. Nothing was started.")
                    .arg(shownMoney(sum), cap.currency));
        if (sum.micro > cap.micro)
            return fail(
                ErrorKind::Budget,
                StoreText::tr("This may cost up to %1, which is more than the limit of %2. Nothing was started.")
                    .arg(shownMoney(sum), shownMoney(cap)));
    }
    return {};
}

Status checkPrice(const TypedPrice& typed)
{
    const Money& money = typed.price.money;
    if (typed.account.isEmpty() || typed.model.isEmpty() || currencyFromText(money.currency) != money.currency ||
        money.micro < 0 || money.micro > DearestUnit)
        return fail(ErrorKind::Usage, StoreText::tr("This is no price: it needs an amount from 0 to 1,000,000 and a "
                                                    "currency like USD. Nothing was changed."));
    return {};
}

Status checkCap(const Cap& cap)
{
    if (currencyFromText(cap.limit.currency) != cap.limit.currency || cap.limit.micro < 0 ||
        (cap.scope == CapScope::Project) == cap.project.isNull())
        return fail(ErrorKind::Usage, StoreText::tr("This is no cap: it needs an amount from 0 upward and a currency "
                                                    "like USD. Nothing was changed."));
    return {};
}

/// Inside the transaction: everything is written, then looked at as a whole; what does not fit is undone.
Result<QList<Ledger::Admission>> admitAll(Database& database, const QList<JobRecord>& jobs, const Spending& spending,
                                          const QDateTime& now)
{
    QList<Ledger::Admission> admissions;
    QList<JobRecord> fresh;
    for (const JobRecord& job : jobs) {
        BR_TRY(const auto twin, MoneyRows::twin(database, job, spending.anotherTake));
        if (twin) {
            admissions.append({*twin, true});
            continue;
        }
        const JobRecord admitted = asQueued(job, now);
        BR_CHECK(LedgerRows::insert(database, admitted));
        BR_CHECK(MoneyRows::reserve(database, admitted, now));
        admissions.append({admitted, false});
        fresh.append(admitted);
    }
    BR_TRY(const auto caps, MoneyRows::caps(database));
    BR_CHECK(checkUnknown(fresh, caps, spending));
    const auto sums = asked(fresh);
    if (spending.actionCap)
        BR_CHECK(checkAction(sums, *spending.actionCap));
    QSet<ProjectId> projects;
    for (const JobRecord& job : fresh)
        projects.insert(job.project);
    for (const ProjectId& project : projects)
        for (const Money& sum : sums) {
            if (!spending.acceptOtherCurrency && !spending.actionCap)
                BR_CHECK(MoneyRows::checkCurrency(database, project, sum));
            BR_CHECK(MoneyRows::checkCaps(database, project, sum, now));
        }
    return admissions;
}

} // namespace

QString toString(CapScope scope)
{
    return QString::fromLatin1(ScopeNames[size_t(scope)]);
}

std::optional<CapScope> capScopeFromString(const QString& name)
{
    for (size_t i = 0; i < ScopeNames.size(); ++i)
        if (name == QLatin1String(ScopeNames[i]))
            return CapScope(i);
    return std::nullopt;
}

MoneyBook::MoneyBook(std::shared_ptr<Ledger> ledger, std::function<QDateTime()> now)
    : m_ledger(std::move(ledger))
    , m_now(now ? std::move(now) : [] { return QDateTime::currentDateTimeUtc(); })
{
}

/// `work(database, desk)` in one transaction on the ledger's thread.
template<class Work> auto MoneyBook::write(Work work)
{
    return m_ledger->m_thread->run([desk = m_ledger->m_desk, work](Connection& connection) {
        return desk->write(*connection, [&] { return work(*connection, *desk); });
    });
}

QFuture<Result<QList<Ledger::Admission>>> MoneyBook::admit(const QList<JobRecord>& jobs, const Spending& spending)
{
    return write([jobs, spending, now = m_now](Database& database,
                                               const Ledger::Desk& desk) -> Result<QList<Ledger::Admission>> {
        BR_TRY(const auto admissions, admitAll(database, jobs, spending, now()));
        for (const auto& admission : admissions)
            BR_CHECK(desk.event(database, admission.job.id,
                                admission.deduplicated ? QStringLiteral("job.deduped") : QStringLiteral("job.queued"),
                                {}));
        return admissions;
    });
}

QFuture<Result<QList<Cap>>> MoneyBook::caps()
{
    return m_ledger->m_thread->run([](Connection& connection) { return MoneyRows::caps(*connection); });
}

QFuture<Result<QList<CapUse>>> MoneyBook::capUse(const ProjectId& project)
{
    return m_ledger->m_thread->run([project, now = m_now](Connection& connection) -> Result<QList<CapUse>> {
        BR_TRY(const auto caps, MoneyRows::caps(*connection));
        QList<CapUse> uses;
        for (const Cap& cap : caps) {
            if (cap.scope == CapScope::Project && cap.project != project)
                continue;
            BR_TRY(const auto used, MoneyRows::used(*connection, cap, now()));
            uses.append({cap, used});
        }
        return uses;
    });
}

/// Who waits for room under a cap looks again.
QFuture<Status> MoneyBook::changeCaps(const std::function<Status(Database&, const Ledger::Desk&)>& work)
{
    return m_ledger->m_thread->run([desk = m_ledger->m_desk, work](Connection& connection) {
        const Status changed = desk->write(*connection, [&] { return work(*connection, *desk); });
        if (changed)
            Q_EMIT desk->news.capsChanged();
        return changed;
    });
}

QFuture<Status> MoneyBook::setCap(const Cap& cap)
{
    return changeCaps([cap, now = m_now](Database& database, const Ledger::Desk& desk) -> Status {
        BR_CHECK(checkCap(cap));
        BR_CHECK(MoneyRows::setCap(database, cap, now()));
        return desk.event(
            database, {}, QStringLiteral("cap.set"),
            QStringLiteral("%1 %2 %3").arg(toString(cap.scope), microText(cap.limit.micro), cap.limit.currency));
    });
}

QFuture<Status> MoneyBook::removeCap(const Cap& cap)
{
    return changeCaps([cap](Database& database, const Ledger::Desk& desk) -> Status {
        BR_CHECK(MoneyRows::removeCap(database, cap));
        return desk.event(database, {}, QStringLiteral("cap.removed"),
                          QStringLiteral("%1 %2").arg(toString(cap.scope), cap.limit.currency));
    });
}

QFuture<Result<QList<TypedPrice>>> MoneyBook::prices()
{
    return m_ledger->m_thread->run([](Connection& connection) { return MoneyRows::prices(*connection); });
}

QFuture<Status> MoneyBook::setPrice(const TypedPrice& price)
{
    return write([price, now = m_now](Database& database, const Ledger::Desk&) -> Status {
        BR_CHECK(checkPrice(price));
        return MoneyRows::setPrice(database, price, now());
    });
}

QFuture<Status> MoneyBook::removePrice(const QString& account, const QString& model)
{
    return write([account, model](Database& database, const Ledger::Desk&) {
        return MoneyRows::removePrice(database, account, model);
    });
}

QFuture<Result<QList<JobMoney>>> MoneyBook::spent(const ProjectId& project)
{
    return m_ledger->m_thread->run(
        [project](Connection& connection) { return MoneyRows::spent(*connection, project); });
}
