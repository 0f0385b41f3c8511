#pragma once

#include "core/base/result.h"
#include "core/settings/paths.h"

#include <QJsonObject>

/// `text` without what is the user's own: secrets, everything in quotes (titles, names, texts), paths.
QString withoutTheUser(const QString& text);

/// What helps to find a fault, in one file: the doctor's report, the facts of ledger and project (see
/// diagnostic_facts.h) and the log, nothing of the films. Reads and writes the disk: verb thread.
Status writeDiagnostics(const QString& file, const QJsonObject& report, const QJsonObject& facts, const Paths& paths);
