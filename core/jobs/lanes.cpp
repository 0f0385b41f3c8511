#include "core/jobs/lanes.h"

namespace {
constexpr int LightSlots = 2;
}

Lanes::Lanes(int generates)
{
    state(Lane::Light).free = LightSlots;
    state(Lane::Generate).free = generates;
    state(Lane::Compile).free = 1;
    m_light.setMaxThreadCount(LightSlots);
    m_render.setMaxThreadCount(generates + 1);
}

void Lanes::offer(Lane lane, const JobId& id, const LaneOrder& order)
{
    withdraw(id);
    m_offered.insert(id, {lane, order});
    state(lane).waiting.insert({order, id});
}

void Lanes::withdraw(const JobId& id)
{
    if (const auto it = m_offered.constFind(id); it != m_offered.constEnd()) {
        state(it->first).waiting.erase({it->second, id});
        m_offered.erase(it);
    }
}

JobId Lanes::take(Lane lane)
{
    State& s = state(lane);
    if (s.free == 0 || s.waiting.empty())
        return {};
    const JobId id = s.waiting.begin()->id;
    withdraw(id);
    --s.free;
    return id;
}

void Lanes::release(Lane lane)
{
    ++state(lane).free;
}

void Lanes::run(Lane lane, std::function<void()> function)
{
    (lane == Lane::Light ? m_light : m_render).start(std::move(function));
}

void Lanes::waitForDone()
{
    m_light.waitForDone();
    m_render.waitForDone();
}
