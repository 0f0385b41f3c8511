#pragma once

#include "core/base/ids.h"
#include "core/jobs/job_steps.h"

#include <QDateTime>
#include <QHash>
#include <QThreadPool>
#include <array>
#include <compare>
#include <limits>
#include <map>
#include <set>

/// Who goes first when a slot becomes free: what the provider drops soonest, then jobs that are further on (what exists
/// must not be lost), then priority, then the place a person gave it, then age.
struct LaneOrder {
    qint64 expires = std::numeric_limits<qint64>::max(); ///< ms UTC; never: last
    int stage = 0;                                       ///< lower first
    int priority = 0;                                    ///< lower first
    int place = 0;                                       ///< lower first
    qint64 age = 0;                                      ///< lower first
    auto operator<=>(const LaneOrder&) const = default;
};

/// The lanes' slots, who waits for one, and the pools behind them. A lane has so many slots, and a group (an account)
/// may have only so many of them: one submit, four polls, two downloads. A job keeps its slot over several steps until
/// release(). Owned by the engine, used from main; only the functions given to run() are on other threads.
class Lanes final {
public:
    explicit Lanes(int generates);

    void offer(Lane lane, const JobId& id, const LaneOrder& order, const QString& group = {});
    void withdraw(const JobId& id);
    /// Takes a slot for the first that waits; null when the lane is full or nobody waits whose group has room.
    JobId take(Lane lane);
    void release(Lane lane, const QString& group = {});
    /// Nobody of this group gets a slot before `until`: one was told to wait, and the others would hear the same.
    void rest(Lane lane, const QString& group, const QDateTime& until);
    void wake(const QDateTime& now); ///< groups whose rest is over
    void wake(const QString& group); ///< this one at once, in every lane
    void shift(qint64 milliseconds); ///< of rests: the clock was set
    std::optional<QDateTime> nextWake() const;
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
    struct Group {
        int taken = 0;
        std::optional<QDateTime> restsUntil;
        std::set<Waiting> waiting;
    };
    struct State {
        int free = 1;
        int freeOfGroup = 1;
        std::map<QString, Group> groups;
    };
    struct Offer {
        Lane lane;
        QString group;
        LaneOrder order;
    };
    State& state(Lane lane) { return m_lanes[size_t(lane)]; }
    QThreadPool& pool(Lane lane);

    std::array<State, LaneCount> m_lanes;
    QHash<JobId, Offer> m_offered;
    QThreadPool m_light;
    QThreadPool m_render;
    QThreadPool m_network;
};
