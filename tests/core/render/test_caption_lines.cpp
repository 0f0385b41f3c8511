#include "tests/core/render/caption_samples.h"

#include <QGuiApplication>
#include <QtTest>

/// Where captions are broken, in every writing and frame.
class TestCaptionLines final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void captionsTakeFewLines_data();
    void captionsTakeFewLines();
    void lineBreaksAreKept_data();
    void lineBreaksAreKept();
    void linesBreakWhereTheWritingAllows();
};

void TestCaptionLines::captionsTakeFewLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("english") << QStringLiteral("The street was empty, and behind the window a single light trembled, "
                                               "as if somebody were waiting there.");
    QTest::newRow("arabic") << Arabic;
    QTest::newRow("hebrew") << Hebrew;
    QTest::newRow("thai") << Thai;
    QTest::newRow("hindi") << Hindi;
    QTest::newRow("japanese") << Japanese;
    QTest::newRow("korean") << Korean;
    QTest::newRow("one word") << QString(300, QLatin1Char('W'));
    QTest::newRow("many lines") << QStringLiteral("a\nb\nc\nd\ne\nf");
    QTest::newRow("a book") << QStringLiteral("All of it and more. ").repeated(200);
}

void TestCaptionLines::captionsTakeFewLines()
{
    QFETCH(QString, text);
    for (const QSize size : {QSize(640, 360), QSize(1920, 1080), QSize(1080, 1920), QSize(64, 36)}) {
        const QRectF frame{QRect(QPoint(), size)};
        QVERIFY(captionLines(frame.size(), text).size() <= (text.contains(QLatin1Char('\n')) ? 6 : 2));
        const QRectF safe =
            frame.adjusted(size.width() * 0.05, size.height() * 0.05, -size.width() * 0.05, -size.height() * 0.05);
        const QRectF covered = placeOf(text, size);
        QVERIFY(!covered.isEmpty());
        if (size.width() > 100)
            QVERIFY2(safe.contains(covered), qPrintable(QStringLiteral("%1").arg(size.width())));
        if (text.size() < 120 && size.width() >= 640)
            QCOMPARE(captionLines(frame.size(), text).join(QString()).remove(QLatin1Char(' ')),
                     QString(text).remove(QLatin1Char(' ')).remove(QLatin1Char('\n'))); // nothing is lost
    }
}

void TestCaptionLines::lineBreaksAreKept_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("lines"); // in 1280 x 720
    QTest::newRow("two lines") << QStringLiteral("Second caption,\ntwo lines") << 2;
    QTest::newRow("who speaks") << QStringLiteral("- Who is there?\n- I.") << 2;
    QTest::newRow("two speak at length") << QStringLiteral(
                                                "- Who was it that came up the stairs so late?\n- Nobody came.")
                                         << 2;
    QTest::newRow("two captions at a time") << QStringLiteral("- A\n- B\nSecond caption,\ntwo lines") << 4;
    QTest::newRow("three") << QStringLiteral("Ready?\nSteady?\nGo!") << 3;
    QTest::newRow("wraps") << QStringLiteral(
                                  "- You never told me that the house on the hill was empty, or who had lived "
                                  "there before.\n- No.")
                           << 3;
    QTest::newRow("arabic") << Arabic + QLatin1Char('\n') + Hebrew << 2;
}

void TestCaptionLines::lineBreaksAreKept()
{
    QFETCH(QString, text);
    QFETCH(int, lines);
    const QStringList parts = text.split(QLatin1Char('\n'));
    for (const QSize size : {QSize(1280, 720), QSize(640, 360), QSize(1080, 1920), QSize(1920, 804), QSize(720, 720)}) {
        const QStringList set = captionLines(QSizeF(size), text);
        if (size == QSize(1280, 720))
            QCOMPARE(set.size(), lines);
        qsizetype at = 0;
        for (const QString& part : parts) { // one or two lines hold each part, and nothing else
            QVERIFY(at < set.size());
            QString joined = set[at++];
            if (joined != part && at < set.size()) {
                QVERIFY2(std::abs(joined.size() - set[at].size()) <= 12, qPrintable(set.join(QLatin1Char('|'))));
                joined += QLatin1Char(' ') + set[at++];
            }
            QCOMPARE(joined, part);
        }
        QCOMPARE(at, set.size());
        QVERIFY(placeOf(text, size).top() >= size.height() / 2);
    }
}

void TestCaptionLines::linesBreakWhereTheWritingAllows()
{
    const QStringList japanese = captionLines({1280, 720}, Japanese.repeated(2).chopped(20));
    QCOMPARE(japanese.size(), 2);
    for (const QString& line : japanese)
        QVERIFY(!QStringLiteral("。、」").contains(line.front()));
    const QString word = QStringLiteral("ประเทศไทย"); // two words, of six and three letters
    const QStringList thai = captionLines({1280, 720}, word.repeated(9));
    QCOMPARE(thai.size(), 2);
    const auto left = thai[0].size() % word.size();
    QVERIFY2(left == 0 || left == 6, qPrintable(thai[0]));
    const QStringList english =
        captionLines({1280, 720}, QStringLiteral("You never told me that the house on the hill was "
                                                 "empty, or who had lived there before."));
    QCOMPARE(english.size(), 2);
    QVERIFY(std::abs(english[0].size() - english[1].size()) <= 8); // about as long as each other
}

QTEST_MAIN(TestCaptionLines)
#include "test_caption_lines.moc"
