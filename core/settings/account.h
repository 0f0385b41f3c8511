#pragma once

#include <QMap>
#include <QString>
#include <optional>

/// Somebody's access to a provider: a name of the user's own, the provider and where it is reached. The key is not in
/// it; it lives in the keychain under the account's name. A value, stored in the ledger.
struct Account {
    QString name;     ///< unique
    QString provider; ///< id in the catalogue
    QString baseUrl;  ///< empty: the provider's own
    /// What this server does differently, by the names in core/accounts/account_options.h.
    QMap<QString, QString> options;
    bool paused = false;              ///< by a person
    std::optional<int> inFlightLimit; ///< none: the usual one
    friend bool operator==(const Account&, const Account&) = default;
};
