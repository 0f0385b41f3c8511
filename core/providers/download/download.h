#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/providers/http/http_client.h"

#include <optional>

/// Bounds of a download. Free space is asked through `freeSpace` (bytes for other users of the disk too); empty = the
/// file system's answer.
struct DownloadLimits {
    qint64 mostBytes = 4LL << 30;
    qint64 spareBytes = 256LL << 20;      ///< must stay free beside the file
    qint64 unknownNeedsBytes = 2LL << 30; ///< free space asked for when the length is not announced
    qint64 bytesInWindow = 8 * 1024 * 60; ///< in each `window`: slower than 8 KiB/s ends
    std::chrono::milliseconds window{60'000};
    std::chrono::milliseconds head{60'000};  ///< until the headers are there
    std::chrono::milliseconds base{600'000}; ///< all of it: this and the time its bytes need at 64 KiB/s
    std::function<qint64(const QString& folder)> freeSpace;
};

/// A finished clip at a provider, and where its bytes shall lie until they are proven. The part file is beside the
/// final place, so that the rename stays on one file system. A value.
struct DownloadCall {
    HttpAccount account; ///< its key goes to its own origin only, wherever the address leads
    QUrl url;
    QString part;         ///< absolute; its folder exists
    QByteArray validator; ///< Download::validator of the try before, in the same boot; empty: begin again
    DownloadLimits limits;
};

/// How one try of a download ended. Only Done has a file that may be used.
struct Download {
    enum class End {
        Done,     ///< whole as far as can be told, a clip by its first bytes, synced to disk; not yet renamed
        Again,    ///< trouble on the way: try later; what is there is used again when `validator` is not empty
        FreshUrl, ///< 403, 404, 405, 410, 501: ask the provider for another address
        Key,      ///< 401: the key is not accepted any more
        NoSpace,  ///< nothing was lost; hold until there is room
        Wrong,    ///< not a clip, or not an address we go to: the part file is gone
        Stopped   ///< on request; the part file stays
    };
    End end = End::Again;
    int status = 0;
    QString sha256; ///< Done: lower-case hex
    qint64 bytes = 0;
    QByteArray validator;                          ///< a strong entity tag, to go on from the part file with
    std::optional<std::chrono::milliseconds> wait; ///< asked for by the server
    QString detail;                                ///< for the log, redacted
};

/// One try, to the last byte on disk: at most five redirects, each checked; resumes by entity tag; hashes on the way.
/// The caller probes the file in a process of its own and moves it to its name (moveDurably). Blocks; a pool thread. An
/// error is one of our own disk: the part file is bad and gone.
Result<Download> download(HttpClient& client, const DownloadCall& call, const Progress& progress = {});
