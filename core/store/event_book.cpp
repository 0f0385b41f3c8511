#include "core/store/event_book.h"

#include "core/store/ledger_desk.h"
#include "core/store/store_thread.h"

using Connection = StoreThread::Connection;

namespace {

EventRow readRow(RowReader& row)
{
    EventRow event;
    event.number = row.integer();
    event.at = row.time();
    event.name = row.text();
    event.job = row.id<JobId>();
    event.attempt = row.text();
    event.run = row.text();
    event.detail = row.text();
    event.kind = row.text();
    event.errorClass = row.text();
    if (const auto before = row.maybeInteger())
        event.sinceLast = event.at.toMSecsSinceEpoch() - *before;
    return event;
}

} // namespace

EventBook::EventBook(std::shared_ptr<Ledger> ledger)
    : m_ledger(std::move(ledger))
{
}

QFuture<Result<QList<EventRow>>> EventBook::after(qint64 number, int most) const
{
    return m_ledger->m_thread->run([number, most](Connection& connection) -> Result<QList<EventRow>> {
        QList<EventRow> rows;
        BR_CHECK(connection->each(
            QStringLiteral("SELECT e.number, e.at, e.name, e.job, e.attempt, e.run, e.detail, COALESCE(jobs.kind, ''), "
                           "COALESCE(jobs.error_class, ''), (SELECT before.at FROM events AS before WHERE e.job <> '' "
                           "AND before.job = e.job AND before.number < e.number ORDER BY before.number DESC LIMIT 1) "
                           "FROM events AS e LEFT JOIN jobs ON jobs.id = e.job WHERE e.number > ? ORDER BY e.number "
                           "LIMIT ?"),
            {number, most}, [&](RowReader& row) { rows << readRow(row); }));
        return rows;
    });
}

QFuture<Result<qint64>> EventBook::newest() const
{
    return m_ledger->m_thread->run([](Connection& connection) -> Result<qint64> {
        qint64 number = 0;
        BR_CHECK(connection->each(QStringLiteral("SELECT COALESCE(MAX(number), 0) FROM events"), {},
                                  [&](RowReader& row) { number = row.integer(); }));
        return number;
    });
}

QFuture<Result<qint64>> EventBook::prune(const QDateTime& now) const
{
    return m_ledger->m_thread->run([desk = m_ledger->m_desk, now](Connection& connection) -> Result<qint64> {
        return desk->write(*connection, [&]() -> Result<qint64> {
            return connection->run(
                QStringLiteral(
                    "DELETE FROM events WHERE number IN (SELECT number FROM events WHERE (at < ? OR number <= "
                    "(SELECT MAX(number) FROM events) - ?) AND number < (SELECT MAX(number) FROM events) ORDER BY "
                    "number LIMIT ?)"), // the newest stays: by it a ledger that was restored is known
                {bound(now.addDays(-DaysKept)), RowsKept, PruneAtOnce});
        });
    });
}

QFuture<Result<QSet<QString>>> EventBook::wantedParts() const
{
    return m_ledger->m_thread->run([](Connection& connection) -> Result<QSet<QString>> {
        QSet<QString> parts;
        BR_CHECK(connection->each(
            QStringLiteral("SELECT part_file FROM downloads JOIN jobs ON jobs.id = downloads.job WHERE jobs.state NOT "
                           "IN ('Stored', 'Failed', 'Moderated', 'ProviderFailed', 'Expired', 'Cancelled', "
                           "'WrittenOff')"),
            {}, [&](RowReader& row) { parts.insert(row.text()); }));
        return parts;
    });
}
