#include "core/interchange/fountain.h"

#include <QRandomGenerator>
#include <QtTest>

namespace {

QString joined(const ParsedScript& script)
{
    QString source;
    for (const ScriptPart& part : script.parts)
        source += script.source.mid(part.start, part.length);
    return source;
}

/// The parts lie side by side: each begins where the one before ended, and none is empty.
bool tiles(const ParsedScript& script)
{
    qint64 at = 0;
    for (const ScriptPart& part : script.parts) {
        if (part.start != at || part.length <= 0)
            return false;
        at += part.length;
    }
    return at == script.source.size();
}

QString letter(ScriptPartKind kind)
{
    static const QString letters = QStringLiteral("tHaCpdlT>=#snbB");
    return letters.mid(int(kind), 1);
}

/// "H:INT. HOUSE|a:He walks." - kinds as letters, with their text; continued parts only as a plus sign.
QString outline(const QString& source)
{
    QStringList words;
    for (const ScriptPart& part : parseFountain(source).parts)
        words << (part.continued ? QStringLiteral("+") : QString(letter(part.kind) + QLatin1Char(':') + part.text));
    return words.join(QLatin1Char('|')).replace(QLatin1Char('\n'), QLatin1Char('/'));
}

} // namespace

class TestFountain final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void grammar_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* source, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(source) << QString::fromUtf8(expected);
        };
        row("heading forms", "INT. A - DAY\n\nEXT B DAY\n\nint./ext. c\n\nI/E. D\n\nI./E. E\n\nEST F\n\nINT/EXT G\n",
            "H:INT. A - DAY|H:EXT B DAY|H:int./ext. c|H:I/E. D|H:I./E. E|H:EST F|H:INT/EXT G");
        row("no headings", "ESTABLISHING\n\n... later\n\n.. two\n\nINTERIOR\n\nINTO THE WOODS\n",
            "a:ESTABLISHING|a:... later|a:.. two|a:INTERIOR|a:INTO THE WOODS");
        row("headings need blank lines", "INT. A - DAY\nEXT. B - DAY\n\nx\nINT. C\n\n",
            "a:INT. A - DAY/EXT. B - DAY|a:x/INT. C");
        row("heading before synopsis and section", "INT. A\n= short\n\n# One\nINT. B\n[[n]]\n\n",
            "H:INT. A|s:short|#:One|H:INT. B|n:n");
        row("forced heading", ".KITCHEN\n\n.\n\n.9 LIVES\n", "H:KITCHEN|a:.|H:9 LIVES");
        row("cue and speech", "BOB (V.O.)(CONT'D)\n(low)\nHi.\n  there\n\nBob.", "C:BOB|p:low|d:Hi./there|a:Bob.");
        row("forced cue", "@McABE\nYo.\n\n@alone\n", "C:McABE|d:Yo.|a:@alone");
        row("cue needs a letter and words", "23 (O.S.)\nHi\n\nBOB\n\nR2D2 ^\nBip", "a:23 (O.S.)/Hi|a:BOB|C:R2D2|d:Bip");
        row("lower-case extension", "EVE (cont'd)\nHi", "C:EVE|d:Hi");
        row("blank kept in speech", "BOB\nOne\n  \ntwo\n\nAct", "C:BOB|d:One//two|a:Act");
        row("one space is blank", "BOB\nOne\n \ntwo", "C:BOB|d:One|a:two");
        row("lyrics", "~la la\n\nBOB\n~do re\nmi", "l:la la|C:BOB|l:do re|d:mi");
        row("transitions", "CUT TO:\n\n> Burn.\n\nCUT TO:  \n\nHe goes TO:\n\nx\nCUT TO:\n\n",
            "T:CUT TO:|T:Burn.|T:CUT TO:|a:He goes TO:|a:x/CUT TO:");
        row("centred", "> THE END <\n\n>A<\n>B<\n", ">:THE END|>:A|>:B");
        row("forced action", "!INT. A\n\n!SHOUT\nmore\n\n  !x", "a:INT. A|a:SHOUT/more|a:  x");
        row("action keeps its spaces", "  In.\n\tTab  \n", "a:  In./\tTab  ");
        row("page break", "a\n===\nb\n\nBOB\nHi\n====\n\nINT. A", "a:a|=:|a:b|C:BOB|d:Hi|=:|H:INT. A");
        row("sections", "# A\n## B\n= syn\n== x", "#:A|#:B|s:syn|s:= x");
        row("note in the middle", "One [[two]] three\nfour\n", "a:One  three/four|n:two|+");
        row("note over lines", "[[a\nb]]\n\nc", "n:a/b|a:c");
        row("empty line ends a note", "[[a\n\nb]]", "a:[[a|a:b]]");
        row("two spaces keep a note", "[[a\n  \nb]]\n", "n:a/  /b");
        row("note between speech", "BOB\n[[n]]\nHi\n[[m]]\nho", "C:BOB|n:n|d:Hi/ho|n:m|+");
        row("boneyard over paragraphs", "a /*x\n\nINT. B\n\n*/ b\n\nc", "a:a  b|b:x//INT. B|+|a:c");
        row("open marks are words", "a [[b\n\n/* c\n", "a:a [[b|a:/* c");
        row("note in a heading", "INT. A [[n]] - DAY #1A#\n\n", "H:INT. A  - DAY|n:n|+");
        row("title page", "Title:\n\t_A_\n    B\nAuthor: C\n\nCUT TO:\n", "t:Title:/_A_/B|t:Author: C|T:CUT TO:");
        row("title page after a note", "[[n]]\n\nTitle: A\n\nb", "n:n|t:Title: A|a:b");
        row("no title page", "FADE IN:\n\nINT. A: B\n\n", "a:FADE IN:|H:INT. A: B");
        row("no title page later", "a\n\nTitle: A\n", "a:a|a:Title: A");
        row("speech is no title page", "ANNA: Hi.\nBEN: Ho.\n", "a:ANNA: Hi./BEN: Ho.");
        row("crlf", "INT. A\r\n\r\nBOB\r\nHi\r\nho\r\n\r\nx\r\n", "H:INT. A|C:BOB|d:Hi/ho|a:x");
        row("leading blanks", "\n\n  \nx", "B:|a:x");
        row("cyrillic", "МАША\nПривет.\n\nОна УШЛА.\n\nCUT TO:", "C:МАША|d:Привет.|a:Она УШЛА.|T:CUT TO:");
        row("chinese", "Title：生病\n\nINT。 医院\n\n约翰\n（丢失）\n这是？\n\n然后。\n下来。",
            "t:Title：生病|H:INT。 医院|C:约翰|p:丢失|d:这是？|a:然后。/下来。");
    }

    void grammar()
    {
        QFETCH(QString, source);
        QFETCH(QString, expected);
        QCOMPARE(outline(source), expected);
        QVERIFY(tiles(parseFountain(source)));
    }

    void detailsOfParts()
    {
        const ParsedScript script =
            parseFountain(QStringLiteral("INT. A - DAY #I-1-A.#\n\nBOB (V.O.) (CONT'D) ^\nx\n\n### Deep\n"));
        QCOMPARE(script.parts.size(), 4);
        QCOMPARE(script.parts[0].text, QStringLiteral("INT. A - DAY"));
        QCOMPARE(script.parts[0].number, QStringLiteral("I-1-A."));
        QCOMPARE(script.parts[1].extension, QStringLiteral("V.O., CONT'D"));
        QVERIFY(script.parts[1].dual);
        QCOMPARE(script.parts[3].depth, 3);
    }

    void anyTextIsTiled()
    {
        static const QStringList pieces{
            QStringLiteral("\n"),     QStringLiteral("\n\n"), QStringLiteral("\r\n"),   QStringLiteral("\r"),
            QStringLiteral("  "),     QStringLiteral("\t"),   QStringLiteral("[["),     QStringLiteral("]]"),
            QStringLiteral("/*"),     QStringLiteral("*/"),   QStringLiteral("INT. A"), QStringLiteral("BOB"),
            QStringLiteral("(x)"),    QStringLiteral("Hi."),  QStringLiteral("~"),      QStringLiteral(">"),
            QStringLiteral("<"),      QStringLiteral("==="),  QStringLiteral("="),      QStringLiteral("#"),
            QStringLiteral("!"),      QStringLiteral("@"),    QStringLiteral("."),      QStringLiteral("TO:"),
            QStringLiteral("Title:"), QStringLiteral("^"),    QStringLiteral("#1#"),    QStringLiteral("约翰"),
            QStringLiteral("\\"),     QString(QChar(0)),      QString(QChar(0xD800)),   QString(QChar(0x2028))};
        QRandomGenerator random(7);
        for (int round = 0; round < 4000; ++round) {
            QString source;
            for (quint32 n = random.bounded(24); n > 0; --n)
                source += pieces[random.bounded(pieces.size())];
            const ParsedScript script = parseFountain(source);
            QVERIFY2(tiles(script), qPrintable(source));
            QCOMPARE(joined(script), source);
        }
    }

    void binaryJunkIsTiled()
    {
        QRandomGenerator random(11);
        QString source;
        for (int i = 0; i < 20000; ++i)
            source += QChar(char16_t(random.bounded(i % 2 ? 0x10000 : 0x80)));
        QCOMPARE(joined(parseFountain(source)), source);
    }

    /// Ten times the openings that nothing closes take about ten times as long, not a hundred times.
    void openMarksStayLinear()
    {
        const auto fastest = [](int count) { // of several runs: what else the machine does only makes runs slower
            const QString source = QStringLiteral("[[a /*b ").repeated(count);
            qint64 best = std::numeric_limits<qint64>::max();
            for (int run = 0; run < 7; ++run) {
                QElapsedTimer timer;
                timer.start();
                parseFountain(source);
                best = std::min(best, timer.nsecsElapsed());
            }
            return best;
        };
        const qint64 small = fastest(2000);
        QVERIFY(fastest(20000) < 50 * small);
    }

    void tilingCheckFails()
    {
        ParsedScript script = parseFountain(QStringLiteral("INT. A\n\nb\n"));
        script.parts[1].start += 1;
        QVERIFY(!tiles(script));
    }
};

QTEST_GUILESS_MAIN(TestFountain)
#include "test_fountain.moc"
