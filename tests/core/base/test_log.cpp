#include "core/base/log.h"
#include "core/base/secret_text.h"
#include "tests/support/results.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <thread>

/// Nothing secret reaches a log line, and the log stays small.
class TestLog final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anUnknownWordIsLeftAlone();
    void registeredSecretsVanishInEveryForm();
    void keyLikeTextVanishes_data();
    void keyLikeTextVanishes();
    void ordinarySentencesStay_data();
    void ordinarySentencesStay();
    void linesGoToAPrivateFileWithoutSecrets();
    void aLineBreakCannotForgeALine();
    void theFileIsRotated();
    void secretTextMovesAndWipesItsOwnBytesOnly();
    void cleanup() { qInstallMessageHandler(nullptr); }

private:
    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

/// The control of the next test: before it is registered, the word is shown.
void TestLog::anUnknownWordIsLeftAlone()
{
    QCOMPARE(redacted(QStringLiteral("plain Tr0ub4dor&3/zebra here")), QStringLiteral("plain Tr0ub4dor&3/zebra here"));
}

void TestLog::registeredSecretsVanishInEveryForm()
{
    const QByteArray secret("Tr0ub4dor&3/zebra");
    redactSecret(secret);
    QList<QByteArray> forms{secret,
                            secret.toHex(),
                            secret.toHex().toUpper(),
                            secret.toPercentEncoding(),
                            secret.toBase64(),
                            secret.toBase64(QByteArray::Base64UrlEncoding)};
    for (const QByteArray& user : {QByteArray("u:"), QByteArray("me:"), QByteArray("you:")})
        forms << QByteArray(user + secret).toBase64() << QByteArray(user + secret + ":x").toBase64();
    for (const QByteArray& form : std::as_const(forms)) {
        const QString line = redacted(QStringLiteral("before ") + QString::fromLatin1(form) + QStringLiteral(" after"));
        QVERIFY2(line.contains(QStringLiteral("[redacted]")), form.constData());
        QVERIFY2(!line.contains(QString::fromLatin1(form.mid(6, 10))), qPrintable(line));
        QVERIFY(line.startsWith(QStringLiteral("before ")) && line.endsWith(QStringLiteral(" after")));
    }
    redactSecret("abc"); // too short to be a key: it would eat every alphabet
    QCOMPARE(redacted(QStringLiteral("abc")), QStringLiteral("abc"));
}

void TestLog::keyLikeTextVanishes_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("secret");
    const auto row = [](const char* line, const char* secret) {
        QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(secret);
    };
    row("used sk-proj-AbCd1234efgh5678 today", "AbCd1234");
    row("used AIzaSyA1234567890abcdefghijk today", "SyA1234567890");
    row("Authorization: Bearer eyJhbGciOi.J9.abc-_", "eyJhbGciOi");
    row("authorization: basic dXNlcjpwYXNzd29yZA==", "dXNlcjpw");
    row("GET https://host/path?key=12345secret&alt=media ok", "12345secret");
    row("GET https://bucket.host/clip.mp4?X-Amz-Signature=deadbeefcafe ok", "deadbeefcafe");
    row("https://user:hunter2@host/path", "hunter2");
    row("body {\"api_key\":\"qwertyuiop\"}", "qwertyuiop");
    row("x-api-key: zxcvbnm123", "zxcvbnm123");
    row("api_key=abcdef12345", "abcdef12345");
    row("token = 99887766554433", "99887766554433");
    row("password=correcthorse", "correcthorse");
}

void TestLog::keyLikeTextVanishes()
{
    QFETCH(const QString, line);
    QFETCH(const QString, secret);
    QVERIFY(line.contains(secret));
    const QString safe = redacted(line);
    QVERIFY2(!safe.contains(secret), qPrintable(safe));
    QVERIFY(safe.contains(QStringLiteral("[redacted]")));
    QCOMPARE(redacted(safe), safe);
}

void TestLog::ordinarySentencesStay_data()
{
    QTest::addColumn<QString>("line");
    for (const char* line :
         {"The file \"a.png\" could not be read.", "job 12 is Running at 40 %", "press a key to go on",
          "https://example.org/docs/page", "a bearer of news", "SC010_SH0030 rendered in 1.5 s"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestLog::ordinarySentencesStay()
{
    QFETCH(const QString, line);
    QCOMPARE(redacted(line), line);
}

void TestLog::linesGoToAPrivateFileWithoutSecrets()
{
    QTemporaryDir dir;
    redactSecret("swordfish-in-the-log");
    installLog(Verbosity::Quiet, dir.filePath(QStringLiteral("logs")));
    qCInfo(lcJobs) << "submitting with swordfish-in-the-log";
    qCDebug(lcJobs) << "details";
    const QString path = dir.filePath(QStringLiteral("logs/boardreel.log"));
    const QByteArray log = read(path);
    QVERIFY2(log.contains("info boardreel.jobs") && log.contains("[redacted]"), log.constData());
    QVERIFY(!log.contains("swordfish"));
    QVERIFY2(!log.contains("details"), "debug lines are for --verbose");
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
}

void TestLog::aLineBreakCannotForgeALine()
{
    QTemporaryDir dir;
    installLog(Verbosity::Quiet, dir.path());
    qCInfo(lcNet).noquote() << QStringLiteral("answer\n2026-01-01 fatal boardreel.app all lost\r\x1b[31m");
    const QByteArray log = read(dir.filePath(QStringLiteral("boardreel.log")));
    QCOMPARE(log.count('\n'), 1);
    QVERIFY(!log.contains('\x1b') && !log.contains('\r'));
}

void TestLog::theFileIsRotated()
{
    QTemporaryDir dir;
    installLog(Verbosity::Quiet, dir.path());
    std::vector<std::thread> threads; // lines of several threads do not tear each other
    const QString line(40000, QLatin1Char('x'));
    for (int t = 0; t < 3; ++t)
        threads.emplace_back([&] {
            for (int i = 0; i < 50; ++i)
                qCInfo(lcMedia).noquote() << line;
        });
    for (std::thread& thread : threads)
        thread.join();
    const QFileInfo now(dir.filePath(QStringLiteral("boardreel.log")));
    const QFileInfo old(dir.filePath(QStringLiteral("boardreel.log.1")));
    QVERIFY(old.size() > (4 << 20) && old.size() < (4 << 20) + 50000);
    QVERIFY(now.size() < (4 << 20));
    const QByteArray all = read(old.filePath()) + read(now.filePath());
    QCOMPARE(all.count('\n'), 150);
    QCOMPARE(all.count(QByteArray("boardreel.media " + line.toLatin1() + '\n')), 150);
}

void TestLog::secretTextMovesAndWipesItsOwnBytesOnly()
{
    QByteArray shared("correct horse battery");
    SecretText a(shared);
    QCOMPARE(a.lastFour(), QByteArray("tery"));
    SecretText b(std::move(a));
    QVERIFY(a.isEmpty()); // NOLINT(bugprone-use-after-move): that it is empty is what is tested
    QCOMPARE(b.reveal().toByteArray(), QByteArray("correct horse battery"));
    b = SecretText(QByteArray("short"));
    QCOMPARE(b.lastFour(), QByteArray());
    QCOMPARE(shared, QByteArray("correct horse battery")); // wiping reaches only its own bytes
}

QTEST_GUILESS_MAIN(TestLog)
#include "test_log.moc"
