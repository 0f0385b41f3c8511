#include "core/providers/remote/answer_reading.h"

#include <QtTest>

class TestAnswerReading : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyShapeOfANo_data();
    void everyShapeOfANo();
    void strangersTextsAreTamed();
    void times();
    void ids_data();
    void ids();
};

static const QDateTime Now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

static HttpAnswer answer(int status, const QByteArray& body)
{
    HttpAnswer made;
    made.end = HttpAnswer::End::Complete;
    made.touched = true;
    made.head.status = status;
    made.body = body;
    return made;
}

void TestAnswerReading::everyShapeOfANo_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("trouble");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* tag, int status, const QByteArray& body, RemoteTrouble trouble, const char* words) {
        QTest::newRow(tag) << status << body << int(trouble) << QString::fromUtf8(words);
    };
    using enum RemoteTrouble;
    row("object", 400, R"({"error":{"message":"bad size","type":"invalid_request_error","param":"size","code":null}})",
        Permanent, "bad size");
    row("text", 400, R"({"error":"bad size"})", Permanent, "bad size");
    row("detail", 404, R"({"detail":"Generation is still in-progress"})", Vanished, "Generation is still in-progress");
    row("validation", 422,
        R"({"detail":[{"loc":["body","seconds"],"msg":"not a number","type":"x"},{"msg":"and more"}]})", Permanent,
        "body.seconds: not a number; and more");
    row("vllm", 400, R"({"object":"error","message":"no such model","code":400})", Permanent, "no such model");
    row("base_resp", 400, R"({"base_resp":{"status_code":1004,"status_msg":"who"}})", Permanent, "who");
    row("list", 400, R"([{"error":{"code":400,"message":"listed"}}])", Permanent, "listed");
    row("html", 400, "<html>nginx</html>", Permanent, "");
    row("empty", 400, "", Permanent, "");
    row("code moderated", 400, R"({"error":{"code":"content_policy_violation","message":"no"}})", Moderated, "no");
    row("words moderated", 400, R"({"error":{"code":"x","message":"Blocked by our Safety system"}})", Moderated,
        "Blocked by our Safety system");
    row("type moderated", 403, R"({"error":{"type":"moderation_blocked","message":"no"}})", Moderated, "no");
    row("policy of access", 403, R"({"error":{"code":"access_denied","message":"ask your admin"}})", Key,
        "ask your admin");
    row("key", 401, R"({"error":{"code":"invalid_api_key","message":"wrong"}})", Key, "wrong");
    row("money", 402, "{}", Billing, "");
    row("quota as 429", 429, R"({"error":{"code":"insufficient_quota","message":"pay"}})", Billing, "pay");
    row("fast", 429, R"({"error":{"code":"rate_limit_exceeded","message":"slow down"}})", Later, "slow down");
    row("retired", 410, R"({"error":{"message":"gone"}})", Vanished, "gone");
    row("server", 503, "busy", Later, "");
    row("fine and odd", 200, "{}", Odd, "");
}

void TestAnswerReading::everyShapeOfANo()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, trouble);
    QFETCH(QString, words);
    const RemoteRefusal refusal = refusalIn(answer(status, body), Now);
    QCOMPARE(int(refusal.trouble), trouble);
    QCOMPARE(refusal.words, words);
    HttpAnswer cut = answer(status, body); // half an answer proves nothing, whatever it says
    cut.end = HttpAnswer::End::Lost;
    QCOMPARE(int(refusalIn(cut, Now).trouble), int(RemoteTrouble::Later));
}

void TestAnswerReading::strangersTextsAreTamed()
{
    const QByteArray nasty =
        R"({"error":{"message":"a\u0000b\nline\u202Eevil https://x.example/y?sig=abc Bearer abcdefghij"}})";
    const QString words = refusalIn(answer(400, nasty), Now).words;
    QVERIFY2(!words.contains(QChar(u'\0')) && !words.contains(QLatin1Char('\n')) && !words.contains(QChar(0x202E)),
             qPrintable(words));
    QVERIFY(!words.contains(QLatin1String("sig=")) && !words.contains(QLatin1String("abcdefghij")));
    const QByteArray huge = R"({"error":{"message":")" + QByteArray(100'000, 'x') + R"("}})";
    QCOMPARE(refusalIn(answer(400, huge), Now).words.size(), 2000);
    QVERIFY(rawText(answer(200, QByteArray(100'000, 'x'))).size() < 2100);
    const QByteArray deep = QByteArray(100'000, '[') + QByteArray(100'000, ']');
    QCOMPARE(refusalIn(answer(400, deep), Now).words, QString());
}

void TestAnswerReading::times()
{
    const QJsonObject object{{QStringLiteral("number"), 1795348800},
                             {QStringLiteral("text"), QStringLiteral("1795348800")},
                             {QStringLiteral("iso"), QStringLiteral("2026-11-22T12:00:00Z")},
                             {QStringLiteral("null"), QJsonValue::Null},
                             {QStringLiteral("words"), QStringLiteral("tomorrow")},
                             {QStringLiteral("huge"), 1e300},
                             {QStringLiteral("negative"), -1}};
    for (const char* good : {"number", "text", "iso"})
        QCOMPARE(timeIn(object, good), Now);
    for (const char* bad : {"null", "words", "huge", "negative", "missing"})
        QVERIFY2(!timeIn(object, bad).isValid(), bad);
}

void TestAnswerReading::ids_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("good");
    for (const char* good : {"video_123", "a", "models/x:y", "a.b_c-d~e+f=g", "..x", "../../etc"})
        QTest::newRow(good) << QString::fromLatin1(good) << true; // encoded as one segment, these lead nowhere
    QTest::newRow("512") << QString(512, QLatin1Char('x')) << true;
    QTest::newRow("513") << QString(513, QLatin1Char('x')) << false;
    for (const char* bad : {"", ".", "..", "a b", "a\n", "a\"b", "a?b", "a#b", "a%2F", "<b>", "caf\xe9", "a;b", "$(x)"})
        QTest::newRow(bad[0] ? bad : "empty") << QString::fromLatin1(bad) << false;
}

void TestAnswerReading::ids()
{
    QFETCH(QString, id);
    QFETCH(bool, good);
    QCOMPARE(isRemoteId(id), good);
}

QTEST_GUILESS_MAIN(TestAnswerReading)
#include "test_answer_reading.moc"
