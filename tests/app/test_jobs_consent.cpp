#include "app/verbs/jobs_decisions.h"
#include "tests/support/results.h"

/// --pay-again is consent only for what it names: enough, in the right currency.
class TestJobsConsent final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void coversTheEstimate_data()
    {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<bool>("known");
        QTest::addColumn<bool>("consents");
        QTest::newRow("exactly") << "0.40" << true << true;
        QTest::newRow("more") << "1" << true << true;
        QTest::newRow("with its currency") << "0.40 usd" << true << true;
        QTest::newRow("less") << "0.39" << true << false;
        QTest::newRow("another currency") << "5 EUR" << true << false;
        QTest::newRow("no amount") << "yes" << true << false;
        QTest::newRow("nothing") << "" << true << false;
        QTest::newRow("unknown price, with a currency") << "0.50 USD" << false << true;
        QTest::newRow("unknown price, without") << "0.50" << false << false;
    }

    void coversTheEstimate()
    {
        QFETCH(QString, amount);
        QFETCH(bool, known);
        JobRecord job;
        job.estimated = known ? Money{400'000, QStringLiteral("USD"), MoneySource::Table} : Money{};
        QTEST(checkConsent(amount, job).has_value(), "consents");
        if (const Status status = checkConsent(amount, job); !status)
            QCOMPARE(int(status.error().kind), int(ErrorKind::Usage));
    }
};

QTEST_GUILESS_MAIN(TestJobsConsent)
#include "test_jobs_consent.moc"
