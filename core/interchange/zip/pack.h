#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QList>

/// One file on its way into an archive: the bytes, or where they lie.
struct PackedFile {
    QString name; ///< in the archive: plain, relative
    QString path; ///< empty: `bytes` are meant
    QByteArray bytes;
};

/// Writes an archive, durably or not at all, replacing what was at `archive`. Everything is stored as it is: media do
/// not shrink, and other programs can play them from within. Blocks; any thread.
Status packZip(const QString& archive, const QList<PackedFile>& files, const Progress& progress = {});
