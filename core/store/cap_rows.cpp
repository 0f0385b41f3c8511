#include "core/store/money_rows.h"

#include "core/store/attempt_rows.h"
#include "core/store/charge.h"
#include "core/store/rows/take_rows.h"
#include "core/store/sqlite/database.h"
#include "core/store/text.h"

// What may be spent: asked when jobs are admitted, and once more when one of them is sent.

namespace {

constexpr qint64 HourLookSeconds = 300;

// States in which a job's money is still reserved, and nowhere else.
const QString Unsent = QStringLiteral("'Queued', 'Held', 'Preparing', 'Submitting'");
const QString Sending = QStringLiteral("'Submitting'");

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

/// When the window of a cap has moved on far enough to look again; invalid: it never does.
QDateTime nextLook(CapScope scope, const QDateTime& now)
{
    const QDate today = now.toLocalTime().date();
    switch (scope) {
    case CapScope::Minute:
        return now.addSecs(60);
    case CapScope::Hour:
        return now.addSecs(HourLookSeconds);
    case CapScope::Day:
        return today.addDays(1).startOfDay().toUTC();
    case CapScope::Month:
        return QDate(today.year(), today.month(), 1).addMonths(1).startOfDay().toUTC();
    case CapScope::Action:
    case CapScope::Project:
        break;
    }
    return {};
}

bool holds(const Cap& cap, const ProjectId& project)
{
    return cap.scope != CapScope::Project || cap.project == project;
}

QString exceededWords(const Cap& cap, const Money& asked, std::int64_t leftBefore)
{
    const QString cost = shownMoney(asked), limit = shownMoney(cap.limit);
    const QString left = shownMoney({std::max<std::int64_t>(0, leftBefore), cap.limit.currency, MoneySource::User});
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
        return StoreText::tr("This may cost up to %1, and %3 is left of your cap of %2 a day.").arg(cost, limit, left);
    case CapScope::Month:
        return StoreText::tr("This may cost up to %1, and %3 is left of your cap of %2 a month.")
            .arg(cost, limit, left);
    case CapScope::Project:
        break;
    }
    return StoreText::tr("This may cost up to %1, and %3 is left of your cap of %2 for this project.")
        .arg(cost, limit, left);
}

Error exceeded(const Cap& cap, const Money& asked, std::int64_t leftBefore)
{
    const QString wayOut = StoreText::tr("Nothing was started; choose less, or raise the cap.");
    return {ErrorKind::Budget, QString(exceededWords(cap, asked, leftBefore) + QLatin1Char(' ') + wayOut),
            toString(cap.scope)};
}

Result<std::int64_t> sumOf(Database& database, const QString& sql, const QVariantList& values)
{
    std::int64_t sum = 0;
    BR_CHECK(database.each(sql, values, [&](RowReader& row) { sum = row.integer(); }));
    return sum;
}

/// What went out in the cap's time, or may have, and what is promised to jobs in `states` now, whenever that was
/// promised: it may go out at any moment. Charges later than now (a clock set back) count as made now.
Result<std::int64_t> usedBy(Database& database, const Cap& cap, const QDateTime& now, const QString& states)
{
    if (cap.scope == CapScope::Action)
        return std::int64_t(0);
    const QString ofProject = cap.scope == CapScope::Project
                                  ? QStringLiteral("AND job IN (SELECT id FROM jobs WHERE project = ?)")
                                  : QStringLiteral("AND '' = ?");
    // What is only settled in that time, from unknown to spent, went out before.
    BR_TRY(const auto gone,
           sumOf(database,
                 QStringLiteral("SELECT COALESCE(SUM(MAX(balance, 0)), 0) FROM (SELECT SUM(micro) AS "
                                "balance FROM charges WHERE currency = ? AND at > ? AND kind IN "
                                "('spent', 'unknown') %1 GROUP BY job)")
                     .arg(ofProject),
                 {cap.limit.currency, startOf(cap.scope, now).toMSecsSinceEpoch() - 1, subjectOf(cap)}));
    BR_TRY(const auto promised, sumOf(database,
                                      QStringLiteral("SELECT COALESCE(SUM(micro), 0) FROM charges WHERE currency = ? "
                                                     "AND kind = 'reserved' %1 AND job IN (SELECT id FROM jobs WHERE "
                                                     "state IN (%2))")
                                          .arg(ofProject, states),
                                      {cap.limit.currency, subjectOf(cap)}));
    return gone + promised;
}

Result<std::int64_t> reservedFor(Database& database, const JobId& job, const QString& currency)
{
    return sumOf(database,
                 QStringLiteral("SELECT COALESCE(SUM(micro), 0) FROM charges WHERE job = ? AND currency = ? AND kind = "
                                "'reserved'"),
                 {bound(job), currency});
}

GateWait overBudget(const QString& words, const QDateTime& due, const QString& detail)
{
    GateWait wait{QStringLiteral("budget"), due, QStringLiteral("budget.blocked"), detail};
    wait.sentence = words;
    return wait;
}

} // namespace

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

Result<std::int64_t> MoneyRows::used(Database& database, const Cap& cap, const QDateTime& now)
{
    return usedBy(database, cap, now, Unsent);
}

