#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <functional>

/// The only door to files that must survive a power cut: written beside, fsynced, renamed, directory fsynced.
/// (QSaveFile does not sync the directory; measured: 6 of 10 power cuts lost the file. See design/engine.md.)
/// Every function may be called from any thread and blocks on the disk: never call them on the main thread.

/// Writes `bytes` to `path`, replacing what was there, durably or not at all.
Status writeDurably(const QString& path, const QByteArray& bytes);

/// Syncs a finished file and moves it to its final name on the same file system. `Replace::No` refuses an existing
/// name.
enum class Replace { No, Yes };
/// `moved` is called when it has its new name and a power cut could still take it back: a line for the kill tests.
Status moveDurably(const QString& from, const QString& to, Replace replace, const std::function<void()>& moved = {});

/// Whether a file can get exactly this name at this moment: its folder takes files, the disk holds such a name, and
/// what has it now may be replaced. Tries it, for rights do not tell all (a read-only disk, /proc), touches nothing
/// that is there and leaves nothing behind.
Status tryToMakeFile(const QString& path);

/// fsync of a file's contents, and of a directory's entries.
Status syncFile(const QString& path);
Status syncDirectory(const QString& directory);

/// Makes `directory` unless it is there, durably. The one it lies in must be there: a project folder that was moved
/// away while it was open is not made anew.
Status makeDirectory(const QString& directory);

/// The whole file, or an error when it is missing, unreadable or larger than `limit` bytes.
Result<QByteArray> readFile(const QString& path, qint64 limit);

/// SHA-256 of a file, lower-case hex.
Result<QString> hashFile(const QString& path, const Progress& progress = {});

/// "<sha256>.<suffix>", the name of a content-addressed file. Of the suffix only lower-case letters and digits stay: it
/// comes from file names of strangers.
QString contentName(const QString& sha256, const QString& suffix);

/// Copies `from` to a new file beside its final place, hashes it on the way and renames it durably to its
/// contentName() in `directory`; an equal file that is already there is kept.
struct StoredFile {
    QString path;   ///< absolute
    QString sha256; ///< lower-case hex
    qint64 bytes = 0;
};
Result<StoredFile> storeCopy(const QString& from, const QString& directory, const QString& suffix,
                             const Progress& progress = {});
Result<StoredFile> storeBytes(const QByteArray& bytes, const QString& directory, const QString& suffix);
