#include "core/render/segments.h"

#include "core/render/end_fade.h"
#include "tests/core/render/sample_board.h"

#include <QSet>
#include <QtTest>

class TestSegments final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void coverTheFilmWithoutHoles();
    void longShotsAreCutInEqualPieces();
    void storyPlacesKnowTransitions();
    void nothingChangedKeepsEveryKey();
    void oneChangeChangesItsSegmentsAlone();
    void movingAShotKeepsItsKey();
    void everyInputOfASourceIsInTheKey();
    void soundHasItsOwnKey();
    void theFilmsEndsHaveSegmentsOfTheirOwn();

private:
    static RenderPlan plan(const Storyboard& board)
    {
        OutputSpec output = defaultOutput(board);
        output.defaultTransition = {TransitionKind::Dissolve, 7};
        return makeRenderPlan(board, {}, output, {});
    }
    static QStringList keys(const RenderPlan& plan)
    {
        QStringList keys;
        for (const Segment& segment : segmentsOf(plan))
            keys.append(segmentKey(plan, segment, QStringLiteral("x264")));
        return keys;
    }
};

void TestSegments::coverTheFilmWithoutHoles()
{
    for (const int frames : {0, 1, 2, 7, 24, 100}) {
        for (const Frames length : {1, 2, 3, 24, 30}) {
            Storyboard board = sampleBoard();
            shotOf(board, 1).length = shotOf(board, 3).length = length;
            if (frames > 0)
                shotOf(board, 0).transitionIn = board.closing = {TransitionKind::Dissolve, frames};
            OutputSpec output = defaultOutput(board);
            output.defaultTransition = {frames > 0 ? TransitionKind::Wipe : TransitionKind::Cut, frames};
            const RenderPlan made = makeRenderPlan(board, {}, output, {});
            Frames at = 0;
            for (const Segment& segment : segmentsOf(made)) {
                QCOMPARE(segment.start, at);
                QVERIFY(segment.length > 0);
                const StoryPlace first = storyAt(made, segment.start);
                const bool fades = endFadeAt(made, segment.start).has_value();
                for (Frames i = 0; i < segment.length; ++i) { // one shot, or one transition, from end to end
                    QCOMPARE(storyAt(made, segment.start + i).shot, first.shot);
                    QCOMPARE(storyAt(made, segment.start + i).incoming, first.incoming);
                    QCOMPARE(endFadeAt(made, segment.start + i).has_value(), fades);
                }
                at += segment.length;
            }
            QCOMPARE(at, made.length);
        }
    }
}

void TestSegments::longShotsAreCutInEqualPieces()
{
    Storyboard board = sampleBoard();
    shotOf(board, 0).length = 24 * 50;
    QList<Frames> lengths;
    for (const Segment& segment : segmentsOf(makeRenderPlan(board, {}, defaultOutput(board), {}), 10))
        lengths.append(segment.length);
    QCOMPARE(lengths, (QList<Frames>{200, 200, 200, 200, 200, 200, 24, 30, 24})); // as many for each of two cores
}

void TestSegments::storyPlacesKnowTransitions()
{
    const RenderPlan made = plan(sampleBoard());
    QCOMPARE(transitionStart(made, 1), 27);
    QCOMPARE(storyAt(made, 26).incoming, -1);
    QCOMPARE(storyAt(made, 27).shot, 0);
    QCOMPARE(storyAt(made, 27).incoming, 1);
    QCOMPARE(storyAt(made, 33).into, 6);
    QCOMPARE(storyAt(made, 34).shot, 1);
    QCOMPARE(storyAt(made, 34).incoming, -1);
    QCOMPARE(storyAt(made, -1).shot, -1);
    QCOMPARE(storyAt(made, made.length).shot, -1);
}

void TestSegments::nothingChangedKeepsEveryKey()
{
    QCOMPARE(keys(plan(sampleBoard())), keys(plan(sampleBoard())));
    QCOMPARE(keys(plan(sampleBoard())).size(), 7);
}

void TestSegments::oneChangeChangesItsSegmentsAlone()
{
    const QStringList before = keys(plan(sampleBoard()));
    Storyboard board = sampleBoard();
    shotOf(board, 1).description = QStringLiteral("Another door.");
    const QStringList after = keys(plan(board));
    QList<int> changed;
    for (int i = 0; i < before.size(); ++i)
        if (before[i] != after[i])
            changed.append(i);
    QCOMPARE(changed, (QList<int>{1, 2, 3})); // the shot and the transitions on both sides
}

void TestSegments::movingAShotKeepsItsKey()
{
    Storyboard board = sampleBoard();
    const auto cutKeys = [](const Storyboard& b) { return keys(makeRenderPlan(b, {}, defaultOutput(b), {})); };
    const QString last = cutKeys(board).last();
    shotOf(board, 0).length += 17;
    QCOMPARE(cutKeys(board).last(), last);
}

