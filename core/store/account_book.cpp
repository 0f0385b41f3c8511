#include "core/store/account_book.h"

#include "core/store/account_rows.h"
#include "core/store/ledger_desk.h"
#include "core/store/pace_rows.h"
#include "core/store/store_thread.h"

using Connection = StoreThread::Connection;

AccountBook::AccountBook(std::shared_ptr<Ledger> ledger)
    : m_ledger(std::move(ledger))
{
}

QFuture<Result<AccountBook::Contents>> AccountBook::contents() const
{
    return m_ledger->m_thread->run([](Connection& connection) -> Result<Contents> {
        Contents contents;
        BR_TRY(contents.accounts, AccountRows::accounts(*connection));
        BR_TRY(contents.keys, AccountRows::keys(*connection));
        return contents;
    });
}

QFuture<Status> AccountBook::set(const Account& account) const
{
    return m_ledger->m_thread->run([desk = m_ledger->m_desk, account](Connection& connection) {
        return desk->write(*connection, [&] { return AccountRows::upsert(*connection, account); });
    });
}

QFuture<Status> AccountBook::remove(const QString& name) const
{
    return m_ledger->m_thread->run([desk = m_ledger->m_desk, name](Connection& connection) {
        return desk->write(*connection, [&] { return AccountRows::remove(*connection, name); });
    });
}

QFuture<Status> AccountBook::checkRemovable(const QString& name) const
{
    return m_ledger->m_thread->run(
        [name](Connection& connection) { return AccountRows::checkRemovable(*connection, name); });
}

QFuture<Status> AccountBook::setKey(const KeyReference& key) const
{
    return m_ledger->m_thread->run([desk = m_ledger->m_desk, key](Connection& connection) {
        return desk->write(*connection, [&]() -> Status {
            BR_CHECK(AccountRows::upsertKey(*connection, key));
            if (key.state == KeyState::Unavailable)
                BR_CHECK(desk->event(*connection, {}, QStringLiteral("key.unavailable"), key.account));
            return {};
        });
    });
}

QFuture<Status> AccountBook::forgetKey(const QString& account) const
{
    return m_ledger->m_thread->run([desk = m_ledger->m_desk, account](Connection& connection) {
        return desk->write(*connection, [&] { return AccountRows::removeKey(*connection, account); });
    });
}

QFuture<Result<std::optional<QDateTime>>> AccountBook::takeKeyTest(const QString& account, const QDateTime& now,
                                                                   const std::optional<BootTime>& boot) const
{
    return m_ledger->m_thread->run([desk = m_ledger->m_desk, account, now, boot](Connection& connection) {
        return desk->write(*connection, [&] {
            return PaceRows::takePlace(*connection, PaceRows::keyTestBucket(account), PaceRows::KeyTestsAMinute, now,
                                       boot);
        });
    });
}

QFuture<Status> AccountBook::keyChanged(const QString& account, const QDateTime& now) const
{
    return m_ledger->m_thread->run([desk = m_ledger->m_desk, account, now](Connection& connection) {
        return desk->write(*connection, [&] { return PaceRows::keyChanged(*connection, account, now); });
    });
}

QFuture<Status> AccountBook::keyWorks(const QString& account, const QDateTime& now) const
{
    return m_ledger->m_thread->run([desk = m_ledger->m_desk, account, now](Connection& connection) {
        return desk->write(*connection, [&]() -> Status {
            BR_CHECK(PaceRows::keyChanged(*connection, account, now)); // a refusal is over, too
            return PaceRows::note(*connection, {BreakerNote::What::Success, account, now, std::nullopt});
        });
    });
}
