#pragma once

#include <QByteArray>
#include <QString>

/// What is wrong with the name of an entry in a stranger's archive, as the end of a sentence; empty when nothing is.
/// Only plain relative names of visible characters pass: no way out of the folder, no name that another system reads
/// differently. A trailing '/' (a folder) is fine. Pure.
QString troubleWithEntryName(const QByteArray& name);

/// Names that are the same on some file system have the same key.
QString sameNameKey(const QString& name);
