#include "core/store/money_rows.h"

#include "core/store/charge.h"
#include "core/store/ledger_rows.h"
#include "core/store/rows/take_rows.h"
#include "core/store/sqlite/database.h"
#include "core/store/text.h"

namespace {

/// A project's cap hangs on its id; the others on nothing.
QString subjectOf(const Cap& cap)
{
    return cap.scope == CapScope::Project ? cap.project.toString() : QStringLiteral("");
}

QDateTime startOf(CapScope scope, const QDateTime& now)
{
    const QDate today = now.toLocalTime().date();
    switch (scope) {
    case CapScope::Minute:
        return now.addSecs(-60);
    case CapScope::Hour:
        return now.addSecs(-3600);
    case CapScope::Day:
        return today.startOfDay();
    case CapScope::Month:
        return QDate(today.year(), today.month(), 1).startOfDay();
    case CapScope::Action:
    case CapScope::Project:
        break;
    }
    return QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
}

Error exceeded(const Cap& cap, const Money& asked, std::int64_t leftBefore)
{
    const QString cost = shownMoney(asked), limit = shownMoney(cap.limit);
    const QString left = shownMoney({leftBefore, cap.limit.currency, MoneySource::User});
    const auto sentence = [&]() -> QString {
        switch (cap.scope) {
        case CapScope::Action:
            return StoreText::tr("This may cost up to %1, and your cap for one action is %2.").arg(cost, limit);
        case CapScope::Minute:
            return StoreText::tr("This may cost up to %1, and %3 is left of your cap of %2 a minute.")
                .arg(cost, limit, left);
        case CapScope::Hour:
            return StoreText::tr("This may cost up to %1, and %3 is left of your cap of %2 an hour.")
                .arg(cost, limit, left);
        case CapScope::Day:
            return StoreText::tr("This may cost up to %1, and %3 is left of your cap of %2 a day.")
                .arg(cost, limit, left);
        case CapScope::Month:
            return StoreText::tr("This may cost up to %1, and %3 is left of your cap of %2 a month.")
                .arg(cost, limit, left);
        case CapScope::Project:
            break;
        }
        return StoreText::tr("This may cost up to %1, and %3 is left of your cap of %2 for this project.")
            .arg(cost, limit, left);
    };
    const QString wayOut = StoreText::tr("Nothing was started; choose less, or raise the cap.");
    return {ErrorKind::Budget, QString(sentence() + QLatin1Char(' ') + wayOut), toString(cap.scope)};
}

} // namespace

// What costs is the same work in a copy of its project, too: a shot's id is the same in both and nowhere else.
Result<std::optional<JobRecord>> MoneyRows::twin(Database& database, const JobRecord& job, bool anotherTake)
{
    if (!job.estimated)
        return LedgerRows::liveTwin(database, job);
    BR_TRY(const auto alike, LedgerRows::jobs(database, QStringLiteral("shot = ? AND kind = ? AND request_key = ?"),
                                              {job.shot.isNull() ? QStringLiteral("") : job.shot.toString(),
                                               toString(job.kind), bound(job.requestKey)}));
    for (const JobRecord& other : alike) {
        const bool isOwn = other.project == job.project;
        const bool comesHome = isOwn && other.state == JobState::Stored && !other.linked && !anotherTake;
        if (comesHome || !isEnded(other.state))
            return std::optional(other);
    }
    return std::optional<JobRecord>();
}

Status MoneyRows::reserve(Database& database, const JobRecord& job, const QDateTime& at)
{
    const bool costs = job.estimated && (job.estimated->micro != 0 || job.estimated->source == MoneySource::Unknown);
    if (!costs)
        return {};
    BR_CHECK(database.run(QStringLiteral("INSERT INTO charges (job, at, kind, micro, currency, source, note) VALUES "
                                         "(?, ?, ?, ?, ?, ?, '')"),
                          QVariantList{bound(job.id), bound(at), toString(ChargeKind::Reserved)} +
                              moneyValues(job.estimated)));
    return {};
}

Result<QList<Cap>> MoneyRows::caps(Database& database)
{
    QList<Cap> found;
    BR_CHECK(database.each(QStringLiteral("SELECT scope, subject, currency, micro FROM caps ORDER BY currency, micro"),
                           {}, [&](RowReader& row) {
                               Cap cap;
                               cap.scope = capScopeFromString(row.text()).value_or(CapScope::Action);
                               cap.project = ProjectId::fromString(row.text());
                               cap.limit.currency = row.text();
                               cap.limit.micro = row.integer();
                               cap.limit.source = MoneySource::User;
                               found << cap;
                           }));
    return found;
}

Status MoneyRows::setCap(Database& database, const Cap& cap, const QDateTime& at)
{
    BR_CHECK(
        database.run(QStringLiteral("INSERT INTO caps (scope, subject, currency, micro, changed_at) VALUES (?, ?, "
                                    "?, ?, ?) ON CONFLICT (scope, subject, currency) DO UPDATE SET micro = "
                                    "excluded.micro, changed_at = excluded.changed_at"),
                     {toString(cap.scope), subjectOf(cap), cap.limit.currency, qint64(cap.limit.micro), bound(at)}));
    return {};
}

Status MoneyRows::removeCap(Database& database, const Cap& cap)
{
    BR_CHECK(database.run(QStringLiteral("DELETE FROM caps WHERE scope = ? AND subject = ? AND currency = ?"),
                          {toString(cap.scope), subjectOf(cap), cap.limit.currency}));
    return {};
}

