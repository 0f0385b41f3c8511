#include "core/document/take.h"

#include "core/document/shot.h"
#include "tests/support/results.h"

class TestTake final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theShelfKeepsTakesInOrder();
    void theSameTakeTwiceIsOne();
    void aCircledTakeOfAnotherShotIsListedFirst();
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

void TestTake::aCircledTakeOfAnotherShotIsListedFirst()
{
    TakeShelf shelf;
    Shot shot;
    shot.id = ShotId::create();
    const Take own = takeOf(shot.id, 1);
    const Take other = takeOf(ShotId::create(), 1);
    shelf.add(own);
    shelf.add(other);
    QCOMPARE(shelf.takesFor(shot).size(), 1);
    shot.circled = own.id;
    QCOMPARE(shelf.takesFor(shot).size(), 1);
    shot.circled = other.id;
    QCOMPARE(shelf.takesFor(shot).size(), 2);
    QVERIFY(shelf.takesFor(shot).first() == other);
    shot.circled = TakeId::create(); // nobody knows where it is
    QCOMPARE(shelf.takesFor(shot).size(), 1);
}

QTEST_GUILESS_MAIN(TestTake)
#include "test_take.moc"
