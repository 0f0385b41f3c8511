#include "core/generation/estimate.h"
#include "core/generation/model_fit.h"
#include "tests/support/results.h"

#include <QLocale>

class TestEstimate final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void localWorkIsFree();
    void whatNobodyKnowsStaysUnknown();
    void theTypedPriceCountsBeforeTheTable();
    void perClipIsNotPerSecond();
    void totalsDoNotMix();
    void totalsDoNotOverflow();
    void lengthsAreRoundedUpToWhatTheModelMakes_data();
    void lengthsAreRoundedUpToWhatTheModelMakes();
    void theNearestSizeIsAskedFor();

private:
    static Price price(Price::Unit unit, qint64 most, qint64 least, const char* currency = "USD")
    {
        return {unit, {most, QString::fromLatin1(currency), MoneySource::Table}, least, QDate(2026, 11, 1)};
    }
    Provider m_remote;
    Model m_model;
};

void TestEstimate::localWorkIsFree()
{
    Provider here;
    here.local = true;
    const Estimate estimate = estimateClip(here, m_model, price(Price::Unit::Second, 1, 1), 8);
    QVERIFY(estimate.isKnown() && estimate.isFree());
    QCOMPARE(shownEstimate(estimate), QStringLiteral("free"));
}

void TestEstimate::whatNobodyKnowsStaysUnknown()
{
    const Estimate estimate = estimateClip(m_remote, m_model, {}, 8);
    QVERIFY(!estimate.isKnown() && !estimate.isFree());
    QCOMPARE(shownEstimate(estimate), QStringLiteral("unknown"));
    QCOMPARE(total({estimate, estimate}).unknown, 2);
    QVERIFY(!total({estimate}).isFree());
}

void TestEstimate::theTypedPriceCountsBeforeTheTable()
{
    m_model.price = price(Price::Unit::Second, 300'000, 100'000);
    const Estimate table = estimateClip(m_remote, m_model, {}, 8);
    QCOMPARE(table.high.micro, 2'400'000);
    QCOMPARE(table.lowMicro, 800'000);
    QCOMPARE(table.priceDate, QDate(2026, 11, 1));
    QVERIFY(table.high.source == MoneySource::Table);
    Price typed = price(Price::Unit::Second, 50'000, 50'000);
    typed.money.source = MoneySource::User;
    const Estimate own = estimateClip(m_remote, m_model, typed, 8);
    QCOMPARE(own.high.micro, 400'000);
    QCOMPARE(own.lowMicro, 400'000);
    QVERIFY(own.high.source == MoneySource::User);
    typed.money.micro = typed.leastMicro = 0; // a server of one's own: known, and nothing
    QVERIFY(estimateClip(m_remote, m_model, typed, 8).isFree());
}

void TestEstimate::perClipIsNotPerSecond()
{
    QCOMPARE(estimateClip(m_remote, m_model, price(Price::Unit::Clip, 400'000, 400'000), 8).high.micro, 400'000);
}

void TestEstimate::totalsDoNotMix()
{
    const auto of = [&](qint64 most, qint64 least, const char* currency) {
        return estimateClip(m_remote, m_model, price(Price::Unit::Clip, most, least, currency), 1);
    };
    const EstimateTotal sum = total({of(2'000'000, 1'000'000, "USD"), of(8'000'000, 8'000'000, "credits"),
                                     of(1'200'000, 1'200'000, "USD"), Estimate()});
    QCOMPARE(sum.sums.size(), 2);
    QCOMPARE(sum.sums.value(QStringLiteral("USD")), (EstimateTotal::Range{2'200'000, 3'200'000}));
    QCOMPARE(sum.unknown, 1);
    const QString shown = shownTotal(sum).replace(QChar(QChar::Nbsp), QLatin1Char(' '));
    QVERIFY2(
        shown.startsWith(QString(QStringLiteral("$2.20") + QChar(0x2013) + QStringLiteral("3.20 + 8.00 credits + "))),
        qPrintable(shown));
    QVERIFY(shownTotalHigh(sum).startsWith(QStringLiteral("$3.20 + ")));
}

void TestEstimate::totalsDoNotOverflow()
{
    Estimate huge;
    huge.high = {std::numeric_limits<std::int64_t>::max() - 1, QStringLiteral("USD"), MoneySource::User};
    huge.lowMicro = huge.high.micro;
    QCOMPARE(qint64(total({huge, huge}).sums.first().high), std::numeric_limits<qint64>::max());
    QCOMPARE(qint64(estimateClip(m_remote, m_model, price(Price::Unit::Second, huge.high.micro, 1), 3600).high.micro),
             std::numeric_limits<qint64>::max());
}

void TestEstimate::lengthsAreRoundedUpToWhatTheModelMakes_data()
{
    QTest::addColumn<QList<int>>("made");
    QTest::addColumn<qint64>("frames");
    QTest::addColumn<int>("seconds");
    QTest::newRow("any") << QList<int>() << qint64(72) << 3;
    QTest::newRow("a frame more") << QList<int>() << qint64(73) << 4;
    QTest::newRow("a frame alone") << QList<int>() << qint64(1) << 1;
    QTest::newRow("the next") << QList<int>{4, 8, 12} << qint64(97) << 8;
    QTest::newRow("just so") << QList<int>{4, 8, 12} << qint64(96) << 4;
    QTest::newRow("too long") << QList<int>{4, 8, 12} << qint64(1000) << 12;
    QTest::newRow("endless") << QList<int>() << qint64(1) * 24 * 100'000 << MaxSeconds;
}

void TestEstimate::lengthsAreRoundedUpToWhatTheModelMakes()
{
    QFETCH(QList<int>, made);
    QFETCH(qint64, frames);
    Model model;
    model.seconds = made;
    QTEST(secondsFor(model, frames, {24, 1}), "seconds");
    if (made.isEmpty() && frames == 72)
        QCOMPARE(secondsFor(model, frames, {24000, 1001}), 4); // 3.003 s
}

void TestEstimate::theNearestSizeIsAskedFor()
{
    Model model;
    QCOMPARE(sizeFor(model, {1920, 800}), QSize(1920, 800));
    model.sizes = {{720, 1280}, {1280, 720}, {1792, 1024}, {1920, 1080}};
    QCOMPARE(sizeFor(model, {1280, 720}), QSize(1280, 720));
    QCOMPARE(sizeFor(model, {3840, 2160}), QSize(1920, 1080)); // its largest of that shape
    QCOMPARE(sizeFor(model, {640, 360}), QSize(1280, 720));    // the smallest that is large enough
    QCOMPARE(sizeFor(model, {1000, 1800}), QSize(720, 1280));  // upright stays upright
}

QTEST_GUILESS_MAIN(TestEstimate)
#include "test_estimate.moc"
