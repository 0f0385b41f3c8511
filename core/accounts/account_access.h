#pragma once

#include "core/base/result.h"
#include "core/providers/http/http_call.h"
#include "core/settings/account.h"

#include <QObject>
#include <optional>

/// Who may be asked, and with which key. Lives on main, owned by the services; nobody ever waits in here. The engine
/// knows accounts only through this, so that its tests need no keyring.
class AccountAccess : public QObject {
    Q_OBJECT
public:
    /// The account with its key, ready for calls. Nothing: the key is still being read; changed() follows. NotFound: no
    /// such account. NeedsPerson: there is no key, or the provider refused it. Unsupported: the keyring is locked or
    /// silent; changed() follows when that has changed.
    virtual std::optional<Result<HttpAccount>> find(const QString& account) = 0;
    virtual std::optional<Account> account(const QString& name) const = 0; ///< nothing: no such account
    /// The provider said 401 or 403 to this account's key: it is not used again before a person has done something.
    virtual void refused(const QString& account) = 0;

Q_SIGNALS:
    /// Ask again: the account, its key or what is known about it is another one now. Empty: any.
    void changed(const QString& account);
};
