#pragma once

#include "app/cli/verb.h"

#include <QJsonObject>

/// The latest events of the ledger, read without taking it for this process. Main thread.
QFuture<Result<QList<JobTrace>>> ledgerTraces(Session& session);

/// What the ledger and a project say of themselves when a fault is looked for: versions, events and findings by their
/// kinds, no names, no texts, no paths.
QJsonObject ledgerFacts(const Result<QList<JobTrace>>& traces);
QJsonObject projectFacts(const Result<int>& schema, const Result<QList<Finding>>& findings);
