#include "core/document/codes.h"
#include "tests/support/results.h"

class TestCodes final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesCodes();
    void findsACodeBetween_data();
    void findsACodeBetween();
    void lettersGoOnBehindZ();
    void aUsedCodeIsNeverMade();
};

void TestCodes::writesCodes()
{
    QCOMPARE(sceneCode(10), QStringLiteral("SC010"));
    QCOMPARE(sceneCode(1230), QStringLiteral("SC1230"));
    QCOMPARE(shotCode(30), QStringLiteral("SH0030"));
    QCOMPARE(takeCode(2), QStringLiteral("T02"));
    Scene scene;
    scene.code = QStringLiteral("SC010");
    Shot shot;
    shot.code = QStringLiteral("SH0030A");
    QCOMPARE(fullCode(scene, shot), QStringLiteral("SC010_SH0030A"));
}

void TestCodes::findsACodeBetween_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("used");
    QTest::addColumn<bool>("locked");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* what, const char* before, const char* after, const char* used, bool locked,
                        const char* code) {
        QTest::newRow(what) << QString::fromLatin1(before) << QString::fromLatin1(after) << QString::fromLatin1(used)
                            << locked << QString::fromLatin1(code);
    };
    row("first of all", "", "", "", false, "SH0010");
    row("at the end", "SH0030", "", "", false, "SH0040");
    row("at the end, locked", "SH0030", "", "", true, "SH0040");
    row("at the end behind an odd one", "SH0035A", "", "", false, "SH0040");
    row("at the end, next one used", "SH0030", "", "SH0040,SH0050", false, "SH0060");
    row("a step is free", "SH0020", "SH0040", "", false, "SH0030");
    row("between steps", "SH0030", "SH0040", "", false, "SH0035");
    row("middle used", "SH0030", "SH0040", "SH0035", false, "SH0034");
    row("no room", "SH0030", "SH0031", "", false, "SH0030A");
    row("no room, letter used", "SH0030", "SH0031", "SH0030A", false, "SH0030B");
    row("behind a letter, no room", "SH0030A", "SH0031", "SH0030A", false, "SH0030B");
    row("locked", "SH0020", "SH0040", "", true, "SH0020A");
    row("locked between letters", "SH0020A", "SH0020B", "SH0020A,SH0020B", true, "SH0020C");
    row("in front", "", "SH0010", "", false, "SH0005");
    row("in front, locked", "", "SH0010", "", true, "SH0005");
    row("in front, no room", "", "SH0001", "", false, "SH0000A");
    row("order turned round", "SH0050", "SH0020", "", false, "SH0050A");
    row("behind a foreign code", "12-B", "SH0020", "", false, "12-BA");
    row("in front of a foreign code", "SH0010", "PICKUP", "", false, "SH0020");
    row("foreign at the end", "PICKUP", "", "", false, "PICKUPA");
    row("small letters count as used", "SH0030", "SH0031", "sh0030a", false, "SH0030B");
}

void TestCodes::findsACodeBetween()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const QString, used);
    QFETCH(const bool, locked);
    QFETCH(const QString, code);
    QStringList all = used.split(QLatin1Char(','), Qt::SkipEmptyParts);
    all << before << after;
    QCOMPARE(codeBetween(QStringLiteral("SH"), 4, before, after, all, locked ? Numbering::Locked : Numbering::Open),
             code);
}

void TestCodes::lettersGoOnBehindZ()
{
    QStringList used{QStringLiteral("SH0030"), QStringLiteral("SH0040")};
    QString last;
    for (int i = 0; i < 28; ++i)
        used << (last = codeBetween(QStringLiteral("SH"), 4, QStringLiteral("SH0030"), QStringLiteral("SH0040"), used,
                                    Numbering::Locked));
    QCOMPARE(used.at(2 + 25), QStringLiteral("SH0030Z"));
    QCOMPARE(last, QStringLiteral("SH0030AB"));
}

void TestCodes::aUsedCodeIsNeverMade()
{
    QStringList inOrder{QStringLiteral("SH0010"), QStringLiteral("SH0020")};
    for (int i = 0; i < 300; ++i) { // always at the same place: numbers run out, letters take over
        const QString code =
            codeBetween(QStringLiteral("SH"), 4, inOrder.at(0), inOrder.at(1), inOrder, Numbering::Open);
        QVERIFY2(!inOrder.contains(code), qPrintable(code));
        inOrder.insert(1, code);
    }
}

QTEST_GUILESS_MAIN(TestCodes)
#include "test_codes.moc"
