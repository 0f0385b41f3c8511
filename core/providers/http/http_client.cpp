#include "core/providers/http/http_client.h"

#include "core/base/log.h"
#include "core/providers/http/http_exchange.h"
#include "core/providers/http/http_request.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QThread>
#include <atomic>
#include <map>

namespace {

/// The system's proxies, but never for this machine.
class SystemProxies final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override
    {
        const QString host = query.peerHostName();
        if (host == QLatin1String("localhost") || QHostAddress(host).isLoopback())
            return {QNetworkProxy::NoProxy};
        return systemProxyForQuery(query);
    }
};

HttpAnswer unsent(HttpAnswer::End end, const QString& why)
{
    HttpAnswer answer;
    answer.end = end;
    answer.detail = redacted(why);
    return answer;
}

/// Everything that lives on the network thread.
class Wire final : public QObject {
public:
    bool event(QEvent* event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        take()();
        return true;
    }
    void post(std::function<void()> work)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_waiting.push_back(std::move(work));
        }
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
    }

    void start(quint64 id, const HttpAccount& account, const HttpCall& call, std::shared_ptr<HttpPassage> passage)
    {
        if (m_closed)
            return give(*passage, unsent(HttpAnswer::End::Stopped, QStringLiteral("the program ends")));
        Line& line = lineOf(account);
        const auto over = [this, id, name = account.name] { post([this, id, name] { ended(name, id); }); };
        auto exchange = std::make_unique<HttpExchange>(account, call, std::move(passage), over);
        HttpExchange& added = *exchange;
        line.exchanges.emplace(id, std::move(exchange));
        if (added.isSend()) {
            line.sends.push_back(id);
            if (line.sends.size() > 1)
                return; // ended() of the one before starts it
        }
        added.start(*line.manager);
    }
    HttpExchange* find(const QString& account, quint64 id)
    {
        if (const auto line = m_lines.find(account); line != m_lines.end())
            if (const auto it = line->second.exchanges.find(id); it != line->second.exchanges.end())
                return it->second.get();
        const auto last = m_lastSends.find(id);
        return last == m_lastSends.end() ? nullptr : last->second.exchanges.at(id).get();
    }
    void forget(const QString& account)
    {
        const auto found = m_lines.find(account);
        if (found == m_lines.end())
            return;
        Line line = std::move(found->second);
        m_lines.erase(found);
        for (const auto& [id, exchange] : line.exchanges)
            if (!exchange->hasBegunToSend())
                exchange->stop(HttpExchange::Patience::None);
        std::erase_if(line.exchanges, [](const auto& entry) { return !entry.second->hasBegunToSend(); });
        if (!line.exchanges.empty()) // one send at a time
            m_lastSends.emplace(line.exchanges.begin()->first, std::move(line));
    }
    void close()
    {
        m_closed = true;
        while (!m_lines.empty())
            forget(m_lines.begin()->first);
        for (const auto& [id, line] : m_lastSends)
            line.exchanges.at(id)->stop(HttpExchange::Patience::None);
        m_lastSends.clear();
    }

private:
    /// An account's access manager and what it is doing.
    struct Line {
        std::unique_ptr<QNetworkAccessManager> manager;
        std::deque<quint64> sends; ///< the first is on the wire
        std::map<quint64, std::unique_ptr<HttpExchange>> exchanges;
    };

    static void give(HttpPassage& passage, HttpAnswer answer)
    {
        const std::lock_guard lock(passage.mutex);
        passage.answer = std::move(answer);
        passage.changed.notify_one();
    }
    std::function<void()> take()
    {
        const std::lock_guard lock(m_mutex);
        auto work = std::move(m_waiting.front());
        m_waiting.pop_front();
        return work;
    }
    Line& lineOf(const HttpAccount& account)
    {
        Line& line = m_lines[account.name];
        if (!line.manager) {
            line.manager = std::make_unique<QNetworkAccessManager>();
            if (account.proxy == HttpProxy::System)
                line.manager->setProxyFactory(new SystemProxies);
            else
                line.manager->setProxy(QNetworkProxy::NoProxy);
        }
        return line;
    }
    void ended(const QString& account, quint64 id)
    {
        m_lastSends.erase(id);
        const auto it = m_lines.find(account);
        if (it == m_lines.end())
            return;
        Line& line = it->second;
        line.exchanges.erase(id);
        const bool wasFirst = !line.sends.empty() && line.sends.front() == id;
        std::erase(line.sends, id);
        if (wasFirst && !line.sends.empty())
            line.exchanges.at(line.sends.front())->start(*line.manager);
    }

    std::map<QString, Line> m_lines;
    std::map<quint64, Line> m_lastSends; ///< of accounts that were forgotten meanwhile: their answers are worth money
    bool m_closed = false;
    // A queue of our own instead of queued calls: thread sanitizers cannot see into Qt's (see store_thread.cpp).
    std::mutex m_mutex;
    std::deque<std::function<void()>> m_waiting;
};

