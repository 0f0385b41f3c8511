#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

/// A POSIX file descriptor with checked calls; part of safe_file.cpp. Owned by one function on one thread.
class FileHandle final {
public:
    static Result<FileHandle> openForReading(const QString& path); ///< regular files only
    /// A new file of a name nobody else has, in the directory of `path`; `~PartFile` of safe_file.cpp removes it.
    static Result<FileHandle> createBeside(const QString& path);

    /// A new file of exactly this name, readable by its owner only; anything that has the name already is refused, a
    /// link too.
    static Result<FileHandle> createNew(const QString& path);
    /// An existing regular file, to read from its start and then write behind its end. A link is refused.
    static Result<FileHandle> openForMore(const QString& path);

    FileHandle(FileHandle&& other) noexcept;
    FileHandle& operator=(FileHandle&&) = delete;
    FileHandle(const FileHandle&) = delete;
    ~FileHandle();

    const QString& path() const { return m_path; }
    Result<qint64> size() const;
    Status seek(qint64 position);
    Result<QByteArray> read(qint64 atMost); ///< empty at the end
    Status write(const QByteArray& bytes);
    bool isFull() const { return m_full; } ///< the last write failed for want of space
    Status truncate();                     ///< to nothing; the next write begins at the start
    /// An error means the file is bad: throw it away and write it again. A second sync may lie.
    Status sync();
    Status close(); ///< the last place where a network file system may report a failed write

private:
    FileHandle(int descriptor, QString path);
    int m_descriptor = -1;
    bool m_full = false;
    QString m_path;
};

/// Sentences for the two ways a file fails; `operation` and `code` (errno) go into the detail.
Error readError(const QString& path, const char* operation, int code);
Error writeError(const QString& path, const char* operation, int code);
