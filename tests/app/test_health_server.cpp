#include "app/verbs/health_report.h"
#include "app/verbs/health_server.h"
#include "tests/support/results.h"

#include <QJsonDocument>
#include <QTcpSocket>

/// The little server for health checks, asked nicely and not.
class TestHealthServer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answersWhatItIsToldTo();
    void refusesWhatItIsNotFor_data();
    void refusesWhatItIsNotFor();
    void aSlowRequestIsCutOff();
    void fewConnectionsAtATime();
    void aTakenPortIsSaid();
    void badNewsIs503WithTheReason();
};

namespace {

HealthServer::Ask fine()
{
    return [](const auto& done) { done({200, "{\"status\":\"ok\"}"}); };
}

/// Everything the server says to these bytes; empty when it only hangs up.
QByteArray asked(quint16 port, const QByteArray& request)
{
    QTcpSocket socket;
    QByteArray answer;
    bool over = false;
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] { answer += socket.readAll(); });
    QObject::connect(&socket, &QTcpSocket::disconnected, &socket, [&] { over = true; });
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    socket.write(request);
    return QTest::qWaitFor([&] { return over; }, 3000) ? answer : QByteArray("not over");
}

QByteArray get(const QByteArray& target, const QByteArray& host = "127.0.0.1:1")
{
    return "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
}

} // namespace

void TestHealthServer::answersWhatItIsToldTo()
{
    HealthServer server(fine());
    VERIFY_OK(server.listen(0));
    for (const QByteArray& request : {get("/healthz"), get("/healthz?x=1", "localhost")}) {
        const QByteArray answer = asked(server.port(), request);
        QVERIFY2(answer.startsWith("HTTP/1.1 200 OK\r\n"), answer.constData());
        QVERIFY(answer.endsWith("\r\n\r\n{\"status\":\"ok\"}"));
    }
    QVERIFY(asked(server.port(), "HEAD /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n").endsWith("\r\n\r\n"));
}

void TestHealthServer::refusesWhatItIsNotFor_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("other page") << get("/") << QByteArray("404");
    QTest::newRow("path tricks") << get("/healthz/../../etc/passwd") << QByteArray("404");
    QTest::newRow("other host") << get("/healthz", "evil.example") << QByteArray("421");
    QTest::newRow("a name pointed here") << get("/healthz", "127.0.0.1.evil.example:80") << QByteArray("421");
    QTest::newRow("no host") << QByteArray("GET /healthz HTTP/1.1\r\n\r\n") << QByteArray("421");
    QTest::newRow("post") << QByteArray("POST /healthz HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n")
                          << QByteArray("405");
    QTest::newRow("no http") << QByteArray("hello\r\n\r\n") << QByteArray("400");
    QTest::newRow("bytes") << QByteArray("\0\xff\r\n\r\n", 6) << QByteArray("400");
    QTest::newRow("too long") << QByteArray("GET /healthz HTTP/1.1\r\nX: " + QByteArray(9000, 'x'))
                              << QByteArray("431");
}

void TestHealthServer::refusesWhatItIsNotFor()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, status);
    HealthServer server(fine());
    VERIFY_OK(server.listen(0));
    const QByteArray answer = asked(server.port(), request);
    QVERIFY2(answer.startsWith(QByteArray("HTTP/1.1 " + status)), answer.constData());
    QVERIFY(!answer.contains("\"ok\""));
}

void TestHealthServer::aSlowRequestIsCutOff()
{
    HealthServer server(fine(), 50);
    VERIFY_OK(server.listen(0));
    QTcpSocket slow;
    slow.connectToHost(QStringLiteral("127.0.0.1"), server.port());
    slow.write("GET /heal");
    QVERIFY(QTest::qWaitFor([&] { return slow.state() == QTcpSocket::ConnectedState; }, 3000));
    QVERIFY(QTest::qWaitFor([&] { return slow.state() == QTcpSocket::UnconnectedState; }, 3000));

    HealthServer patient(fine(), 60'000); // the control: it was the patience that ended
    VERIFY_OK(patient.listen(0));
    slow.connectToHost(QStringLiteral("127.0.0.1"), patient.port());
    slow.write("GET /heal");
    QVERIFY(!QTest::qWaitFor([&] { return slow.state() == QTcpSocket::UnconnectedState; }, 200) ||
            slow.state() == QTcpSocket::ConnectedState);
}

void TestHealthServer::fewConnectionsAtATime()
{
    HealthServer server(fine());
    VERIFY_OK(server.listen(0));
    std::vector<std::unique_ptr<QTcpSocket>> idle;
    for (int i = 0; i < HealthServer::MostConnections; ++i) {
        idle.push_back(std::make_unique<QTcpSocket>());
        idle.back()->connectToHost(QStringLiteral("127.0.0.1"), server.port());
    }
    QVERIFY(QTest::qWaitFor(
        [&] { return std::all_of(idle.begin(), idle.end(), [](auto& s) { return s->state() == s->ConnectedState; }); },
        3000));
    QTest::qWait(20);
    QVERIFY(asked(server.port(), get("/healthz")).isEmpty());
    idle.clear();
    QVERIFY(QTest::qWaitFor([&] { return asked(server.port(), get("/healthz")).contains("200 OK"); }, 3000));
}

void TestHealthServer::aTakenPortIsSaid()
{
    HealthServer server(fine()), second(fine());
    VERIFY_OK(server.listen(0));
    VERIFY_FAILS(ErrorKind::Failed, second.listen(server.port()));
}

void TestHealthServer::badNewsIs503WithTheReason()
{
    HealthFacts facts;
    facts.ledgerWritable = true;
    facts.freeBytes = 1LL << 40;
    QVERIFY(healthProblem(facts).isEmpty());
    QCOMPARE(healthJson(facts, {}).value(QStringLiteral("status")).toString(), QStringLiteral("ok"));
    const auto isBad = [](const HealthFacts& bad) {
        const auto json = healthJson(bad, {});
        return json.value(QStringLiteral("status")) == QStringLiteral("failing") &&
               !json.value(QStringLiteral("reason")).toString().isEmpty();
    };
    HealthFacts readOnly = facts, full = facts, stuck = facts;
    readOnly.ledgerWritable = false;
    full.freeBytes = 1 << 20;
    stuck.overdueSeconds = 3600;
    QVERIFY(isBad(readOnly) && isBad(full) && isBad(stuck));
}

QTEST_GUILESS_MAIN(TestHealthServer)
#include "test_health_server.moc"
