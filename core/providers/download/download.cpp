#include "core/providers/download/download.h"

#include "core/base/log.h"
#include "core/base/safe_file.h"
#include "core/providers/download/clip_shape.h"
#include "core/providers/download/part_file.h"
#include "core/providers/http/retry_after.h"
#include "core/providers/http/url_rules.h"

#include <QFileInfo>
#include <QRegularExpression>

using End = Download::End;

namespace {

constexpr int MostRedirects = 5;
constexpr qint64 SlowestBytesPerSecond = 64 * 1024;
constexpr qint64 MostErrorText = 64 * 1024;
constexpr qint64 CheckSpaceEvery = 16 << 20;

/// What an answer says about the bytes that follow.
struct Announced {
    qint64 first = 0;            ///< position of the first byte
    std::optional<qint64> total; ///< of the whole file
};

std::optional<Announced> announced(const HttpHead& head)
{
    bool hasLength = false;
    const qint64 length = head.header("content-length").toLongLong(&hasLength);
    if (head.status != 206)
        return Announced{0, hasLength ? std::optional(length) : std::nullopt};
    static const QRegularExpression form(QStringLiteral("^bytes ([0-9]{1,15})-([0-9]{1,15})/([0-9]{1,15})$"));
    const auto match = form.match(QString::fromLatin1(head.header("content-range")));
    const qint64 first = match.captured(1).toLongLong(), last = match.captured(2).toLongLong();
    const qint64 total = match.captured(3).toLongLong();
    if (!match.hasMatch() || last + 1 != total || (hasLength && length != total - first))
        return {};
    return Announced{first, total};
}

QByteArray strongTag(const HttpHead& head)
{
    const QByteArray tag = head.header("etag");
    const bool strong = tag.size() >= 2 && tag.size() <= 256 && tag.startsWith('"') && tag.endsWith('"');
    return strong ? tag : QByteArray();
}

/// One try: takes the pieces of the answer that counts and judges them as they come. On the caller's thread.
class Taker final {
public:
    Taker(const DownloadCall& call, const Progress& progress, PartFile& part)
        : m_call(call)
        , m_progress(progress)
        , m_part(part)
        , m_began(std::chrono::steady_clock::now())
    {
    }

    bool take(const HttpHead& head, const QByteArray& piece)
    {
        if (head.status != 200 && head.status != 206)
            return !(isTextTooLong = (m_ignored += piece.size()) >= MostErrorText);
        if (!m_begun && !begin(head))
            return false;
        if (!append(piece))
            return false;
        if (m_total)
            m_progress(double(m_part.bytes()) / double(std::max<qint64>(*m_total, 1)));
        return true;
    }

    std::optional<End> end;      ///< decided here, against whatever the connection says
    std::optional<Error> broken; ///< our own disk
    QString why;
    bool isTextTooLong = false; ///< of an error: it was not read to its end, and says what it says
    std::optional<qint64> total() const { return m_total; }

private:
    bool refuse(End with, const QString& reason)
    {
        end = with;
        why = reason;
        return false;
    }
    bool isBroken(const Status& status)
    {
        if (status)
            return false;
        if (m_part.isDiskFull())
            refuse(End::NoSpace, QStringLiteral("the disk is full"));
        else
            broken = status.error();
        return true;
    }
    bool begin(const HttpHead& head)
    {
        m_begun = true;
        const auto shape = announced(head);
        const QByteArray encoding = head.header("content-encoding");
        if (!encoding.isEmpty() && encoding != "identity")
            return refuse(End::Wrong, QStringLiteral("content encoding"));
        if (!shape || (shape->first != 0 && shape->first != m_part.bytes()))
            return refuse(End::Wrong, QStringLiteral("another range than asked for"));
        if (shape->first == 0 && isBroken(m_part.restart()))
            return false;
        m_total = shape->total;
        if (m_total.value_or(0) > m_call.limits.mostBytes)
            return refuse(End::Wrong, QStringLiteral("announced %1 bytes").arg(*m_total));
        const qint64 needed = m_total ? *m_total - m_part.bytes() + m_call.limits.spareBytes
                                      : std::max(m_call.limits.unknownNeedsBytes, m_call.limits.spareBytes);
        if (m_part.freeSpace(m_call.limits.freeSpace) < needed)
            return refuse(End::NoSpace, QStringLiteral("%1 bytes are needed").arg(needed));
        m_allowed = m_call.limits.base +
                    std::chrono::seconds(m_total.value_or(m_call.limits.mostBytes) / SlowestBytesPerSecond);
        return true;
    }
    bool append(const QByteArray& piece)
    {
        const QByteArray first = m_part.first().append(piece.left(12));
        if (m_part.first().size() < 12 && first.size() >= 12 && !beginsLikeAClip(first))
            return refuse(End::Wrong, QStringLiteral("not a clip by its first bytes"));
        if (m_part.bytes() + piece.size() > m_total.value_or(m_call.limits.mostBytes))
            return refuse(End::Wrong, QStringLiteral("longer than announced"));
        if (std::chrono::steady_clock::now() - m_began > m_allowed)
            return refuse(End::Again, QStringLiteral("the time for its size is over"));
        if ((m_sinceChecked += piece.size()) > CheckSpaceEvery) {
            m_sinceChecked = 0;
            if (m_part.freeSpace(m_call.limits.freeSpace) < m_call.limits.spareBytes)
                return refuse(End::NoSpace, QStringLiteral("the disk is nearly full"));
        }
        return !isBroken(m_part.append(piece));
    }

