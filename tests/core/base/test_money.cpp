#include "core/base/money.h"
#include "tests/support/results.h"

class TestMoney final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sourcesHaveNames();
    void unknownIsNotZero();
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

QTEST_GUILESS_MAIN(TestMoney)
#include "test_money.moc"
