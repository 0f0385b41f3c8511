#pragma once

#include <QString>
#include <QStringList>

/// Files beside the project that nobody here made (../shared, or BOARDREEL_SHARED). Empty when they are not there:
/// a test over them then says QSKIP, everything else must pass without.
QString sharedFolder();
/// Files below `folder` of the shared part whose names end with one of `suffixes`, sorted; empty suffixes = all.
QStringList sharedFiles(const QString& folder, const QStringList& suffixes = {});
/// The rows of a test over them: a column "path", one row a file. Without the shared part one row with an empty path.
void addSharedRows(const QString& folder, const QStringList& suffixes);
