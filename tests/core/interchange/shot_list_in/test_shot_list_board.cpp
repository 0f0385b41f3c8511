#include "core/document/checks.h"
#include "core/document/find.h"
#include "core/interchange/shot_list.h"
#include "core/interchange/shot_list_in.h"
#include "tests/support/random_board.h"
#include "tests/support/results.h"

namespace {

ImportedShotList imported(const QString& csv, const Format& format = {})
{
    const auto table = readShotList(csv);
    if (!table)
        qFatal("%s", qPrintable(table.error().message));
    return shotListBoard(*table, guessedFields(table->columns), QStringLiteral("list"), format);
}

/// What a cell of a shot list cannot tell from something else is taken out of a random board.
void makeTellable(Storyboard& board)
{
    int number = 0;
    for (Element& element : board.elements)
        element.name = QStringLiteral("Person %1").arg(++number);
    for (Scene& scene : board.scenes)
        for (Shot& shot : scene.shots) {
            shot.circled.reset();
            for (DialogueLine& line : shot.dialogue) {
                line.character = line.character.simplified();
                line.extension = line.extension.simplified();
                line.parenthetical = line.parenthetical.simplified();
            }
        }
}

} // namespace

class TestShotListBoard final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ourOwnListComesBack()
    {
        RandomBoard random(testSeed());
        for (int round = 0; round < 20; ++round) {
            Storyboard board = random.board(4, 5);
            makeTellable(board);
            const QByteArray csv = shotListCsv(board, TakeShelf());
            const ImportedShotList list = imported(QString::fromUtf8(csv), board.format);
            QCOMPARE(brokenInvariants(list.board), QStringList());
            QCOMPARE(shotListCsv(list.board, TakeShelf()), csv);
            QCOMPARE(list.warnings.size(), 1); // what is left out
            const Shot& before = board.scenes[1].shots[0];
            const Shot& after = list.board.scenes[1].shots[0];
            QCOMPARE(after.framing, before.framing);
            QCOMPARE(after.length, before.length);
            QCOMPARE(after.description, before.description);
            QCOMPARE(after.generation.seed, before.generation.seed);
        }
    }

    void rowsBecomeScenesAndShots()
    {
        const ImportedShotList list = imported(
            QStringLiteral("Scene,INT/EXT,Location,Day/Night,Shot,Description,Size,Cast,Dialogue,Duration,VFX\n"
                           "Scene 1,INT,KITCHEN,DAY,1A,Anna enters,WS,\"Anna, Ben\",,3,\n"
                           ",,,,1B,She sits,CU,Anna,Hello,36f,rain\n"
                           "2,EXT.,STREET,NIGHT,1,Cars,,,,,\n"));
        QCOMPARE(list.warnings, QStringList());
        QCOMPARE(list.board.scenes.size(), 2);
        const Scene& kitchen = list.board.scenes[0];
        QCOMPARE(kitchen.code, QStringLiteral("1"));
        QCOMPARE(kitchen.slugline, QStringLiteral("INT. KITCHEN - DAY"));
        QCOMPARE(kitchen.shots.size(), 2);
        QCOMPARE(kitchen.shots[1].code, QStringLiteral("1B"));
        QCOMPARE(kitchen.shots[1].notes, QStringLiteral("VFX: rain"));
        QCOMPARE(kitchen.shots[1].length, 36);
        QCOMPARE(kitchen.shots[1].dialogue.first().character, QStringLiteral("Anna"));
        QCOMPARE(list.board.elements.size(), 2);
        QCOMPARE(list.board.scenes[1].slugline, QStringLiteral("EXT. STREET - NIGHT"));
        QVERIFY(list.board.scenes[1].shots[0].length > 1); // estimated
        QCOMPARE(brokenInvariants(list.board), QStringList());
    }

    void badCellsAreNamedAndKept()
    {
        const ImportedShotList list =
            imported(QStringLiteral("My film\nScene,Shot,Size,Lens,Duration,Status,Seed,Cost\n"
                                    "1,1,huge,24-70,soon,maybe,many,3\n"
                                    "1,1,CU,35,2,done,7,4\n"
                                    "2,a/b,CU,35,2,done,7,4\n"
                                    "1,1,CU,35,2,done,7,4\n"));
        QCOMPARE(list.warnings.size(), 10);
        QVERIFY(list.warnings[0].contains(QLatin1String("Cost")));
        QVERIFY(list.warnings[1].contains(QLatin1String("My film")));
        QVERIFY2(list.warnings[2].contains(QLatin1String("3, Size")), qPrintable(list.warnings[2]));
        const Shot& shot = list.board.scenes[0].shots[0];
        for (const char* kept : {"Size: huge", "Lens: 24-70", "Duration: soon", "Status: maybe", "Seed: many"})
            QVERIFY2(shot.notes.contains(QLatin1String(kept)), qPrintable(shot.notes));
        QCOMPARE(shotCount(list.board), 4);
        QCOMPARE(list.board.scenes.size(), 3); // the last row comes back to scene 1: the order is the list's
        QCOMPARE(brokenInvariants(list.board), QStringList());
    }

    void theMappingDecides()
    {
        const auto table = readShotList(QStringLiteral("A,B\nfirst,second\n"));
        VERIFY_OK(table);
        const auto list = shotListBoard(*table, {ShotField::Description, ShotField::LeaveOut}, {}, {});
        QCOMPARE(list.board.scenes[0].shots[0].description, QStringLiteral("first"));
        QCOMPARE(list.board.scenes[0].shots[0].notes, QString());
        QCOMPARE(list.warnings.size(), 1);
        const auto kept = shotListBoard(*table, guessedFields(table->columns), {}, {});
        QCOMPARE(kept.board.scenes[0].shots[0].notes, QStringLiteral("A: first\nB: second"));
    }
};

QTEST_GUILESS_MAIN(TestShotListBoard)
#include "test_shot_list_board.moc"
