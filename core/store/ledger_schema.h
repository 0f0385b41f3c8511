#pragma once

#include "core/store/sqlite/migrations.h"

/// The schema of ledger.sqlite, step by step; SCHEMA.md documents it. All of the ledger's table definitions stand here,
/// and use only what PostgreSQL has as well but for the type names of numbers that count up by themselves.
const DatabaseFormat& ledgerFormat();

inline constexpr char LedgerFileName[] = "ledger.sqlite";
