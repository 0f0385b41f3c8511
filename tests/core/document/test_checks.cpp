#include "core/document/checks.h"
#include "core/document/transitions.h"
#include "tests/support/random_board.h"
#include "tests/support/results.h"

#include <functional>

/// Every fault that can be planted is found; a sound board has none.
class TestChecks final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPlantedFaultIsFound_data();
    void everyPlantedFaultIsFound();
    void pathsInsideTheProject_data();
    void pathsInsideTheProject();
    void transitionsAreCutToFit_data();
    void transitionsAreCutToFit();
};

using Plant = std::function<void(Storyboard&)>;
Q_DECLARE_METATYPE(Plant)

namespace {

void plantInTheBoard()
{
    const auto board = [](const char* what, const Plant& spoil) { QTest::newRow(what) << spoil; };
    board("board id", [](Storyboard& b) { b.id = {}; });
    board("odd width", [](Storyboard& b) { b.format.size = {641, 360}; });
    board("tiny height", [](Storyboard& b) { b.format.size = {640, 14}; });
    board("huge", [](Storyboard& b) { b.format.size = {8194, 4096}; });
    board("rate zero", [](Storyboard& b) { b.format.rate = {0, 1}; });
    board("rate by zero", [](Storyboard& b) { b.format.rate = {24, 0}; });
    board("rate too fast", [](Storyboard& b) { b.format.rate = {241, 1}; });
    board("sequence id", [](Storyboard& b) { b.sequences[0].id = {}; });
    board("same sequence twice", [](Storyboard& b) { b.sequences << b.sequences[0]; });
    board("unknown sequence", [](Storyboard& b) { b.scenes[0].sequence = SequenceId::create(); });
    board("scene id", [](Storyboard& b) { b.scenes[0].id = {}; });
    board("same scene id", [](Storyboard& b) { b.scenes[1].id = b.scenes[0].id; });
    board("scene code empty", [](Storyboard& b) { b.scenes[0].code.clear(); });
    board("scene code twice", [](Storyboard& b) { b.scenes[1].code = b.scenes[0].code.toLower(); });
    board("shot id in two scenes", [](Storyboard& b) { b.scenes[1].shots[0].id = b.scenes[0].shots[0].id; });
    board("element without a name", [](Storyboard& b) { b.elements[0].name = QStringLiteral(" "); });
    board("element with @", [](Storyboard& b) { b.elements[0].name = QStringLiteral("@Ed"); });
    board("elements of one name", [](Storyboard& b) { b.elements[1].name = b.elements[0].name.toLower(); });
    board("element id twice", [](Storyboard& b) { b.elements[1].id = b.elements[0].id; });
    board("reference that is none", [](Storyboard& b) {
        b.elements[0].references = {Panel{PanelId::create(), PanelRole::Start, QStringLiteral("a")}};
    });
    board("track id", [](Storyboard& b) { b.tracks[0].id = {}; });
    board("track id twice", [](Storyboard& b) { b.tracks[1].id = b.tracks[0].id; });
    board("track too loud", [](Storyboard& b) { b.tracks[0].gainMillibel = 20000; });
    board("clip id", [](Storyboard& b) { b.tracks[0].clips[0].id = {}; });
    board("clip id twice", [](Storyboard& b) { b.tracks[0].clips[1].id = b.tracks[0].clips[0].id; });
    board("clip of no length", [](Storyboard& b) { b.tracks[0].clips[0].length = 0; });
    board("clip that leaves the project",
          [](Storyboard& b) { b.tracks[0].clips[0].file = QStringLiteral("../x.wav"); });
    board("clip from before its source", [](Storyboard& b) { b.tracks[0].clips[0].sourceIn = -1; });
    board("ducked upwards", [](Storyboard& b) { b.tracks[0].clips[0].duckMillibel = -1; });
    board("ducked beyond silence", [](Storyboard& b) { b.tracks[0].clips[0].duckMillibel = 10001; });
    board("fade in below zero", [](Storyboard& b) { b.tracks[0].clips[0].fadeIn = -1; });
    board("fade out below zero", [](Storyboard& b) { b.tracks[0].clips[0].fadeOut = -1; });
    board("fades longer than the clip", [](Storyboard& b) {
        b.tracks[0].clips[0].fadeIn = b.tracks[0].clips[0].length;
        b.tracks[0].clips[0].fadeOut = 1;
    });
    board("picture on a sound track", [](Storyboard& b) { b.tracks[0].clips[0].role = ClipRole::Picture; });
    board("sound on an overlay", [](Storyboard& b) { b.tracks[1].clips[0].role = ClipRole::Music; });
    board("opacity", [](Storyboard& b) { b.tracks[1].clips[0].opacityPermille = 1001; });
    board("empty overlay", [](Storyboard& b) { b.tracks[1].clips[0].place.width = 0; });
    board("clip on no shot", [](Storyboard& b) { b.tracks[0].clips[0].anchor.shot = ShotId::create(); });
    board("clip far away", [](Storyboard& b) { b.tracks[0].clips[0].anchor = {std::nullopt, Frames(1) << 60}; });
    board("marker id", [](Storyboard& b) { b.markers[0].id = {}; });
    board("marker twice", [](Storyboard& b) { b.markers << b.markers[0]; });
    board("marker on no shot", [](Storyboard& b) { b.markers[0].anchor.shot = ShotId::create(); });
    board("marker colour", [](Storyboard& b) { b.markers[0].colour = QStringLiteral("red"); });
    board("panel of two shots", [](Storyboard& b) { b.scenes[1].shots[0].panels << b.scenes[0].shots[0].panels[0]; });
    board("panel of an element and a shot", [](Storyboard& b) {
        Panel panel = b.scenes[0].shots[0].panels[0];
        panel.role = PanelRole::Reference;
        b.elements[0].references << panel;
    });
    board("caption of two shots", [](Storyboard& b) {
        b.scenes[0].shots[0].captions << Caption{CaptionId::create(), 0, 5, {}};
        b.scenes[1].shots[0].captions << b.scenes[0].shots[0].captions.last();
    });
}

/// `count` shots that were not there, behind the first one of a scene.
void plantNewShots(const char* what, int count, const std::function<QString(int)>& code)
{
    QTest::newRow(what) << Plant([count, code](Storyboard& b) {
        for (int i = 0; i < count; ++i) {
            Shot shot;
            shot.id = ShotId::create();
            shot.code = code(i);
            b.scenes[0].shots.insert(1 + i, shot);
        }
    });
}

void plantInAShot()
{
    const auto shot = [](const char* what, const std::function<void(Shot&)>& spoil) {
        QTest::newRow(what) << Plant([spoil](Storyboard& b) { spoil(b.scenes[0].shots[0]); });
    };
    shot("shot id", [](Shot& s) { s.id = {}; });
    shot("shot code empty", [](Shot& s) { s.code.clear(); });
    shot("shot code with a slash", [](Shot& s) { s.code = QStringLiteral("SH/10"); });
    shot("shot code twice", [](Shot& s) { s.code = QStringLiteral("SH0020"); });
    shot("no length", [](Shot& s) { s.length = 0; });
    shot("endless", [](Shot& s) { s.length = Frames(1) << 40; });
    shot("lens", [](Shot& s) { s.framing.lensMm = -1; });
    shot("script range", [](Shot& s) { s.script.start = -1; });
    shot("unknown element", [](Shot& s) { s.elements = {ElementId::create()}; });
    shot("element twice", [](Shot& s) { s.elements << s.elements; });
    shot("cut with a length", [](Shot& s) { s.transitionIn = {TransitionKind::Cut, 3}; });
    shot("dissolve without one", [](Shot& s) { s.transitionIn = {TransitionKind::Dissolve, 0}; });
    shot("transition colour", [](Shot& s) {
        s.transitionIn = {TransitionKind::DipToColour, 2, QStringLiteral("black")};
    });
    shot("transition too long", [](Shot& s) {
        s.status = ShotStatus::Todo;
        s.transitionIn = {TransitionKind::Dissolve, 5000};
    });
    shot("panel id", [](Shot& s) { s.panels[0].id = {}; });
    shot("panel twice", [](Shot& s) { s.panels << s.panels[0]; });
    shot("panel without a file", [](Shot& s) { s.panels[0].file.clear(); });
    shot("panel with a drive", [](Shot& s) { s.panels[0].file = QStringLiteral("C:/a.png"); });
    shot("panel before the shot", [](Shot& s) { s.panels[0].at = -1; });
    shot("panel move", [](Shot& s) { s.panels[0].move = StillMove{{}, {0, 0, 0, 100}}; });
    shot("caption id", [](Shot& s) { s.captions << Caption{}; });
    shot("caption of no length", [](Shot& s) { s.captions << Caption{CaptionId::create(), 0, 0, {}}; });
    shot("caption before the shot", [](Shot& s) { s.captions << Caption{CaptionId::create(), -1, 5, {}}; });
    shot("circled null", [](Shot& s) { s.circled = TakeId(); });
    shot("rejected null", [](Shot& s) { s.rejected << Rejection{}; });
    shot("rejected twice", [](Shot& s) { s.rejected << s.rejected; });
    shot("circled and rejected", [](Shot& s) { s.circled = s.rejected[0].take; });
}

} // namespace

