#include "core/document/checks.h"
#include "core/document/find.h"
#include "tests/core/document/small_board.h"
#include "tests/support/random_board.h"
#include "tests/support/results.h"

#include <QSet>

/// Edits of a storyboard as a whole, of elements, tracks and markers.
class TestEditBoard final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void titlesAreOneLine();
    void anotherSizeChangesNoTime();
    void anotherRateMovesCutsToTheNearestFrame();
    void anotherRateConvertsEveryTime();
    void anotherRateNeverDrifts();
    void impossibleFormatsAreRefused();
    void anImportReplacesTheStoryOnly();
    void anImportKeepsElementsOfTheSameName();
    void aBrokenImportIsRefused();
    void aCopySharesNoIds();
    void elementsHaveUniqueNames();
    void tracksAndClips();
    void markers();
};

void TestEditBoard::titlesAreOneLine()
{
    const Storyboard board = smallBoard();
    QCOMPARE(setTitle(board, QStringLiteral("  My film "))->title, QStringLiteral("My film"));
    VERIFY_FAILS(ErrorKind::Usage, setTitle(board, QStringLiteral("  ")));
    VERIFY_FAILS(ErrorKind::Usage, setTitle(board, QStringLiteral("two\nlines")));
    VERIFY_FAILS(ErrorKind::Usage, setTitle(board, QString(201, QLatin1Char('x'))));
    QVERIFY(setRemoved(board, true)->removed && setVoiceMuted(board, true)->voiceMuted &&
            setTakesMatched(board, true)->takesMatched && setNumberingLocked(board, true)->numberingLocked);
}

void TestEditBoard::anotherSizeChangesNoTime()
{
    const Storyboard board = smallBoard();
    const Storyboard wide = setFormat(board, {{1920, 800}, {24, 1}}).value();
    QCOMPARE(wide.format.size, QSize(1920, 800));
    QCOMPARE(wide.scenes, board.scenes);
}

void TestEditBoard::anotherRateMovesCutsToTheNearestFrame()
{
    Storyboard board = smallBoard();
    for (const int i : {0, 1, 2})
        board = setShotLength(board, board.scenes[0].shots[i].id, 3).value();
    const Storyboard slow = setFormat(board, {{1280, 720}, {10, 1}}).value(); // cuts at 1.25, 2.5, 3.75 frames
    QCOMPARE(slow.scenes[0].shots[0].length, Frames(1));
    QCOMPARE(slow.scenes[0].shots[1].length, Frames(2));
    QCOMPARE(slow.scenes[0].shots[2].length, Frames(1));
    const Storyboard slowest = setFormat(board, {{1280, 720}, {1, 1}}).value();
    for (const Shot& shot : slowest.scenes[0].shots)
        QCOMPARE(shot.length, Frames(1)); // never nothing
}

void TestEditBoard::anotherRateConvertsEveryTime()
{
    Storyboard board = smallBoard();
    Shot shot = board.scenes[0].shots[1];
    Panel panel = panelNamed("a.png");
    panel.at = 12;
    shot.panels = {panelNamed("b.png"), panel};
    shot.captions = {{CaptionId::create(), 6, 12, QStringLiteral("c")}};
    shot.transitionIn = {TransitionKind::Dissolve, 10};
    board = setShot(board, shot).value();
    Clip clip = clipAt({shot.id, 4});
    clip.sourceIn = 24;
    clip.fadeIn = 6;
    clip.fadeOut = 12;
    board = addTrack(board, {TrackId::create(), TrackKind::Sound, {}, false, 0, {clip}}, 0).value();
    board = addMarker(board, {MarkerId::create(), {std::nullopt, 100}, {}, {}, {}}).value();
    const Storyboard twice = setFormat(board, {{1280, 720}, {48, 1}}).value();
    const Shot& now = twice.scenes[0].shots[1];
    QCOMPARE(now.length, Frames(48));
    QCOMPARE(now.panels[1].at, std::optional<Frames>(24));
    QVERIFY(!now.panels[0].at);
    QCOMPARE(now.captions[0].start, Frames(12));
    QCOMPARE(now.captions[0].length, Frames(24));
    QCOMPARE(now.transitionIn.frames, Frames(20));
    const Clip& sounds = twice.tracks[0].clips[0];
    QCOMPARE(sounds.anchor, (Anchor{shot.id, 8}));
    QCOMPARE(sounds.sourceIn, Frames(48));
    QCOMPARE(sounds.length, Frames(96));
    QCOMPARE(sounds.fadeIn, Frames(12));
    QCOMPARE(sounds.fadeOut, Frames(24));
    QCOMPARE(twice.markers[0].anchor.offset, Frames(200));
    QVERIFY(setFormat(twice, board.format) == board); // and back
}

