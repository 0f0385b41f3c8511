#include "core/base/log.h"
#include "core/project/project_private.h"

#include <algorithm>

// One door home for results: what the engine delivers becomes a row first, then a take on the shelf, then it is
// acknowledged.

int Project::Private::nextTakeNumber(const ShotId& shot) const
{
    int number = contents.shelf.nextNumber(shot);
    for (const auto& take : arriving)
        if (take.shot == shot)
            number = std::max(number, take.number + 1);
    return number;
}

void Project::Private::shelve(const Take& take, std::function<void()> then)
{
    arriving.insert(take.id, take);
    saver->add(take, [this, take, then] {
        arriving.remove(take.id);
        contents.shelf.add(take);
        if (then)
            then();
        Q_EMIT q->takeAdded(take);
    });
}
