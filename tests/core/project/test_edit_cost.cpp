#include "core/document/checks.h"
#include "core/document/edits.h"
#include "tests/core/project/project_fixture.h"
#include "tests/support/random_board.h"

#include <algorithm>
#include <ctime>

/// What an edit costs the main thread, from the call to "saved": the difference, the history and its save.
/// The writing itself is the store thread's.
class TestEditCost final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEditOfALongFilmIsCheap_data();
    void anEditOfALongFilmIsCheap();
};

namespace {

double mainThreadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1000 + double(now.tv_nsec) / 1e6;
}

} // namespace

void TestEditCost::anEditOfALongFilmIsCheap_data()
{
    QTest::addColumn<int>("scenes");
    QTest::addColumn<bool>("inserts");
    QTest::addColumn<double>("most"); // ms, with the check
    QTest::newRow("a word in 100 scenes") << 100 << false << 2.0;
    QTest::newRow("a new shot in 100 scenes") << 100 << true << 2.0;
    QTest::newRow("a word in one scene") << 1 << false << 2.0;
    QTest::newRow("a new shot in one scene") << 1 << true << 2.0; // every shot behind it moves
}

void TestEditCost::anEditOfALongFilmIsCheap()
{
    QFETCH(const int, scenes);
    QFETCH(const bool, inserts);
    QFETCH(const double, most);
#if defined(__OPTIMIZE__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    constexpr double Allowance = 1;
#else
    constexpr double Allowance = 12;
#endif
    QTemporaryDir dir;
    VALUE(const auto project, Project::create(dir.filePath(QStringLiteral("p")), QStringLiteral("p"), {}, nullptr));
    RandomBoard random(1);
    Storyboard board = random.board(scenes, 2000 / scenes);
    board.id = project->current().id;
    board.script.text = QString(400000, QLatin1Char('x'));
    VERIFY_OK(project->apply(board, QStringLiteral("Fill")));
    VERIFY_OK(waited(project->flush()));
    double best = 1e9; // others may keep the machine busy for a while
    for (int round = 0; round < 5 && best >= most * Allowance; ++round) {
        QList<double> costs; // but for the check
        QList<double> checks;
        for (int i = 0; i < 21; ++i) {
            const Storyboard& now = project->current();
            const Scene& scene = now.scenes[scenes / 2];
            Shot changed = scene.shots[3];
            changed.description = QStringLiteral("word %1 of %2").arg(i).arg(round);
            const auto edited = inserts ? addShot(now, {}, {scene.id, 0}) : setShot(now, changed);
            const double before = mainThreadMs();
            QVERIFY(brokenInvariants(*edited, now).isEmpty());
            const double start = mainThreadMs();
            checks << start - before;
            VERIFY_OK(project->apply(edited, QStringLiteral("edit")));
            const auto saved = project->flush();
            while (!saved.isFinished())
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); // sleeps: costs nothing
            costs << mainThreadMs() - start - checks.last();
            VERIFY_OK(saved.result());
        }
        std::nth_element(costs.begin(), costs.begin() + 10, costs.end());
        std::nth_element(checks.begin(), checks.begin() + 10, checks.end());
        qInfo("%.2f ms, and %.2f ms for the check", costs.at(10), checks.at(10));
        best = std::min(best, costs.at(10) + checks.at(10));
    }
    QVERIFY2(best < most * Allowance, qPrintable(QString::number(best)));
}

QTEST_GUILESS_MAIN(TestEditCost)
#include "test_edit_cost.moc"
