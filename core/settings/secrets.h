#pragma once

#include "core/base/result.h"
#include "core/base/secret_text.h"

#include <QFuture>
#include <QString>
#include <map>

/// A place for keys, by account name. Lives on main, owned by the services; every call returns at once and its future
/// finishes on main. What is read is known to the log's redaction before anybody gets it. There is no plain-text place
/// and no fallback to one.
class Secrets {
public:
    virtual ~Secrets() = default;
    /// NotFound: no key under this name, or the place is locked and does not say so. Unsupported: the place does not
    /// answer.
    virtual QFuture<Result<SecretText>> read(const QString& account) = 0;
    /// Success means the key was read back and is the same.
    virtual QFuture<Status> write(const QString& account, SecretText key) = 0;
    /// Success means it was there and is not any more.
    virtual QFuture<Status> remove(const QString& account) = 0;
};

/// A key goes into a header: printable ASCII without spaces, at most 512 bytes.
Status checkKey(const SecretText& key);

/// Keys from BOARDREEL_KEY_<NAME>, for machines without a keyring. Read only.
class EnvironmentSecrets final : public Secrets {
public:
    QFuture<Result<SecretText>> read(const QString& account) override;
    QFuture<Status> write(const QString& account, SecretText key) override;
    QFuture<Status> remove(const QString& account) override;
    static QByteArray variableFor(const QString& account); ///< upper case, what is not a letter or digit as _
};

/// Keys typed for this run of the program; gone with it.
class SessionSecrets final : public Secrets {
public:
    QFuture<Result<SecretText>> read(const QString& account) override;
    QFuture<Status> write(const QString& account, SecretText key) override;
    QFuture<Status> remove(const QString& account) override;

private:
    std::map<QString, SecretText> m_keys;
};
