#pragma once

#include <QAbstractEventDispatcher>
#include <QObject>
#include <algorithm>
#include <ctime>

/// The longest turn of the event loop, in milliseconds of the main thread's own time: a loaded machine does not count.
class TurnMeter final : public QObject {
public:
    TurnMeter()
        : m_began(now())
    {
        const auto* dispatcher = QAbstractEventDispatcher::instance();
        connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] { m_began = now(); });
        connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &TurnMeter::endTurn);
    }
    void endTurn()
    {
        m_worst = std::max(m_worst, now() - m_began);
        m_began = now();
    }
    double worst() const { return m_worst; }
    static double now()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }

private:
    double m_began;
    double m_worst = 0;
};
