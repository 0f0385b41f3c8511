#include "core/store/file_system.h"

#include <QStorageInfo>
#include <algorithm>
#include <array>

bool isNetworkFileSystem(const QString& folder)
{
    return isNetworkFileSystemType(QStorageInfo(folder).fileSystemType());
}

bool isNetworkFileSystemType(const QByteArray& type)
{
    constexpr std::array Remote{"nfs",
                                "nfs4",
                                "cifs",
                                "smb3",
                                "smbfs",
                                "smb2",
                                "afs",
                                "ncpfs",
                                "9p",
                                "ceph",
                                "glusterfs",
                                "lustre",
                                "beegfs",
                                "davfs",
                                "fuse.sshfs",
                                "fuse.ceph",
                                "fuse.rclone",
                                "fuse.davfs2",
                                "fuse.s3fs",
                                "fuse.gvfsd-fuse",
                                "fuse.smbnetfs",
                                "fuse.curlftpfs",
                                "fuse.glusterfs"};
    return std::any_of(Remote.begin(), Remote.end(), [&](const char* name) { return type == name; });
}
