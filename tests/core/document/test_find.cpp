#include "core/document/find.h"
#include "tests/core/document/small_board.h"
#include "tests/support/results.h"

class TestFind final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsThingsByTheirIds();
    void countsFilmTimeWithoutOmittedShots();
    void resolvesAnchors();
    void namesShotsByCodes();
    void anUnknownCodeIsAnsweredWithTheNearest();
    void panelsShareTheShot_data();
    void panelsShareTheShot();
    void referencesAreNotSeen();
};

void TestFind::findsThingsByTheirIds()
{
    const Storyboard board = smallBoard();
    const Scene& scene = board.scenes[1];
    const Shot& shot = scene.shots[2];
    QCOMPARE(findShot(board, shot.id), &shot);
    QCOMPARE(findScene(board, scene.id), &scene);
    QCOMPARE(sceneOf(board, shot.id), &scene);
    QCOMPARE(placeOf(board, shot.id)->scene, 1);
    QCOMPARE(placeOf(board, shot.id)->shot, 2);
    QVERIFY(!findShot(board, ShotId::create()) && !findScene(board, SceneId()) && !placeOf(board, ClipId()));
    QCOMPARE(shotCount(board), 9);
}

void TestFind::countsFilmTimeWithoutOmittedShots()
{
    Storyboard board = smallBoard();
    board.scenes[0].shots[1].status = ShotStatus::Omitted;
    const auto id = [&](int scene, int shot) { return board.scenes[scene].shots[shot].id; };
    QCOMPARE(filmLength(board), Frames(8 * 24));
    QCOMPARE(startOf(board, id(0, 0)), std::optional<Frames>(0));
    QCOMPARE(startOf(board, id(0, 1)), std::optional<Frames>());
    QCOMPARE(startOf(board, id(0, 2)), std::optional<Frames>(24));
    QCOMPARE(startOf(board, id(1, 0)), std::optional<Frames>(48));
    const QList<ShotStart> starts = shotStarts(board);
    QCOMPARE(starts.size(), 9);
    QCOMPARE(starts[1].shot, &board.scenes[0].shots[1]);
    QCOMPARE(starts[1].start, Frames(24)); // where it would
    QCOMPARE(starts[2].start, Frames(24));
    QCOMPARE(starts[3].scene, &board.scenes[1]);
    QCOMPARE(starts[3].start, Frames(48));
    QCOMPARE(shotAt(board, 23), std::optional(id(0, 0)));
    QCOMPARE(shotAt(board, 24), std::optional(id(0, 2)));
    QCOMPARE(shotAt(board, 8 * 24 - 1), std::optional(id(2, 2)));
    QVERIFY(!shotAt(board, 8 * 24) && !shotAt(board, -1));
    QCOMPARE(playingShots(board).size(), 8);
    QVERIFY(!playingShots(board).contains(id(0, 1)));
}

void TestFind::resolvesAnchors()
{
    Storyboard board = smallBoard();
    const ShotId second = board.scenes[0].shots[1].id;
    QCOMPARE(resolve(board, {second, 5}), std::optional<Frames>(29));
    QCOMPARE(resolve(board, {std::nullopt, 500}), std::optional<Frames>(500));
    QVERIFY(!resolve(board, {ShotId::create(), 0}));
    board.scenes[0].shots[1].status = ShotStatus::Omitted;
    QVERIFY(!resolve(board, {second, 5}));
}

void TestFind::namesShotsByCodes()
{
    const Storyboard board = smallBoard();
    const auto id = [&](int scene, int shot) { return board.scenes[scene].shots[shot].id; };
    QCOMPARE(*shotsByCodes(board, QStringLiteral("SC020_SH0030, sc010_sh0010")), (QList{id(0, 0), id(1, 2)}));
    QCOMPARE(*shotsByCodes(board, QStringLiteral("SC020,SC020_SH0010")), (QList{id(1, 0), id(1, 1), id(1, 2)}));
    QCOMPARE(*shotsByCodes(board, id(2, 1).toString()), QList{id(2, 1)});
    QCOMPARE(shotsByCodes(board, board.scenes[2].id.toString())->size(), 3);
}

void TestFind::anUnknownCodeIsAnsweredWithTheNearest()
{
    const auto unknown = shotsByCodes(smallBoard(), QStringLiteral("SC010,SC02_SH0030"));
    VERIFY_FAILS(ErrorKind::NotFound, unknown);
    QVERIFY2(unknown.error().message.contains(QStringLiteral("SC020_SH0030")), qPrintable(unknown.error().message));
    VERIFY_FAILS(ErrorKind::NotFound, shotsByCodes(smallBoard(), QString()));
    VERIFY_FAILS(ErrorKind::NotFound, shotsByCodes(Storyboard(), QStringLiteral("SC010")));
}

void TestFind::panelsShareTheShot_data()
{
    QTest::addColumn<QList<int>>("at"); // -1: no time of its own
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("seen"); // panel@start+length
    const auto row = [](const char* what, const QList<int>& at, int length, const char* seen) {
        QTest::newRow(what) << at << length << QString::fromLatin1(seen);
    };
    row("none", {}, 24, "");
    row("one", {-1}, 24, "0@0+24");
    row("two share evenly", {-1, -1}, 24, "0@0+12 1@12+12");
    row("three in ten frames", {-1, -1, -1}, 10, "0@0+3 1@3+3 2@6+4");
    row("given times", {0, 5, 20}, 24, "0@0+5 1@5+15 2@20+4");
    row("open ones share what is left", {0, -1, 20, -1}, 24, "0@0+10 1@10+10 2@20+2 3@22+2");
    row("open in front", {-1, -1, 12}, 24, "0@0+6 1@6+6 2@12+12");
    row("the first starts the shot", {7}, 24, "0@0+24");
    row("behind the end", {0, 24}, 24, "0@0+24");
    row("two at one frame", {0, 6, 6}, 24, "0@0+6 2@6+18");
    row("times out of order", {12, 4}, 24, "1@0+12 0@12+12");
    row("more panels than frames", {-1, -1, -1}, 2, "1@0+1 2@1+1");
}

void TestFind::panelsShareTheShot()
{
    QFETCH(const QList<int>, at);
    QFETCH(const int, length);
    QFETCH(const QString, seen);
    Shot shot;
    shot.length = length;
    for (const int frame : at) {
        Panel panel = panelNamed("a.png");
        panel.at = frame < 0 ? std::nullopt : std::optional<Frames>(frame);
        shot.panels << panel;
    }
    QStringList spans;
    for (const PanelSpan& span : panelSpans(shot))
        spans << QStringLiteral("%1@%2+%3").arg(span.panel).arg(span.start).arg(span.length);
    QCOMPARE(spans.join(QLatin1Char(' ')), seen);
}

void TestFind::referencesAreNotSeen()
{
    Shot shot;
    shot.length = 10;
    shot.panels = {panelNamed("a.png", PanelRole::Reference), panelNamed("b.png"), panelNamed("c.png", PanelRole::End)};
    QCOMPARE(panelSpans(shot), (QList{PanelSpan{1, 0, 5}, PanelSpan{2, 5, 5}}));
}

QTEST_GUILESS_MAIN(TestFind)
#include "test_find.moc"
