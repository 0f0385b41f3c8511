#include "core/providers/http/http_client.h"

#include "core/base/log.h"
#include "core/providers/http/send_outcome.h"

#include "tests/support/fake_provider/fake_provider.h"
#include "tests/support/leak_scan.h"
#include "tests/support/results.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <thread>

using End = HttpAnswer::End;
using std::chrono::milliseconds;

static const QByteArray Key = QByteArrayLiteral("sk-canary-1234567890");

/// What the client does around the sending rules: keys, limits, turns, proxies.
class TestHttpClient : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    /// In no file that was written, no argument, no environment.
    void cleanupTestCase() { QCOMPARE(leaksBesideLog(Key, m_folder.path()), QStringList()); }
    void theKeyGoesToItsOwnOriginOnly();
    void redirectsAreHandedBackWithoutTheKey();
    void headersCannotSmuggle();
    void longBodiesStreamThroughTheSink();
    void aSlowSinkHoldsTheServerBack();
    void slowAndEndlessBodiesEnd_data();
    void slowAndEndlessBodiesEnd();
    void largeBodiesGoOutWholeOrEnd();
    void aBodyThatTricklesOutEnds();
    void oneSendOfAnAccountAtATime();
    void manyThreadsAtOnce();
    void theEndOfTheClientEndsItsCalls();
    void proxiesOnlyWhenAsked();
    void noKeyInTheLog();

private:
    QTemporaryDir m_folder;
};

namespace {

HttpCall get(const FakeProvider& provider, const QString& path)
{
    HttpCall call;
    call.url = QUrl(provider.base().toString() + path);
    call.limits.answer = milliseconds(5000);
    return call;
}

QString videos()
{
    return QStringLiteral("/videos");
}

/// Submits one clip and says where its bytes are.
QString clipOf(HttpClient& client, const FakeProvider& provider, const char* size = "64x48")
{
    HttpCall call = smallSubmit(provider);
    call.body.replace("64x48", size);
    const QByteArray body = client.exchange(provider.account(), call).body;
    return videos() + QLatin1Char('/') + QJsonDocument::fromJson(body).object().value(QStringLiteral("id")).toString() +
           QStringLiteral("/content");
}

} // namespace

void TestHttpClient::initTestCase()
{
    installLog(Verbosity::Verbose, m_folder.path());
    FakeProvider provider;
    QVERIFY2(provider.isRunning(), "python3 is needed for the fake provider");
}

void TestHttpClient::theKeyGoesToItsOwnOriginOnly()
{
    FakeProvider provider, other;
    HttpClient client;
    HttpAccount account = provider.account(Key);
    QVERIFY(client.exchange(account, get(provider, videos())).isComplete(200));
    const QJsonObject seen = provider.requests().last().value(QStringLiteral("headers")).toObject();
    QCOMPARE(seen.value(QStringLiteral("authorization")).toString(), QStringLiteral("Bearer sk-canary-1234567890"));
    // Another port is another origin; by our own rules it is not even asked.
    QCOMPARE(client.exchange(account, get(other, videos())).end, End::Refused);
    QVERIFY(other.requests().isEmpty());
    account.key.header = "x-api-key";
    account.key.scheme.clear();
    QVERIFY(client.exchange(account, get(provider, videos())).isComplete(200));
    const QJsonObject bare = provider.requests().last().value(QStringLiteral("headers")).toObject();
    QCOMPARE(bare.value(QStringLiteral("x-api-key")).toString(), QString::fromLatin1(Key));
    QVERIFY(!bare.contains(QStringLiteral("authorization")));
    QVERIFY(client.exchange(provider.account(), get(provider, videos())).isComplete(200));
    QVERIFY(!provider.requests().last().value(QStringLiteral("authorized")).toBool());
}

