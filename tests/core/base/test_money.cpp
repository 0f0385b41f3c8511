#include "core/base/money.h"
#include "tests/support/results.h"

#include <QLocale>

class TestMoney final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sourcesHaveNames();
    void unknownIsNotZero();
    void amountsAreReadExactly_data();
    void amountsAreReadExactly();
    void whatIsNoAmountIsRefused();
    void filesGetTheWholeAmount();
    void peopleSeeTheirCurrency();
    void currenciesAreNamesOfMoney();
};

void TestMoney::sourcesHaveNames()
{
    for (const MoneySource source :
         {MoneySource::Provider, MoneySource::Table, MoneySource::User, MoneySource::Unknown})
        QVERIFY(moneySourceFromString(toString(source)) == source);
    QCOMPARE(toString(MoneySource::Table), QStringLiteral("table"));
    QVERIFY(moneySourceFromString(QStringLiteral("guess")) == MoneySource::Unknown);
}

void TestMoney::unknownIsNotZero()
{
    const Money free{0, QStringLiteral("USD"), MoneySource::Provider};
    QVERIFY(free != Money());
    QVERIFY(Money() == Money());
}

void TestMoney::amountsAreReadExactly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("micro");
    QTest::newRow("whole") << QStringLiteral("3") << qint64(3'000'000);
    QTest::newRow("cents") << QStringLiteral(" 12.50 ") << qint64(12'500'000);
    QTest::newRow("a comma") << QStringLiteral("0,05") << qint64(50'000);
    QTest::newRow("a millionth") << QStringLiteral("0.000001") << qint64(1);
    QTest::newRow("no binary fraction") << QStringLiteral("0.1") << qint64(100'000);
    QTest::newRow("a billion") << QStringLiteral("1000000000") << qint64(1'000'000'000'000'000);
}

void TestMoney::amountsAreReadExactly()
{
    QFETCH(QString, text);
    QFETCH(qint64, micro);
    QVERIFY(microFromText(text).has_value());
    QCOMPARE(qint64(*microFromText(text)), micro);
    QCOMPARE(qint64(*microFromText(microText(micro))), micro);
}

void TestMoney::whatIsNoAmountIsRefused()
{
    for (const char* text :
         {"", "-1", "+1", "1,000", "1.0000001", "1e3", "$3", "3 USD", ".5", "1.", "1000000001", "nan", "0x10"})
        QVERIFY2(!microFromText(QString::fromLatin1(text)), text);
    QVERIFY(microFromText(QStringLiteral("1.000"))); // the control: a point is never a thousand
}

void TestMoney::filesGetTheWholeAmount()
{
    QCOMPARE(microText(1'250'000), QStringLiteral("1.25"));
    QCOMPARE(microText(3'000'000), QStringLiteral("3"));
    QCOMPARE(microText(-50'000), QStringLiteral("-0.05"));
    QCOMPARE(microText(0), QStringLiteral("0"));
}

void TestMoney::peopleSeeTheirCurrency()
{
    QLocale::setDefault(QLocale::c());
    const auto of = [](qint64 micro, const char* currency) {
        return shownMoney({micro, QString::fromLatin1(currency), MoneySource::User});
    };
    QCOMPARE(of(3'200'000, "USD"), QStringLiteral("$3.20"));
    QCOMPARE(of(-42'500, "USD"), QStringLiteral("-$0.0425")); // nothing is rounded away
    QCOMPARE(of(8'000'000, "credits"),
             QString(QStringLiteral("8.00") + QChar(QChar::Nbsp) + QStringLiteral("credits")));
    QCOMPARE(shownMoney({}), QStringLiteral("unknown"));
    QCOMPARE(shownMoney({0, {}, MoneySource::Table}), QStringLiteral("free"));
    const Money high{2'400'000, QStringLiteral("USD"), MoneySource::Table};
    QCOMPARE(shownRange(2'400'000, high), QStringLiteral("$2.40"));
    QCOMPARE(shownRange(1'200'000, high), QString(QStringLiteral("$1.20") + QChar(0x2013) + QStringLiteral("2.40")));
}

void TestMoney::currenciesAreNamesOfMoney()
{
    QCOMPARE(*currencyFromText(QStringLiteral(" usd")), QStringLiteral("USD"));
    QCOMPARE(*currencyFromText(QStringLiteral("Acme credits")), QStringLiteral("Acme credits"));
    for (const char* text : {"", "$", "12", "a\"b", "=1+1"})
        QVERIFY2(!currencyFromText(QString::fromLatin1(text)), text);
}

QTEST_GUILESS_MAIN(TestMoney)
#include "test_money.moc"
