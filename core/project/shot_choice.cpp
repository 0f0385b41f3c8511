#include "core/project/shot_choice.h"

#include "core/document/find.h"

#include <algorithm>

ShotChoice parseShotChoice(const QString& text)
{
    if (text.isEmpty() || text == QLatin1String("missing"))
        return {ShotChoice::Which::Missing, {}};
    if (text == QLatin1String("all"))
        return {ShotChoice::Which::All, {}};
    return {ShotChoice::Which::Codes, text};
}

Result<QList<ShotId>> chooseShots(const Storyboard& board, const TakeShelf& shelf, const ShotChoice& choice,
                                  const Provider& provider)
{
    QList<ShotId> shots = playingShots(board);
    if (choice.which == ShotChoice::Which::Codes) {
        BR_TRY(const auto named, shotsByCodes(board, choice.codes));
        shots.removeIf([&](const ShotId& shot) { return !named.contains(shot); });
    } else if (choice.which == ShotChoice::Which::Missing) {
        shots.removeIf([&](const ShotId& shot) {
            const auto takes = shelf.takesFor(*findShot(board, shot));
            return std::any_of(takes.begin(), takes.end(),
                               [&](const Take& take) { return provider.local || take.origin == TakeOrigin::Provider; });
        });
    }
    return shots;
}
