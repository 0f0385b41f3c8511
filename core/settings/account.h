#pragma once

#include <QString>

/// Somebody's access to a provider: a name of the user's own, the provider and where it is reached. The key is not in
/// it; it lives in the keychain under the account's name. A value, stored in the ledger.
struct Account {
    QString name;     ///< unique
    QString provider; ///< id in the catalogue
    QString baseUrl;  ///< empty: the provider's own
    friend bool operator==(const Account&, const Account&) = default;
};
