#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <optional>
#include <set>
#include <utility>

/// Jobs that wait for a moment, the earliest first: no thread waits. A value of the engine; main thread.
class DueQueue final {
public:
    /// The engine wakes for those who are due in rounds of so long: each time six threads wake, too, which costs more
    /// than what they do then (500 jobs in flight, a wake-up for each: 6.0 % of a core; in rounds: 3.2 %).
    static constexpr qint64 RoundMs = 250;

    void set(const JobId& id, const QDateTime& due)
    {
        remove(id);
        m_due.insert(id, due.toMSecsSinceEpoch());
        m_order.insert({due.toMSecsSinceEpoch(), id});
    }
    /// Another moment for a job that waits here; one that does not stays away.
    void shift(const JobId& id, const QDateTime& due)
    {
        if (m_due.contains(id))
            set(id, due);
    }
    void remove(const JobId& id)
    {
        if (const auto it = m_due.constFind(id); it != m_due.constEnd()) {
            m_order.erase({*it, id});
            m_due.erase(it);
        }
    }
    /// Takes out everything that is due at `now`, earliest first.
    QList<JobId> takeDue(const QDateTime& now)
    {
        QList<JobId> taken;
        while (!m_order.empty() && m_order.begin()->first <= now.toMSecsSinceEpoch()) {
            taken << m_order.begin()->second;
            remove(taken.last());
        }
        return taken;
    }
    /// The round in which the first is due, never before it is.
    std::optional<QDateTime> next() const
    {
        if (m_order.empty())
            return std::nullopt;
        const qint64 rounds = (m_order.begin()->first + RoundMs - 1) / RoundMs;
        return QDateTime::fromMSecsSinceEpoch(rounds * RoundMs, Qt::UTC);
    }

private:
    QHash<JobId, qint64> m_due;
    std::set<std::pair<qint64, JobId>> m_order;
};