void TestSegments::everyInputOfASourceIsInTheKey()
{
    const RenderPlan base = plan(sampleBoard());
    QSet<QString> seen;
    const auto keyWith = [&](auto change) {
        RenderPlan changed = base;
        PictureSource& picture = changed.shots[0].pictures[0];
        picture.kind = PictureKind::Take;
        picture.sha256 = QStringLiteral("aa");
        change(changed, picture);
        return segmentKey(changed, segmentsOf(changed).first(), QStringLiteral("x264"));
    };
    const auto isNew = [&](auto change) {
        const QString key = keyWith(change);
        const bool fresh = !seen.contains(key);
        seen.insert(key);
        return fresh;
    };
    QVERIFY(isNew([](RenderPlan&, PictureSource&) {}));
    QVERIFY(!isNew([](RenderPlan&, PictureSource&) {}));
    QVERIFY(isNew([](RenderPlan&, PictureSource& p) { p.sha256 = QStringLiteral("ab"); }));
    QVERIFY(isNew([](RenderPlan&, PictureSource& p) { p.sourceIn = 1; }));
    QVERIFY(isNew([](RenderPlan&, PictureSource& p) { p.rate = {25, 1}; }));
    QVERIFY(isNew([](RenderPlan&, PictureSource& p) { p.fit = Fit::Stretch; }));
    QVERIFY(isNew([](RenderPlan&, PictureSource& p) { p.kind = PictureKind::Panel; }));
    QVERIFY(isNew([](RenderPlan&, PictureSource& p) { p.move.to.width = 9000; }));
    QVERIFY(isNew([](RenderPlan&, PictureSource& p) { p.move.easing = Easing::Linear; }));
    QVERIFY(isNew([](RenderPlan& r, PictureSource&) { r.output.video.crf = 21; }));
    QVERIFY(isNew([](RenderPlan& r, PictureSource&) { r.output.video.size = {640, 360}; }));
    QVERIFY(isNew([](RenderPlan& r, PictureSource&) { r.output.video.preset = QStringLiteral("slow"); }));
    QVERIFY(isNew([](RenderPlan& r, PictureSource&) { r.overlays = {PictureSource{.start = 0, .length = 5}}; }));
    QVERIFY(!isNew([](RenderPlan& r, PictureSource&) { r.overlays = {PictureSource{.start = 60, .length = 5}}; }));
    QVERIFY(!isNew([](RenderPlan& r, PictureSource&) { r.title = QStringLiteral("Other"); }));
    QVERIFY(segmentKey(base, segmentsOf(base).first(), QStringLiteral("x264")) !=
            segmentKey(base, segmentsOf(base).first(), QStringLiteral("x265")));
    // A transition: its kind, colour, direction and which part of it.
    const auto transitionKey = [&](Transition transition) {
        RenderPlan changed = base;
        changed.shots[1].transitionIn = transition;
        return segmentKey(changed, segmentsOf(changed)[1], QStringLiteral("x264"));
    };
    QSet<QString> transitions;
    for (const Transition& t : {Transition{TransitionKind::Dissolve, 7}, Transition{TransitionKind::Wipe, 7},
                                Transition{TransitionKind::Wipe, 7, QStringLiteral("#000000"), MoveDirection::Up},
                                Transition{TransitionKind::DipToColour, 7},
                                Transition{TransitionKind::DipToColour, 7, QStringLiteral("#ffffff")},
                                Transition{TransitionKind::Dissolve, 9}})
        transitions.insert(transitionKey(t));
    QCOMPARE(transitions.size(), 6);
}

void TestSegments::soundHasItsOwnKey()
{
    Storyboard board = sampleBoard();
    const QString before = soundKey(plan(board), QStringLiteral("aac"));
    shotOf(board, 0).description = QStringLiteral("Silence.");
    QCOMPARE(soundKey(plan(board), QStringLiteral("aac")), before);
    shotOf(board, 0).dialogue = {{QStringLiteral("A"), {}, {}, QStringLiteral("Hello")}};
    const QString spoken = soundKey(plan(board), QStringLiteral("aac"));
    QVERIFY(spoken != before);
    RenderPlan loud = plan(board);
    loud.output.loudness = -14;
    QVERIFY(soundKey(loud, QStringLiteral("aac")) != spoken);
    loud.sounds[0].gainMillibel = 1;
    QVERIFY(soundKey(loud, QStringLiteral("aac")) != soundKey(plan(board), QStringLiteral("aac")));
}

void TestSegments::theFilmsEndsHaveSegmentsOfTheirOwn()
{
    Storyboard board = sampleBoard();
    const RenderPlan plain = plan(board);
    shotOf(board, 0).transitionIn = {TransitionKind::DipToColour, 8};
    board.closing = {TransitionKind::DipToColour, 6};
    const RenderPlan ends = plan(board);
    const QList<Segment> segments = segmentsOf(ends);
    QCOMPARE(segments.first(), (Segment{0, 8}));
    QCOMPARE(segments.last(), (Segment{102, 6}));
    QCOMPARE(segments.size(), segmentsOf(plain).size() + 2);
    QVERIFY(keys(ends).first() != segmentKey(plain, segments.first(), QStringLiteral("x264")));
    QCOMPARE(keys(ends)[2], keys(plain)[1]); // what lies between stays as it is
    board.closing.colour = QStringLiteral("#ff0000");
    QStringList coloured = keys(plan(board));
    QVERIFY(coloured.last() != keys(ends).last());
    coloured.last() = keys(ends).last();
    QCOMPARE(coloured, keys(ends));
    QVERIFY(soundKey(ends, {}) != soundKey(plain, {}));
}

QTEST_GUILESS_MAIN(TestSegments)
#include "test_segments.moc"
