#include "core/document/diff.h"
#include "core/document/find.h"
#include "core/document/transitions.h"
#include "tests/core/document/small_board.h"
#include "tests/support/random_board.h"
#include "tests/support/results.h"

#include <QElapsedTimer>
#include <algorithm>
#include <functional>

/// Edits and differences of a board of 2,000 shots stay far below what a hand can notice.
class TestEditSpeed final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void edits_data();
    void edits();

private:
    Storyboard m_board;
};

using Edit = std::function<Result<Storyboard>(const Storyboard&)>;
Q_DECLARE_METATYPE(Edit)

void TestEditSpeed::initTestCase()
{
    RandomBoard random(1);
    m_board = random.board(0, 0);
    m_board.script.text = QString(400000, QLatin1Char('x'));
    for (int i = 0; i < 100; ++i) {
        Scene scene;
        scene.id = SceneId::create();
        scene.code = QStringLiteral("SC%1").arg(i * 10 + 10, 4, 10, QLatin1Char('0'));
        for (int j = 0; j < 20; ++j) {
            Shot shot = random.shot(m_board);
            shot.code = QStringLiteral("SH%1").arg(j * 10 + 10, 4, 10, QLatin1Char('0'));
            scene.shots << shot;
        }
        m_board.scenes << scene;
    }
    fitTransitions(m_board);
    QCOMPARE(shotCount(m_board), 2000);
}

void TestEditSpeed::edits_data()
{
    QTest::addColumn<Edit>("edit");
    const auto row = [](const char* name, const Edit& edit) { QTest::newRow(name) << edit; };
    row("setShot", [](const Storyboard& b) {
        Shot shot = b.scenes[50].shots[10];
        shot.description = QStringLiteral("typed");
        return setShot(b, shot);
    });
    row("setShotLength", [](const Storyboard& b) { return setShotLength(b, b.scenes[99].shots[19].id, 77); });
    row("addShot", [](const Storyboard& b) { return addShot(b, {}, {b.scenes[99].id, 3}); });
    row("moveShot", [](const Storyboard& b) { return moveShot(b, b.scenes[3].shots[0].id, {b.scenes[90].id, 0}); });
    row("removeShot", [](const Storyboard& b) { return removeShot(b, b.scenes[80].shots[0].id); });
    row("splitShot", [](const Storyboard& b) {
        const auto& shots = b.scenes[70].shots;
        const auto& longest = *std::max_element(shots.begin(), shots.end(),
                                                [](const Shot& x, const Shot& y) { return x.length < y.length; });
        return splitShot(b, longest.id, longest.length / 2, ShotId::create());
    });
    row("rollCut", [](const Storyboard& b) { return rollCut(b, playingShots(b).at(500), 0); });
    row("addPanel", [](const Storyboard& b) { return addPanel(b, b.scenes[99].shots[0].id, panelNamed("a.png"), 0); });
    row("circleTake", [](const Storyboard& b) { return circleTake(b, b.scenes[99].shots[0].id, TakeId::create()); });
    row("moveScene", [](const Storyboard& b) { return moveScene(b, b.scenes[0].id, 99); });
    row("addMarker", [](const Storyboard& b) { return addMarker(b, {{}, {b.scenes[99].shots[9].id, 0}, {}, {}, {}}); });
}

/// The median of many runs against the promise, times what an unoptimised or instrumented build may take longer.
void TestEditSpeed::edits()
{
    QFETCH(const Edit, edit);
#if defined(__OPTIMIZE__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    constexpr double Allowance = 1;
#else
    constexpr double Allowance = 12;
#endif
    QList<qint64> editing;
    QList<qint64> comparing;
    for (int i = 0; i < 41; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto edited = edit(m_board);
        editing << timer.nsecsElapsed();
        VERIFY_OK(edited);
        timer.restart();
        const Diff changes = diff(m_board, *edited);
        comparing << timer.nsecsElapsed();
        QVERIFY(changes.shots.written.size() <= 60);
    }
    std::nth_element(editing.begin(), editing.begin() + 20, editing.end());
    std::nth_element(comparing.begin(), comparing.begin() + 20, comparing.end());
    qInfo("edit %.1f us, difference %.1f us", double(editing.at(20)) / 1000, double(comparing.at(20)) / 1000);
    QVERIFY(double(editing.at(20)) / 1000 <= 130 * Allowance);
    QVERIFY(double(comparing.at(20)) / 1000 <= 130 * Allowance);
}

QTEST_GUILESS_MAIN(TestEditSpeed)
#include "test_edit_speed.moc"
