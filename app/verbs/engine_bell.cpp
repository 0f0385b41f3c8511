#include "app/verbs/engine_bell.h"

using namespace std::chrono_literals;

namespace {

constexpr auto LookAnyway = 1s; ///< a hold that ends by the clock rings nobody

} // namespace

void EngineBell::Rope::ring()
{
    const std::lock_guard lock(mutex);
    rung = true;
    condition.notify_all();
}

EngineBell::EngineBell(Host& host)
    : m_host(host)
{
    m_ear = m_host.call([rope = m_rope](Session& session) {
        auto* ear = new QObject(&session);
        JobEngine* engine = session.services().engine();
        QObject::connect(engine, &JobEngine::jobChanged, ear, [rope] { rope->ring(); });
        QObject::connect(engine, &JobEngine::progressChanged, ear, [rope] { rope->ring(); });
        QObject::connect(engine, &JobEngine::idle, ear, [rope] { rope->ring(); });
        QObject::connect(engine, &JobEngine::paceChanged, ear, [rope] { rope->ring(); });
        return ear;
    });
}

EngineBell::~EngineBell()
{
    m_host.call([ear = m_ear](Session&) { delete ear; });
}

bool EngineBell::wait()
{
    std::unique_lock lock(m_rope->mutex);
    m_rope->condition.wait_for(lock, m_host.stop(), LookAnyway, [this] { return m_rope->rung; });
    m_rope->rung = false;
    return !m_host.stopRequested();
}
