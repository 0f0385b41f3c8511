#include "core/document/checks.h"
#include "core/interchange/breakdown.h"
#include "core/interchange/script_text.h"
#include "core/interchange/shot_list.h"
#include "core/interchange/shot_list_in.h"
#include "tests/support/random_board.h"
#include "tests/support/results.h"

#include <QElapsedTimer>
#include <QFile>

/// Thousands of damaged scripts and shot lists: each is read or refused with a sentence, and what is read makes a sound
/// board. Nothing crashes, nothing hangs.
namespace {

QByteArray fileOf(const QString& name)
{
    QFile file(qEnvironmentVariable("BOARDREEL_SOURCE") + QStringLiteral("/tests/data/scripts/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(file.fileName()));
    return file.readAll();
}

/// One to eight wounds: bytes changed, cut out, doubled, put elsewhere, or signs that mean something.
QByteArray damaged(QByteArray bytes, QRandomGenerator& random)
{
    static const QList<QByteArray> signs{
        "\"",           ",", "\n", "\r",          "\0",   "[[",     "]]",           "/*",  "*/",           "<",
        "</",           ">", "&",  "&#0;",        "\xFF", "<Text>", "<!DOCTYPE x>", "***", "\xED\xA0\x80", "#",
        "\xEF\xBB\xBF", "=", "'=", "</Paragraph>"};
    for (int wounds = 1 + random.bounded(8); wounds > 0 && !bytes.isEmpty(); --wounds) {
        const int at = random.bounded(int(bytes.size()));
        const int length = 1 + random.bounded(std::min(200, int(bytes.size()) - at));
        switch (random.bounded(6)) {
        case 0:
            bytes[at] = char(random.bounded(256));
            break;
        case 1:
            bytes.remove(at, length);
            break;
        case 2:
            bytes.insert(random.bounded(int(bytes.size())), bytes.mid(at, length));
            break;
        case 3:
            bytes.truncate(at);
            break;
        default:
            bytes.insert(at, signs[random.bounded(signs.size())]);
        }
    }
    return bytes;
}

struct Tally {
    int read = 0;
    int refused = 0;
};

/// An empty text, or what is wrong.
QString judged(const Result<Storyboard>& board, Tally& tally)
{
    if (!board) {
        ++tally.refused;
        return board.error().message.size() > 20 ? QString() : QStringLiteral("refused without a sentence");
    }
    ++tally.read;
    return brokenInvariants(*board).join(QLatin1Char(' '));
}

Result<Storyboard> boardOfScript(const QByteArray& bytes)
{
    BR_TRY(const QString text, scriptText(bytes));
    return breakDownText(text, QStringLiteral("film"), Format{}, 50);
}

Result<Storyboard> boardOfList(const QByteArray& bytes)
{
    BR_TRY(const QString text, decodeText(bytes));
    BR_TRY(const ShotListTable table, readShotList(text));
    return shotListBoard(table, guessedFields(table.columns), QStringLiteral("list"), Format{}).board;
}

} // namespace

class TestHostileFiles final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void damagedFiles_data()
    {
        QTest::addColumn<QByteArray>("sample");
        QTest::addColumn<bool>("list");
        const QByteArray fdx = fileOf(QStringLiteral("lantern.fdx"));
        const auto fountain = scriptText(fdx);
        VERIFY_OK(fountain);
        RandomBoard board(7);
        QTest::newRow("Final Draft") << fdx << false;
        QTest::newRow("Fountain") << fountain->toUtf8() << false;
        QTest::newRow("CSV") << shotListCsv(board.board(3, 4), TakeShelf()) << true;
    }

    void damagedFiles()
    {
        QFETCH(QByteArray, sample);
        QFETCH(bool, list);
        const auto read = list ? boardOfList : boardOfScript;
        Tally whole;
        QCOMPARE(judged(read(sample), whole), QString());
        QCOMPARE(whole.read, 1); // the sample itself is good
        QRandomGenerator random(testSeed());
        Tally tally;
        qint64 slowest = 0;
        for (int round = 0; round < 2000; ++round) {
            const QByteArray bytes = damaged(sample, random);
            QElapsedTimer timer;
            timer.start();
            const QString wrong = judged(read(bytes), tally);
            slowest = std::max(slowest, timer.elapsed());
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong + QLatin1String(" in: ") + QString::fromLatin1(bytes)));
        }
        qInfo("%d read, %d refused, the slowest took %lld ms", tally.read, tally.refused, slowest);
        QVERIFY(tally.read > 0 && tally.refused > 0);
        QVERIFY(slowest < 2'000);
    }

    void theJudgeSeesDisorder()
    {
        Tally tally;
        Storyboard board = *boardOfScript("INT. A\n\nHe.\n");
        board.scenes[0].shots[0].length = 0;
        QVERIFY(!judged(board, tally).isEmpty());
        QVERIFY(!judged(fail(ErrorKind::Damaged, QString()), tally).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestHostileFiles)
#include "test_hostile_files.moc"
