#include "core/document/checks.h"
#include "core/document/find.h"
#include "tests/core/document/small_board.h"
#include "tests/support/random_board.h"
#include "tests/support/results.h"

/// Edits of where one shot ends and the next begins.
class TestEditCuts final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLengthIsAtLeastOneFrame();
    void rollingKeepsTheFilmsLength();
    void aSplitShotShowsTheSamePanels();
    void aSplitMovesWhatStartsLater();
    void aSplitMoveGoesOn();
    void bothPartsKeepTheTake();
    void anInPointFollowsTheCut();
    void joiningASplitShotShowsTheSame();
    void joiningRefuses();
};

namespace {

/// The file seen at each frame of the film, "-" for a card.
QStringList seen(const Storyboard& board)
{
    QStringList files;
    for (const Scene& scene : board.scenes) {
        for (const Shot& shot : scene.shots) {
            const auto spans = panelSpans(shot);
            for (Frames frame = 0; plays(shot) && frame < shot.length; ++frame) {
                QString file = QStringLiteral("-");
                for (const PanelSpan& span : spans)
                    if (frame >= span.start && frame < span.start + span.length)
                        file = shot.panels.at(span.panel).file;
                files << file;
            }
        }
    }
    return files;
}

} // namespace

void TestEditCuts::aLengthIsAtLeastOneFrame()
{
    const Storyboard board = smallBoard();
    const ShotId shot = board.scenes[0].shots[0].id;
    QCOMPARE(setShotLength(board, shot, 1)->scenes[0].shots[0].length, Frames(1));
    VERIFY_FAILS(ErrorKind::Usage, setShotLength(board, shot, 0));
    VERIFY_FAILS(ErrorKind::Usage, setShotLength(board, shot, Frames(1) << 50));
    VERIFY_FAILS(ErrorKind::NotFound, setShotLength(board, ShotId::create(), 5));
}

void TestEditCuts::rollingKeepsTheFilmsLength()
{
    Storyboard board = smallBoard();
    board.scenes[1].shots[0].status = ShotStatus::Omitted;
    const ShotId last = board.scenes[0].shots[2].id;
    const Storyboard rolled = rollCut(board, last, 10).value(); // over the scene's end and an omitted shot
    QCOMPARE(rolled.scenes[0].shots[2].length, Frames(34));
    QCOMPARE(rolled.scenes[1].shots[1].length, Frames(14));
    QCOMPARE(filmLength(rolled), filmLength(board));
    QCOMPARE(rollCut(board, last, -23)->scenes[0].shots[2].length, Frames(1));
    VERIFY_FAILS(ErrorKind::Usage, rollCut(board, last, -24));
    VERIFY_FAILS(ErrorKind::Usage, rollCut(board, last, 24));
    VERIFY_FAILS(ErrorKind::Usage, rollCut(board, last, std::numeric_limits<Frames>::min()));
    VERIFY_FAILS(ErrorKind::Usage, rollCut(board, board.scenes[2].shots[2].id, 1)); // nothing follows
    VERIFY_FAILS(ErrorKind::Usage, rollCut(board, board.scenes[1].shots[0].id, 1)); // omitted
}

void TestEditCuts::aSplitShotShowsTheSamePanels()
{
    RandomBoard random(testSeed());
    int tried = 0;
    for (int round = 0; round < 60; ++round) {
        const Storyboard board = random.board(1, 2);
        const Shot& shot = board.scenes[0].shots[0];
        if (shot.length < 2)
            continue;
        const Frames at = 1 + random.below(int(shot.length) - 1);
        const auto split = splitShot(board, shot.id, at, ShotId::create());
        VERIFY_OK(split);
        QCOMPARE(brokenInvariants(*split), QStringList());
        QCOMPARE(seen(*split), seen(board));
        QCOMPARE(split->scenes[0].shots[0].length, at);
        ++tried;
    }
    QVERIFY(tried > 30);
}

