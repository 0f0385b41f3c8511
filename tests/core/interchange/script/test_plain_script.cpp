#include "core/interchange/breakdown.h"

#include <QtTest>

namespace {

QString outline(const ParsedScript& script)
{
    static const QString letters = QStringLiteral("tHaCpdlT>=#snbB");
    QStringList words;
    qint64 at = 0;
    for (const ScriptPart& part : script.parts) {
        if (part.start != at || part.length <= 0)
            return QStringLiteral("the parts do not tile the text");
        at += part.length;
        if (!part.continued)
            words << QString(letters.mid(int(part.kind), 1) + QLatin1Char(':') + part.text);
    }
    return at == script.source.size() ? words.join(QLatin1Char('|')).replace(QLatin1Char('\n'), QLatin1Char('/'))
                                      : QStringLiteral("text is left over");
}

} // namespace

class TestPlainScript final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void plainText_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* source, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(source) << QString::fromUtf8(expected);
        };
        row("notes", "Scene 1: The kitchen\nAnna enters.\nShe waits.\n\nANNA: Hello?\nBEN (off): Here.\n\nThey smile.",
            "H:Scene 1: The kitchen|a:Anna enters./She waits.|C:ANNA|d:Hello?|C:BEN|d:Here.|a:They smile.");
        row("names in title case", "Anna: Hi.\nJean Luc: Yes.\n", "C:Anna|d:Hi.|C:Jean Luc|d:Yes.");
        row("labels are no names", "Camera: wide\n\nNote: buy milk\n\nhttp://x.y\n\nHe said: no.\n",
            "a:Camera: wide|a:Note: buy milk|a:http://x.y|a:He said: no.");
        row("wrapped speech", "ANNA: One\nand two\nThree.", "C:ANNA|d:One/and two|a:Three.");
        row("bullets", "- one\n- two\n\n* three", "a:one|a:two|a:three");
        row("headings of notes", "# Act 1\n\n## Scene 2 - Beach\n\nWaves.", "#:Act 1|H:Scene 2 - Beach|a:Waves.");
        row("screenplay without blank lines",
            "INT. BAR - NIGHT\nBob drinks.\nBOB\n(slow)\nOne more.\nPlease.\nCUT TO:\nEXT. STREET\nRain.",
            "H:INT. BAR - NIGHT|a:Bob drinks.|C:BOB|p:slow|d:One more./Please.|T:CUT TO:|H:EXT. STREET|a:Rain.");
        row("other languages", "Сцена 1. Кухня\nАННА: Привет.\n\n第3场 医院\n约翰：你好。\n",
            "H:Сцена 1. Кухня|C:АННА|d:Привет.|H:第3场 医院|C:约翰|d:你好。");
        row("title and notes", "Title: My film\n\nA [[think]] b.\r\n\r\nc\n", "t:Title: My film|a:A  b.|n:think|a:c");
        row("nothing", "", "");
    }

    void plainText()
    {
        QFETCH(QString, source);
        QFETCH(QString, expected);
        QCOMPARE(outline(parsePlainText(source)), expected);
    }

    void tellsThemApart_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<bool>("fountain");
        const auto row = [](const char* source, bool fountain) {
            QTest::newRow(source) << QString::fromUtf8(source) << fountain;
        };
        row("INT. HOUSE - DAY\n\nBob.\n", true);
        row("BOB\nHi.\n\nEVE\nHo.\n", true);
        row("> THE END <", true);
        row("Title: A\nAuthor: B\n\nText.\n", true);
        row("INT. HOUSE - DAY\nBob sits.\nBOB\nHi.\nEXT. X\nRain.\n", false);
        row("Scene 1: The kitchen\n\nANNA: Hello.\n", false);
        row("ANNA: Hello.\nBEN: Hi.\n", false);
        row("Just a few words.\n\nAnd more.", false);
        row("", false);
    }

    void tellsThemApart()
    {
        QFETCH(QString, source);
        QFETCH(bool, fountain);
        QCOMPARE(looksLikeFountain(source), fountain);
    }
};

QTEST_GUILESS_MAIN(TestPlainScript)
#include "test_plain_script.moc"
