#include "core/document/take.h"

#include "core/document/shot.h"

#include <algorithm>

Frames shownOf(const Shot& shot)
{
    return std::max<Frames>(1, (shot.length * shot.speedPermille + 999) / 1000);
}

Frames enteredPermille(const Shot& shot)
{
    return shot.takeStart.value_or(0) * 1000 + shot.takeStartPermille;
}

Frames ownStartOf(const Take& take, Frames length, Rate board)
{
    const Frames needed = convertFrames(length, board, take.rate);
    return std::clamp<Frames>(take.handleIn, 0, std::max<Frames>(0, take.length - needed));
}

Frames takeStartOf(const Take& take, Frames length, Rate board)
{
    return convertFrames(ownStartOf(take, length, board) - take.handleIn, take.rate, board);
}

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

QList<Take> TakeShelf::takesFor(const Shot& shot) const
{
    QList<Take> own = takes(shot.id);
    const Take* circled = shot.circled ? find(*shot.circled) : nullptr;
    if (circled && circled->shot != shot.id)
        own.prepend(*circled);
    return own;
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
