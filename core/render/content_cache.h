#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QMutex>
#include <QSet>
#include <QString>
#include <mutex>
#include <optional>

/// Files by the key of what went into them. A file's name carries the hash of its bytes too, so one rename makes an
/// entry whole and a damaged one is found on reading. Losing an entry costs time, never data. Any thread; several
/// processes may share the folder, which is looked at, and made, when it is first asked for something.
class ContentCache final {
public:
    ContentCache(QString folder, QString suffix);

    /// The entry's file after its bytes were checked; a damaged one is removed. Marks it as used just now.
    std::optional<QString> find(const QString& key);
    /// Bytes of the entry as it lies there: it is neither checked nor marked as used.
    std::optional<qint64> sizeOf(const QString& key);
    /// Takes the finished file at `path` (same file system) over. Returns its place.
    Result<QString> insert(const QString& key, const QString& path);
    Result<QString> insertBytes(const QString& key, const QByteArray& bytes);
    /// For an entry that was found to be wrong.
    void remove(const QString& key);
    /// Removes the entries that were not used for longest until the rest is at most `limit` bytes. Of those used within
    /// the last hour only this object's own go, whose owner is done with them: somebody may be reading the others.
    void trim(qint64 limit);

private:
    Result<QString> keep(const QString& key, const QString& path, const QString& hash);
    QString nameOf(const QString& key);
    void open();

    QString m_folder;
    QString m_suffix;
    std::once_flag m_opened;
    QMutex m_mutex; // workers of one compile share the index
    QHash<QString, QString> m_names;
    QSet<QString> m_used; // names, by this object
};
