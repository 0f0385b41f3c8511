#pragma once

#include <QByteArray>
#include <QStringList>

/// Looks for `key` in every form in every file under `roots` and in the command line and environment of this process
/// and its children (tests/tools/leak_scan.py does it). A line for each place; empty: nowhere. That it could not look
/// is a line, too.
QStringList leaksOf(const QByteArray& key, const QStringList& roots);
/// The same in a folder with a log of calls. That there is none is a line, too.
QStringList leaksBesideLog(const QByteArray& key, const QString& folder);
