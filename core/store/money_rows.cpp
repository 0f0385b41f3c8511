#include "core/store/money_rows.h"

#include "core/store/ledger_rows.h"
#include "core/store/rows/take_rows.h"
#include "core/store/sqlite/database.h"

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