void TestEditCuts::aSplitMovesWhatStartsLater()
{
    Storyboard board = smallBoard();
    Shot shot = board.scenes[0].shots[0];
    shot.dialogue = {DialogueLine{QStringLiteral("ANN"), {}, {}, QStringLiteral("Yes.")}};
    shot.notes = QStringLiteral("note");
    shot.circled = TakeId::create();
    shot.captions = {{CaptionId::create(), 2, 4, QStringLiteral("early")},
                     {CaptionId::create(), 8, 6, QStringLiteral("over the cut")},
                     {CaptionId::create(), 12, 4, QStringLiteral("late")}};
    board = setShot(board, shot).value();
    board =
        addTrack(board,
                 {TrackId::create(), TrackKind::Sound, {}, false, 0, {clipAt({shot.id, 9}), clipAt({shot.id, 10})}}, 0)
            .value();
    const ShotId second = ShotId::create();
    const Storyboard after = splitShot(board, shot.id, 10, second).value();
    const Shot& head = after.scenes[0].shots[0];
    const Shot& tail = after.scenes[0].shots[1];
    QCOMPARE(tail.id, second);
    QCOMPARE(tail.code, QStringLiteral("SH0015"));
    QCOMPARE(head.length, Frames(10));
    QCOMPARE(tail.length, Frames(14));
    QVERIFY(tail.dialogue.isEmpty() && tail.notes.isEmpty());
    QCOMPARE(head.circled, shot.circled); // also when nobody knows where its take is
    QCOMPARE(tail.circled, shot.circled);
    QVERIFY(!head.takeStart && tail.takeStart == Frames(10));
    QCOMPARE(tail.description, head.description);
    QCOMPARE(head.captions.size(), 2);
    QCOMPARE(head.captions[1].length, Frames(2));
    QCOMPARE(tail.captions.size(), 2);
    QCOMPARE(tail.captions[0].start, Frames(0));
    QCOMPARE(tail.captions[0].length, Frames(4));
    QCOMPARE(tail.captions[1].start, Frames(2));
    QCOMPARE(after.tracks[0].clips[0].anchor, (Anchor{shot.id, 9}));
    QCOMPARE(after.tracks[0].clips[1].anchor, (Anchor{second, 0}));
    QCOMPARE(brokenInvariants(after), QStringList());
    for (const Frames at : {Frames(0), Frames(24), Frames(-3)})
        VERIFY_FAILS(ErrorKind::Usage, splitShot(board, shot.id, at, ShotId::create()));
    VERIFY_FAILS(ErrorKind::Usage, splitShot(board, shot.id, 5, shot.id));
    VERIFY_FAILS(ErrorKind::Usage, splitShot(board, shot.id, 5, ShotId()));
}

void TestEditCuts::aSplitMoveGoesOn()
{
    Storyboard board = smallBoard();
    const ShotId shot = board.scenes[0].shots[0].id;
    Panel panel = panelNamed("a.png");
    panel.move = StillMove{{0, 0, 10000, 10000}, {1000, 2000, 6000, 6000}, Easing::EaseInOut};
    board = addPanel(board, shot, panel, 0).value();
    const Storyboard after = splitShot(board, shot, 12, ShotId::create()).value();
    const StillMove head = *after.scenes[0].shots[0].panels[0].move;
    const StillMove tail = *after.scenes[0].shots[1].panels[0].move;
    QCOMPARE(head.to, tail.from);
    QCOMPARE(head.to, (UnitRect{500, 1000, 8000, 8000}));
    QCOMPARE(head.from, panel.move->from);
    QCOMPARE(tail.to, panel.move->to);
    QCOMPARE(int(head.easing), int(Easing::EaseIn));
    QCOMPARE(int(tail.easing), int(Easing::EaseOut));
}

void TestEditCuts::bothPartsKeepTheTake()
{
    const Storyboard board = smallBoard();
    const Shot shot = board.scenes[0].shots[0]; // 24 frames
    Take take;
    take.id = TakeId::create();
    take.shot = shot.id;
    take.rate = board.format.rate;
    take.length = 60;
    take.handleIn = 10;
    const auto parts = [&](const Take& shown) {
        const Storyboard split = splitShot(board, shot.id, 10, ShotId::create(), shown).value();
        return split.scenes[0].shots.mid(0, 2);
    };
    QCOMPARE(parts(take)[0].circled, take.id);
    QCOMPARE(parts(take)[0].takeStart, Frames(0));
    QCOMPARE(parts(take)[1].circled, take.id);
    QCOMPARE(parts(take)[1].takeStart, Frames(10));
    take.length = 30; // the whole shot had to start four frames inside the handle
    QCOMPARE(parts(take)[0].takeStart, Frames(-4));
    QCOMPARE(parts(take)[1].takeStart, Frames(6));
}

