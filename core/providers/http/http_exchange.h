#pragma once

#include "core/providers/http/http_call.h"
#include "core/providers/http/one_shot_body.h"

#include <QDeadlineTimer>
#include <QNetworkReply>
#include <QTimer>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

class QNetworkAccessManager;

/// What passes between the thread that waits and the network thread during one exchange. Shared by both.
struct HttpPassage {
    std::mutex mutex; // the two threads meet here and nowhere else
    std::condition_variable changed;
    HttpHead head;
    std::deque<QByteArray> pieces;
    qint64 waiting = 0; ///< bytes in `pieces`
    std::optional<HttpAnswer> answer;
};

/// One call on the wire, from the request to the last byte, with its own clocks. Lives on the network thread; made and
/// destroyed there by the HTTP client, which is told once that it is over.
class HttpExchange final : public QObject {
public:
    HttpExchange(HttpAccount account, HttpCall call, std::shared_ptr<HttpPassage> passage, std::function<void()> over);
    ~HttpExchange() override;

    void start(QNetworkAccessManager& manager);
    void readMore(); ///< the waiting side has room again
    enum class Patience { Grace, None };
    void stop(Patience patience); ///< with grace a send that has begun may still get its answer
    bool hasBegunToSend() const { return isSend() && isTouched(); }
    bool isSend() const { return m_call.method == HttpCall::Method::Post; }

private:
    void bodyGiven();
    void headCame();
    void checkWindow();
    void end(HttpAnswer::End end, const QString& why);
    void finish();
    bool isWhole() const;
    bool isTouched() const;

    HttpAccount m_account;
    HttpCall m_call;
    std::shared_ptr<HttpPassage> m_passage;
    std::function<void()> m_over;
    std::unique_ptr<OneShotBody> m_body;
    QNetworkReply* m_reply = nullptr;
    QTimer m_deadline;                         ///< of the phase: connect, upload, answer
    std::optional<QDeadlineTimer> m_uploadEnd; ///< runs from the first byte of the body
    QTimer m_window;
    QTimer m_grace;
    qint64 m_received = 0;
    qint64 m_receivedBefore = 0; ///< at the start of the window
    bool m_sent = false;         ///< Qt says that the whole request was written
    bool m_replyDone = false;
    std::optional<HttpAnswer::End> m_end; ///< ours; none: whatever the reply says
    QString m_why;
};