void logEnd(const HttpAccount& account, const HttpCall& call, const HttpAnswer& answer)
{
    const char* method = call.method == HttpCall::Method::Post  ? "POST"
                         : call.method == HttpCall::Method::Get ? "GET"
                                                                : "DELETE";
    qCDebug(lcNet).noquote() << account.name << method << call.url.toDisplayString(QUrl::RemoveQuery) << "status"
                             << answer.head.status << "end" << int(answer.end) << answer.detail;
}

enum class Wants { More, End };

/// The waiting side of an exchange: hands the body on piece by piece until the answer is there.
HttpAnswer takeBody(HttpPassage& passage, const HttpSink& sink, const std::function<void(Wants)>& tell)
{
    QByteArray body;
    bool refused = false;
    std::unique_lock lock(passage.mutex);
    for (;;) {
        passage.changed.wait(lock, [&] { return !passage.pieces.empty() || passage.answer; });
        if (passage.pieces.empty())
            break;
        const QByteArray piece = std::move(passage.pieces.front());
        passage.pieces.pop_front();
        passage.waiting -= piece.size();
        const HttpHead head = passage.head;
        lock.unlock();
        if (!sink)
            body += piece;
        else if (!refused && !sink(head, piece)) {
            refused = true;
            tell(Wants::End);
        }
        tell(Wants::More);
        lock.lock();
    }
    HttpAnswer answer = *passage.answer;
    if (refused && answer.end == HttpAnswer::End::Complete) // all of it was here before the word reached the network
        answer.end = HttpAnswer::End::Stopped;
    answer.body = body;
    return answer;
}

} // namespace

/// The thread and its work. Callers hold it while they wait, so it outlives them.
class HttpClient::Desk final {
public:
    Desk()
        : m_wire(new Wire)
    {
        m_thread.setObjectName(QStringLiteral("network"));
        m_wire->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_wire, &QObject::deleteLater);
        m_thread.start();
    }
    ~Desk()
    {
        m_wire->post([this] { m_thread.quit(); });
        m_thread.wait();
    }

    Wire* wire() { return m_wire; }
    quint64 nextId() { return m_nextId++; }

private:
    QThread m_thread;
    Wire* m_wire;
    std::atomic<quint64> m_nextId{1};
};

HttpClient::HttpClient()
    : m_desk(std::make_shared<Desk>())
{
}

HttpClient::~HttpClient()
{
    m_desk->wire()->post([wire = m_desk->wire()] { wire->close(); });
}

void HttpClient::forget(const QString& account)
{
    m_desk->wire()->post([wire = m_desk->wire(), account] { wire->forget(account); });
}

HttpAnswer HttpClient::exchange(const HttpAccount& account, const HttpCall& call, std::stop_token stop,
                                const HttpSink& sink)
{
    if (const Status allowed = checkCall(account, call); !allowed)
        return unsent(HttpAnswer::End::Refused, allowed.error().detail);
    if (stop.stop_requested())
        return unsent(HttpAnswer::End::Stopped, QStringLiteral("stopped"));
    const std::shared_ptr<Desk> desk = m_desk; // this client may go while we wait
    Wire* const wire = desk->wire();
    const quint64 id = desk->nextId();
    const auto passage = std::make_shared<HttpPassage>();
    const auto tell = [wire, id, name = account.name](auto what) {
        wire->post([wire, id, name, what] {
            if (HttpExchange* exchange = wire->find(name, id))
                what(*exchange);
        });
    };
    wire->post([wire, id, account, call, passage] { wire->start(id, account, call, passage); });
    const std::stop_callback onStop(
        stop, [&] { tell([](HttpExchange& exchange) { exchange.stop(HttpExchange::Patience::Grace); }); });
    HttpAnswer answer = takeBody(*passage, sink, [&](Wants wants) {
        tell([wants](HttpExchange& exchange) {
            if (wants == Wants::More)
                exchange.readMore();
            else
                exchange.stop(HttpExchange::Patience::None);
        });
    });
    logEnd(account, call, answer);
    return answer;
}
