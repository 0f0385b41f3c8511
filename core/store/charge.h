#pragma once

#include "core/base/money.h"

#include <optional>

/// Which balance of a job a charge moves.
enum class ChargeKind {
    Reserved, ///< promised to a job that is not sent yet
    Spent,    ///< the provider took the job
    Unknown,  ///< the provider may have taken it; counts as spent
    Released  ///< given back
};
QString toString(ChargeKind kind); ///< "reserved", "spent", ...: as in the database and in JSON
std::optional<ChargeKind> chargeKindFromString(const QString& name);

/// One row of the ledger's charges, by which a job's balance of one kind moves; a balance is the sum of its rows in one
/// currency. Settling is (Reserved, -x) and (Spent, +x). Rows are only ever added. A value.
struct Charge {
    ChargeKind kind = ChargeKind::Reserved;
    Money money; ///< may be negative
    QString note;
    friend bool operator==(const Charge&, const Charge&) = default;
};
