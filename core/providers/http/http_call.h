#pragma once

#include "core/base/secret_text.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>
#include <chrono>
#include <functional>
#include <memory>

struct HttpHeader {
    QByteArray name;
    QByteArray value;
    friend bool operator==(const HttpHeader&, const HttpHeader&) = default;
};

/// The key of an account and how its provider wants to see it. Shared by the calls of the account; wiped with the last.
struct HttpKey {
    std::shared_ptr<const SecretText> secret; ///< null: the account has no key
    QByteArray header = "Authorization";
    QByteArray scheme = "Bearer"; ///< before the key; empty: the bare key
};

/// The system's proxies only when the user says so for this account: a proxy sees every address.
enum class HttpProxy { None, System };

/// Where calls of one account go. `name` chooses the access manager, so nothing is shared between accounts.
struct HttpAccount {
    QString name;
    QUrl base; ///< of the API; the key never leaves its scheme, host and port
    HttpKey key;
    HttpProxy proxy = HttpProxy::None;
};

/// What ends a call that does not end by itself. Each limit is wall clock, not silence.
struct HttpLimits {
    std::chrono::milliseconds connect{30'000};      ///< until the first body byte is asked for
    std::chrono::milliseconds upload{60'000};       ///< between two bytes of the body
    std::chrono::milliseconds wholeUpload{120'000}; ///< for all of the body: this and the time its size needs
    qint64 slowestUpload = 64 * 1024;               ///< bytes a second
    std::chrono::milliseconds answer{120'000};      ///< from the last body byte to the end of the answer
    std::chrono::milliseconds stopGrace{10'000}; ///< how long a send that has begun is waited for after a stop request
    qint64 bodyBytes = 4 * 1024 * 1024;          ///< of the answer
    /// For long bodies: 0, or at least so many bytes in each `window`; then `answer` ends with the headers.
    qint64 bytesInWindow = 0;
    std::chrono::milliseconds window{60'000};
};

/// One request. The HTTP client adds the key, the length and nothing else that matters; headers named here never hold a
/// key. A value.
struct HttpCall {
    enum class Method { Get, Post, Delete };
    Method method = Method::Get;
    QUrl url;
    QList<HttpHeader> headers;
    QByteArray body; ///< Post only; goes over the wire once or not at all
    HttpLimits limits;
};

/// How long the body may take to go out; and how long after its begin a call may still reach the other side. Pure.
std::chrono::milliseconds longestUpload(const HttpCall& call);
std::chrono::milliseconds longestSend(const HttpCall& call);

/// What is known once the headers of the answer are in.
struct HttpHead {
    int status = 0;
    QList<HttpHeader> headers;
    QByteArray header(const QByteArray& name) const; ///< the first of that name, in any case; else empty
};

/// How a call ended, with the evidence that decides what it means.
struct HttpAnswer {
    enum class End {
        Complete, ///< an answer, whole as far as HTTP can tell
        Lost,     ///< no answer or half of one: no connection, reset, short, not HTTP
        Late,     ///< a limit of time
        TooLarge, ///< a limit of size
        Stopped,  ///< on request, by the stop token, the sink or the end of the program
        Refused   ///< by ourselves, before anything was sent: a forbidden address or header
    };
    End end = End::Lost;
    HttpHead head;   ///< status 0: no headers came
    QByteArray body; ///< empty when a sink took it
    /// The other side may have seen the request: bytes of the body were given out, or Qt says that it was sent.
    bool touched = false;
    QString detail; ///< for the log, redacted

    bool isComplete(int status) const { return end == End::Complete && head.status == status; }
};

/// Takes the body piece by piece, on the thread that called exchange(); false ends the call. Pieces are at most 64 KiB
/// and the network waits while the sink works.
using HttpSink = std::function<bool(const HttpHead& head, const QByteArray& piece)>;