void TestChecks::everyPlantedFaultIsFound_data()
{
    QTest::addColumn<Plant>("plant");
    plantInTheBoard();
    plantInAShot();
    plantNewShots("new shots of one code", 2, [](int) { return QStringLiteral("NEW"); });
    plantNewShots("a new shot with the first one's code", 1, [](int) { return QStringLiteral("sh0010"); });
    plantNewShots("a new shot with the last one's code", 1, [](int) { return QStringLiteral("sh0030"); });
    plantNewShots("many new shots, one with another's code", 20,
                  [](int i) { return i == 7 ? QStringLiteral("sh0030") : QStringLiteral("NEW%1").arg(i); });
}

void TestChecks::everyPlantedFaultIsFound()
{
    QFETCH(const Plant, plant);
    RandomBoard random(7);
    Storyboard board = random.board(2, 3);
    Shot& first = board.scenes[0].shots[0];
    first.panels = {random.panel(PanelRole::Start)};
    first.rejected = {Rejection{TakeId::create(), {}}};
    first.elements = {board.elements[0].id};
    QCOMPARE(brokenInvariants(board), QStringList()); // the control
    const Storyboard sound = board;
    plant(board);
    const QStringList found = brokenInvariants(board);
    QCOMPARE(brokenInvariants(board, sound), found); // the fast check of an edit misses none of them
    QVERIFY(!found.isEmpty());
    for (const QString& sentence : found)
        QVERIFY2(sentence.endsWith(QLatin1Char('.')), qPrintable(sentence));
}

