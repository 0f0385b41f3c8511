#pragma once

#include "core/providers/http/send_outcome.h"

#include <QDateTime>
#include <QMap>
#include <QSize>
#include <QString>
#include <QUrl>
#include <optional>

/// A picture that goes along with a request, as the bytes of its file.
struct RemotePicture {
    QByteArray bytes;
    QByteArray mime; ///< "image/png", "image/jpeg", "image/webp"
};

/// What a remote provider is asked for, with every question answered. A value.
struct RemoteRequest {
    QString model;
    QString prompt;
    int seconds = 0; ///< 0: the model's own length
    QSize size;      ///< empty: the model's own
    std::optional<RemotePicture> firstFrame;
    QString tag;                   ///< the attempt's uuid: idempotency key where a provider knows one, never shown
    QMap<QString, QString> values; ///< further parameters by the provider's own names
};

enum class RemoteState {
    Queued,
    Running,
    Done, ///< the bytes can be fetched
    Failed,
    Moderated,
    Cancelled,
    Expired,
    Unclear ///< a state this build does not know: polled on until the job's deadline
};

/// A video as its provider describes it. Only `id` and `state` are always there; the texts are a stranger's: plain
/// text, cut, never a file name, SQL or markup.
struct RemoteVideo {
    QString id;
    RemoteState state = RemoteState::Unclear;
    QString status;                 ///< the provider's own word
    std::optional<double> progress; ///< 0 to 1
    QString model, prompt, size, seconds;
    QDateTime created, expires; ///< UTC; may be invalid
    QString tag;                ///< our own, where the provider echoes it
    QString error;              ///< why it failed, in the provider's words
    QString url;                ///< where the provider says the bytes are; unchecked, may be relative
};

/// Why a provider said no.
enum class RemoteTrouble {
    Permanent, ///< these bytes will never be accepted
    Moderated, ///< against the provider's rules
    Key,       ///< holds every job of the account
    Billing,   ///< no credit, quota used up
    Later,     ///< too fast, too busy, or trouble on the way
    Vanished,  ///< it does not know this video (any more)
    Odd        ///< an answer that makes no sense
};
struct RemoteRefusal {
    RemoteTrouble trouble = RemoteTrouble::Odd;
    QString code;  ///< of the provider
    QString words; ///< of the provider; plain text, at most 2,000 characters, redacted
    std::optional<std::chrono::milliseconds> wait;
};

/// What a submit's answer means. The engine writes it down before anything else happens.
struct Submitted {
    enum class What { NotSent, Rejected, RetryLater, Accepted, Unknown };
    What what = What::Unknown;
    RemoteVideo video;     ///< Accepted
    RemoteRefusal refusal; ///< Rejected, RetryLater
    QString raw;           ///< Unknown: what came, redacted and cut, for the person who decides
};

/// What a poll's answer means: a video, or why there is none. A refusal never fails a job by itself.
struct Polled {
    std::optional<RemoteVideo> video;
    RemoteRefusal refusal;
    std::chrono::milliseconds next{10'000}; ///< when to ask again
};

/// A page of the videos on an account, newest first.
struct Listed {
    QList<RemoteVideo> videos; ///< those with a usable id
    QString after;             ///< ask for more with it; empty: that was all
    bool isSupported = true;   ///< false: this server has no list, so nothing can be looked up
    std::optional<RemoteRefusal> refusal;
};

/// Whether a text can be the id of something remote: `[A-Za-z0-9._:/+=~-]{1,512}`, and no dot segment of a path. Pure.
bool isRemoteId(const QString& id);
