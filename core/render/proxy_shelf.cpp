#include "core/render/proxy_shelf.h"

#include "core/base/log.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

namespace {

/// Part of every name: raise it when the same clip would give another proxy.
constexpr int Version = 1;
constexpr int UsedAgainSeconds = 60; ///< a scrub asks for the same proxy many times

QString named(const QString& folder, const QString& sha256, const char* suffix)
{
    return QStringLiteral("%1/%2-%3.%4").arg(folder, sha256).arg(Version).arg(QLatin1String(suffix));
}

QFileInfoList proxiesIn(const QString& folder)
{
    return QDir(folder).entryInfoList({QStringLiteral("*.mp4")}, QDir::Files, QDir::Time); // newest first
}

} // namespace

QString ProxyShelf::pathFor(const QString& sha256) const
{
    return named(m_folder, sha256, "mp4");
}

QString ProxyShelf::lightMark(const QString& sha256) const
{
    return named(m_folder, sha256, "light");
}

std::optional<QString> ProxyShelf::find(const QString& sha256) const
{
    const QFileInfo proxy(pathFor(sha256));
    if (sha256.isEmpty() || !proxy.isFile())
        return std::nullopt;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (proxy.lastModified().secsTo(now) > UsedAgainSeconds) {
        QFile file(proxy.filePath());
        if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
            file.setFileTime(now, QFileDevice::FileModificationTime);
    }
    return proxy.filePath();
}

bool ProxyShelf::isSettled(const QString& sha256) const
{
    return QFileInfo::exists(pathFor(sha256)) || QFileInfo::exists(lightMark(sha256));
}

/// Where that cannot be written it is found out again.
void ProxyShelf::markAsLight(const QString& sha256) const
{
    QDir().mkpath(m_folder);
    QFile mark(lightMark(sha256));
    if (!mark.open(QIODevice::WriteOnly))
        qCInfo(lcMedia) << "not marked:" << mark.fileName() << mark.errorString();
}

void ProxyShelf::forget(const QString& sha256) const
{
    QFile::remove(pathFor(sha256));
}

qint64 ProxyShelf::bytes() const
{
    qint64 total = 0;
    for (const QFileInfo& file : proxiesIn(m_folder))
        total += file.size();
    return total;
}

void ProxyShelf::trim(qint64 limit, const QSet<QString>& needed) const
{
    for (const QFileInfo& part : QDir(m_folder).entryInfoList({QStringLiteral("*.part")}, QDir::Files))
        QFile::remove(part.filePath()); // of a program that was killed: only one makes proxies here
    qint64 total = bytes();
    const QFileInfoList all = proxiesIn(m_folder);
    for (auto file = all.crbegin(); file != all.crend() && total > limit; ++file)
        if (!needed.contains(file->fileName().section(QLatin1Char('-'), 0, 0)) && QFile::remove(file->filePath()))
            total -= file->size();
}

void ProxyShelf::removeAll() const
{
    QDir(m_folder).removeRecursively();
}
