#include "core/settings/paths.h"
#include "tests/support/results.h"

class TestPaths final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theOptionWins();
    void theVariableComesNext();
    void elseTheDesktopsFolders();
};

void TestPaths::init()
{
    qunsetenv("BOARDREEL_HOME");
    qputenv("HOME", "/home/ada");
    qputenv("XDG_DATA_HOME", "/x/data");
    qputenv("XDG_CONFIG_HOME", "/x/config");
    qputenv("XDG_CACHE_HOME", "/x/cache");
    qputenv("XDG_STATE_HOME", "/x/state");
}

void TestPaths::theOptionWins()
{
    qputenv("BOARDREEL_HOME", "/other");
    const Paths paths = Paths::fromEnvironment(QStringLiteral("/opt/../mine/"));
    QCOMPARE(paths.data, QStringLiteral("/mine"));
    for (const QString& path : {paths.config, paths.cache, paths.logs, paths.movies})
        QVERIFY2(path.startsWith(QLatin1String("/mine")), qPrintable(path));
}

void TestPaths::theVariableComesNext()
{
    qputenv("BOARDREEL_HOME", "/other");
    QCOMPARE(Paths::fromEnvironment({}).data, QStringLiteral("/other"));
}

void TestPaths::elseTheDesktopsFolders()
{
    const Paths paths = Paths::fromEnvironment({});
    QCOMPARE(paths.data, QStringLiteral("/x/data/boardreel"));
    QCOMPARE(paths.config, QStringLiteral("/x/config/boardreel"));
    QCOMPARE(paths.cache, QStringLiteral("/x/cache/boardreel"));
    QCOMPARE(paths.logs, QStringLiteral("/x/state/boardreel"));
    QVERIFY(paths.movies.endsWith(QLatin1String("/Boardreel")));
    qputenv("XDG_STATE_HOME", "relative"); // the rules of these folders say: not absolute, not there
    QCOMPARE(Paths::fromEnvironment({}).logs, QStringLiteral("/home/ada/.local/state/boardreel"));
}

QTEST_GUILESS_MAIN(TestPaths)
#include "test_paths.moc"
