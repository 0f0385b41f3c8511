#include "core/generation/staleness.h"

#include "core/generation/prompt.h"
#include "core/render/shot_resolver.h"

#include <QJsonDocument>
#include <QJsonObject>

bool isStale(const Storyboard& board, const Scene& scene, const Shot& shot, const Take& take)
{
    if (take.shot != shot.id)
        return false; // cut from another shot: it was asked for with that one's words
    switch (take.origin) {
    case TakeOrigin::Imported:
        return false;
    case TakeOrigin::Animatic:
        return take.inputKey != animaticKey(board, scene, shot);
    case TakeOrigin::Provider:
        break;
    }
    const QJsonValue asked = QJsonDocument::fromJson(take.request).object().value(QLatin1String("prompt"));
    return asked.isString() && asked.toString() != compilePrompt(board, scene, shot); // no record: nothing to compare
}