void TestHttpClient::redirectsAreHandedBackWithoutTheKey()
{
    FakeProvider provider;
    HttpClient client;
    for (const char* fault : {"redirect:302:other", "redirect:307:other", "redirect:308:same"}) {
        provider.order(QStringLiteral("list"), QString::fromLatin1(fault));
        const HttpAnswer answer = client.exchange(provider.account(Key), get(provider, videos()));
        QCOMPARE(answer.end, End::Complete);
        QVERIFY(answer.head.status > 300 && answer.head.status < 309);
        QVERIFY(answer.head.header("location").contains("/moved/"));
    }
    QCOMPARE(provider.requests().size(), 3); // nobody followed
}

void TestHttpClient::headersCannotSmuggle()
{
    FakeProvider provider;
    HttpClient client;
    HttpCall call = get(provider, videos());
    for (const HttpHeader& header : {HttpHeader{"X-A", "1\r\nX-B: 2"}, HttpHeader{"X A", "1"}, HttpHeader{"X-A:", "1"},
                                     HttpHeader{"", "1"}, HttpHeader{"X-A", "caf\xc3\xa9"},
                                     HttpHeader{"Authorization", "Bearer x"}, HttpHeader{"Content-Length", "0"}}) {
        call.headers = {header};
        QCOMPARE(client.exchange(provider.account(), call).end, End::Refused);
    }
    call.headers.clear();
    for (const char* key : {"sk-1\r\nX-B: 2", "sk 12345", "sk-\x7f", "\xc3\xa9"})
        QCOMPARE(client.exchange(provider.account(key), call).end, End::Refused);
    QVERIFY(provider.requests().isEmpty());
}

void TestHttpClient::longBodiesStreamThroughTheSink()
{
    FakeProvider provider;
    HttpClient client;
    HttpCall call = get(provider, clipOf(client, provider, "1280x720"));
    qint64 taken = 0, largest = 0;
    const auto sink = [&](const HttpHead& head, const QByteArray& piece) {
        if (head.status != 200 || (taken == 0 && piece.mid(4, 4) != "ftyp"))
            return false;
        taken += piece.size();
        largest = std::max(largest, qint64(piece.size()));
        return true;
    };
    const HttpAnswer answer = client.exchange(provider.account(), call, {}, sink);
    QVERIFY(answer.isComplete(200));
    QVERIFY(answer.body.isEmpty());
    QCOMPARE(taken, answer.head.header("content-length").toLongLong());
    QVERIFY(taken > 400'000 && largest <= 64 * 1024);
    taken = 0;
    const HttpAnswer ended =
        client.exchange(provider.account(), call, {}, [&](const HttpHead&, const QByteArray&) { return ++taken < 2; });
    QCOMPARE(ended.end, End::Stopped);
    QCOMPARE(taken, 2);
}

void TestHttpClient::aSlowSinkHoldsTheServerBack()
{
    FakeProvider provider;
    HttpClient client;
    HttpCall call = get(provider, clipOf(client, provider));
    call.limits.bodyBytes = 1LL << 40;
    call.limits.bytesInWindow = 1;
    provider.order(QStringLiteral("content"), QStringLiteral("endless"));
    const auto memory = [] { // in KiB
        QFile status(QStringLiteral("/proc/self/statm"));
        return status.open(QIODevice::ReadOnly) ? status.readAll().split(' ').value(1).toLongLong() * 4 : 0;
    };
    const qint64 before = memory();
    int pieces = 0;
    const auto sink = [&](const HttpHead&, const QByteArray&) {
        std::this_thread::sleep_for(milliseconds(20));
        return ++pieces < 40;
    };
    QCOMPARE(client.exchange(provider.account(), call, {}, sink).end, End::Stopped);
    const qint64 grown = memory() - before;
    QVERIFY2(grown < 64 * 1024, QByteArray::number(grown).constData());
}

void TestHttpClient::slowAndEndlessBodiesEnd_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("end");
    QTest::newRow("endless") << QStringLiteral("endless") << int(End::TooLarge);
    QTest::newRow("drip") << QStringLiteral("drip") << int(End::Late);
    QTest::newRow("hang") << QStringLiteral("hang") << int(End::Late);
}

