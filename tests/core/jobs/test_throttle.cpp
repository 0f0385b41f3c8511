#include "core/jobs/throttle.h"

#include <QtTest>
#include <atomic>
#include <thread>

class TestThrottle : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFloodBecomesOneReport();
    void laterReportsPass();
    void severalThreadsShareTheLimit();
};

using namespace std::chrono_literals;

void TestThrottle::aFloodBecomesOneReport()
{
    QList<double> seen;
    const auto report = throttled([&](double f) { seen << f; }, 1h);
    for (int i = 0; i < 10'000; ++i)
        report(i / 10'000.0);
    report(1.0);
    QCOMPARE(seen, QList<double>({0.0, 1.0})); // the first and the end
}

void TestThrottle::laterReportsPass()
{
    int seen = 0;
    const auto report = throttled([&](double) { ++seen; }, 1ms);
    for (int i = 0; i < 5; ++i) {
        report(0.5);
        std::this_thread::sleep_for(3ms);
    }
    QCOMPARE(seen, 5);
}

void TestThrottle::severalThreadsShareTheLimit()
{
    std::atomic<int> seen = 0;
    const auto report = throttled([&](double) { ++seen; }, 1h);
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < 1000; ++i)
                    report(0.5);
            });
    }
    QCOMPARE(seen.load(), 1);
}

QTEST_GUILESS_MAIN(TestThrottle)
#include "test_throttle.moc"
