#pragma once

#include "core/base/result.h"
#include "core/settings/account.h"
#include "core/settings/key_reference.h"
#include "core/store/boot_time.h"

#include <QDateTime>
#include <QFuture>
#include <QList>
#include <memory>
#include <optional>

class Ledger;

/// The accounts in the user's ledger and what is known about their keys; never a key. A value that shares the ledger;
/// used from main, works on the ledger's store thread, futures as the ledger's.
class AccountBook final {
public:
    explicit AccountBook(std::shared_ptr<Ledger> ledger);

    struct Contents {
        QList<Account> accounts; ///< by name
        QList<KeyReference> keys;
    };
    QFuture<Result<Contents>> contents() const;
    QFuture<Status> set(const Account& account) const; ///< adds it, or replaces the one of this name
    /// Usage while the account has live jobs. What is known about its key goes with it.
    QFuture<Status> remove(const QString& name) const;
    QFuture<Status> checkRemovable(const QString& name) const; ///< the same, without doing it

    QFuture<Status> setKey(const KeyReference& key) const;
    QFuture<Status> forgetKey(const QString& account) const;

    /// Counts one test of this account's key, at most 20 in a minute, over restarts, too; or says when there is a place
    /// again.
    QFuture<Result<std::optional<QDateTime>>> takeKeyTest(const QString& account, const QDateTime& now,
                                                          const std::optional<BootTime>& boot = {}) const;

    /// What a breaker that a refused key opened must know: another key is here, or a free call succeeded with it.
    QFuture<Status> keyChanged(const QString& account, const QDateTime& now) const;
    QFuture<Status> keyWorks(const QString& account, const QDateTime& now) const;

private:
    std::shared_ptr<Ledger> m_ledger;
};
