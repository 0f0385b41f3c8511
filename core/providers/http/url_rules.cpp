#include "core/providers/http/url_rules.h"

#include "core/providers/text.h"

#include <QHostAddress>
#include <algorithm>

namespace {

bool isPlain(const QUrl& url)
{
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasFragment();
}

bool isLocalName(QString host)
{
    while (host.endsWith(QLatin1Char('.')))
        host.chop(1);
    return host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost"));
}

bool isLoopback(const QString& host)
{
    return isLocalName(host) || QHostAddress(host).isLoopback();
}

/// This machine, the house's own network, or nowhere: all that a public server cannot be.
bool isInside(const QString& host)
{
    if (isLocalName(host))
        return true;
    QHostAddress address(host);
    if (address.isNull())
        return false;
    bool mapped = false;
    if (const quint32 four = address.toIPv4Address(&mapped); mapped)
        address = QHostAddress(four); // ::ffff:127.0.0.1 is 127.0.0.1
    static const QList<QPair<QHostAddress, int>> houses{QHostAddress::parseSubnet(QStringLiteral("10.0.0.0/8")),
                                                        QHostAddress::parseSubnet(QStringLiteral("172.16.0.0/12")),
                                                        QHostAddress::parseSubnet(QStringLiteral("192.168.0.0/16")),
                                                        QHostAddress::parseSubnet(QStringLiteral("100.64.0.0/10"))};
    return !address.isGlobal() || address.isUniqueLocalUnicast() ||
           std::any_of(houses.begin(), houses.end(), [&](const auto& house) { return address.isInSubnet(house); });
}

QString shown(const QUrl& url)
{
    return url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

} // namespace

bool sameOrigin(const QUrl& a, const QUrl& b)
{
    const int standard = a.scheme() == QLatin1String("https") ? 443 : 80;
    return !a.host().isEmpty() && a.scheme() == b.scheme() && a.host() == b.host() &&
           a.port(standard) == b.port(standard);
}

Status checkBaseUrl(const QUrl& base)
{
    const bool secure = base.scheme() == QLatin1String("https");
    const bool local = base.scheme() == QLatin1String("http") && isLoopback(base.host());
    if (isPlain(base) && !base.hasQuery() && (secure || local))
        return {};
    return fail(
        ErrorKind::Usage,
        ProvidersText::tr("\"%1\" cannot be the address of a provider, so nothing was sent. Type one that begins "
                          "with https://, or with http:// for a server on this computer.")
            .arg(shown(base)));
}

Status checkCallUrl(const QUrl& url, const QUrl& base)
{
    const bool own = sameOrigin(url, base) && checkBaseUrl(base);
    if (isPlain(url) && (own || (url.scheme() == QLatin1String("https") && !isInside(url.host()))))
        return {};
    return fail(
        ErrorKind::Failed,
        ProvidersText::tr("The provider named an address that is not safe to open, so it was not opened. Nothing "
                          "on your computer was changed."),
        QStringLiteral("refused address %1").arg(shown(url)));
}
