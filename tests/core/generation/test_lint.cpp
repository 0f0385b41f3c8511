#include "core/generation/lint.h"
#include "tests/support/results.h"

class TestLint final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatFitsSaysNothing();
    void localWorkSaysNothing();
    void roundingIsSaidAndAskedFor();
    void aCutOffShotIsAskedFor();
    void whatTheModelDoesNotMakeStops();
    void anotherSizeIsSaid();
    void endsAreTheVendorsOwn_data();
    void endsAreTheVendorsOwn();
    void nothingToSayStops();

private:
    using Weight = LintFinding::Weight;
    QList<LintFinding> findings(Service service = Service::Elsewhere) const
    {
        return lint(m_request, {1280, 720}, m_model, service, QDate(2026, 11, 22));
    }
    std::optional<Weight> only() const
    {
        const auto found = findings();
        return found.size() == 1 ? std::optional(found.first().weight) : std::nullopt;
    }
    GenerationRequest m_request;
    Model m_model;
};

void TestLint::init()
{
    m_request = {};
    m_request.prompt = QStringLiteral("A door.");
    m_request.rate = {24, 1};
    m_request.length = 96;
    m_request.seconds = 4;
    m_request.size = {1280, 720};
    m_model = {};
    m_model.id = m_model.name = QStringLiteral("wan");
}

void TestLint::whatFitsSaysNothing()
{
    QVERIFY(findings().isEmpty());
    m_model.seconds = {4, 8};
    m_model.sizes = {{1280, 720}};
    QVERIFY(findings().isEmpty());
    QVERIFY(!needsConsent(findings()));
}

void TestLint::localWorkSaysNothing()
{
    m_request.seconds = 0;
    m_request.prompt.clear();
    m_request.plan.emplace();
    QVERIFY(findings().isEmpty());
}

void TestLint::roundingIsSaidAndAskedFor()
{
    m_request.length = 84; // 3.5 s
    QCOMPARE(only(), std::optional(Weight::Note));
    QVERIFY(findings().first().sentence.contains(QStringLiteral("3.5")));
    m_request.length = 72;
    m_request.seconds = 4;
    QCOMPARE(only(), std::optional(Weight::Consent));
    QVERIFY(needsConsent(findings()));
    QVERIFY(!stopReason(findings()));
}

void TestLint::aCutOffShotIsAskedFor()
{
    m_request.length = 97;
    QCOMPARE(only(), std::optional(Weight::Consent));
}

void TestLint::whatTheModelDoesNotMakeStops()
{
    m_model.seconds = {5, 10};
    QCOMPARE(only(), std::optional(Weight::Stop));
    m_model.seconds.clear();
    m_model.sizes = {{1920, 1080}};
    QCOMPARE(only(), std::optional(Weight::Stop));
    QVERIFY(stopReason(findings()));
}

void TestLint::anotherSizeIsSaid()
{
    m_request.size = {1920, 1080};
    QCOMPARE(only(), std::optional(Weight::Note));
}

void TestLint::endsAreTheVendorsOwn_data()
{
    QTest::addColumn<QDate>("end");
    QTest::addColumn<Service>("service");
    QTest::addColumn<int>("weight");
    QTest::newRow("far away") << QDate(2027, 1, 1) << Service::VendorsOwn << -1;
    QTest::newRow("soon") << QDate(2026, 12, 1) << Service::VendorsOwn << int(Weight::Consent);
    QTest::newRow("over") << QDate(2026, 11, 22) << Service::VendorsOwn << int(Weight::Stop);
    QTest::newRow("over, elsewhere") << QDate(2026, 9, 24) << Service::Elsewhere << int(Weight::Consent);
}

void TestLint::endsAreTheVendorsOwn()
{
    QFETCH(QDate, end);
    QFETCH(Service, service);
    m_model.endDate = end;
    const auto found = findings(service);
    QTEST(found.isEmpty() ? -1 : int(found.first().weight), "weight");
}

void TestLint::nothingToSayStops()
{
    m_request.prompt = QStringLiteral(" \n");
    QCOMPARE(only(), std::optional(Weight::Stop));
}

QTEST_GUILESS_MAIN(TestLint)
#include "test_lint.moc"