    const DownloadCall& m_call;
    const Progress& m_progress;
    PartFile& m_part;
    const std::chrono::steady_clock::time_point m_began;
    std::chrono::milliseconds m_allowed{};
    std::optional<qint64> m_total;
    qint64 m_ignored = 0;
    qint64 m_sinceChecked = 0;
    bool m_begun = false;
};

HttpCall requestFor(const DownloadCall& call, const QUrl& url, const PartFile& part)
{
    HttpCall request;
    request.url = url;
    request.headers = {{"Accept", "video/*, */*;q=0.5"}, {"Accept-Encoding", "identity"}};
    if (part.bytes() > 0) {
        request.headers.append({"Range", "bytes=" + QByteArray::number(part.bytes()) + '-'});
        request.headers.append({"If-Range", call.validator});
    }
    request.limits.answer = call.limits.head;
    request.limits.bodyBytes = call.limits.mostBytes;
    request.limits.bytesInWindow = call.limits.bytesInWindow;
    request.limits.window = call.limits.window;
    return request;
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

End endOf(const HttpAnswer& answer)
{
    if (answer.end == HttpAnswer::End::Stopped)
        return End::Stopped;
    if (answer.end == HttpAnswer::End::Refused || answer.end == HttpAnswer::End::TooLarge)
        return End::Wrong;
    switch (answer.head.status) {
    case 401:
        return End::Key;
    case 403:
    case 404:
    case 405: // no such route
    case 410:
    case 501:
        return End::FreshUrl;
    case 200:
    case 206:
        return answer.end == HttpAnswer::End::Complete ? End::Done : End::Again;
    default:
        return End::Again;
    }
}

/// The last word on bytes that came whole: long enough, a clip to its end, and on disk.
Result<Download> settle(PartFile& part, const Taker& taker, Download result)
{
    if (part.bytes() < 12 || part.bytes() != taker.total().value_or(part.bytes())) {
        result.end = End::Again;
        result.detail = QStringLiteral("%1 bytes came").arg(part.bytes());
        return result;
    }
    BR_CHECK(part.sync());
    BR_TRY(const bool whole, isWholeClip(part.path()));
    if (!whole) { // as long as it was said to be, and still cut
        result.end = End::Again;
        result.validator.clear();
        result.detail = QStringLiteral("the clip ends before its end");
        return result;
    }
    result.sha256 = part.sha256();
    result.bytes = part.bytes();
    return result;
}

} // namespace

Result<Download> download(HttpClient& client, const DownloadCall& call, const Progress& progress)
{
    BR_TRY(PartFile part, PartFile::open(call.part, call.validator.isEmpty() ? Resume::No : Resume::Yes));
    Taker taker(call, progress, part);
    QUrl url = call.url;
    HttpAnswer answer;
    for (int hop = 0;; ++hop) {
        answer =
            client.exchange(call.account, requestFor(call, url, part), progress.stop,
                            [&](const HttpHead& head, const QByteArray& piece) { return taker.take(head, piece); });
        if (!isRedirect(answer.head.status) || hop == MostRedirects)
            break;
        url = url.resolved(QUrl::fromEncoded(answer.head.header("location"), QUrl::StrictMode))
                  .adjusted(QUrl::RemoveFragment);
    }
    if (taker.broken) {
        part.remove();
        return fail(*taker.broken);
    }
    if (taker.isTextTooLong && answer.end == HttpAnswer::End::Stopped)
        answer.end = HttpAnswer::End::Complete;
    Download result;
    result.status = answer.head.status;
    result.end = taker.end.value_or(isRedirect(result.status) ? End::Wrong : endOf(answer));
    result.detail = redacted(taker.why.isEmpty() ? answer.detail : taker.why);
    result.wait = retryAfter(answer.head, QDateTime::currentDateTimeUtc());
    const QByteArray tag = strongTag(answer.head);
    result.validator = result.status == 200 || !tag.isEmpty() ? tag : call.validator;
    if (result.end == End::Done) {
        Result<Download> settled = settle(part, taker, std::move(result));
        if (!settled) {
            part.remove();
            return settled;
        }
        result = std::move(*settled);
    }
    if (result.status == 416) // what we have is not a beginning of what they have
        result.validator.clear();
    if (result.end == End::Wrong || (result.end != End::Done && (result.validator.isEmpty() || part.bytes() == 0))) {
        part.remove();
        result.validator.clear();
    }
    return result;
}
