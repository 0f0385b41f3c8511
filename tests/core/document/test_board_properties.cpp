#include "core/document/checks.h"
#include "core/document/diff.h"
#include "core/document/edits.h"
#include "core/document/find.h"
#include "tests/support/random_board.h"
#include "tests/support/results.h"

#include <QMap>

/// What holds for any board and any edits, tried on random ones.
class TestBoardProperties final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyEditKeepsTheInvariantsAndCanBeTakenBack();
    void differencesOfFarBoardsApply();
    void aRefusedEditHasASentence();
    void anOddHistoryIsNoticed();
};

namespace {

QString firstDifference(const Storyboard& a, const Storyboard& b)
{
    const Diff d = diff(a, b);
    return QStringLiteral("head %1, sequences %2/%3, scenes %4/%5, shots %6/%7, elements %8/%9")
        .arg(d.head.has_value())
        .arg(d.sequences.written.size())
        .arg(d.sequences.removed.size())
        .arg(d.scenes.written.size())
        .arg(d.scenes.removed.size())
        .arg(d.shots.written.size())
        .arg(d.shots.removed.size())
        .arg(d.elements.written.size())
        .arg(d.elements.removed.size());
}

} // namespace

void TestBoardProperties::everyEditKeepsTheInvariantsAndCanBeTakenBack()
{
    RandomBoard random(testSeed());
    const Storyboard start = random.board(5, 5);
    QCOMPARE(brokenInvariants(start), QStringList());
    Storyboard board = start;
    QList<std::pair<Diff, Diff>> history;
    QMap<QString, int> done;
    for (int i = 0; i < 600; ++i) {
        const Storyboard before = board;
        const auto edited = random.edit(board);
        QVERIFY2(board == before, qPrintable(random.lastEdit())); // an edit never reaches its argument
        if (!edited)
            continue;
        ++done[random.lastEdit()];
        QVERIFY2(brokenInvariants(*edited).isEmpty(),
                 qPrintable(random.lastEdit() + QStringLiteral(": ") + brokenInvariants(*edited).value(0)));
        const Diff forward = diff(board, *edited);
        const Diff backward = diff(*edited, board);
        QVERIFY2(applied(board, forward) == *edited, qPrintable(random.lastEdit() + QStringLiteral(" ") +
                                                                firstDifference(applied(board, forward), *edited)));
        QVERIFY2(applied(*edited, backward) == board, qPrintable(random.lastEdit()));
        QCOMPARE(forward.isEmpty(), board == *edited);
        history << std::pair(forward, backward);
        board = *edited;
    }
    QVERIFY2(history.size() > 100, "most random edits should be possible");
    QVERIFY2(done.size() >= 30, qPrintable(QStringList(done.keys()).join(QLatin1Char(' '))));
    const Storyboard end = board;
    for (auto step = history.crbegin(); step != history.crend(); ++step)
        board = applied(board, step->second);
    QVERIFY(board == start);
    for (const auto& step : std::as_const(history))
        board = applied(board, step.first);
    QVERIFY(board == end);
}

void TestBoardProperties::differencesOfFarBoardsApply()
{
    RandomBoard random(testSeed());
    for (int round = 0; round < 20; ++round) {
        const Storyboard a = random.board(4, 4);
        Storyboard b = a;
        for (int i = 0; i < 40; ++i)
            if (const auto edited = random.edit(b))
                b = *edited;
        QVERIFY2(applied(a, diff(a, b)) == b, qPrintable(firstDifference(applied(a, diff(a, b)), b)));
        QVERIFY(applied(b, diff(b, a)) == a);
        QVERIFY(applied(Storyboard(), wholeOf(b)) == b);
        QVERIFY(diff(a, a).isEmpty());
        Storyboard sameByValue = b;
        for (Scene& scene : sameByValue.scenes)
            scene.shots.detach();
        QVERIFY(diff(b, sameByValue).isEmpty());
    }
}

void TestBoardProperties::aRefusedEditHasASentence()
{
    RandomBoard random(testSeed());
    Storyboard board = random.board(3, 3);
    int refused = 0;
    for (int i = 0; i < 400; ++i) {
        const auto edited = random.edit(board);
        if (edited) {
            board = *edited;
            continue;
        }
        ++refused;
        QVERIFY2(edited.error().message.endsWith(QLatin1Char('.')) || edited.error().message.endsWith(QLatin1Char('?')),
                 qPrintable(edited.error().message));
        QVERIFY(edited.error().kind == ErrorKind::Usage || edited.error().kind == ErrorKind::NotFound);
    }
    QVERIFY(refused > 10);
}

/// The control: a history with one step left out, or one applied twice, does not lead back.
void TestBoardProperties::anOddHistoryIsNoticed()
{
    RandomBoard random(testSeed());
    const Storyboard start = random.board(2, 3);
    const auto one = removeShot(start, start.scenes[0].shots[0].id);
    VERIFY_OK(one);
    const auto two = setTitle(*one, QStringLiteral("Other"));
    VERIFY_OK(two);
    QVERIFY(applied(*two, diff(*two, *one)) != start);
    Storyboard broken = *two;
    broken.scenes[0].shots[0].length = 0;
    QVERIFY(!brokenInvariants(broken).isEmpty());
}

QTEST_GUILESS_MAIN(TestBoardProperties)
#include "test_board_properties.moc"
