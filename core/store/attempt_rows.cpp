#include "core/store/attempt_rows.h"

#include "core/store/rows/take_rows.h"
#include "core/store/sqlite/database.h"

#include <QCryptographicHash>
#include <QSysInfo>

namespace {

const Table& attemptTable()
{
    static const Table table("attempts",
                             "id job account idempotency_key idempotent_until boot run body body_sha256 intent_at "
                             "sent_at answered_at server_time http_status provider_request outcome remote_id lookups "
                             "consent error_class answer");
    return table;
}

QString boot()
{
    return QString::fromLatin1(QSysInfo::bootUniqueId());
}

QVariantList attemptValues(const Attempt& a, const QString& run)
{
    const QByteArray hash = QCryptographicHash::hash(a.body, QCryptographicHash::Sha256).toHex();
    return {bound(a.id),
            bound(a.job),
            bound(a.account),
            bound(a.idempotencyKey),
            bound(a.idempotentUntil),
            boot(),
            run,
            bound(a.body),
            QString::fromLatin1(hash),
            bound(a.intentAt),
            bound(a.sentAt),
            bound(a.answeredAt),
            bound(a.serverTime),
            a.httpStatus == 0 ? QVariant() : bound(a.httpStatus),
            bound(a.providerRequest),
            toString(a.outcome),
            bound(a.remoteId),
            bound(a.lookups),
            bound(a.consent),
            bound(a.errorClass),
            bound(a.answer)};
}

/// Its bytes are sent, or compared with what others sent; of the rest the hash stays.
bool needsItsBody(const Attempt& attempt)
{
    const bool mayBeTaken = attempt.outcome == AttemptOutcome::Rejected && attempt.errorClass == QLatin1String("busy");
    return mayBeTaken || attempt.outcome == AttemptOutcome::Intent || attempt.outcome == AttemptOutcome::Unknown;
}

Attempt readAttempt(RowReader& row)
{
    Attempt a;
    a.id = row.id<AttemptId>();
    a.job = row.id<JobId>();
    a.account = row.text();
    a.idempotencyKey = row.text();
    a.idempotentUntil = row.time();
    row.text(); // boot
    row.text(); // run
    a.body = row.bytes();
    row.text(); // its hash
    a.intentAt = row.time();
    a.sentAt = row.time();
    a.answeredAt = row.time();
    a.serverTime = row.time();
    a.httpStatus = row.number();
    a.providerRequest = row.text();
    a.outcome = attemptOutcomeFromString(row.text()).value_or(AttemptOutcome::Unknown);
    a.remoteId = row.text();
    a.lookups = row.number();
    a.consent = row.text();
    a.errorClass = row.text();
    a.answer = row.bytes();
    return a;
}

} // namespace

Status AttemptRows::put(Database& database, const Attempt& attempt, const QString& run)
{
    if (attempt.outcome != AttemptOutcome::Abandoned) // an id belongs to one attempt; one that was given up lets it go
        BR_CHECK(letGo(database, attempt.account, attempt.remoteId));
    BR_TRY(const qint64 known,
           database.run(QStringLiteral("UPDATE attempts SET idempotent_until = ?, sent_at = ?, answered_at = ?, "
                                       "server_time = ?, http_status = ?, provider_request = ?, outcome = ?, "
                                       "remote_id = ?, lookups = ?, consent = ?, error_class = ?, answer = ?, "
                                       "body = CASE WHEN ? THEN body ELSE x'' END WHERE id = ?"),
                        {bound(attempt.idempotentUntil), bound(attempt.sentAt), bound(attempt.answeredAt),
                         bound(attempt.serverTime), attempt.httpStatus == 0 ? QVariant() : bound(attempt.httpStatus),
                         bound(attempt.providerRequest), toString(attempt.outcome), bound(attempt.remoteId),
                         bound(attempt.lookups), bound(attempt.consent), bound(attempt.errorClass),
                         bound(attempt.answer), needsItsBody(attempt), bound(attempt.id)}));
    if (attempt.outcome == AttemptOutcome::Accepted)
        BR_CHECK(database.run(QStringLiteral("UPDATE attempts SET body = x'' WHERE job = ? AND body <> x''"),
                              {bound(attempt.job)}));
    if (known == 0)
        BR_CHECK(database.run(attemptTable().insert(), attemptValues(attempt, run)));
    return {};
}

Result<QString> AttemptRows::lastOf(Database& database, const JobId& job)
{
    QString id;
    BR_CHECK(database.each(QStringLiteral("SELECT id FROM attempts WHERE job = ? ORDER BY number DESC LIMIT 1"),
                           {bound(job)}, [&](RowReader& row) { id = row.text(); }));
    return id;
}

