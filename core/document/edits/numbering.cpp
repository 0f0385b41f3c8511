#include "core/document/edits/numbering.h"

#include "core/document/codes.h"
#include "core/document/edits/support.h"
#include "core/document/find.h"

namespace {

constexpr int CodeStep = 10;

void renumberShots(Scene& scene)
{
    for (qsizetype i = 0; i < scene.shots.size(); ++i)
        if (const QString code = shotCode(int(i + 1) * CodeStep); scene.shots.at(i).code != code)
            scene.shots[i].code = code;
}

} // namespace

Result<Storyboard> setNumberingLocked(Storyboard board, bool locked)
{
    board.numberingLocked = locked;
    return board;
}

Result<Storyboard> renumber(Storyboard board)
{
    BR_CHECK(codesMayChange(board));
    for (qsizetype i = 0; i < board.scenes.size(); ++i) {
        board.scenes[i].code = sceneCode(int(i + 1) * CodeStep);
        renumberShots(board.scenes[i]);
    }
    return board;
}

Result<Storyboard> renumberScene(Storyboard board, const SceneId& scene)
{
    const qsizetype index = indexOf(board.scenes, scene);
    if (index < 0)
        return missing(Thing::Scene);
    BR_CHECK(codesMayChange(board));
    renumberShots(board.scenes[index]);
    return board;
}