void TestChecks::pathsInsideTheProject_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("safe");
    const auto row = [](const QString& path, bool safe) {
        static int number = 0; // some of the paths cannot be shown
        QTest::addRow("path %d", ++number) << path << safe;
    };
    row(QStringLiteral("media/a.png"), true);
    row(QStringLiteral("media/Żółć 雪.png"), true);
    row(QStringLiteral("a..b/c..."), true);
    row(QString(), false);
    row(QStringLiteral("/etc/passwd"), false);
    row(QStringLiteral("../a"), false);
    row(QStringLiteral("media/../../a"), false);
    row(QStringLiteral("media//a"), false);
    row(QStringLiteral("media/"), false);
    row(QStringLiteral("./a"), false);
    row(QStringLiteral("C:/a"), false);
    row(QStringLiteral("c:a"), false);
    row(QStringLiteral("a\\b"), false);
    row(QStringLiteral("a\nb"), false);
    row(QString(QStringLiteral("a") + QChar(0) + QStringLiteral("b")), false);
    row(QString(2000, QLatin1Char('a')), false);
}

void TestChecks::pathsInsideTheProject()
{
    QFETCH(const QString, path);
    QFETCH(const bool, safe);
    QCOMPARE(isSafeRelativePath(path), safe);
}

void TestChecks::transitionsAreCutToFit_data()
{
    QTest::addColumn<QList<int>>("lengths");
    QTest::addColumn<QList<int>>("asked");
    QTest::addColumn<QList<int>>("kept"); // 0 = a cut
    QTest::newRow("they fit") << QList{24, 24, 24} << QList{0, 10, 10} << QList{0, 10, 10};
    QTest::newRow("all of both") << QList{5, 5} << QList{0, 10} << QList{0, 10};
    QTest::newRow("an odd frame goes behind") << QList{5, 6} << QList{0, 11} << QList{0, 11};
    QTest::newRow("too long behind") << QList{50, 5} << QList{0, 30} << QList{0, 10};
    QTest::newRow("too long before") << QList{5, 50} << QList{0, 30} << QList{0, 11};
    QTest::newRow("two share one shot") << QList{24, 10, 24} << QList{0, 12, 12} << QList{0, 12, 9};
    QTest::newRow("nothing left") << QList{24, 4, 24} << QList{0, 8, 8} << QList{0, 8, 1};
    QTest::newRow("nothing before the first") << QList{10, 10} << QList{30, 0} << QList{20, 0};
}

void TestChecks::transitionsAreCutToFit()
{
    QFETCH(const QList<int>, lengths);
    QFETCH(const QList<int>, asked);
    QFETCH(const QList<int>, kept);
    Storyboard board;
    for (qsizetype i = 0; i < lengths.size(); ++i) {
        Scene scene; // one shot a scene: transitions look across scenes
        Shot shot;
        shot.length = lengths.at(i);
        shot.transitionIn = {asked.at(i) ? TransitionKind::Dissolve : TransitionKind::Cut, asked.at(i)};
        Shot omitted;
        omitted.length = 1;
        omitted.status = ShotStatus::Omitted; // takes no room and no time
        scene.shots << shot << omitted;
        board.scenes << scene;
    }
    QCOMPARE(transitionsFit(board), asked == kept);
    fitTransitions(board);
    QVERIFY(transitionsFit(board));
    QList<int> now;
    for (const Scene& scene : std::as_const(board.scenes)) {
        now << int(scene.shots[0].transitionIn.frames);
        QCOMPARE(scene.shots[0].transitionIn.kind == TransitionKind::Cut, now.last() == 0);
    }
    QCOMPARE(now, kept);
}

QTEST_GUILESS_MAIN(TestChecks)
#include "test_checks.moc"
