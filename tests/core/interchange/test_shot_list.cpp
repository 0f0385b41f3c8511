#include "core/interchange/shot_list.h"

#include <QtTest>

namespace {

/// Reads RFC 4180 by its rules, apart from the writer.
QList<QStringList> readCsv(const QString& csv)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const QChar c = csv[i];
        if (c == QLatin1Char('"') && quoted && i + 1 < csv.size() && csv[i + 1] == QLatin1Char('"')) {
            cell += csv[++i];
        } else if (c == QLatin1Char('"')) {
            quoted = !quoted;
        } else if (!quoted && c == QLatin1Char(',')) {
            row << std::exchange(cell, {});
        } else if (!quoted && c == QLatin1Char('\r') && i + 1 < csv.size() && csv[i + 1] == QLatin1Char('\n')) {
            ++i;
            row << std::exchange(cell, {});
            rows << std::exchange(row, {});
        } else {
            cell += c;
        }
    }
    return rows;
}

Storyboard exampleBoard()
{
    Storyboard board;
    board.format.rate = Rate{24000, 1001};
    Element anna;
    anna.id = ElementId::create();
    anna.name = QStringLiteral("ANNA");
    board.elements << anna;
    Scene scene;
    scene.code = QStringLiteral("SC010");
    scene.slugline = QStringLiteral("INT. KITCHEN - DAY");
    Shot shot;
    shot.id = ShotId::create();
    shot.code = QStringLiteral("SH0010");
    shot.description = QStringLiteral("=SUM(A1), \"quoted\"\nnext line");
    shot.dialogue << DialogueLine{QStringLiteral("ANNA"), QStringLiteral("V.O."), QStringLiteral("low"),
                                  QString::fromUtf8("Tee, für dich?")};
    shot.framing = {ShotSize::MCU, CameraAngle::Low, CameraMove::Pan, MoveDirection::Left, 35};
    shot.length = 60;
    shot.elements << anna.id;
    shot.notes = QStringLiteral("-5 degrees");
    scene.shots << shot;
    board.scenes << scene;
    return board;
}

Take takeOf(const ShotId& shot, int number, std::int64_t micro, MoneySource source)
{
    Take take;
    take.id = TakeId::create();
    take.shot = shot;
    take.number = number;
    take.account = QStringLiteral("mine");
    take.model = QStringLiteral("big-one");
    take.cost = Money{micro, source == MoneySource::Unknown ? QString() : QStringLiteral("USD"), source};
    return take;
}

} // namespace

class TestShotList final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyColumn()
    {
        Storyboard board = exampleBoard();
        Shot& shot = board.scenes[0].shots[0];
        TakeShelf shelf;
        shelf.add(takeOf(shot.id, 1, 1250000, MoneySource::Provider));
        shelf.add(takeOf(shot.id, 2, 500, MoneySource::Table));
        shelf.add(takeOf(shot.id, 3, 0, MoneySource::Unknown));
        shot.circled = shelf.takes(shot.id)[1].id;
        const QList<QStringList> rows = readCsv(QString::fromUtf8(shotListCsv(board, shelf)));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].size(), rows[1].size());
        QHash<QString, QString> cells;
        for (qsizetype i = 0; i < rows[0].size(); ++i)
            cells.insert(rows[0][i], rows[1][i]);
        const auto expect = [&](const char* column, const char* value) {
            QCOMPARE(cells.value(QLatin1String(column), QStringLiteral("no such column")), QString::fromUtf8(value));
        };
        expect("Scene", "SC010");
        expect("Shot", "SH0010");
        expect("Description", "'=SUM(A1), \"quoted\"\nnext line");
        expect("Shot Size", "MCU");
        expect("Angle", "low");
        expect("Movement", "pan left");
        expect("Lens", "35 mm");
        expect("Location", "INT. KITCHEN - DAY");
        expect("Cast", "ANNA");
        expect("Dialogue/Sound", "ANNA (V.O.): (low) Tee, für dich?");
        expect("Duration", "00:00:02:12");
        expect("Notes", "'-5 degrees");
        expect("Status", "todo");
        expect("Provider", "mine");
        expect("Model", "big-one");
        expect("Aspect", "16:9");
        expect("Seconds", "2.503");
        expect("Takes", "3");
        expect("Chosen take", "2");
        expect("Cost", "1.2505 USD + unknown");
    }

    void markOnlyWhenAsked()
    {
        const Storyboard board = exampleBoard();
        QVERIFY(shotListCsv(board, {}).startsWith("Scene,Shot,Description,Shot Size,"));
        QVERIFY(shotListCsv(board, {}, ByteOrderMark::Yes).startsWith("\xEF\xBB\xBFScene,"));
        QVERIFY(shotListCsv(board, {}).endsWith("\r\n"));
    }
};

QTEST_GUILESS_MAIN(TestShotList)
#include "test_shot_list.moc"
