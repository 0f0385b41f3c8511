#include "core/document/names.h"
#include "core/interchange/shot_list_in/cell_values.h"

#include <QtTest>

class TestCellValues final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lengths_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<int>("frames"); // at 25 a second; -1 = not understood
        const auto row = [](const char* cell, int frames) {
            QTest::newRow(cell) << QString::fromLatin1(cell) << frames;
        };
        row("2", 50);
        row("2.5", 63);
        row("2,5 s", 63);
        row("3 sec.", 75);
        row("36f", 36);
        row("36 frames", 36);
        row("500 ms", 13);
        row("0:03", 75);
        row("1:30", 2250);
        row("0:03.5", 88);
        row("00:01:00", 1500);
        row("00:00:02:12", 62);
        row("00:00:02;12", 62);
        row("1 min 20 s", 2000);
        row("1'30\"", 2250);
        row("0", 0);
        row("00:00:02:25", -1); // no such frame
        row("00:75:00", -1);
        row("about 3", -1);
        row("-3", -1);
        row("1e9", -1);
        row("99999999999999999999", -1);
        row("", -1);
    }

    void lengths()
    {
        QFETCH(QString, cell);
        QFETCH(int, frames);
        QCOMPARE(lengthFromCell(cell, Rate{25, 1}, LengthUnit::Seconds).value_or(-1), Frames(frames));
    }

    void aMereNumberCountsTheUnitOfItsColumn()
    {
        QCOMPARE(lengthFromCell(QStringLiteral("48"), Rate{24, 1}, LengthUnit::Frames), std::optional<Frames>(48));
        QCOMPARE(lengthFromCell(QStringLiteral("2 s"), Rate{24, 1}, LengthUnit::Frames), std::optional<Frames>(48));
    }

    void everyTimecodeComesBack()
    {
        for (const Rate rate : {Rate{24, 1}, Rate{24000, 1001}, Rate{30000, 1001}, Rate{60, 1}})
            for (const Frames frames : {1, 23, 24, 1439, 1440, 86'399, 1'000'000})
                QCOMPARE(lengthFromCell(toTimecode(frames, rate), rate, LengthUnit::Seconds),
                         std::optional<Frames>(frames));
    }

    void everyNameOfOursIsUnderstood()
    {
        for (const char* name : EnumNames<ShotSize>::values)
            if (*name)
                QCOMPARE(nameOf(framingFromCell(QLatin1String(name))->framing.size), QLatin1String(name));
        for (const char* name : EnumNames<CameraAngle>::values)
            if (*name)
                QCOMPARE(nameOf(framingFromCell(QLatin1String(name))->framing.angle), QLatin1String(name));
        for (const char* name : EnumNames<CameraMove>::values)
            if (*name)
                QCOMPARE(nameOf(movementFromCell(QLatin1String(name))->framing.move), QLatin1String(name));
        for (const char* name : EnumNames<ShotStatus>::values)
            QCOMPARE(nameOf(*statusFromCell(QLatin1String(name))), QLatin1String(name));
    }

    void wordsOfOthers()
    {
        QCOMPARE(framingFromCell(QStringLiteral("Close-Up"))->framing.size, ShotSize::CU);
        QCOMPARE(framingFromCell(QStringLiteral("OTS"))->framing.angle, CameraAngle::OverShoulder);
        const auto more = framingFromCell(QStringLiteral("Wide shot of the town"));
        QCOMPARE(more->framing.size, ShotSize::WS);
        QVERIFY(!more->saysAll);
        QVERIFY(!framingFromCell(QStringLiteral("somehow")));
        const auto push = movementFromCell(QStringLiteral("Push in"));
        QCOMPARE(push->framing.move, CameraMove::Dolly);
        QCOMPARE(push->framing.direction, MoveDirection::In);
        const auto pan = movementFromCell(QStringLiteral("slow pan left"));
        QCOMPARE(pan->framing.direction, MoveDirection::Left);
        QVERIFY(!pan->saysAll);
        QCOMPARE(lensFromCell(QStringLiteral("35MM")), std::optional(35));
        QVERIFY(!lensFromCell(QStringLiteral("24-70mm")));
    }

    void speeches()
    {
        const QList<DialogueLine> lines =
            dialogueFromCell(QStringLiteral("ANNA (V.O.): (low) Tea?\nFor you.\nBEN: No: never."), {});
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0], (DialogueLine{QStringLiteral("ANNA"), QStringLiteral("V.O."), QStringLiteral("low"),
                                         QStringLiteral("Tea?\nFor you.")}));
        QCOMPARE(lines[1].text, QStringLiteral("No: never."));
        QCOMPARE(dialogueFromCell(QStringLiteral("Hello there"), QStringLiteral("BEN")).first().character,
                 QStringLiteral("BEN"));
    }
};

QTEST_GUILESS_MAIN(TestCellValues)
#include "test_cell_values.moc"