Result<QList<Attempt>> AttemptRows::ofJob(Database& database, const JobId& job)
{
    QList<Attempt> found;
    BR_CHECK(database.each(attemptTable().select(QStringLiteral("WHERE job = ? ORDER BY number")), {bound(job)},
                           [&](RowReader& row) { found << readAttempt(row); }));
    return found;
}

Result<bool> AttemptRows::isOwned(Database& database, const QString& account, const QString& remoteId,
                                  const JobId& butBy)
{
    bool owned = false;
    BR_CHECK(database.each(
        QStringLiteral("SELECT id FROM jobs WHERE account = ? AND remote_id = ? AND id <> ? AND state <> 'WrittenOff' "
                       "UNION ALL SELECT job FROM attempts WHERE account = ? AND remote_id = ? AND job <> ? AND "
                       "outcome <> 'abandoned'"),
        {bound(account), bound(remoteId), bound(butBy), bound(account), bound(remoteId), bound(butBy)},
        [&](RowReader&) { owned = true; }));
    return owned;
}

Status AttemptRows::letGo(Database& database, const QString& account, const QString& remoteId)
{
    if (remoteId.isEmpty())
        return {};
    BR_CHECK(database.run(QStringLiteral("UPDATE attempts SET remote_id = '' WHERE account = ? AND remote_id = ? AND "
                                         "outcome = 'abandoned'"),
                          {bound(account), bound(remoteId)}));
    BR_CHECK(database.run(QStringLiteral("UPDATE jobs SET remote_id = '' WHERE account = ? AND remote_id = ? AND "
                                         "state = 'WrittenOff'"),
                          {bound(account), bound(remoteId)}));
    return {};
}

Result<QSet<QString>> AttemptRows::knownIds(Database& database, const QString& account)
{
    QSet<QString> ids;
    BR_CHECK(database.each(QStringLiteral("SELECT remote_id FROM jobs WHERE account = ? AND remote_id <> '' UNION "
                                          "SELECT remote_id FROM attempts WHERE account = ? AND remote_id <> ''"),
                           {bound(account), bound(account)}, [&](RowReader& row) { ids << row.text(); }));
    return ids;
}

Result<QSet<QString>> AttemptRows::ownedIds(Database& database, const QString& account)
{
    QSet<QString> ids;
    BR_CHECK(database.each(
        QStringLiteral("SELECT remote_id FROM jobs WHERE account = ? AND remote_id <> '' AND state <> 'WrittenOff' "
                       "UNION SELECT remote_id FROM attempts WHERE account = ? AND remote_id <> '' AND "
                       "outcome <> 'abandoned'"),
        {bound(account), bound(account)}, [&](RowReader& row) { ids << row.text(); }));
    return ids;
}

Status AttemptRows::addCharge(Database& database, const JobId& job, const std::optional<AttemptId>& attempt,
                              const Charge& charge, const QDateTime& at)
{
    BR_CHECK(database.run(
        QStringLiteral("INSERT INTO charges (job, attempt, at, kind, micro, currency, source, note) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        QVariantList{bound(job), attempt ? bound(*attempt) : QVariant(), bound(at), toString(charge.kind)} +
            moneyValues(charge.money) + QVariantList{bound(charge.note)}));
    return {};
}

Result<QList<Charge>> AttemptRows::charges(Database& database, const JobId& job)
{
    QList<Charge> found;
    BR_CHECK(database.each(QStringLiteral("SELECT kind, micro, currency, source, note FROM charges WHERE job = ? "
                                          "ORDER BY number"),
                           {bound(job)}, [&](RowReader& row) {
                               Charge charge;
                               charge.kind = chargeKindFromString(row.text()).value_or(ChargeKind::Unknown);
                               charge.money = readMoney(row).value_or(Money());
                               charge.note = row.text();
                               found << charge;
                           }));
    return found;
}

Status AttemptRows::putDownload(Database& database, const JobId& job, const DownloadRow& row)
{
    static const Table table("downloads", "job url etag expected_bytes part_file boot tries changed_at");
    BR_CHECK(database.run(table.upsert(), {bound(job), bound(row.url), bound(QString::fromLatin1(row.validator)),
                                           bound(row.expectedBytes), bound(row.partFile), boot(), bound(row.tries),
                                           bound(QDateTime::currentDateTimeUtc())}));
    return {};
}

Result<std::optional<DownloadRow>> AttemptRows::download(Database& database, const JobId& job)
{
    std::optional<DownloadRow> found;
    BR_CHECK(database.each(
        QStringLiteral("SELECT url, etag, expected_bytes, part_file, tries, boot FROM downloads WHERE job = ?"),
        {bound(job)}, [&](RowReader& row) {
            found = DownloadRow{row.text(), row.text().toLatin1(), row.maybeInteger(), row.text(), row.number()};
            if (row.text() != boot()) // what was not synced may be gone or holes
                found->validator.clear();
        }));
    return found;
}
