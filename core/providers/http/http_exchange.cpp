#include "core/providers/http/http_exchange.h"

#include "core/base/log.h"
#include "core/providers/http/http_request.h"

#include <QNetworkAccessManager>

using End = HttpAnswer::End;

namespace {

constexpr qint64 PieceBytes = 64 * 1024;
constexpr qint64 BufferBytes = 256 * 1024; ///< without a limit an endless body grew to 447 MB (measured)

/// Whether a reply's error is only Qt's name for its status, not trouble on the way.
bool isStatusError(QNetworkReply::NetworkError error, int status)
{
    if (error == QNetworkReply::NoError || status < 400)
        return error == QNetworkReply::NoError;
    switch (error) {
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError:
        return true;
    default: // also ContentReSendError: Qt wanted to send the body again and could not
        return false;
    }
}

} // namespace

std::chrono::milliseconds longestUpload(const HttpCall& call)
{
    return call.limits.wholeUpload + std::chrono::milliseconds(call.body.size() * 1000 / call.limits.slowestUpload);
}

std::chrono::milliseconds longestSend(const HttpCall& call)
{
    return call.limits.connect + longestUpload(call) + call.limits.answer;
}

HttpExchange::HttpExchange(HttpAccount account, HttpCall call, std::shared_ptr<HttpPassage> passage,
                           std::function<void()> over)
    : m_account(std::move(account))
    , m_call(std::move(call))
    , m_passage(std::move(passage))
    , m_over(std::move(over))
{
    m_deadline.setSingleShot(true);
    m_grace.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { end(End::Late, QStringLiteral("deadline")); });
    connect(&m_grace, &QTimer::timeout, this, [this] { end(End::Stopped, QStringLiteral("stopped, no answer yet")); });
    connect(&m_window, &QTimer::timeout, this, &HttpExchange::checkWindow);
}

HttpExchange::~HttpExchange()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        delete m_reply;
    }
}

void HttpExchange::start(QNetworkAccessManager& manager)
{
    const QNetworkRequest request = networkRequest(m_account, m_call);
    if (isSend()) {
        m_body = std::make_unique<OneShotBody>(m_call.body, [this] { bodyGiven(); });
        m_deadline.start(m_call.body.isEmpty() ? m_call.limits.answer : m_call.limits.connect);
        m_reply = manager.post(request, m_body.get());
    } else {
        m_deadline.start(m_call.limits.answer);
        m_reply = m_call.method == HttpCall::Method::Delete ? manager.deleteResource(request) : manager.get(request);
    }
    m_reply->setReadBufferSize(BufferBytes);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_sent = true; });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::headCame);
    connect(m_reply, &QIODevice::readyRead, this, &HttpExchange::readMore);
    connect(m_reply, &QNetworkReply::finished, this, [this] {
        m_replyDone = true;
        readMore();
    });
}

void HttpExchange::bodyGiven()
{
    if (!m_uploadEnd)
        m_uploadEnd = QDeadlineTimer(longestUpload(m_call));
    const std::chrono::milliseconds left(m_uploadEnd->remainingTime());
    m_deadline.start(m_body->isSpent() ? m_call.limits.answer : std::min(left, m_call.limits.upload));
}

void HttpExchange::headCame()
{
    HttpHead head;
    head.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto& [name, value] : m_reply->rawHeaderPairs())
        head.headers.append({name, value});
    if (m_call.limits.bytesInWindow > 0) {
        m_deadline.stop();
        m_window.start(m_call.limits.window);
    }
    const std::lock_guard lock(m_passage->mutex);
    m_passage->head = std::move(head);
}

void HttpExchange::readMore()
{
    if (!m_reply || m_end)
        return;
    for (;;) {
        {
            const std::lock_guard lock(m_passage->mutex);
            if (m_passage->waiting >= BufferBytes)
                return;
        }
        QByteArray piece = m_reply->read(PieceBytes);
        if (piece.isEmpty())
            break;
        m_received += piece.size();
        if (m_received > m_call.limits.bodyBytes)
            return end(End::TooLarge, QStringLiteral("more than %1 bytes").arg(m_call.limits.bodyBytes));
        const std::lock_guard lock(m_passage->mutex);
        m_passage->waiting += piece.size();
        m_passage->pieces.push_back(std::move(piece));
        m_passage->changed.notify_one();
    }
    if (m_replyDone)
        finish();
}

void HttpExchange::checkWindow()
{
    qint64 waiting = 0;
    {
        const std::lock_guard lock(m_passage->mutex);
        waiting = m_passage->waiting;
    }
    // A full passage means that our own disk is slow, not the server.
    if (waiting < BufferBytes && m_received - m_receivedBefore < m_call.limits.bytesInWindow)
        return end(End::Late, QStringLiteral("slower than %1 bytes in %2 ms")
                                  .arg(m_call.limits.bytesInWindow)
                                  .arg(m_call.limits.window.count()));
    m_receivedBefore = m_received;
}

void HttpExchange::stop(Patience patience)
{
    if (isSend() && isTouched() && patience == Patience::Grace)
        m_grace.start(m_call.limits.stopGrace);
    else
        end(End::Stopped, QStringLiteral("stopped"));
}

void HttpExchange::end(End end, const QString& why)
{
    if (m_end)
        return;
    m_end = end;
    m_why = why;
    if (m_reply)
        m_reply->abort();
    finish();
}

/// Qt has checked chunks and what it decompressed; a plain body is held against its announced length here.
bool HttpExchange::isWhole() const
{
    bool hasLength = false;
    const qint64 length = m_passage->head.header("content-length").toLongLong(&hasLength);
    const bool plain = m_passage->head.header("content-encoding").isEmpty();
    return m_passage->head.status > 0 && isStatusError(m_reply->error(), m_passage->head.status) &&
           (!hasLength || !plain || length == m_received);
}

bool HttpExchange::isTouched() const
{
    return m_sent || (m_body && m_body->given() > 0);
}

void HttpExchange::finish()
{
    if (!m_over)
        return;
    m_deadline.stop();
    m_window.stop();
    m_grace.stop();
    HttpAnswer answer;
    answer.touched = isTouched();
    {
        const std::lock_guard lock(m_passage->mutex);
        answer.end = m_end ? *m_end : isWhole() ? End::Complete : End::Lost;
        answer.head = m_passage->head;
        if (answer.end != End::Complete)
            answer.detail = redacted(m_why.isEmpty() ? m_reply->errorString() : m_why);
        m_passage->answer = std::move(answer);
        m_passage->changed.notify_one();
    }
    std::exchange(m_over, nullptr)();
}
