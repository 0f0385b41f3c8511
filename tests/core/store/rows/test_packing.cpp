#include "core/store/rows/packing.h"

#include "core/document/edits.h"
#include "tests/support/random_board.h"
#include "tests/support/results.h"

#include <QJsonDocument>
#include <QJsonObject>

/// Changes on disk lead from one state to the other and back, are small, and strangers' bytes do no harm.
class TestPacking final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anyEditLeadsThereAndBack();
    void wholeStoryboardsComeBack();
    void whatOnlyMovedIsLeftOut();
    void anUnchangedScriptIsLeftOut();
    void strangersBytesAreRefused();
    void filesOutsideAreRefused();
};

namespace {

QByteArray json(const QByteArray& object)
{
    return qCompress(object);
}

} // namespace

void TestPacking::anyEditLeadsThereAndBack()
{
    RandomBoard random(testSeed());
    Storyboard board = random.board(3, 3);
    for (int i = 0; i < 150; ++i) {
        const auto edited = random.edit(board);
        if (!edited)
            continue;
        const auto there = applied(board, packedChange(board, *edited));
        VERIFY_OK(there);
        QVERIFY2(*there == *edited, qPrintable(random.lastEdit()));
        const auto back = applied(*edited, packedChange(*edited, board));
        VERIFY_OK(back);
        QVERIFY2(*back == board, qPrintable(random.lastEdit()));
        board = *edited;
    }
}

void TestPacking::wholeStoryboardsComeBack()
{
    RandomBoard random(testSeed());
    const Storyboard board = random.board(3, 3);
    const auto back = unpackedBoard(packed(board));
    VERIFY_OK(back);
    QVERIFY(*back == board);
    // What an earlier Boardreel did not know has its default.
    QJsonObject object = QJsonDocument::fromJson(qUncompress(packed(board))).object();
    QVERIFY(object.contains(QStringLiteral("voiceMuted")));
    object.remove(QStringLiteral("voiceMuted"));
    VERIFY_OK(unpackedBoard(json(QJsonDocument(object).toJson())));
    object.insert(QStringLiteral("fromTheFuture"), 1);
    VERIFY_FAILS(ErrorKind::Damaged, unpackedBoard(json(QJsonDocument(object).toJson())));
}

void TestPacking::whatOnlyMovedIsLeftOut()
{
    RandomBoard random(testSeed());
    const Storyboard board = random.board(1, 200);
    const auto moved = moveShot(board, board.scenes[0].shots[199].id, {board.scenes[0].id, 0});
    VERIFY_OK(moved);
    const auto change = packedChange(board, *moved);
    QVERIFY2(qUncompress(change).size() < qUncompress(packed(board)).size() * 2 / 3,
             qPrintable(QString::number(change.size())));
    QVERIFY2(change.size() < 12000, qPrintable(QString::number(change.size()))); // 200 ids are 7 kB of randomness
    const auto there = applied(board, change);
    VERIFY_OK(there);
    QVERIFY(*there == *moved);
    // The control: rows that are to be kept must be there.
    Storyboard other = board;
    other.scenes[0].shots.removeLast();
    VERIFY_FAILS(ErrorKind::Damaged, applied(other, change));
}

void TestPacking::anUnchangedScriptIsLeftOut()
{
    RandomBoard random(testSeed());
    Storyboard board = random.board(1, 1);
    board.script.text = QString(10000, QLatin1Char('x')) + QStringLiteral("the end");
    const auto renamed = setTitle(board, QStringLiteral("Another title"));
    VERIFY_OK(renamed);
    const auto change = packedChange(board, *renamed);
    QVERIFY(!qUncompress(change).contains("the end"));
    const auto there = applied(board, change);
    VERIFY_OK(there);
    QCOMPARE(there->script.text, board.script.text);
    QCOMPARE(there->title, QStringLiteral("Another title"));
}

void TestPacking::strangersBytesAreRefused()
{
    RandomBoard random(testSeed());
    const Storyboard board = random.board(1, 2);
    const Storyboard changed = setTitle(board, QStringLiteral("Another")).value();
    const auto change = packedChange(board, changed);
    const Storyboard stranger = random.board(1, 2);
    const QList<QByteArray> bad{{},
                                "x",
                                QByteArray::fromHex("ffffffff789c"),
                                change.left(change.size() / 2),
                                json("{\"diff\":{}}"),
                                json("[]"),
                                json("{}"),
                                json(QByteArray(100000, '[')),
                                packedChange(stranger, setTitle(stranger, QStringLiteral("Another")).value())};
    for (const auto& bytes : bad)
        VERIFY_FAILS(ErrorKind::Damaged, applied(board, bytes));
    const QByteArray text = qUncompress(change);
    int refused = 0;
    for (int i = 0; i < 200; ++i) { // whatever stands there, nothing falls over
        QByteArray bent = text;
        bent[random.below(int(bent.size()))] = char(' ' + random.below(95));
        refused += !applied(board, json(bent));
    }
    QVERIFY(refused > 20);
}

void TestPacking::filesOutsideAreRefused()
{
    RandomBoard random(testSeed());
    const Storyboard board = random.board(1, 2);
    Storyboard evil = board;
    Panel panel = random.panel(PanelRole::Start);
    panel.file = QStringLiteral("../../etc/passwd");
    evil.scenes[0].shots[0].panels << panel;
    VERIFY_FAILS(ErrorKind::Damaged, applied(board, packedChange(board, evil)));
    evil.scenes[0].shots[0].panels.last().file = QStringLiteral("media/passwd.png");
    VERIFY_OK(applied(board, packedChange(board, evil)));
}

QTEST_GUILESS_MAIN(TestPacking)
#include "test_packing.moc"
