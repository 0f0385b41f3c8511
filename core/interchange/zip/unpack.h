#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QHash>

/// What a stranger's archive may hold at most.
struct ZipLimits {
    qint64 entries = 10'000;
    qint64 bytes = 20LL << 30;
    qint64 ratio = 100;           ///< of an entry's size to what it takes in the archive
    qint64 ratioFrom = 1LL << 20; ///< smaller entries may be packed as well as they like
};

/// One file of an archive, unpacked under a name of ours.
struct UnpackedFile {
    QString path; ///< absolute
    QString sha256;
    qint64 bytes = 0;
};

/// Unpacks every file of `archive` into `folder`, which exists and is empty, under numbers for names; the key is the
/// entry's own name. Nothing of the archive is believed: absolute, dotted, linked, special, duplicate (also by case)
/// and encrypted entries, wrong sizes and checksums, too many or too large ones, and what is no archive at all end it
/// with a sentence. What was unpacked until then stays in `folder`. Blocks; any thread.
Result<QHash<QString, UnpackedFile>> unpackZip(const QString& archive, const QString& folder, const ZipLimits& limits,
                                               const Progress& progress = {});
