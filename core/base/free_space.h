#pragma once

#include <QString>
#include <filesystem>
#include <limits>

/// Bytes this user may still write where `folder` lies. Not known (no such folder): as many as there can be, and the
/// write itself will tell. Asked of the folder, not of the table of mounts, which a container or a chroot may lack.
inline qint64 freeSpace(const QString& folder)
{
    std::error_code error;
    const auto space = std::filesystem::space(std::filesystem::path(folder.toStdU16String()), error);
    return error || space.available > quint64(std::numeric_limits<qint64>::max()) ? std::numeric_limits<qint64>::max()
                                                                                  : qint64(space.available);
}
