#pragma once

#include "core/base/file_handle.h"

#include <QCryptographicHash>
#include <functional>

enum class Resume { No, Yes };

/// The bytes of a download that have arrived, hashed on the way. It stays when it goes out of scope: what was paid for
/// is only removed by remove(). Owned by one download on one thread.
class PartFile final {
public:
    /// A new file, or with Yes the one that is there, read and hashed again. A link is never followed.
    static Result<PartFile> open(const QString& path, Resume resume);

    QString path() const { return m_file.path(); }
    qint64 bytes() const { return m_bytes; }
    QByteArray first() const { return m_first; }        ///< at most 12 bytes
    QString sha256() const;                             ///< of all so far, lower-case hex
    bool isDiskFull() const { return m_file.isFull(); } ///< why the last append failed
    qint64 freeSpace(const std::function<qint64(const QString&)>& ask) const;

    Status append(const QByteArray& piece);
    Status restart(); ///< from nothing
    Status sync();
    void remove();

private:
    explicit PartFile(FileHandle file);
    void count(const QByteArray& piece);

    FileHandle m_file;
    std::unique_ptr<QCryptographicHash> m_hash;
    QByteArray m_first;
    qint64 m_bytes = 0;
};
