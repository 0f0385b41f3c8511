#include "tests/support/random_board.h"

#include "core/document/edits.h"
#include "core/document/find.h"

Result<Storyboard> RandomBoard::named(const char* name, Result<Storyboard> result)
{
    m_lastEdit = QString::fromLatin1(name);
    return result;
}

Result<Storyboard> RandomBoard::edit(const Storyboard& board)
{
    switch (below(12)) {
    case 0:
        return sceneEdit(board);
    case 1:
        return boardEdit(board);
    case 2:
        return elementEdit(board);
    case 3:
    case 4:
        return trackEdit(board);
    case 5:
    case 6:
        return panelEdit(board);
    case 7:
    case 8:
        return cutEdit(board);
    default:
        return shotEdit(board);
    }
}

Result<Storyboard> RandomBoard::sceneEdit(const Storyboard& board)
{
    const int place = below(int(board.scenes.size()) + 2);
    switch (below(7)) {
    case 0:
    case 1: {
        Scene scene;
        scene.slugline = words(3);
        for (int i = below(4); i > 0; --i)
            scene.shots << shot(board);
        return named("addScene", addScene(board, scene, place));
    }
    case 2:
        return named("moveScene", moveScene(board, anyScene(board), place));
    case 3:
        return named("removeScene", removeScene(board, anyScene(board)));
    case 4:
        return named("addSequence",
                     addSequence(board, {SequenceId::create(), QStringLiteral("New act"), words(2)}, below(3)));
    case 5:
        return named("removeSequence",
                     removeSequence(board, board.sequences.isEmpty() ? SequenceId() : board.sequences.last().id));
    default: {
        const Scene* old = findScene(board, anyScene(board));
        Scene scene = old ? *old : Scene();
        scene.synopsis = words(5);
        scene.code = below(2) ? scene.code : QStringLiteral("SC%1").arg(below(100));
        if (!board.sequences.isEmpty())
            scene.sequence = board.sequences.first().id;
        return named("setScene", setScene(board, scene));
    }
    }
}

Result<Storyboard> RandomBoard::shotEdit(const Storyboard& board)
{
    const ShotId id = anyShot(board);
    const ShotPosition position{anyScene(board), below(8)};
    switch (below(6)) {
    case 0:
        return named("addShot", addShot(board, shot(board), position));
    case 1:
        return named("moveShot", moveShot(board, id, position));
    case 2:
        return named("removeShot", removeShot(board, id));
    case 3:
        return named("duplicateShot", duplicateShot(board, id, ShotId::create()));
    default: {
        Shot changed = shot(board);
        const Shot* old = findShot(board, id);
        changed.id = id;
        changed.code = old && below(4) ? old->code : QStringLiteral("X%1").arg(below(50));
        if (old && below(2))
            changed.panels = old->panels;
        return named("setShot", setShot(board, changed));
    }
    }
}

Result<Storyboard> RandomBoard::cutEdit(const Storyboard& board)
{
    const ShotId id = anyShot(board);
    const auto shown = [this] {
        Take take;
        take.id = TakeId::create();
        take.length = below(200);
        take.handleIn = below(20);
        return below(2) ? std::optional(take) : std::nullopt;
    };
    switch (below(6)) {
    case 0:
        return named("setShotLength", setShotLength(board, id, below(90)));
    case 1:
        return named("rollCut", rollCut(board, id, below(60) - 30));
    case 2:
        return named("splitShot", splitShot(board, id, below(100), ShotId::create(), shown()));
    case 3:
        return named("trimShotHead", trimShotHead(board, id, below(60), shown()));
    case 4:
        return named("setTakeStart", setTakeStart(board, id, TakeId::create(), below(60) - 20));
    default:
        return named("mergeWithNext", mergeWithNext(board, id));
    }
}

