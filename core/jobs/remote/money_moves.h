#pragma once

#include "core/store/charge.h"
#include "core/store/job_record.h"

#include <QList>

/// What the job was estimated at, moved from one balance to another: the one place where the engine moves money.
/// Nothing for free work; of a price nobody knows a row of nothing, so that it is not forgotten. Pure.
QList<Charge> moneyMoves(const JobRecord& job, ChargeKind from, ChargeKind to, const QString& note);
/// The same into `to` alone: reserved again for a job whose balance is settled.
QList<Charge> moneyAdded(const JobRecord& job, ChargeKind to, const QString& note);
