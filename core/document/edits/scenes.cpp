#include "core/document/edits/scenes.h"

#include "core/document/codes.h"
#include "core/document/edits/shots.h"
#include "core/document/edits/support.h"
#include "core/document/find.h"
#include "core/document/rules.h"
#include "core/document/text.h"

#include <algorithm>

namespace {

QString codeForScene(const Storyboard& board, qsizetype index)
{
    QStringList used;
    used.reserve(board.scenes.size());
    for (const Scene& scene : board.scenes)
        used << scene.code;
    const QString before = index > 0 ? used.at(index - 1) : QString();
    const QString after = index < used.size() ? used.at(index) : QString();
    return codeBetween(QStringLiteral("SC"), 3, before, after, used,
                       board.numberingLocked ? Numbering::Locked : Numbering::Open);
}

Status sceneFitsInto(const Storyboard& board, const Scene& scene)
{
    BR_CHECK(refuseIf(problemOf(scene)));
    for (const Scene& other : board.scenes)
        if (other.id != scene.id && other.code.compare(scene.code, Qt::CaseInsensitive) == 0)
            return refused(DocumentText::tr("There is already a scene %1. Choose another code.").arg(scene.code));
    if (scene.sequence && indexOf(board.sequences, *scene.sequence) < 0)
        return missing(Thing::Sequence);
    return {};
}

Status sequenceFits(const Sequence& sequence)
{
    return sequence.title.isEmpty() ? Status() : refuseIf(problemOfName(sequence.title));
}

} // namespace

Result<Storyboard> addSequence(Storyboard board, Sequence sequence, qsizetype index)
{
    makeId(sequence.id);
    if (indexOf(board.sequences, sequence.id) >= 0)
        return refused(DocumentText::tr("A sequence with this id is already in the storyboard. Nothing was changed."));
    BR_CHECK(indexFits(index, board.sequences.size()));
    BR_CHECK(sequenceFits(sequence));
    board.sequences.insert(index, std::move(sequence));
    return board;
}

Result<Storyboard> setSequence(Storyboard board, const Sequence& sequence)
{
    const qsizetype index = indexOf(board.sequences, sequence.id);
    if (index < 0)
        return missing(Thing::Sequence);
    BR_CHECK(sequenceFits(sequence));
    board.sequences[index] = sequence;
    return board;
}

Result<Storyboard> removeSequence(Storyboard board, const SequenceId& sequence)
{
    const qsizetype index = indexOf(board.sequences, sequence);
    if (index < 0)
        return missing(Thing::Sequence);
    board.sequences.removeAt(index);
    for (qsizetype i = 0; i < board.scenes.size(); ++i)
        if (board.scenes.at(i).sequence == sequence)
            board.scenes[i].sequence.reset();
    return board;
}

Result<Storyboard> addScene(Storyboard board, Scene scene, qsizetype index)
{
    BR_CHECK(indexFits(index, board.scenes.size()));
    makeId(scene.id);
    if (findScene(board, scene.id))
        return refused(DocumentText::tr("A scene with this id is already in the storyboard. Nothing was changed."));
    if (scene.code.isEmpty())
        scene.code = codeForScene(board, index);
    BR_CHECK(sceneFitsInto(board, scene));
    const QList<Shot> shots = std::exchange(scene.shots, {});
    const SceneId id = scene.id;
    board.scenes.insert(index, std::move(scene));
    for (qsizetype i = 0; i < shots.size(); ++i) {
        BR_TRY(board, addShot(std::move(board), shots.at(i), {id, i}));
    }
    return settled(std::move(board));
}

Result<Storyboard> setScene(Storyboard board, const Scene& scene)
{
    const qsizetype index = indexOf(board.scenes, scene.id);
    if (index < 0)
        return missing(Thing::Scene);
    BR_CHECK(sceneFitsInto(board, scene));
    if (scene.code != board.scenes.at(index).code)
        BR_CHECK(codesMayChange(board));
    QList<Shot> shots = board.scenes.at(index).shots;
    board.scenes[index] = scene;
    board.scenes[index].shots = std::move(shots);
    return board;
}

Result<Storyboard> moveScene(Storyboard board, const SceneId& scene, qsizetype index)
{
    const qsizetype from = indexOf(board.scenes, scene);
    if (from < 0)
        return missing(Thing::Scene);
    BR_CHECK(indexFits(index, board.scenes.size() - 1));
    board.scenes.move(from, index);
    if (index > 0 && index + 1 < board.scenes.size()) {
        const auto& before = board.scenes.at(index - 1).sequence;
        if (before && before == board.scenes.at(index + 1).sequence)
            board.scenes[index].sequence = before;
    }
    return settled(std::move(board));
}

Result<Storyboard> removeScene(Storyboard board, const SceneId& scene)
{
    const qsizetype index = indexOf(board.scenes, scene);
    if (index < 0)
        return missing(Thing::Scene);
    QSet<ShotId> shots;
    for (const Shot& shot : board.scenes.at(index).shots)
        shots.insert(shot.id);
    const bool keepsCodes = board.numberingLocked && std::any_of(board.scenes.at(index).shots.cbegin(),
                                                                 board.scenes.at(index).shots.cend(), plays);
    if (keepsCodes)
        shots.removeIf([&](const ShotId& shot) { return !plays(*findShot(board, shot)); });
    retire(board, shots);
    if (!keepsCodes)
        board.scenes.removeAt(index);
    return settled(std::move(board));
}