void TestHttpClient::slowAndEndlessBodiesEnd()
{
    QFETCH(QString, fault);
    QFETCH(int, end);
    FakeProvider provider;
    HttpClient client;
    provider.order(QStringLiteral("list"), fault);
    HttpCall call = get(provider, videos());
    call.limits.answer = milliseconds(fault == QLatin1String("endless") ? 10'000 : 1500);
    QCOMPARE(int(client.exchange(provider.account(), call).end), end);
    // The same for a long body, whose headers have come: by its rate.
    if (fault != QLatin1String("drip"))
        return;
    call = get(provider, clipOf(client, provider));
    call.limits.bytesInWindow = 8 * 1024;
    call.limits.window = milliseconds(500);
    provider.order(QStringLiteral("content"), fault);
    QCOMPARE(int(client.exchange(provider.account(), call).end), end);
}

void TestHttpClient::largeBodiesGoOutWholeOrEnd()
{
    FakeProvider provider;
    HttpClient client;
    HttpCall call = smallSubmit(provider);
    call.body.insert(call.body.size() - 1, ",\"picture\":\"" + QByteArray(16 << 20, 'x') + '"');
    call.limits.answer = milliseconds(20'000);
    QVERIFY(client.exchange(provider.account(), call).isComplete(200));
    const QJsonObject seen = provider.requests(QStringLiteral("submit")).last();
    QCOMPARE(seen.value(QStringLiteral("body")).toInt(), int(call.body.size()));
    QCOMPARE(seen.value(QStringLiteral("length")).toInt(), int(call.body.size()));
    provider.order(QStringLiteral("submit"), QStringLiteral("deaf"));
    call.limits.upload = milliseconds(500); // the server stops reading: the body does not come to its end
    QElapsedTimer timer;
    timer.start();
    const HttpAnswer answer = client.exchange(provider.account(), call);
    QCOMPARE(answer.end, End::Late);
    QCOMPARE(classifySend(answer), SendOutcome::Unknown);
    QVERIFY(timer.elapsed() < 15'000);
    QCOMPARE(provider.charges().size(), 1);
}

/// Each piece comes in time, and all of it does not.
void TestHttpClient::aBodyThatTricklesOutEnds()
{
    FakeProvider provider;
    HttpClient client;
    HttpCall call = smallSubmit(provider);
    call.body.insert(call.body.size() - 1, ",\"picture\":\"" + QByteArray(16 << 20, 'x') + '"');
    call.limits.answer = milliseconds(20'000);
    call.limits.wholeUpload = milliseconds(1000);
    call.limits.slowestUpload = 16 << 20;
    QCOMPARE(longestUpload(call), milliseconds(2000));
    provider.order(QStringLiteral("submit"), QStringLiteral("sip"));
    QElapsedTimer timer;
    timer.start();
    const HttpAnswer answer = client.exchange(provider.account(), call);
    QCOMPARE(answer.end, End::Late);
    QCOMPARE(classifySend(answer), SendOutcome::Unknown);
    QVERIFY(timer.elapsed() < 10'000);
    QCOMPARE(provider.charges().size(), 0);
}

void TestHttpClient::oneSendOfAnAccountAtATime()
{
    FakeProvider provider;
    provider.order(QStringLiteral("submit"), QStringLiteral("hang"));
    HttpClient client;
    HttpAnswer first, second;
    std::jthread one([&] { first = client.exchange(provider.account(), smallSubmit(provider, "one")); });
    QTRY_COMPARE(provider.charges().size(), 1);
    std::jthread two([&] { second = client.exchange(provider.account(), smallSubmit(provider, "two")); });
    QTest::qWait(300);
    QCOMPARE(provider.requests(QStringLiteral("submit")).size(), 1);
    HttpAccount neighbour = provider.account();
    neighbour.name = QStringLiteral("neighbour");
    QVERIFY(client.exchange(neighbour, smallSubmit(provider, "three")).isComplete(200));
    QVERIFY(client.exchange(provider.account(), get(provider, videos())).isComplete(200)); // reads do not wait
    std::stop_source source; // one that waits its turn can go away unsent
    std::jthread stopper([&] { source.request_stop(); });
    const HttpAnswer left = client.exchange(provider.account(), smallSubmit(provider, "four"), source.get_token());
    QCOMPARE(classifySend(left), SendOutcome::NotSent);
    one.join();
    two.join();
    QCOMPARE(first.end, End::Late);
    QVERIFY(second.isComplete(200));
    QCOMPARE(provider.charges().size(), 3);
}

void TestHttpClient::manyThreadsAtOnce()
{
    FakeProvider provider;
    HttpClient client;
    std::atomic<int> good = 0;
    {
        std::vector<std::jthread> threads;
        for (int n = 0; n < 8; ++n)
            threads.emplace_back([&, n] {
                for (int k = 0; k < 5; ++k) {
                    const bool send = (n + k) % 2 == 0;
                    const HttpAnswer answer = client.exchange(
                        provider.account(), send ? smallSubmit(provider) : get(provider, QStringLiteral("/videos")));
                    good += answer.isComplete(200) ? 1 : 0;
                }
            });
    }
    QCOMPARE(good.load(), 40);
    QCOMPARE(provider.charges().size(), 20);
}

void TestHttpClient::theEndOfTheClientEndsItsCalls()
{
    FakeProvider provider;
    provider.order(QStringLiteral("submit"), QStringLiteral("hang"));
    auto client = std::make_unique<HttpClient>();
    HttpCall call = smallSubmit(provider);
    call.limits.answer = std::chrono::minutes(1);
    HttpAnswer answer;
    std::jthread caller([&, raw = client.get()] { answer = raw->exchange(provider.account(), call); });
    QTRY_COMPARE(provider.charges().size(), 1);
    client.reset();
    caller.join();
    QCOMPARE(answer.end, End::Stopped);
    QCOMPARE(classifySend(answer), SendOutcome::Unknown);
}

void TestHttpClient::proxiesOnlyWhenAsked()
{
    QTcpServer proxy;
    QVERIFY(proxy.listen(QHostAddress::LocalHost));
    qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.serverPort()));
    const HttpAccount direct{QStringLiteral("direct"), QUrl(QStringLiteral("https://nowhere.invalid/v1")), {}};
    HttpAccount through = direct;
    through.name = QStringLiteral("through");
    through.proxy = HttpProxy::System;
    HttpCall call;
    call.url = direct.base;
    call.limits.answer = milliseconds(1000);
    HttpClient client;
    QVERIFY(client.exchange(direct, call).end != End::Complete);
    QVERIFY(!proxy.waitForNewConnection(200));
    QVERIFY(client.exchange(through, call).end != End::Complete);
    QVERIFY(proxy.waitForNewConnection(2000));
    FakeProvider provider; // this machine needs no proxy
    through.base = provider.account().base;
    QVERIFY(client.exchange(through, get(provider, QStringLiteral("/videos"))).isComplete(200));
    qunsetenv("https_proxy");
}

void TestHttpClient::noKeyInTheLog()
{
    QTemporaryDir folder;
    installLog(Verbosity::Verbose, folder.path());
    FakeProvider provider;
    HttpClient client;
    HttpCall call = get(provider, QStringLiteral("/videos?client_id=sk-canary-1234567890"));
    QVERIFY(client.exchange(provider.account(Key), call).isComplete(200));
    qInstallMessageHandler(nullptr);
    QFile log(folder.filePath(QStringLiteral("boardreel.log")));
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray text = log.readAll();
    QVERIFY2(text.contains("GET http://127.0.0.1"), "the call is in the log");
    QVERIFY(!text.contains("canary"));
    QVERIFY(!text.contains("client_id"));
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "test_http_client.moc"