Status MoneyRows::checkCaps(Database& database, const ProjectId& project, const Money& asked, const QDateTime& now)
{
    BR_TRY(const auto all, caps(database));
    for (const Cap& cap : all) {
        if (cap.limit.currency != asked.currency || !holds(cap, project))
            continue;
        BR_TRY(const std::int64_t before, used(database, cap, now));
        const std::int64_t sum = cap.scope == CapScope::Action ? asked.micro : before;
        if (sum > cap.limit.micro)
            return fail(exceeded(cap, asked, cap.limit.micro - (sum - asked.micro)));
    }
    return {};
}

Status MoneyRows::checkCurrency(Database& database, const ProjectId& project, const Money& asked)
{
    BR_TRY(const auto all, caps(database));
    QStringList others;
    for (const Cap& cap : all) {
        if (!holds(cap, project))
            continue;
        if (cap.limit.currency == asked.currency)
            return {};
        if (!others.contains(cap.limit.currency))
            others << cap.limit.currency;
    }
    if (others.isEmpty())
        return {};
    return fail(ErrorKind::Budget,
                StoreText::tr("This may cost up to %1, and your caps are in %2, so none of them can hold it. Nothing "
                              "was started; set a cap in %3, or say that this is fine.")
                    .arg(shownMoney(asked), others.join(QLatin1String(", ")), asked.currency));
}

Status MoneyRows::checkRaise(Database& database, const ProjectId& project, const QList<Charge>& charges,
                             const QDateTime& now)
{
    QMap<QString, std::int64_t> reserved, all;
    for (const Charge& charge : charges) {
        if (charge.kind == ChargeKind::Reserved && charge.money.source == MoneySource::Unknown) {
            BR_TRY(const auto known, caps(database));
            if (std::any_of(known.begin(), known.end(), [&](const Cap& cap) { return holds(cap, project); }))
                return fail(ErrorKind::Budget,
                            StoreText::tr("What this costs is not known, so the cap on spending cannot be kept. "
                                          "Nothing was sent; name the most it may cost, or remove the cap."));
        }
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

// The lowest of all caps decides when it is looked at again; one that no time lifts waits for a person.
Result<std::optional<GateWait>> MoneyRows::capWait(Database& database, const JobRecord& job, const QDateTime& now)
{
    if (!job.estimated || (job.estimated->micro == 0 && job.estimated->source != MoneySource::Unknown))
        return std::optional<GateWait>();
    const Money& asked = *job.estimated;
    BR_TRY(const auto all, caps(database));
    BR_TRY(const auto reserved, reservedFor(database, job.id, asked.currency));
    const bool isPromised = reserved >= asked.micro;
    std::optional<GateWait> wait;
    for (const Cap& cap : all) {
        if (!holds(cap, job.project))
            continue;
        if (asked.source == MoneySource::Unknown)
            return std::optional(overBudget(
                StoreText::tr("What \"%1\" of the account \"%2\" costs is not known, so the cap on spending cannot be "
                              "kept and nothing was sent. Remove the cap and the job goes on, or cancel it and type "
                              "the price.")
                    .arg(job.model, job.account),
                {}, QStringLiteral("unknown price")));
        if (cap.limit.currency != asked.currency)
            continue;
        // Who has a promise stands before those who wait behind; who has none any more stands behind all of them.
        BR_TRY(const auto before, usedBy(database, cap, now, isPromised ? Sending : Unsent));
        const std::int64_t others = isPromised ? before : before - reserved;
        if (others + asked.micro <= cap.limit.micro)
            continue;
        const QDateTime due = nextLook(cap.scope, now);
        if (wait && (!wait->due.isValid() || (due.isValid() && due <= wait->due)))
            continue;
        const QString wayOut =
            due.isValid() ? StoreText::tr("Nothing was sent; the job goes on by itself when the cap allows it.")
                          : StoreText::tr("Nothing was sent; raise the cap and the job goes on by itself.");
        wait = overBudget(exceededWords(cap, asked, cap.limit.micro - others) + QLatin1Char(' ') + wayOut, due,
                          toString(cap.scope));
    }
    return wait;
}

Status MoneyRows::promise(Database& database, const JobRecord& job, const QDateTime& at)
{
    if (!job.estimated || job.estimated->micro == 0)
        return {};
    BR_TRY(const auto reserved, reservedFor(database, job.id, job.estimated->currency));
    if (reserved >= job.estimated->micro)
        return {};
    JobRecord rest = job;
    rest.estimated->micro -= reserved;
    return reserve(database, rest, at);
}

Status MoneyRows::giveBack(Database& database, const JobRecord& job, const QString& note, const QDateTime& at)
{
    QList<Money> open;
    BR_CHECK(
        database.each(QStringLiteral("SELECT SUM(micro), currency, MAX(source) FROM charges WHERE job = ? AND kind "
                                     "= 'reserved' GROUP BY currency HAVING SUM(micro) > 0"),
                      {bound(job.id)}, [&](RowReader& row) {
                          Money money;
                          money.micro = row.integer();
                          money.currency = row.text();
                          money.source = moneySourceFromString(row.text());
                          open << money;
                      }));
    for (const Money& money : std::as_const(open)) {
        BR_CHECK(AttemptRows::addCharge(
            database, job.id, {}, {ChargeKind::Reserved, {-money.micro, money.currency, money.source}, note}, at));
        BR_CHECK(AttemptRows::addCharge(database, job.id, {}, {ChargeKind::Released, money, note}, at));
    }
    return {};
}
