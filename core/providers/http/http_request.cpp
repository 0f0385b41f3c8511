#include "core/providers/http/http_request.h"

#include "core/base/log.h"
#include "core/providers/http/url_rules.h"
#include "core/providers/text.h"

#include <QSslConfiguration>
#include <algorithm>

namespace {

bool isPrintable(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

bool isToken(const QByteArray& text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

} // namespace

Status checkCall(const HttpAccount& account, const HttpCall& call)
{
    BR_CHECK(checkCallUrl(call.url, account.base));
    const QByteArrayView secret = account.key.secret ? account.key.secret->reveal() : QByteArrayView();
    const bool clean = std::all_of(call.headers.begin(), call.headers.end(), [&](const HttpHeader& header) {
        return isToken(header.name) && isPrintable(header.value) &&
               header.name.compare(account.key.header, Qt::CaseInsensitive) != 0 &&
               header.name.compare("content-length", Qt::CaseInsensitive) != 0;
    });
    if (clean && isPrintable(secret) && !secret.contains(' '))
        return {};
    return fail(ErrorKind::Usage,
                ProvidersText::tr("The request holds characters that cannot be sent, so nothing was sent. Type the "
                                  "account's key again and try once more."),
                QStringLiteral("a header that cannot be sent"));
}

QNetworkRequest networkRequest(const HttpAccount& account, const HttpCall& call)
{
    using Request = QNetworkRequest;
    Request request(call.url);
    request.setAttribute(Request::RedirectPolicyAttribute, Request::ManualRedirectPolicy);
    request.setAttribute(Request::Http2AllowedAttribute, false);
    request.setAttribute(Request::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(Request::CacheLoadControlAttribute, Request::AlwaysNetwork);
    request.setAttribute(Request::CacheSaveControlAttribute, false);
    request.setAttribute(Request::CookieLoadControlAttribute, Request::Manual);
    request.setAttribute(Request::CookieSaveControlAttribute, Request::Manual);
    request.setAttribute(Request::AuthenticationReuseAttribute, Request::Manual);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    request.setSslConfiguration(tls);
    request.setRawHeader("User-Agent", "Boardreel/" BOARDREEL_VERSION);
    for (const HttpHeader& header : call.headers)
        request.setRawHeader(header.name, header.value);
    if (call.method == HttpCall::Method::Post) {
        request.setAttribute(Request::DoNotBufferUploadDataAttribute, true);
        request.setHeader(Request::ContentLengthHeader, call.body.size());
    }
    const HttpKey& key = account.key;
    if (key.secret && !key.secret->isEmpty() && sameOrigin(call.url, account.base)) {
        const QByteArray secret = key.secret->reveal().toByteArray();
        redactSecret(secret);
        request.setRawHeader(key.header, key.scheme.isEmpty() ? secret : QByteArray(key.scheme + ' ' + secret));
    }
    return request;
}
