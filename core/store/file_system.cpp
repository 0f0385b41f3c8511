#include "core/store/file_system.h"

#include <QStorageInfo>
#include <array>

bool isNetworkFileSystem(const QString& folder)
{
    constexpr std::array Remote{
        "nfs", "nfs4", "cifs",      "smb3",       "smbfs",          "smb2",        "afs",   "ncpfs",
        "9p",  "ceph", "glusterfs", "fuse.sshfs", "fuse.glusterfs", "fuse.rclone", "davfs", "fuse.davfs2"};
    const QByteArray type = QStorageInfo(folder).fileSystemType();
    return std::any_of(Remote.begin(), Remote.end(), [&](const char* name) { return type == name; });
}
