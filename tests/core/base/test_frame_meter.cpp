#include "core/base/frame_meter.h"

#include "tests/support/results.h"

class TestFrameMeter final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsWhatIsMadeNow();
    void saysNothingTooEarly();
    void slowsDownWhereNothingComes();
    void keepsItsSpeedAtTheEnd();

private:
    static FrameMeter::Clock::time_point at(int milliseconds)
    {
        return FrameMeter::Clock::time_point(std::chrono::milliseconds(milliseconds));
    }
};

void TestFrameMeter::countsWhatIsMadeNow()
{
    FrameMeter meter;
    QCOMPARE(meter.read(at(5)).toMake, 0); // nothing has begun
    meter.begin(300, at(1000));
    meter.count(100, at(3000));
    const auto reading = meter.read(at(3000));
    QCOMPARE(reading.made, 100);
    QCOMPARE(reading.framesASecond, 50.0);
    QCOMPARE(reading.secondsLeft, 4.0);
    meter.begin(10, at(9000)); // the next piece of work knows nothing of the last one
    QCOMPARE(meter.read(at(9000)).made, 0);
    QCOMPARE(meter.read(at(99000)).framesASecond, 0.0);
}

void TestFrameMeter::saysNothingTooEarly()
{
    FrameMeter meter;
    meter.begin(100, at(0));
    meter.count(40, at(100));
    QCOMPARE(meter.read(at(100)).framesASecond, 0.0);
    QVERIFY(meter.read(at(600)).framesASecond > 0);
}

void TestFrameMeter::slowsDownWhereNothingComes()
{
    FrameMeter meter;
    meter.begin(100, at(0));
    meter.count(50, at(1000));
    QCOMPARE(meter.read(at(1000)).framesASecond, 50.0);
    QCOMPARE(meter.read(at(5000)).framesASecond, 10.0);
}

void TestFrameMeter::keepsItsSpeedAtTheEnd()
{
    FrameMeter meter;
    meter.begin(100, at(0));
    meter.count(100, at(2000));
    const auto reading = meter.read(at(60000));
    QCOMPARE(reading.framesASecond, 50.0);
    QCOMPARE(reading.secondsLeft, 0.0);
}

QTEST_GUILESS_MAIN(TestFrameMeter)
#include "test_frame_meter.moc"
