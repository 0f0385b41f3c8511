#include "core/jobs/lanes.h"

namespace {

constexpr int LightSlots = 2;

/// Of a lane to the network: with all accounts together, and with one.
struct Limit {
    Lane lane;
    int slots;
    int ofGroup;
};
constexpr Limit Network[] = {{Lane::Submit, 8, 1}, {Lane::Poll, 8, 4}, {Lane::Download, 6, 2}};

} // namespace

Lanes::Lanes(int generates)
{
    int connections = 0;
    for (const Limit& limit : Network) {
        state(limit.lane).free = limit.slots;
        state(limit.lane).freeOfGroup = limit.ofGroup;
        connections += limit.slots;
    }
    const std::pair<Lane, int> local[] = {{Lane::Light, LightSlots}, {Lane::Generate, generates}, {Lane::Compile, 1}};
    for (const auto& [lane, slots] : local)
        state(lane).free = state(lane).freeOfGroup = slots;
    m_light.setMaxThreadCount(LightSlots);
    m_render.setMaxThreadCount(generates + 1);
    m_network.setMaxThreadCount(connections);
}

void Lanes::offer(Lane lane, const JobId& id, const LaneOrder& order, const QString& group)
{
    withdraw(id);
    m_offered.insert(id, {lane, group, order});
    state(lane).groups[group].waiting.insert({order, id});
}

void Lanes::withdraw(const JobId& id)
{
    if (const auto it = m_offered.constFind(id); it != m_offered.constEnd()) {
        state(it->lane).groups[it->group].waiting.erase({it->order, id});
        m_offered.erase(it);
    }
}

JobId Lanes::take(Lane lane)
{
    State& s = state(lane);
    Group* best = nullptr;
    for (auto& [name, group] : s.groups) {
        if (group.waiting.empty() || group.taken >= s.freeOfGroup || group.restsUntil)
            continue;
        if (!best || *group.waiting.begin() < *best->waiting.begin())
            best = &group;
    }
    if (s.free == 0 || !best)
        return {};
    const JobId id = best->waiting.begin()->id;
    ++best->taken;
    --s.free;
    withdraw(id);
    return id;
}

void Lanes::release(Lane lane, const QString& group)
{
    ++state(lane).free;
    --state(lane).groups[group].taken;
}

void Lanes::rest(Lane lane, const QString& group, const QDateTime& until)
{
    state(lane).groups[group].restsUntil = until;
}

void Lanes::wake(const QDateTime& now)
{
    for (State& lane : m_lanes)
        for (auto& [name, group] : lane.groups)
            if (group.restsUntil && *group.restsUntil <= now)
                group.restsUntil.reset();
}

void Lanes::wake(const QString& group)
{
    for (State& lane : m_lanes)
        if (const auto it = lane.groups.find(group); it != lane.groups.end())
            it->second.restsUntil.reset();
}

void Lanes::shift(qint64 milliseconds)
{
    for (State& lane : m_lanes)
        for (auto& [name, group] : lane.groups)
            if (group.restsUntil)
                group.restsUntil = group.restsUntil->addMSecs(milliseconds);
}

std::optional<QDateTime> Lanes::nextWake() const
{
    std::optional<QDateTime> next;
    for (const State& lane : m_lanes)
        for (const auto& [name, group] : lane.groups)
            if (group.restsUntil && !group.waiting.empty() && (!next || *group.restsUntil < *next))
                next = group.restsUntil;
    return next;
}

QThreadPool& Lanes::pool(Lane lane)
{
    switch (lane) {
    case Lane::Light:
        return m_light;
    case Lane::Generate:
    case Lane::Compile:
        return m_render;
    case Lane::Submit:
    case Lane::Poll:
    case Lane::Download:
        break;
    }
    return m_network;
}

void Lanes::run(Lane lane, std::function<void()> function)
{
    pool(lane).start(std::move(function));
}

void Lanes::waitForDone()
{
    m_light.waitForDone();
    m_render.waitForDone();
    m_network.waitForDone();
}