void TestEditCuts::anInPointFollowsTheCut()
{
    Storyboard board = smallBoard();
    const ShotId first = board.scenes[0].shots[0].id, second = board.scenes[0].shots[1].id;
    const TakeId take = TakeId::create();
    board = setTakeStart(board, second, take, -3).value();
    const auto entered = [&](const Storyboard& b) { return findShot(b, second)->takeStart; };
    QCOMPARE(findShot(board, second)->circled, take);
    QCOMPARE(entered(board), Frames(-3));
    QCOMPARE(entered(rollCut(board, first, 5).value()), Frames(2));
    QCOMPARE(entered(trimShotHead(board, second, 4).value()), Frames(1));
    QCOMPARE(findShot(trimShotHead(board, second, 4).value(), second)->length, Frames(20));
    QCOMPARE(entered(setFormat(board, {board.format.size, {48, 1}}).value()), Frames(-6));
    QCOMPARE(entered(circleTake(board, second, take).value()), Frames(-3));
    QVERIFY(!entered(circleTake(board, second, TakeId::create()).value())); // another take starts by itself
    QVERIFY(!entered(rejectTake(board, second, {take, {}}).value()));
    Shot free = *findShot(board, second);
    free.circled.reset();
    QVERIFY(!entered(setShot(board, free).value()));
    VERIFY_FAILS(ErrorKind::Usage, trimShotHead(board, second, 24));
    VERIFY_FAILS(ErrorKind::Usage, setTakeStart(board, second, take, Frames(1) << 50));
    board.scenes[0].shots[1].circled.reset();
    QVERIFY(!brokenInvariants(board).isEmpty());
}

void TestEditCuts::joiningASplitShotShowsTheSame()
{
    RandomBoard random(testSeed());
    for (int round = 0; round < 60; ++round) {
        const Storyboard board = random.board(1, 2);
        const Shot& shot = board.scenes[0].shots[0];
        if (shot.length < 2)
            continue;
        const ShotId second = ShotId::create();
        const Storyboard split = splitShot(board, shot.id, 1 + random.below(int(shot.length) - 1), second).value();
        const auto joined = mergeWithNext(split, shot.id);
        VERIFY_OK(joined);
        QCOMPARE(brokenInvariants(*joined), QStringList());
        QCOMPARE(seen(*joined), seen(board));
        const Shot& whole = joined->scenes[0].shots[0];
        QCOMPARE(whole.length, shot.length);
        QCOMPARE(whole.dialogue, shot.dialogue);
        QCOMPARE(whole.description, shot.description);
        QCOMPARE(whole.elements, shot.elements);
        QCOMPARE(whole.circled, shot.circled);
        QCOMPARE(whole.takeStart, shot.takeStart);
        const auto references = [](const Shot& s) {
            return std::count_if(s.panels.begin(), s.panels.end(),
                                 [](const Panel& p) { return p.role == PanelRole::Reference; });
        };
        QVERIFY(references(whole) >= references(shot)); // one that was never seen may have become one
        const auto behind = [&](const Panel& p) {
            return p.role != PanelRole::Reference && p.at.value_or(0) >= shot.length;
        };
        if (std::none_of(shot.panels.begin(), shot.panels.end(), behind))
            QCOMPARE(references(whole), references(shot));
        for (qsizetype i = 0; i < board.tracks[0].clips.size(); ++i) // anchored sounds are where they were
            QCOMPARE(resolve(*joined, joined->tracks[0].clips[i].anchor),
                     resolve(board, board.tracks[0].clips[i].anchor));
    }
}

void TestEditCuts::joiningRefuses()
{
    Storyboard board = smallBoard();
    VERIFY_FAILS(ErrorKind::Usage, mergeWithNext(board, board.scenes[0].shots[2].id));
    VERIFY_FAILS(ErrorKind::NotFound, mergeWithNext(board, ShotId::create()));
    board.scenes[0].shots[1].status = ShotStatus::Omitted;
    VERIFY_FAILS(ErrorKind::Usage, mergeWithNext(board, board.scenes[0].shots[1].id));
    const Storyboard past = mergeWithNext(board, board.scenes[0].shots[0].id).value();
    QCOMPARE(past.scenes[0].shots[0].length, 48);
    QCOMPARE(past.scenes[0].shots[1], board.scenes[0].shots[1]);
    QCOMPARE(past.scenes[0].shots.size(), 2);
}

QTEST_GUILESS_MAIN(TestEditCuts)
#include "test_edit_cuts.moc"