void TestEditBoard::anotherRateNeverDrifts()
{
    RandomBoard random(testSeed());
    for (int round = 0; round < 10; ++round) {
        const Storyboard board = random.board(10, 10);
        for (const Rate rate : {Rate{25, 1}, Rate{24000, 1001}, Rate{60, 1}, Rate{48, 1}}) {
            const Storyboard other = setFormat(board, {board.format.size, rate}).value();
            QCOMPARE(brokenInvariants(other), QStringList());
            const Frames wanted = convertFrames(filmLength(board), board.format.rate, rate);
            QVERIFY2(std::abs(filmLength(other) - wanted) <= 2,
                     qPrintable(QString::number(filmLength(other) - wanted)));
        }
    }
}

void TestEditBoard::impossibleFormatsAreRefused()
{
    const Storyboard board = smallBoard();
    for (const QSize size : {QSize(0, 0), QSize(1281, 720), QSize(1280, 8194), QSize(14, 16), QSize(-16, 16)})
        VERIFY_FAILS(ErrorKind::Usage, setFormat(board, {size, {24, 1}}));
    for (const Rate rate : {Rate{0, 1}, Rate{24, 0}, Rate{-24, 1}, Rate{1, 2}, Rate{481, 2}})
        VERIFY_FAILS(ErrorKind::Usage, setFormat(board, {{1280, 720}, rate}));
    Storyboard endless = board;
    endless.scenes[0].shots[0].length = 900'000'000;
    VERIFY_FAILS(ErrorKind::Usage, setFormat(endless, {{1280, 720}, {240, 1}}));
}

void TestEditBoard::anImportReplacesTheStoryOnly()
{
    RandomBoard random(testSeed());
    Storyboard board = smallBoard();
    board = addTrack(board,
                     {TrackId::create(), TrackKind::Sound, {}, false, 0, {clipAt({board.scenes[1].shots[0].id, 2})}}, 0)
                .value();
    Storyboard imported = random.board(4, 2);
    imported.scenes[0].code.clear(); // a proposal need not number itself
    const Storyboard after = setScript(board, imported).value();
    QCOMPARE(after.id, board.id);
    QCOMPARE(after.title, board.title);
    QCOMPARE(after.format, board.format);
    QCOMPARE(after.script, imported.script);
    QCOMPARE(after.titlePage, imported.titlePage);
    QCOMPARE(after.scenes.size(), 4);
    QCOMPARE(after.scenes[0].code, QStringLiteral("SC010"));
    QCOMPARE(after.sequences, imported.sequences);
    QCOMPARE(after.tracks.size(), 1);
    QCOMPARE(after.tracks[0].clips[0].anchor, (Anchor{std::nullopt, 74}));
    QCOMPARE(brokenInvariants(after), QStringList());
}

