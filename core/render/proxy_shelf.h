#pragma once

#include <QSet>
#include <QString>
#include <optional>

/// Which pictures of clips a reader takes. Only what is looked at on the way may ask for proxies; films and pictures
/// that go out of the program are made from the clips.
enum class ClipPictures { Own, ProxiesWhereMade };

/// Proxies (media/proxy.h) in a project's cache, by the hash of the clip. Any file of it may go at any time: that costs
/// a second making, never anything else. A value; any thread, several processes.
class ProxyShelf final {
public:
    explicit ProxyShelf(const QString& cacheFolder)
        : m_folder(cacheFolder + QStringLiteral("/proxies"))
    {
    }
    const QString& folder() const { return m_folder; }
    QString pathFor(const QString& sha256) const;
    /// The proxy, marked as used just now.
    std::optional<QString> find(const QString& sha256) const;
    /// Nothing is left to be done for this clip: its proxy is there, or it was found to need none.
    bool isSettled(const QString& sha256) const;
    void markAsLight(const QString& sha256) const; ///< it needs none
    void forget(const QString& sha256) const;      ///< a proxy that cannot be read
    qint64 bytes() const;
    /// Removes those that were looked at longest ago until the rest is at most `limit` bytes, or only `needed` are
    /// left.
    void trim(qint64 limit, const QSet<QString>& needed = {}) const;
    void removeAll() const;

private:
    QString lightMark(const QString& sha256) const;

    QString m_folder;
};
