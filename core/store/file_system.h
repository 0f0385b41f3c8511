#pragma once

#include <QString>

/// Whether a folder lies on another machine's disk (NFS, SMB, SSHFS, ...), where locks and syncs are promises at best.
bool isNetworkFileSystem(const QString& folder);
