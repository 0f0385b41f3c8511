#pragma once

#include <cstddef>
#include <list>
#include <utility>

/// The few things used last, by key: open readers, drawn cards. Owned and used by one thread.
template<class Key, class Value> class Recent final {
public:
    explicit Recent(std::size_t limit)
        : m_limit(limit)
    {
    }
    /// Null when it is not there. The pointer holds until the next insert.
    Value* find(const Key& key)
    {
        for (auto it = m_items.begin(); it != m_items.end(); ++it) {
            if (it->first != key)
                continue;
            m_items.splice(m_items.begin(), m_items, it);
            return &m_items.front().second;
        }
        return nullptr;
    }
    Value& insert(Key key, Value value)
    {
        m_items.emplace_front(std::move(key), std::move(value));
        while (m_items.size() > m_limit)
            m_items.pop_back();
        return m_items.front().second;
    }

private:
    std::size_t m_limit;
    std::list<std::pair<Key, Value>> m_items;
};
