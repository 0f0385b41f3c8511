#pragma once

#include <QByteArray>
#include <QLoggingCategory>
#include <QString>

Q_DECLARE_LOGGING_CATEGORY(lcApp)
Q_DECLARE_LOGGING_CATEGORY(lcStore)
Q_DECLARE_LOGGING_CATEGORY(lcMedia)
Q_DECLARE_LOGGING_CATEGORY(lcJobs)
Q_DECLARE_LOGGING_CATEGORY(lcNet)

/// One log sink with redaction: installed once by each program, before anything else runs.
/// Lines go to standard error (by verbosity) and, when `directory` is not empty, to boardreel.log there (rotated at 4
/// MB).
enum class Verbosity { Quiet, Normal, Verbose };
void installLog(Verbosity verbosity, const QString& directory);

/// Registers a loaded key so that its exact bytes (raw, base64, hex, percent-encoded) never reach a log line. Any
/// thread.
void redactSecret(const QByteArray& secret);

/// `text` with registered secrets, key-like patterns and URL queries replaced. Any thread.
QString redacted(QString text);
