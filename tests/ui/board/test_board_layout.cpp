#include "ui/board/board_layout.h"

#include <QtTest>

using Step = BoardLayout::Step;

/// The board's geometry is pure: every card has its own place, and every place leads back to its card.
class TestBoardLayout final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cardsFillTheWidthWithoutTouching()
    {
        const BoardLayout layout({5, 0, 7}, 700, 150, {1280, 720});
        QCOMPARE(layout.columns(), 4);
        QCOMPARE(layout.card(3).right(), 700 - BoardLayout::Margin - 1);
        for (int a = 0; a < layout.cardCount(); ++a) {
            QVERIFY(layout.card(a).width() >= 150);
            for (int b = a + 1; b < layout.cardCount(); ++b)
                QVERIFY2(!layout.card(a).intersects(layout.card(b)), qPrintable(QStringLiteral("%1 %2").arg(a).arg(b)));
        }
        QVERIFY(layout.card(layout.cardCount() - 1).bottom() < layout.height());
    }

    void everyPointOnACardFindsIt()
    {
        const BoardLayout layout({3, 0, 0, 9, 1}, 520, 140, {1920, 800});
        for (int card = 0; card < layout.cardCount(); ++card) {
            const QRect rect = layout.card(card);
            QCOMPARE(layout.cardAt(rect.center()), card);
            QCOMPARE(layout.cardAt(rect.topLeft()), card);
            QCOMPARE(layout.cardAt(rect.bottomRight()), card);
            QCOMPARE(layout.cardAt(rect.topLeft() - QPoint(2, 0)), -1);
        }
        QCOMPARE(layout.cardAt(layout.header(0).center()), -1);
        QCOMPARE(layout.cardAt({-5, 100}), -1);
    }

    void picturesHaveTheFilmsShape()
    {
        const BoardLayout layout({1}, 400, 200, {800, 800});
        QCOMPARE(layout.picture(0).width(), layout.picture(0).height());
        QVERIFY(layout.card(0).contains(layout.picture(0)));
    }

    void aGapLiesOnTheSideThatIsNearer()
    {
        const BoardLayout layout({4, 2}, 700, 150, {1280, 720});
        const QRect second = layout.card(1);
        QCOMPARE(layout.gapAt(second.center() - QPoint(30, 0)), (BoardGap{0, 1}));
        QCOMPARE(layout.gapAt(second.center() + QPoint(30, 0)), (BoardGap{0, 2}));
        QCOMPARE(layout.gapAt(layout.card(3).center() + QPoint(40, 0)), (BoardGap{0, 4}));
        QCOMPARE(layout.gapAt(layout.card(4).center() - QPoint(40, 0)), (BoardGap{1, 0}));
        QCOMPARE(layout.gapAt({5000, 50000}), (BoardGap{1, 2}));
        QCOMPARE(BoardLayout({}, 700, 150, {16, 9}).gapAt({10, 10}).scene, -1);
    }

    void arrowsWalkOverRowsAndScenes()
    {
        const BoardLayout layout({6, 0, 3}, 700, 150, {1280, 720}); // 4 columns: rows of 4 and 2, then 3
        QCOMPARE(layout.neighbour(0, Step::Left), 0);
        QCOMPARE(layout.neighbour(3, Step::Right), 4);
        QCOMPARE(layout.neighbour(1, Step::Down), 5);
        QCOMPARE(layout.neighbour(3, Step::Down), 5); // a short row: its last card
        QCOMPARE(layout.neighbour(5, Step::Down), 7); // past the empty scene
        QCOMPARE(layout.neighbour(7, Step::Up), 5);
        QCOMPARE(layout.neighbour(8, Step::Down), 8);
        QCOMPARE(layout.neighbour(0, Step::Up), 0);
        QCOMPARE(layout.neighbour(-1, Step::Down), 0);
    }

    void onlyTheScenesOnScreenAreNamed()
    {
        const BoardLayout layout(QList<int>(100, 20), 1000, 150, {1280, 720});
        QCOMPARE(layout.cardCount(), 2000);
        const auto [first, last] = layout.scenesWithin(layout.header(40).top(), layout.header(40).top() + 300);
        QCOMPARE(first, 40);
        QVERIFY(last >= 40 && last <= 42);
        QBENCHMARK
        {
            BoardLayout(QList<int>(100, 20), 1000, 150, {1280, 720});
        }
    }
};

QTEST_GUILESS_MAIN(TestBoardLayout)
#include "test_board_layout.moc"
