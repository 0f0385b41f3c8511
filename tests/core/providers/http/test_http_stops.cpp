#include "core/providers/http/http_client.h"

#include "core/providers/http/send_outcome.h"
#include "tests/support/fake_provider/fake_provider.h"
#include "tests/support/results.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <thread>

using End = HttpAnswer::End;
using std::chrono::milliseconds;

/// What ends a call from outside: a read at once, a send that has begun never without its answer.
class TestHttpStops : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aStopEndsAReadAtOnce();
    void aStopWaitsForASendThatHasBegun();
    void aChangedAccountWaitsForASendThatHasBegun();
    void aStopBeforeTheFirstByteSendsNothing();
};

static HttpCall list(const FakeProvider& provider)
{
    HttpCall call;
    call.url = QUrl(provider.base().toString() + QStringLiteral("/videos"));
    call.limits.answer = std::chrono::minutes(1);
    return call;
}

void TestHttpStops::initTestCase()
{
    QVERIFY2(FakeProvider().isRunning(), "python3 is needed for the fake provider");
}

void TestHttpStops::aStopEndsAReadAtOnce()
{
    FakeProvider provider;
    provider.order(QStringLiteral("list"), QStringLiteral("hang"));
    HttpClient client;
    std::stop_source source;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(milliseconds(200));
        source.request_stop();
    });
    const HttpCall call = list(provider);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(client.exchange(provider.account(), call, source.get_token()).end, End::Stopped);
    QVERIFY(timer.elapsed() < 10'000);
    QCOMPARE(client.exchange(provider.account(), call, source.get_token()).end, End::Stopped); // before it begins
    QCOMPARE(provider.requests().size(), 1);
}

void TestHttpStops::aStopWaitsForASendThatHasBegun()
{
    FakeProvider provider;
    HttpClient client;
    const auto stoppedSoon = [&](milliseconds grace) {
        provider.order(QStringLiteral("submit"), QStringLiteral("late:1.5"));
        HttpCall call = smallSubmit(provider);
        call.limits.answer = std::chrono::minutes(1);
        call.limits.stopGrace = grace;
        std::stop_source source;
        std::jthread stopper([&, before = provider.charges().size()] {
            while (provider.charges().size() == before)
                std::this_thread::sleep_for(milliseconds(20));
            source.request_stop();
        });
        return client.exchange(provider.account(), call, source.get_token());
    };
    const HttpAnswer cut = stoppedSoon(milliseconds(300));
    QCOMPARE(cut.end, End::Stopped);
    QCOMPARE(classifySend(cut), SendOutcome::Unknown);
    const HttpAnswer waited = stoppedSoon(std::chrono::minutes(1));
    QCOMPARE(classifySend(waited), SendOutcome::Answered);
}

void TestHttpStops::aChangedAccountWaitsForASendThatHasBegun()
{
    FakeProvider provider;
    HttpClient client;
    provider.order(QStringLiteral("submit"), QStringLiteral("late:1.5"));
    provider.order(QStringLiteral("list"), QStringLiteral("hang"));
    HttpCall submit = smallSubmit(provider);
    submit.limits.answer = std::chrono::minutes(1);
    HttpAnswer read;
    std::jthread reader([&] { read = client.exchange(provider.account(), list(provider)); });
    std::jthread changer([&, before = provider.charges().size()] {
        while (provider.charges().size() == before)
            std::this_thread::sleep_for(milliseconds(20));
        client.forget(provider.account().name); // another key was typed
    });
    QCOMPARE(classifySend(client.exchange(provider.account(), submit)), SendOutcome::Answered);
    reader.join();
    QCOMPARE(read.end, End::Stopped);
    QCOMPARE(provider.charges().size(), 1);
}

void TestHttpStops::aStopBeforeTheFirstByteSendsNothing()
{
    QTcpServer deaf; // takes connections in the kernel's queue and never speaks TLS
    QVERIFY(deaf.listen(QHostAddress::LocalHost));
    const HttpAccount account{
        QStringLiteral("deaf"), QUrl(QStringLiteral("https://127.0.0.1:%1/v1").arg(deaf.serverPort())), {}};
    HttpClient client;
    HttpCall call = smallSubmit(FakeProvider());
    call.url = account.base;
    std::stop_source source;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(milliseconds(200));
        source.request_stop();
    });
    HttpAnswer answer = client.exchange(account, call, source.get_token());
    QCOMPARE(answer.end, End::Stopped);
    QCOMPARE(classifySend(answer), SendOutcome::NotSent);
    call.limits.connect = milliseconds(300);
    answer = client.exchange(account, call);
    QCOMPARE(answer.end, End::Late);
    QCOMPARE(classifySend(answer), SendOutcome::NotSent);
}

QTEST_GUILESS_MAIN(TestHttpStops)
#include "test_http_stops.moc"
