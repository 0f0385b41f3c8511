#include "core/render/content_cache.h"

#include "core/base/log.h"
#include "core/base/safe_file.h"
#include "core/render/text.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QUuid>

ContentCache::ContentCache(QString folder, QString suffix)
    : m_folder(std::move(folder))
    , m_suffix(std::move(suffix))
{
}

/// Lists what is there. Whoever asks for nothing does not pay for it: each reader of pictures has caches of sound.
void ContentCache::open()
{
    std::call_once(m_opened, [this] {
        QDir().mkpath(m_folder);
        const QMutexLocker lock(&m_mutex);
        for (const QString& name : QDir(m_folder).entryList({QStringLiteral("*-*.") + m_suffix}, QDir::Files))
            m_names.insert(name.section(QLatin1Char('-'), 0, 0), name);
        // What a crash left half written. A younger one may belong to somebody who is still writing it.
        const QDateTime quiet = QDateTime::currentDateTimeUtc().addSecs(-3600);
        const QFileInfoList parts =
            QDir(m_folder).entryInfoList({QStringLiteral("*.part")}, QDir::Files | QDir::Hidden);
        for (const QFileInfo& part : parts)
            if (part.lastModified() < quiet)
                QFile::remove(part.filePath());
    });
}

QString ContentCache::nameOf(const QString& key)
{
    open();
    const QMutexLocker lock(&m_mutex);
    return m_names.value(key);
}

std::optional<QString> ContentCache::find(const QString& key)
{
    const QString name = nameOf(key);
    if (name.isEmpty())
        return std::nullopt;
    const QString path = m_folder + QLatin1Char('/') + name;
    const auto hash = hashFile(path);
    if (hash && *hash == name.section(QLatin1Char('-'), 1, 1).section(QLatin1Char('.'), 0, 0)) {
        QFile file(path);
        if (file.open(QIODevice::ReadWrite))
            file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
        const QMutexLocker lock(&m_mutex);
        m_used.insert(name);
        return path;
    }
    qCWarning(lcMedia) << "a cached file is damaged and is made again:" << path;
    remove(key);
    return std::nullopt;
}

void ContentCache::remove(const QString& key)
{
    open();
    const QMutexLocker lock(&m_mutex);
    if (const QString name = m_names.take(key); !name.isEmpty())
        QFile::remove(m_folder + QLatin1Char('/') + name);
}

std::optional<qint64> ContentCache::sizeOf(const QString& key)
{
    const QString name = nameOf(key);
    const QFileInfo file(m_folder + QLatin1Char('/') + name);
    return name.isEmpty() || !file.exists() ? std::nullopt : std::optional(file.size());
}

Result<QString> ContentCache::insert(const QString& key, const QString& path)
{
    BR_TRY(const QString hash, hashFile(path));
    return keep(key, path, hash);
}

Result<QString> ContentCache::insertBytes(const QString& key, const QByteArray& bytes)
{
    open();
    const QString part =
        m_folder + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".part");
    QFile file(part);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(bytes) != bytes.size() || !file.flush()) {
        QFile::remove(part);
        return fail(ErrorKind::Failed,
                    RenderText::tr("\"%1\" could not be written. Is there space left? Nothing else was changed.")
                        .arg(QDir::toNativeSeparators(part)));
    }
    file.close();
    return keep(key, part, QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
}

Result<QString> ContentCache::keep(const QString& key, const QString& path, const QString& hash)
{
    const QString name = key + QLatin1Char('-') + hash + QLatin1Char('.') + m_suffix;
    const QString place = m_folder + QLatin1Char('/') + name;
    open();
    BR_CHECK(moveDurably(path, place, Replace::Yes));
    const QMutexLocker lock(&m_mutex);
    const QString former = std::exchange(m_names[key], name);
    if (!former.isEmpty() && former != name)
        QFile::remove(m_folder + QLatin1Char('/') + former);
    m_used.insert(name);
    return place;
}

void ContentCache::trim(qint64 limit)
{
    open(); // what a crash left goes, too, also where nothing is asked for
    const QFileInfoList files =
        QDir(m_folder).entryInfoList({QStringLiteral("*-*.") + m_suffix}, QDir::Files, QDir::Time);
    const QDateTime recent = QDateTime::currentDateTimeUtc().addSecs(-3600);
    const QMutexLocker lock(&m_mutex);
    qint64 total = 0;
    for (const QFileInfo& file : files) { // newest first
        total += file.size();
        const bool isFree = file.lastModified() < recent || m_used.contains(file.fileName());
        if (total > limit && isFree && QFile::remove(file.filePath())) {
            total -= file.size();
            m_names.removeIf([&](const auto& kept) { return kept.value() == file.fileName(); });
        }
    }
}
