#pragma once

#include "core/base/result.h"
#include "core/settings/account.h"

#include <QStringList>

class Catalogue;
struct Provider;

/// What servers of one contract differ in, as options of an account: a name and the words it takes. The first word is
/// what holds where the option is not set.
struct AccountOption {
    const char* name;
    QStringList words;
    const char* help; ///< translatable in context AccountsText
};
const QList<AccountOption>& accountOptions();

/// The name an account gets: without blanks around it, its accents composed. Usage when it cannot be one: empty, over
/// 64 characters, invisible characters, the name of a built-in maker.
Result<QString> accountName(const QString& typed, const Catalogue& catalogue);

/// Whether the account can be kept: a network provider of the catalogue, an address that is safe, known options. Usage
/// with what to change.
Status checkAccount(const Account& account, const Catalogue& catalogue);

/// Whether calls need a key. Servers on this computer do without, unless option "key" says otherwise.
bool needsKey(const Account& account);
