#pragma once

#include <QImage>
#include <QString>

/// Small pictures of shots in a project's cache, by the hash of everything that shapes them. Any of them may go at any
/// time. A value; blocks on the disk: not main. Several threads and processes.
class ThumbnailShelf final {
public:
    explicit ThumbnailShelf(const QString& cacheFolder)
        : m_folder(cacheFolder + QStringLiteral("/thumbnails"))
    {
    }
    QImage load(const QByteArray& key) const; ///< null when it is not there
    void keep(const QByteArray& key, const QImage& image) const;
    /// Removes those that are oldest until the rest is at most `limit` bytes.
    void trim(qint64 limit) const;

private:
    QString pathFor(const QByteArray& key) const;
    QString m_folder;
};
