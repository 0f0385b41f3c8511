#pragma once

#include "core/base/result.h"
#include "core/settings/account.h"
#include "core/settings/key_reference.h"

#include <QList>

class Database;

/// The ledger's SQL about accounts and what is known of their keys, in one place. Store thread, inside the caller's
/// transaction.
namespace AccountRows {

Result<QList<Account>> accounts(Database& database); ///< by name
Status upsert(Database& database, const Account& account);
Status checkRemovable(Database& database, const QString& name); ///< Usage while the account has live jobs
Status remove(Database& database, const QString& name);

Result<QList<KeyReference>> keys(Database& database);
Status upsertKey(Database& database, const KeyReference& key);
Status removeKey(Database& database, const QString& account);

} // namespace AccountRows