void TestEditBoard::anImportKeepsElementsOfTheSameName()
{
    Storyboard board = smallBoard();
    Element ann;
    ann.id = ElementId::create();
    ann.name = QStringLiteral("Ann");
    ann.description = QStringLiteral("red coat");
    board = addElement(board, ann).value();
    Storyboard imported = smallBoard();
    Element other{ElementId::create(), ElementKind::Character, QStringLiteral("ANN"), {}, {}, {}};
    Element bob{ElementId::create(), ElementKind::Character, QStringLiteral("BOB"), {}, {}, {}};
    imported = addElement(addElement(imported, other).value(), bob).value();
    Shot shot = imported.scenes[0].shots[0];
    shot.elements = {other.id, bob.id};
    imported = setShot(imported, shot).value();
    const Storyboard after = setScript(board, imported).value();
    QCOMPARE(after.elements.size(), 2);
    QCOMPARE(after.elements[0], ann);
    QCOMPARE(after.scenes[0].shots[0].elements, (QList{ann.id, after.elements[1].id}));
    QCOMPARE(brokenInvariants(after), QStringList());
}

void TestEditBoard::aBrokenImportIsRefused()
{
    Storyboard imported = smallBoard();
    imported.scenes[0].shots[0].length = 0;
    const auto refused = setScript(smallBoard(), imported);
    VERIFY_FAILS(ErrorKind::Usage, refused);
}

void TestEditBoard::aCopySharesNoIds()
{
    RandomBoard random(testSeed());
    const Storyboard board = random.board(3, 3);
    const Duplicate copy = duplicateStoryboard(board, QStringLiteral("Copy"));
    QCOMPARE(brokenInvariants(copy.board), QStringList());
    QCOMPARE(copy.shots.size(), 9);
    QVERIFY(copy.board.id != board.id);
    QCOMPARE(copy.board.title, QStringLiteral("Copy"));
    QCOMPARE(copy.shots.value(board.scenes[1].shots[2].id), copy.board.scenes[1].shots[2].id);
    QCOMPARE(filmLength(copy.board), filmLength(board));
    // Whatever looks like an id in one does not appear in the other: together they hold twice the ids of one.
    const auto panelIds = [](const Storyboard& b) {
        QSet<PanelId> ids;
        for (const Scene& scene : b.scenes)
            for (const Shot& shot : scene.shots)
                for (const Panel& panel : shot.panels)
                    ids.insert(panel.id);
        for (const Element& element : b.elements)
            for (const Panel& panel : element.references)
                ids.insert(panel.id);
        return ids;
    };
    QVERIFY(!panelIds(board).intersects(panelIds(copy.board)));
    QVERIFY(board.scenes[0].id != copy.board.scenes[0].id &&
            board.tracks[0].clips[0].id != copy.board.tracks[0].clips[0].id);
    for (qsizetype i = 0; i < board.markers.size(); ++i)
        QCOMPARE(resolve(copy.board, copy.board.markers[i].anchor), resolve(board, board.markers[i].anchor));
}

void TestEditBoard::elementsHaveUniqueNames()
{
    Storyboard board = smallBoard();
    Element ann;
    ann.name = QStringLiteral(" Ann ");
    board = addElement(board, ann).value();
    QCOMPARE(board.elements[0].name, QStringLiteral("Ann"));
    VERIFY_FAILS(ErrorKind::Usage,
                 addElement(board, Element{{}, ElementKind::Prop, QStringLiteral("ANN"), {}, {}, {}}));
    VERIFY_FAILS(ErrorKind::Usage, addElement(board, Element()));
    VERIFY_FAILS(ErrorKind::Usage,
                 addElement(board, Element{{}, ElementKind::Prop, QStringLiteral("@cup"), {}, {}, {}}));
    Element changed = board.elements[0];
    changed.references = {panelNamed("a.png")};
    VERIFY_FAILS(ErrorKind::Usage, setElement(board, changed)); // not a reference
    changed.references[0].role = PanelRole::Reference;
    board = setElement(board, changed).value();
    VERIFY_OK(setElement(board, changed)); // its own pictures are no clash
    Shot shot = board.scenes[0].shots[0];
    shot.elements = {changed.id};
    board = setShot(board, shot).value();
    board = removeElement(board, changed.id).value();
    QVERIFY(board.scenes[0].shots[0].elements.isEmpty());
    VERIFY_FAILS(ErrorKind::NotFound, removeElement(board, changed.id));
    VERIFY_FAILS(ErrorKind::NotFound, setElement(board, changed));
}

