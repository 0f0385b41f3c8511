#include "app/stop_signals.h"

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>

using namespace std::chrono_literals;

namespace {

// The one global of the program: a signal handler can reach nothing else.
std::atomic<int> signalsSeen = 0;
static_assert(std::atomic<int>::is_always_lock_free);

constexpr int InterruptedExit = 130;

void onSignal(int)
{
    if (++signalsSeen > 1)
        std::_Exit(InterruptedExit);
}

} // namespace

StopSignals::StopSignals(QObject* parent)
    : QObject(parent)
{
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (signalsSeen == 0)
            return;
        m_look.stop();
        Q_EMIT asked();
    });
    m_look.start(50ms);
}

void StopSignals::listen()
{
    std::signal(SIGINT, &onSignal);
    std::signal(SIGTERM, &onSignal);
}
