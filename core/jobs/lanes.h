#pragma once

#include "core/base/ids.h"
#include "core/jobs/job_steps.h"

#include <QHash>
#include <QThreadPool>
#include <array>
#include <compare>
#include <set>

/// Who goes first when a slot becomes free: jobs that are further on (what exists must not be lost), then priority,
/// then age.
struct LaneOrder {
    int stage = 0;    ///< lower first
    int priority = 0; ///< lower first
    qint64 age = 0;   ///< lower first
    auto operator<=>(const LaneOrder&) const = default;
};

/// The lanes' slots, who waits for one, and the pools behind them. A job keeps its slot over several steps until
/// release(). Owned by the engine, used from main; only the functions given to run() are on other threads.
class Lanes final {
public:
    explicit Lanes(int generates);

    void offer(Lane lane, const JobId& id, const LaneOrder& order);
    void withdraw(const JobId& id);
    /// Takes a slot for the first that waits; null when the lane is full or nobody waits.
    JobId take(Lane lane);
    void release(Lane lane);
    void run(Lane lane, std::function<void()> function);
    void waitForDone(); ///< for every function that is running

private:
    struct Waiting {
        LaneOrder order;
        JobId id;
        friend bool operator<(const Waiting& a, const Waiting& b)
        {
            return a.order != b.order ? a.order < b.order : a.id < b.id;
        }
    };
    struct State {
        int free = 1;
        std::set<Waiting> waiting;
    };
    State& state(Lane lane) { return m_lanes[size_t(lane)]; }

    std::array<State, LaneCount> m_lanes;
    QHash<JobId, std::pair<Lane, LaneOrder>> m_offered;
    QThreadPool m_light;
    QThreadPool m_render;
};
