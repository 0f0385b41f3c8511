#include "core/render/content_cache.h"

#include "core/base/log.h"
#include "core/base/safe_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

ContentCache::ContentCache(QString folder, QString suffix)
    : m_folder(std::move(folder))
    , m_suffix(std::move(suffix))
{
    QDir().mkpath(m_folder);
    for (const QString& name : QDir(m_folder).entryList({QStringLiteral("*-*.") + m_suffix}, QDir::Files))
        m_names.insert(name.section(QLatin1Char('-'), 0, 0), name);
    // What a crash left half written. A younger one may belong to somebody who is still writing it.
    const QDateTime quiet = QDateTime::currentDateTimeUtc().addSecs(-3600);
    const QFileInfoList parts = QDir(m_folder).entryInfoList({QStringLiteral("*.part")}, QDir::Files | QDir::Hidden);
    for (const QFileInfo& part : parts)
        if (part.lastModified() < quiet)
            QFile::remove(part.filePath());
}

std::optional<QString> ContentCache::find(const QString& key)
{
    QString name;
    {
        const QMutexLocker lock(&m_mutex);
        name = m_names.value(key);
    }
    if (name.isEmpty())
        return std::nullopt;
    const QString path = m_folder + QLatin1Char('/') + name;
    const auto hash = hashFile(path);
    if (hash && *hash == name.section(QLatin1Char('-'), 1, 1).section(QLatin1Char('.'), 0, 0)) {
        QFile file(path);
        if (file.open(QIODevice::ReadWrite))
            file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
        return path;
    }
    qCWarning(lcMedia) << "a cached file is damaged and is made again:" << path;
    remove(key);
    return std::nullopt;
}

void ContentCache::remove(const QString& key)
{
    const QMutexLocker lock(&m_mutex);
    if (const QString name = m_names.take(key); !name.isEmpty())
        QFile::remove(m_folder + QLatin1Char('/') + name);
}

std::optional<qint64> ContentCache::sizeOf(const QString& key)
{
    const QMutexLocker lock(&m_mutex);
    const QString name = m_names.value(key);
    const QFileInfo file(m_folder + QLatin1Char('/') + name);
    return name.isEmpty() || !file.exists() ? std::nullopt : std::optional(file.size());
}

Result<QString> ContentCache::insert(const QString& key, const QString& path)
{
    BR_TRY(const QString hash, hashFile(path));
    const QString name = key + QLatin1Char('-') + hash + QLatin1Char('.') + m_suffix;
    const QString place = m_folder + QLatin1Char('/') + name;
    BR_CHECK(moveDurably(path, place, Replace::Yes));
    const QMutexLocker lock(&m_mutex);
    if (const QString former = m_names.value(key); !former.isEmpty() && former != name)
        QFile::remove(m_folder + QLatin1Char('/') + former);
    m_names.insert(key, name);
    return place;
}

void ContentCache::trim(qint64 limit)
{
    const QFileInfoList files =
        QDir(m_folder).entryInfoList({QStringLiteral("*-*.") + m_suffix}, QDir::Files, QDir::Time);
    const QDateTime recent = QDateTime::currentDateTimeUtc().addSecs(-3600);
    qint64 total = 0;
    for (const QFileInfo& file : files) { // newest first
        total += file.size();
        if (total > limit && file.lastModified() < recent && QFile::remove(file.filePath()))
            total -= file.size();
    }
}