// A job counts where its money moved upward: what is only settled in the window was counted when it was reserved, and
// what is given back there makes no room for others. Charges later than now (a clock set back) count as made now.
Result<std::int64_t> MoneyRows::used(Database& database, const Cap& cap, const QDateTime& now)
{
    if (cap.scope == CapScope::Action)
        return 0;
    const QString ofProject = cap.scope == CapScope::Project
                                  ? QStringLiteral("AND job IN (SELECT id FROM jobs WHERE project = ?)")
                                  : QStringLiteral("AND '' = ?");
    std::int64_t sum = 0;
    BR_CHECK(database.each(
        QStringLiteral("SELECT COALESCE(SUM(CASE WHEN balance > 0 THEN balance ELSE 0 END), 0) FROM (SELECT SUM(micro) "
                       "AS balance FROM charges WHERE currency = ? AND at > ? AND kind <> 'released' %1 GROUP BY job)")
            .arg(ofProject),
        {cap.limit.currency, startOf(cap.scope, now).toMSecsSinceEpoch() - 1, subjectOf(cap)},
        [&](RowReader& row) { sum = row.integer(); }));
    return sum;
}

Status MoneyRows::checkCaps(Database& database, const ProjectId& project, const Money& asked, const QDateTime& now)
{
    BR_TRY(const auto all, caps(database));
    for (const Cap& cap : all) {
        if (cap.limit.currency != asked.currency || (cap.scope == CapScope::Project && cap.project != project))
            continue;
        BR_TRY(const std::int64_t before, used(database, cap, now));
        const std::int64_t sum = cap.scope == CapScope::Action ? asked.micro : before;
        if (sum > cap.limit.micro)
            return fail(exceeded(cap, asked, std::max<std::int64_t>(0, cap.limit.micro - (sum - asked.micro))));
    }
    return {};
}

Status MoneyRows::checkRaise(Database& database, const ProjectId& project, const QList<Charge>& charges,
                             const QDateTime& now)
{
    QMap<QString, std::int64_t> reserved, all;
    for (const Charge& charge : charges) {
        if (charge.kind == ChargeKind::Reserved)
            reserved[charge.money.currency] += charge.money.micro;
        if (charge.kind != ChargeKind::Released)
            all[charge.money.currency] += charge.money.micro;
    }
    for (auto it = all.begin(); it != all.end(); ++it)
        if (it.value() > 0 && reserved.value(it.key()) > 0)
            BR_CHECK(checkCaps(database, project, {it.value(), it.key(), MoneySource::User}, now));
    return {};
}

Result<QList<TypedPrice>> MoneyRows::prices(Database& database)
{
    QList<TypedPrice> found;
    BR_CHECK(database.each(QStringLiteral("SELECT account, model, unit, micro, currency, changed_at FROM prices ORDER "
                                          "BY account, model"),
                           {}, [&](RowReader& row) {
                               TypedPrice typed;
                               typed.account = row.text();
                               typed.model = row.text();
                               typed.price.unit = priceUnitFromString(row.text()).value_or(Price::Unit::Second);
                               typed.price.money.micro = typed.price.leastMicro = row.integer();
                               typed.price.money.currency = row.text();
                               typed.price.money.source = MoneySource::User;
                               typed.price.date = row.time().toLocalTime().date();
                               found << typed;
                           }));
    return found;
}

Status MoneyRows::setPrice(Database& database, const TypedPrice& typed, const QDateTime& at)
{
    BR_CHECK(removePrice(database, typed.account, typed.model));
    BR_CHECK(
        database.run(QStringLiteral("INSERT INTO prices (account, model, unit, micro, currency, changed_at) VALUES "
                                    "(?, ?, ?, ?, ?, ?)"),
                     {bound(typed.account), bound(typed.model), toString(typed.price.unit),
                      qint64(typed.price.money.micro), bound(typed.price.money.currency), bound(at)}));
    return {};
}

Status MoneyRows::removePrice(Database& database, const QString& account, const QString& model)
{
    BR_CHECK(database.run(QStringLiteral("DELETE FROM prices WHERE account = ? AND model = ?"),
                          {bound(account), bound(model)}));
    return {};
}

Result<QList<JobMoney>> MoneyRows::spent(Database& database, const ProjectId& project)
{
    const QString where = project.isNull() ? QStringLiteral("'' = ?") : QStringLiteral("jobs.project = ?");
    BR_TRY(const auto jobs,
           LedgerRows::jobs(database, QString(where + QStringLiteral(" AND jobs.id IN (SELECT job FROM charges)")),
                            {project.isNull() ? QVariant(QStringLiteral("")) : bound(project)}));
    QHash<JobId, JobRecord> byId;
    for (JobRecord job : jobs) {
        job.request.clear();
        job.outcome.clear();
        byId.insert(job.id, job);
    }
    QHash<JobId, int> submits;
    BR_CHECK(database.each(QStringLiteral("SELECT job, COUNT(*) FROM attempts GROUP BY job"), {}, [&](RowReader& row) {
        const auto id = row.id<JobId>();
        submits.insert(id, row.number());
    }));
    QList<JobMoney> found;
    BR_CHECK(database.each(
        QStringLiteral(
            "SELECT job, currency, SUM(CASE kind WHEN 'reserved' THEN micro ELSE 0 END), "
            "SUM(CASE kind WHEN 'spent' THEN micro ELSE 0 END), SUM(CASE kind WHEN 'unknown' THEN micro ELSE "
            "0 END), SUM(CASE kind WHEN 'released' THEN micro ELSE 0 END) FROM charges GROUP BY job, currency "
            "ORDER BY MIN(number)"),
        {}, [&](RowReader& row) {
            const auto job = byId.constFind(row.id<JobId>());
            if (job == byId.constEnd())
                return;
            JobMoney money{*job, row.text(), row.integer(), row.integer(), row.integer(), row.integer(), 0};
            money.submits = submits.value(job->id);
            found << money;
        }));
    return found;
}
