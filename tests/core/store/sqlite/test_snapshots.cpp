#include "core/store/sqlite/snapshots.h"

#include "tests/support/results.h"

class TestSnapshots final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fewAreAllKept();
    void aBusyYearIsThinnedByAge();
    void namesCarryTheirTime();
};

namespace {

QList<QDateTime> every(int minutes, int count)
{
    const QDateTime newest(QDate(2026, 11, 22), QTime(14, 0), Qt::UTC);
    QList<QDateTime> times;
    for (int i = 0; i < count; ++i)
        times << newest.addSecs(-60LL * minutes * i);
    return times;
}

QList<QDateTime> kept(const QList<QDateTime>& times)
{
    QList<QDateTime> left = times;
    const auto gone = thinned(times);
    for (auto it = gone.crbegin(); it != gone.crend(); ++it)
        left.removeAt(*it);
    return left;
}

} // namespace

void TestSnapshots::fewAreAllKept()
{
    QVERIFY(thinned(every(1, 20)).isEmpty());
    QVERIFY(thinned({}).isEmpty());
    QVERIFY(!thinned(every(1, 30)).isEmpty());
}

void TestSnapshots::aBusyYearIsThinnedByAge()
{
    const auto times = every(10, 6 * 24 * 365); // one each ten minutes for a year
    const auto left = kept(times);
    QCOMPARE(left.first(), times.first());
    QVERIFY2(left.size() <= 20 + 24 + 14 + 10 + 9, qPrintable(QString::number(left.size())));
    for (int i = 0; i < 20; ++i)
        QCOMPARE(left[i], times[i]);
    const auto someWithin = [&](qint64 from, qint64 to) { // seconds of age
        return std::count_if(left.begin(), left.end(), [&](const QDateTime& t) {
            const qint64 age = t.secsTo(times.first());
            return age >= from && age < to;
        });
    };
    QVERIFY(someWithin(0, 24 * 3600) >= 24);
    QVERIFY(someWithin(24 * 3600, 14 * 24 * 3600) >= 12);
    QVERIFY(someWithin(14 * 24 * 3600, 70 * 24 * 3600) >= 7);
    QVERIFY(someWithin(70 * 24 * 3600, 270 * 24 * 3600) >= 5);
    QCOMPARE(someWithin(290 * 24 * 3600, 400LL * 24 * 3600), 0);
    // Exactly: the newest 20, and the newest of each of 24 hours, 14 days, 10 weeks and 9 months.
    QSet<QDateTime> expected(times.begin(), times.begin() + 20);
    const auto newestOfEach = [&](int most, auto period) {
        QSet<qint64> seen;
        for (const QDateTime& time : times)
            if (const qint64 number = period(time); seen.size() < most && !seen.contains(number)) {
                seen << number;
                expected << time;
            }
    };
    newestOfEach(24, [](const QDateTime& t) { return t.toSecsSinceEpoch() / 3600; });
    newestOfEach(14, [](const QDateTime& t) { return t.date().toJulianDay(); });
    newestOfEach(10, [](const QDateTime& t) { return t.date().toJulianDay() / 7; });
    newestOfEach(9, [](const QDateTime& t) { return qint64(t.date().year()) * 12 + t.date().month(); });
    QCOMPARE(QSet<QDateTime>(left.begin(), left.end()), expected);
    // Thinning again after each new one must end in the same place, else nothing old would ever survive.
    QCOMPARE(kept(left), left);
}

void TestSnapshots::namesCarryTheirTime()
{
    QCOMPARE(snapshotTime(QStringLiteral("/p/snapshots/project-20261122-140507-123.sqlite")),
             QDateTime(QDate(2026, 11, 22), QTime(14, 5, 7, 123), Qt::UTC));
    QVERIFY(!snapshotTime(QStringLiteral("/p/snapshots/project-mine.sqlite")).isValid());
    QCOMPARE(snapshotFolder(QStringLiteral("/p/project.sqlite")), QStringLiteral("/p/snapshots"));
}

QTEST_GUILESS_MAIN(TestSnapshots)
#include "test_snapshots.moc"