void TestEditBoard::tracksAndClips()
{
    Storyboard board = smallBoard();
    const TrackId sound = TrackId::create();
    const TrackId overlay = TrackId::create();
    board = addTrack(board, {sound, TrackKind::Sound, QStringLiteral("Music"), false, 0, {}}, 0).value();
    board = addTrack(board, {overlay, TrackKind::Overlay, QStringLiteral("Titles"), false, 0, {}}, 0).value();
    VERIFY_FAILS(ErrorKind::Usage, addTrack(board, {sound, TrackKind::Sound, {}, false, 0, {}}, 0));
    VERIFY_FAILS(ErrorKind::Usage,
                 addTrack(board, {TrackId::create(), TrackKind::Sound, QStringLiteral("a\tb"), false, 0, {}}, 0));
    VERIFY_FAILS(ErrorKind::Usage, setTrack(board, {sound, TrackKind::Overlay, {}, false, 0, {}}));
    board = moveTrack(board, sound, 0).value();
    QCOMPARE(board.tracks[0].id, sound);

    const Clip clip = clipAt({std::nullopt, 5});
    board = addClip(board, sound, clip).value();
    VERIFY_FAILS(ErrorKind::Usage, addClip(board, sound, clip));
    VERIFY_FAILS(ErrorKind::Usage, moveClip(board, clip.id, overlay, clip.anchor)); // a sound is no picture
    VERIFY_FAILS(ErrorKind::NotFound, addClip(board, sound, clipAt({ShotId::create(), 0})));
    VERIFY_FAILS(ErrorKind::NotFound, addClip(board, TrackId(), clipAt({})));
    Clip changed = clip;
    changed.length = 0;
    VERIFY_FAILS(ErrorKind::Usage, setClip(board, changed));
    changed = clip;
    changed.file = QStringLiteral("/tmp/a.wav");
    VERIFY_FAILS(ErrorKind::Usage, setClip(board, changed));
    changed = clip;
    changed.fadeIn = 40;
    changed.fadeOut = 40;
    VERIFY_FAILS(ErrorKind::Usage, setClip(board, changed));
    board = moveClip(board, clip.id, sound, {board.scenes[0].shots[1].id, -4}).value();
    QCOMPARE(resolve(board, board.tracks[0].clips[0].anchor), std::optional<Frames>(20));
    Track renamed = board.tracks[0];
    renamed.name = QStringLiteral("Score");
    renamed.clips.clear();
    QCOMPARE(setTrack(board, renamed)->tracks[0].clips.size(), 1); // its clips are not its own edit
    board = removeClip(board, clip.id).value();
    VERIFY_FAILS(ErrorKind::NotFound, removeClip(board, clip.id));
    VERIFY_FAILS(ErrorKind::NotFound, removeTrack(board, TrackId()));
    QCOMPARE(removeTrack(board, sound)->tracks.size(), 1);
}

void TestEditBoard::markers()
{
    Storyboard board = smallBoard();
    board = addMarker(board, Marker()).value();
    Marker marker = board.markers[0];
    QVERIFY(!marker.id.isNull());
    marker.colour = QStringLiteral("blue");
    VERIFY_FAILS(ErrorKind::Usage, setMarker(board, marker));
    marker.colour = QStringLiteral("#0000ff");
    marker.anchor.shot = ShotId::create();
    VERIFY_FAILS(ErrorKind::NotFound, setMarker(board, marker));
    marker.anchor.shot = board.scenes[2].shots[2].id;
    board = setMarker(board, marker).value();
    VERIFY_FAILS(ErrorKind::Usage, addMarker(board, marker));
    board = removeMarker(board, marker.id).value();
    VERIFY_FAILS(ErrorKind::NotFound, removeMarker(board, marker.id));
}

QTEST_GUILESS_MAIN(TestEditBoard)
#include "test_edit_board.moc"
