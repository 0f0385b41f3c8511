#pragma once

#include "core/settings/key_rules.h"
#include "core/settings/keyring.h"

#include <QFuture>
#include <QObject>
#include <chrono>

struct KeyringPatience {
    std::chrono::milliseconds soft{10'000};  ///< then Keychain::slow() says that we still wait
    std::chrono::milliseconds hard{120'000}; ///< time for a person to unlock the keyring
};

/// Keys in the desktop's keyring, by account. Keyrings lie: a locked one says "not found" and "deleted", a sick one
/// never answers. So everything is read back, and nobody waits longer than `patience`. Lives on main; every call
/// returns at once and its future finishes there.
class Keychain final : public QObject {
    Q_OBJECT
public:
    explicit Keychain(std::unique_ptr<Keyring> keyring, const KeyringPatience& patience = {},
                      QObject* parent = nullptr);

    /// What is read is known to the log's redaction before anybody gets it. NotFound: no key under this name, or the
    /// keyring is locked and does not say so. Unsupported: it does not answer. Failed: it refused.
    QFuture<Result<Key>> read(const QString& account);
    /// Success: the key was read back and is the same.
    QFuture<Status> write(const QString& account, const Key& key);
    /// Success: it is not there any more, and the keyring was open to know it.
    QFuture<Status> remove(const QString& account);
    /// Whether the keyring is open: an entry of no meaning is written, read and removed. May make the desktop ask the
    /// person for the keyring's password, so only on a person's wish.
    QFuture<Status> tryOpen();
    /// Whether it answers at all; asks nobody for anything.
    QFuture<Status> answers();

Q_SIGNALS:
    void slow(const QString& account);

private:
    template<class Value> struct Answer;
    template<class Value> std::shared_ptr<Answer<Value>> answer(const QString& account);
    void readBack(const QString& name, const Key& expected, const std::function<void(Status)>& done);
    void open(const std::function<void(Status)>& done);
    void erase(const QString& account, const std::function<void(Status)>& done);

    std::unique_ptr<Keyring> m_keyring;
    KeyringPatience m_patience;
};
