#include "ui/thumbnail_shelf.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

static constexpr int Quality = 90;

QString ThumbnailShelf::pathFor(const QByteArray& key) const
{
    return m_folder + QLatin1Char('/') + QString::fromLatin1(key.toHex()) + QStringLiteral(".jpg");
}

QImage ThumbnailShelf::load(const QByteArray& key) const
{
    return QImage(pathFor(key), "jpg");
}

void ThumbnailShelf::keep(const QByteArray& key, const QImage& image) const
{
    // Where the project's folder was moved away nothing is begun anew.
    if (!QFileInfo::exists(QFileInfo(m_folder).path()) || !QDir().mkpath(m_folder))
        return;
    QSaveFile file(pathFor(key)); // half a picture never has the name of a whole one
    if (file.open(QIODevice::WriteOnly) && image.save(&file, "jpg", Quality))
        file.commit();
}

void ThumbnailShelf::trim(qint64 limit) const
{
    const QFileInfoList files = QDir(m_folder).entryInfoList(QDir::Files, QDir::Time); // newest first
    qint64 total = 0;
    for (const QFileInfo& file : files) {
        total += file.size();
        if (total > limit && QFile::remove(file.filePath()))
            total -= file.size();
    }
}
