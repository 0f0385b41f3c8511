#include "core/accounts/account_rules.h"
#include "core/providers/provider.h"
#include "tests/support/results.h"

/// Which accounts can be kept.
class TestAccountRules final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesAreThoseOfPeople_data();
    void namesAreThoseOfPeople();
    void accountsAreChecked_data();
    void accountsAreChecked();
    void serversOfThisComputerNeedNoKey();
};

void TestAccountRules::namesAreThoseOfPeople_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name"); // empty: refused
    const auto row = [](const char* what, const QString& typed, const QString& name) {
        QTest::newRow(what) << typed << name;
    };
    row("plain", QStringLiteral("studio"), QStringLiteral("studio"));
    row("dots and spaces", QStringLiteral(" Ada's studio v1.2 "), QStringLiteral("Ada's studio v1.2"));
    row("another script", QStringLiteral(u"\u6771\u4eac"), QStringLiteral(u"\u6771\u4eac"));
    row("composed", QStringLiteral(u"u\u0308ber"), QStringLiteral(u"\u00fcber"));
    row("empty", QStringLiteral("  "), {});
    row("line break", QStringLiteral("a\nb"), {});
    row("turned around", QStringLiteral(u"a\u202eb"), {});
    row("no width", QStringLiteral(u"a\u200bb"), {});
    row("long", QString(65, QLatin1Char('a')), {});
    row("built in", QStringLiteral("Animatic"), {});
}

void TestAccountRules::namesAreThoseOfPeople()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, name);
    const auto got = accountName(typed, *Catalogue::builtIn());
    if (name.isEmpty())
        VERIFY_FAILS(ErrorKind::Usage, got);
    else
        QCOMPARE(got.value_or(QString()), name);
}

void TestAccountRules::accountsAreChecked_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("option");
    QTest::addColumn<int>("limit");
    QTest::addColumn<bool>("good");
    const auto row = [](const char* what, const char* provider, const char* url, const char* option, int limit,
                        bool good) {
        QTest::newRow(what) << QString::fromLatin1(provider) << QString::fromLatin1(url) << QString::fromLatin1(option)
                            << limit << good;
    };
    row("good", "openai-compatible", "https://a.example/v1", "body=json", 4, true);
    row("own machine", "openai-compatible", "http://127.0.0.1:8000/v1", "key=yes", 1, true);
    row("no such provider", "openai", "https://a.example/v1", "", 1, false);
    row("built in", "animatic", "https://a.example/v1", "", 1, false);
    row("no address", "openai-compatible", "", "", 1, false);
    row("plain http", "openai-compatible", "http://a.example/v1", "", 1, false);
    row("key in the address", "openai-compatible", "https://sk-1@a.example/v1", "", 1, false);
    row("query", "openai-compatible", "https://a.example/v1?key=1", "", 1, false);
    row("strange option", "openai-compatible", "https://a.example/v1", "colour=red", 1, false);
    row("strange word", "openai-compatible", "https://a.example/v1", "body=xml", 1, false);
    row("nothing at once", "openai-compatible", "https://a.example/v1", "", 0, false);
}

void TestAccountRules::accountsAreChecked()
{
    QFETCH(const QString, provider);
    QFETCH(const QString, url);
    QFETCH(const QString, option);
    QFETCH(const int, limit);
    QFETCH(const bool, good);
    Account account{QStringLiteral("studio"), provider, url, {}, false, limit};
    if (!option.isEmpty())
        account.options.insert(option.section(QLatin1Char('='), 0, 0), option.section(QLatin1Char('='), 1));
    const Status checked = checkAccount(account, *Catalogue::builtIn());
    if (good)
        VERIFY_OK(checked);
    else
        VERIFY_FAILS(ErrorKind::Usage, checked);
}

void TestAccountRules::serversOfThisComputerNeedNoKey()
{
    Account account;
    account.baseUrl = QStringLiteral("http://127.0.0.1:8000/v1");
    QVERIFY(!needsKey(account));
    account.options.insert(QStringLiteral("key"), QStringLiteral("yes"));
    QVERIFY(needsKey(account));
    account.baseUrl = QStringLiteral("https://a.example/v1");
    account.options.clear();
    QVERIFY(needsKey(account));
    account.options.insert(QStringLiteral("key"), QStringLiteral("no"));
    QVERIFY(!needsKey(account));
}

QTEST_GUILESS_MAIN(TestAccountRules)
#include "test_account_rules.moc"
