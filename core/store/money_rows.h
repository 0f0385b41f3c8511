#pragma once

#include "core/store/money_book.h"

class Database;

/// The ledger's SQL about money. Store thread, inside the caller's transaction.
namespace MoneyRows {

/// Like LedgerRows::liveTwin(), for what costs also one of another project with the same shot, which is a copy; or a
/// finished one whose take is not linked yet.
Result<std::optional<JobRecord>> twin(Database& database, const JobRecord& job, bool anotherTake);
/// The high end of the job's estimate; of an unknown price a row of nothing, so that it is not forgotten.
Status reserve(Database& database, const JobRecord& job, const QDateTime& at);

Result<QList<Cap>> caps(Database& database);
Status setCap(Database& database, const Cap& cap, const QDateTime& at);
Status removeCap(Database& database, const Cap& cap);
Result<std::int64_t> used(Database& database, const Cap& cap, const QDateTime& now);
/// Budget when a cap is exceeded now, of those that hold for `project` in the currency of `asked`, which is in the
/// ledger already. An action's cap is compared with `asked` alone.
Status checkCaps(Database& database, const ProjectId& project, const Money& asked, const QDateTime& now);

/// Budget where caps hold for `project`, and none of them is in the currency of `asked`.
Status checkCurrency(Database& database, const ProjectId& project, const Money& asked);

/// The same as checkCaps() for charges that have just been written: where they promise more than before, as paying
/// again does, the caps must allow it. What is settled, or turns out dearer than it was said to be, is never refused.
Status checkRaise(Database& database, const ProjectId& project, const QList<Charge>& charges, const QDateTime& now);

/// Before a job is sent: why the caps do not allow it now, whatever they allowed when it was admitted. Nothing: they
/// do.
Result<std::optional<GateWait>> capWait(Database& database, const JobRecord& job, const QDateTime& now);
/// Reserves again what was given back.
Status promise(Database& database, const JobRecord& job, const QDateTime& at);
/// Whatever is still reserved for the job is released.
Status giveBack(Database& database, const JobRecord& job, const QString& note, const QDateTime& at);

Result<QList<TypedPrice>> prices(Database& database);
Status setPrice(Database& database, const TypedPrice& price, const QDateTime& at);
Status removePrice(Database& database, const QString& account, const QString& model);

Result<QList<JobMoney>> spent(Database& database, const ProjectId& project);

} // namespace MoneyRows
