#include "core/document/take.h"

#include <algorithm>

void TakeShelf::add(const Take& take)
{
    if (m_shots.contains(take.id))
        return;
    m_shots.insert(take.id, take.shot);
    QList<Take>& takes = m_takes[take.shot];
    const auto place = std::upper_bound(takes.begin(), takes.end(), take.number,
                                        [](int number, const Take& other) { return number < other.number; });
    takes.insert(place, take);
}

const Take* TakeShelf::find(const TakeId& take) const
{
    const auto takes = m_takes.constFind(m_shots.value(take));
    if (takes == m_takes.constEnd())
        return nullptr;
    const auto found = std::find_if(takes->cbegin(), takes->cend(), [&](const Take& t) { return t.id == take; });
    return found == takes->cend() ? nullptr : &*found;
}

int TakeShelf::nextNumber(const ShotId& shot) const
{
    const auto takes = m_takes.constFind(shot);
    return takes == m_takes.constEnd() || takes->isEmpty() ? 1 : takes->last().number + 1;
}
