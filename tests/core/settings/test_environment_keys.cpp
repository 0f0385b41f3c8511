#include "core/base/log.h"
#include "core/settings/environment_keys.h"
#include "tests/support/results.h"

#include <QFile>
#include <QProcess>

/// Keys for machines without a keyring: given once, then gone from the environment.
class TestEnvironmentKeys final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesBecomeVariables();
    void aKeyIsFoundByItsAccount();
    void whatIsNoKeyIsSaid();
    void nothingStaysInTheEnvironment();
    void aTakenKeyIsRedacted();
};

void TestEnvironmentKeys::namesBecomeVariables()
{
    QCOMPARE(EnvironmentKeys::variableFor(QStringLiteral("My studio-2")), QByteArray("BOARDREEL_KEY_MY_STUDIO_2"));
    QCOMPARE(EnvironmentKeys::variableFor(QStringLiteral("a.b")), QByteArray("BOARDREEL_KEY_A_B"));
    QCOMPARE(EnvironmentKeys::variableFor(QString::fromUtf8("m\xc3\xbcnchen")), QByteArray("BOARDREEL_KEY_M_NCHEN"));
}

void TestEnvironmentKeys::aKeyIsFoundByItsAccount()
{
    qputenv("BOARDREEL_KEY_MY_STUDIO_2", "sk-env-0123456789");
    qputenv("BOARDREEL_KEY_EMPTY", "");
    const EnvironmentKeys keys = EnvironmentKeys::take();
    const auto found = keys.find(QStringLiteral("My studio-2"));
    VERIFY_OK(found);
    QVERIFY(*found);
    QCOMPARE((*found)->reveal().toByteArray(), QByteArray("sk-env-0123456789"));
    for (const char* other : {"empty", "other"}) {
        const auto none = keys.find(QString::fromLatin1(other));
        VERIFY_OK(none);
        QVERIFY2(!*none, other);
    }
}

void TestEnvironmentKeys::whatIsNoKeyIsSaid()
{
    qputenv("BOARDREEL_KEY_STUDIO", "two words");
    const auto found = EnvironmentKeys::take().find(QStringLiteral("studio"));
    VERIFY_FAILS(ErrorKind::Usage, found);
    QVERIFY(found.error().message.contains(QLatin1String("BOARDREEL_KEY_STUDIO")));
    QVERIFY(!found.error().message.contains(QLatin1String("two words")));
}

/// A child of this program that was given a key from outside shows it in /proc until it is taken.
void TestEnvironmentKeys::nothingStaysInTheEnvironment()
{
    const auto environ = [] {
        QFile file(QStringLiteral("/proc/self/environ"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    if (qEnvironmentVariableIsSet("TEST_CHILD")) {
        QVERIFY2(environ().contains("zq-canary-11"), "the control: it is there at first");
        const EnvironmentKeys keys = EnvironmentKeys::take();
        QVERIFY(!environ().contains("zq-canary-11"));
        QVERIFY(!qEnvironmentVariableIsSet("BOARDREEL_KEY_CHILD"));
        QVERIFY(*keys.find(QStringLiteral("child")));
        return;
    }
    QProcess child;
    QProcessEnvironment given = QProcessEnvironment::systemEnvironment();
    given.insert(QStringLiteral("TEST_CHILD"), QStringLiteral("1"));
    given.insert(QStringLiteral("BOARDREEL_KEY_CHILD"), QStringLiteral("zq-canary-11"));
    child.setProcessEnvironment(given);
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("nothingStaysInTheEnvironment")});
    QVERIFY(child.waitForFinished());
    QVERIFY2(child.exitCode() == 0, child.readAll().constData());
}

void TestEnvironmentKeys::aTakenKeyIsRedacted()
{
    qputenv("BOARDREEL_KEY_QUIET", "zq9-unlike-any-pattern-88");
    const QString line = QStringLiteral("x zq9-unlike-any-pattern-88");
    QVERIFY2(redacted(line).contains(QLatin1String("unlike")), "only once it is known");
    const EnvironmentKeys keys = EnvironmentKeys::take();
    QVERIFY(!redacted(line).contains(QLatin1String("unlike")));
}

QTEST_GUILESS_MAIN(TestEnvironmentKeys)
#include "test_environment_keys.moc"
