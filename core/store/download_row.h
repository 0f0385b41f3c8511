#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

/// How far the download of a job's clip has come: one row a job. A value.
struct DownloadRow {
    QString url;          ///< without its query, where secrets may be
    QByteArray validator; ///< to go on from the part file with; read as empty after the computer was started anew
    std::optional<qint64> expectedBytes;
    QString partFile; ///< absolute
    int tries = 0;
    friend bool operator==(const DownloadRow&, const DownloadRow&) = default;
};
