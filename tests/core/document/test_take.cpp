#include "core/document/take.h"
#include "tests/support/results.h"

class TestTake final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theShelfKeepsTakesInOrder();
    void theSameTakeTwiceIsOne();
};

namespace {

Take takeOf(const ShotId& shot, int number)
{
    Take take;
    take.id = TakeId::create();
    take.shot = shot;
    take.number = number;
    return take;
}

} // namespace

void TestTake::theShelfKeepsTakesInOrder()
{
    TakeShelf shelf;
    const ShotId shot = ShotId::create();
    QCOMPARE(shelf.nextNumber(shot), 1);
    const Take second = takeOf(shot, 2);
    const Take first = takeOf(shot, 1);
    shelf.add(second);
    shelf.add(first); // read from a database in any order
    shelf.add(takeOf(ShotId::create(), 7));
    QCOMPARE(shelf.takes(shot).size(), 2);
    QVERIFY(shelf.takes(shot).first() == first);
    QCOMPARE(shelf.nextNumber(shot), 3);
    QCOMPARE(shelf.size(), 3);
    QVERIFY(shelf.find(second.id) && *shelf.find(second.id) == second);
    QVERIFY(!shelf.find(TakeId::create()) && !shelf.find(TakeId()));
    QVERIFY(shelf.takes(ShotId::create()).isEmpty());
}

void TestTake::theSameTakeTwiceIsOne()
{
    TakeShelf shelf;
    const ShotId shot = ShotId::create();
    Take take = takeOf(shot, 1);
    shelf.add(take);
    take.file = QStringLiteral("other");
    shelf.add(take);
    QCOMPARE(shelf.size(), 1);
    QVERIFY(shelf.takes(shot).first().file.isEmpty());
}

QTEST_GUILESS_MAIN(TestTake)
#include "test_take.moc"
