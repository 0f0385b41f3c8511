#pragma once

#include <functional>
#include <stop_token>

/// How far a piece of long work is (0 to 1) and whether it should stop. A value; copies share the stop state.
/// `report` may be called from any thread and returns at once. Both members may be empty.
struct Progress {
    std::function<void(double fraction)> report;
    std::stop_token stop;

    void operator()(double fraction) const
    {
        if (report)
            report(fraction);
    }
    bool stopRequested() const { return stop.stop_requested(); }

    /// The part of this work that reaches from `from` to `to`.
    Progress part(double from, double to) const
    {
        auto outer = report;
        return {[outer, from, to](double f) {
                    if (outer)
                        outer(from + (to - from) * f);
                },
                stop};
    }
};
