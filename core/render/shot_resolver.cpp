#include "core/render/shot_resolver.h"

#include "core/document/find.h"
#include "core/render/content_key.h"
#include "core/render/plan_memory.h"
#include "core/render/plan_shot.h"

#include <algorithm>

namespace {

Scene sceneAround(const Storyboard& board, const Shot& shot)
{
    const Scene* scene = sceneOf(board, shot.id);
    return scene ? *scene : Scene{};
}

} // namespace

Resolved resolveShot(const Storyboard& board, const Shot& shot, const TakeShelf& shelf)
{
    return resolveShot(board, sceneAround(board, shot), shot, shelf);
}

Resolved resolveShot(const Storyboard& board, const Scene& scene, const Shot& shot, const TakeShelf& shelf)
{
    return resolveShot(board, scene, shot, shelf, nullptr);
}

Resolved resolveShot(const Storyboard& board, const Scene& scene, const Shot& shot, const TakeShelf& shelf,
                     AnimaticKeys* keys)
{
    Resolved resolved;
    const QList<Take> takes = shelf.takes(shot.id);
    const auto isRejected = [&](const Take& take) {
        return std::any_of(shot.rejected.begin(), shot.rejected.end(),
                           [&](const Rejection& rejection) { return rejection.take == take.id; });
    };
    const auto newest = [&](auto wanted) {
        const auto found = std::find_if(takes.rbegin(), takes.rend(), [&](const Take& take) {
            if (!wanted(take))
                return false;
            const bool isThere = !shelf.isMissing(take.id);
            if (!isThere && !resolved.missing)
                resolved.missing = take;
            return isThere; // what cannot be opened is not the best there is
        });
        if (found != takes.rend())
            resolved.take = *found;
        return resolved.take.has_value();
    };
    if (const Take* circled = shot.circled ? shelf.find(*shot.circled) : nullptr) {
        resolved.take = *circled;
        return resolved;
    }
    if (newest([&](const Take& take) { return take.origin != TakeOrigin::Animatic && !isRejected(take); }))
        return resolved;
    QString key; // made only when there is an animatic take to compare with
    if (newest([&](const Take& take) {
            if (take.origin != TakeOrigin::Animatic || isRejected(take))
                return false;
            if (key.isEmpty())
                key = keys ? keys->keyOf(board, scene, shot) : animaticKey(board, scene, shot);
            return take.inputKey == key;
        }))
        return resolved;
    for (const Panel& panel : shot.panels)
        if (panel.role != PanelRole::Reference && !panel.file.isEmpty())
            resolved.panels.append(panel);
    return resolved;
}

QString animaticKey(const Storyboard& board, const Shot& shot)
{
    return animaticKey(board, sceneAround(board, shot), shot);
}

QString animaticKey(const Storyboard& board, const Scene& scene, const Shot& shot)
{
    ContentKey key("animatic");
    key.add(board.format.size);
    key.add(board.format.rate);
    for (const PictureSource& picture : stillPictures(board, scene, shot, 0))
        key.add(picture, 0);
    if (const auto sound = spokenLines(board, scene, shot, 0))
        key.add(*sound, 0);
    return key.hex();
}
