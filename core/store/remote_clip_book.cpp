#include "core/store/remote_clip_book.h"

#include "core/store/attempt_rows.h"
#include "core/store/ledger_desk.h"
#include "core/store/remote_clip_rows.h"
#include "core/store/store_thread.h"
#include "core/store/text.h"

using Connection = StoreThread::Connection;

RemoteClipBook::RemoteClipBook(std::shared_ptr<Ledger> ledger)
    : m_ledger(std::move(ledger))
{
}

template<class Work> auto RemoteClipBook::write(Work work) const
{
    return m_ledger->m_thread->run([desk = m_ledger->m_desk, work = std::move(work)](Connection& connection) {
        return desk->write(*connection, [&] { return work(*connection, *desk); });
    });
}

QFuture<Result<QList<RemoteClip>>> RemoteClipBook::seen(const QString& account, const QList<RemoteClip>& listed) const
{
    return write([account, listed](Database& database, const Ledger::Desk&) -> Result<QList<RemoteClip>> {
        BR_TRY(const auto owned, AttemptRows::ownedIds(database, account));
        BR_TRY(const auto answered, RemoteClipRows::answered(database, account));
        QList<RemoteClip> open;
        for (const RemoteClip& clip : listed) {
            if (owned.contains(clip.remoteId))
                continue;
            BR_CHECK(RemoteClipRows::put(database, clip, QDateTime::currentDateTimeUtc()));
            if (!answered.contains(clip.remoteId))
                open << clip;
        }
        return open;
    });
}

QFuture<Status> RemoteClipBook::dismiss(const QString& account, const QString& remoteId) const
{
    return write([account, remoteId](Database& database, const Ledger::Desk& desk) -> Status {
        BR_CHECK(
            RemoteClipRows::answer(database, {account, remoteId, {}, {}, "{}", {}}, QStringLiteral("dismissed"), {}));
        return desk.event(database, {}, QStringLiteral("clip.dismissed"), account);
    });
}

QFuture<Result<JobRecord>> RemoteClipBook::claim(const JobRecord& job, const Attempt& attempt) const
{
    return write([job, attempt](Database& database, const Ledger::Desk& desk) -> Result<JobRecord> {
        BR_TRY(const bool owned, AttemptRows::isOwned(database, job.account, job.remoteId, job.id));
        if (owned)
            return fail(ErrorKind::NeedsPerson,
                        StoreText::tr("The provider's clip \"%1\" belongs to another job already. Nothing was changed.")
                            .arg(job.remoteId));
        BR_CHECK(AttemptRows::letGo(database, job.account, job.remoteId));
        JobRecord claimed = job;
        claimed.version = 0;
        claimed.created = claimed.changed = QDateTime::currentDateTimeUtc();
        BR_CHECK(LedgerRows::insert(database, claimed));
        BR_CHECK(AttemptRows::put(database, attempt, desk.run));
        const RemoteClip clip{job.account, job.remoteId, job.model, {}, "{}", {}};
        BR_CHECK(RemoteClipRows::answer(database, clip, QStringLiteral("imported"), job.id));
        BR_CHECK(desk.event(database, job.id, QStringLiteral("job.claimed"), job.remoteId, attempt.id.toString()));
        return claimed;
    });
}
