#include "core/interchange/breakdown.h"
#include "core/interchange/shot_list_in.h"
#include "tests/support/results.h"

class TestShotListTable final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyDialectIsTheSameTable_data()
    {
        QTest::addColumn<QString>("csv");
        QTest::newRow("commas") << QStringLiteral("Scene,Shot,Description\r\n1,2,\"a, \"\"b\"\"\nc\"\r\n");
        QTest::newRow("semicolons") << QStringLiteral("Scene;Shot;Description\n1;2;\"a, \"\"b\"\"\nc\"\n");
        QTest::newRow("tabs") << QStringLiteral("Scene\tShot\tDescription\r1\t2\t\"a, \"\"b\"\"\nc\"");
        QTest::newRow("named separator") << QStringLiteral("sep=|\nScene|Shot|Description\n1|2|\"a, \"\"b\"\"\nc\"\n");
        QTest::newRow("title and blank rows")
            << QStringLiteral("My Film,,\n,,\nScene,Shot,Description\n,,\n1,2,\"a, \"\"b\"\"\nc\"\n,,\n");
    }

    void everyDialectIsTheSameTable()
    {
        QFETCH(QString, csv);
        const auto table = readShotList(csv);
        VERIFY_OK(table);
        QCOMPARE(table->columns,
                 (QStringList{QStringLiteral("Scene"), QStringLiteral("Shot"), QStringLiteral("Description")}));
        QCOMPARE(table->rows.size(), 1);
        QCOMPARE(table->rows[0].cells,
                 (QStringList{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("a, \"b\"\nc")}));
        QCOMPARE(table->rowsAbove.size(), csv.startsWith(QLatin1String("My")) ? 1 : 0);
    }

    void rowsAreCountedAsInASpreadsheet()
    {
        const auto table = readShotList(QStringLiteral("Scene,Shot\n\n1,1\n,\n1,2,extra\n"));
        VERIFY_OK(table);
        QCOMPARE(table->rows.size(), 2);
        QCOMPARE(table->rows[0].number, 3);
        QCOMPARE(table->rows[1].number, 5);
        QCOMPARE(table->columns.size(), 3); // the cell beyond the names is kept
        QCOMPARE(table->rows[0].cells.size(), 3);
    }

    void theFormulaGuardIsTakenAway()
    {
        const auto table = readShotList(QStringLiteral("Shot,Notes\n1,'=SUM(A1)\n2,''-5\n3,'tis late\n"));
        VERIFY_OK(table);
        QCOMPARE(table->rows[0].cells[1], QStringLiteral("=SUM(A1)"));
        QCOMPARE(table->rows[1].cells[1], QStringLiteral("'-5"));
        QCOMPARE(table->rows[2].cells[1], QStringLiteral("'tis late"));
    }

    void whatIsNoShotListIsRefused()
    {
        VERIFY_FAILS(ErrorKind::Usage, readShotList(QString()));
        VERIFY_FAILS(ErrorKind::Usage, readShotList(QStringLiteral("Scene,Shot\n,\n")));
        VERIFY_FAILS(ErrorKind::Damaged, readShotList(QStringLiteral("Scene,Shot\n1,\"never closed\n")));
        VERIFY_FAILS(ErrorKind::Damaged, readShotList(QString(1000, QLatin1Char(','))));
        VERIFY_FAILS(ErrorKind::Usage,
                     readShotList(QStringLiteral("Scene,Shot\n") + QStringLiteral("1,1\n").repeated(MostShots + 100)));
        VERIFY_OK(readShotList(QStringLiteral("Scene,Shot\n1,\"closed\"\n")));
    }

    void columnsAreGuessedByTheirNames()
    {
        const QList<ShotField> fields =
            guessedFields({QStringLiteral("SCENE #"), QStringLiteral("Shot No."), QStringLiteral("Shot Size"),
                           QStringLiteral("Camera Move"), QStringLiteral("INT/EXT"), QStringLiteral("VFX"),
                           QStringLiteral("Duration"), QStringLiteral("Seconds"), QStringLiteral("Dialogue"),
                           QStringLiteral("Sound"), QStringLiteral("Cost")});
        QCOMPARE(fields,
                 (QList<ShotField>{ShotField::Scene, ShotField::Shot, ShotField::Size, ShotField::Movement,
                                   ShotField::InsideOutside, ShotField::Note, ShotField::Duration, ShotField::LeaveOut,
                                   ShotField::Dialogue, ShotField::Note, ShotField::LeaveOut}));
    }
};

QTEST_GUILESS_MAIN(TestShotListTable)
#include "test_shot_list_table.moc"