Result<Storyboard> RandomBoard::panelEdit(const Storyboard& board)
{
    const ShotId id = anyShot(board);
    const Shot* shot = findShot(board, id);
    const bool has = shot && !shot->panels.isEmpty();
    const Panel old = has ? shot->panels.at(below(int(shot->panels.size()))) : panel(PanelRole::Start);
    switch (below(7)) {
    case 0:
        return named("addPanel", addPanel(board, id, panel(PanelRole(below(4))), below(3)));
    case 1:
        return named("removePanel", removePanel(board, id, old.id));
    case 2:
        return named("movePanel", movePanel(board, id, old.id, below(3)));
    case 3: {
        Panel changed = panel(PanelRole::Beat);
        changed.id = old.id;
        return named("setPanel", setPanel(board, id, changed));
    }
    case 4:
        return named("circleTake", circleTake(board, id, below(2) ? std::optional(TakeId::create()) : std::nullopt));
    case 5:
        return named("rejectTake",
                     rejectTake(board, id, {shot && shot->circled ? *shot->circled : TakeId::create(), words(2)}));
    default:
        return named(
            "unrejectTake",
            unrejectTake(board, id, shot && !shot->rejected.isEmpty() ? shot->rejected.first().take : TakeId()));
    }
}

Result<Storyboard> RandomBoard::trackEdit(const Storyboard& board)
{
    const Track track = board.tracks.isEmpty() ? Track() : board.tracks.at(below(int(board.tracks.size())));
    const Clip old = track.clips.isEmpty() ? Clip() : track.clips.at(below(int(track.clips.size())));
    switch (below(10)) {
    case 0:
        return named(
            "addTrack",
            addTrack(board, {TrackId::create(), TrackKind(below(2)), QStringLiteral("New"), false, 0, {}}, below(3)));
    case 1:
        return named("removeTrack", below(3) ? Result<Storyboard>(board) : removeTrack(board, track.id));
    case 2:
        return named("moveTrack", moveTrack(board, track.id, below(3)));
    case 3: {
        Track changed = track;
        changed.muted = !changed.muted;
        return named("setTrack", setTrack(board, changed));
    }
    case 4:
        return named("addClip", addClip(board, track.id, clip(board, TrackKind(below(2)))));
    case 5: {
        Clip changed = clip(board, track.kind);
        changed.id = old.id;
        return named("setClip", setClip(board, changed));
    }
    case 6:
        return named("moveClip", moveClip(board, old.id, board.tracks.isEmpty() ? TrackId() : board.tracks.last().id,
                                          anchor(board)));
    case 7:
        return named("removeClip", removeClip(board, old.id));
    case 8:
        return named("addMarker", addMarker(board, marker(board)));
    default: {
        const MarkerId id =
            board.markers.isEmpty() ? MarkerId() : board.markers.at(below(int(board.markers.size()))).id;
        Marker changed = marker(board);
        changed.id = id;
        return below(3) ? named("setMarker", setMarker(board, changed))
                        : named("removeMarker", removeMarker(board, id));
    }
    }
}

Result<Storyboard> RandomBoard::elementEdit(const Storyboard& board)
{
    const Element old = board.elements.isEmpty() ? Element() : board.elements.at(below(int(board.elements.size())));
    switch (below(4)) {
    case 0:
        return named("removeElement", removeElement(board, old.id));
    case 1: {
        Element changed = element();
        changed.id = old.id;
        if (below(4) == 0)
            changed.name = board.elements.isEmpty() ? QString() : board.elements.first().name; // often taken
        return named("setElement", setElement(board, changed));
    }
    default:
        return named("addElement", addElement(board, element()));
    }
}

Result<Storyboard> RandomBoard::boardEdit(const Storyboard& board)
{
    switch (below(8)) {
    case 0:
        return named("setTitle", setTitle(board, words(2)));
    case 1:
        return named("setRemoved", setRemoved(board, below(2) == 0));
    case 2:
        return below(2) ? named("setVoiceMuted", setVoiceMuted(board, below(2) == 0))
                        : named("setTakesMatched", setTakesMatched(board, below(2) == 0));
    case 3:
        return named("setNumberingLocked", setNumberingLocked(board, below(2) == 0));
    case 4:
        return named("renumber", renumber(board));
    case 5:
        return named("setClosing", setClosing(board, {TransitionKind(below(4)), below(40), QStringLiteral("#102030"),
                                                      MoveDirection(below(7))}));
    case 6: {
        static constexpr Rate Rates[]{{24, 1}, {25, 1}, {30000, 1001}, {60, 1}, {1, 1}, {12, 1}};
        return named("setFormat", setFormat(board, {{640, 360 + below(3)}, Rates[below(6)]}));
    }
    default:
        return named("setScript", below(3) ? Result<Storyboard>(board)
                                           : setScript(board, RandomBoard(m_random.generate()).board(3, 3)));
    }
}
