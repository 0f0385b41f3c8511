#pragma once

#include <QByteArray>
#include <QString>

/// Whether a folder lies on another machine's disk (NFS, SMB, SSHFS, ...), where locks and syncs are promises at best.
bool isNetworkFileSystem(const QString& folder);
/// The same by the type as the mount table names it.
bool isNetworkFileSystemType(const QByteArray& type);
