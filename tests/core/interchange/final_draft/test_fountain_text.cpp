#include "core/interchange/breakdown.h"
#include "core/interchange/final_draft/fountain_text.h"
#include "core/interchange/fountain.h"
#include "core/interchange/script/emphasis.h"
#include "core/interchange/script/script_outline.h"
#include "core/interchange/script_text.h"
#include "tests/support/results.h"

#include <QFile>
#include <QRandomGenerator>

namespace {

FdxParagraph paragraph(const QString& type, const QString& words)
{
    FdxParagraph made;
    made.type = type;
    made.runs << FdxRun{words};
    return made;
}

QString kindName(ScriptPartKind kind)
{
    static const QMap<ScriptPartKind, QString> names{{ScriptPartKind::TitlePage, QStringLiteral("Title")},
                                                     {ScriptPartKind::SceneHeading, QStringLiteral("Scene Heading")},
                                                     {ScriptPartKind::Action, QStringLiteral("Action")},
                                                     {ScriptPartKind::Character, QStringLiteral("Character")},
                                                     {ScriptPartKind::Parenthetical, QStringLiteral("Parenthetical")},
                                                     {ScriptPartKind::Dialogue, QStringLiteral("Dialogue")},
                                                     {ScriptPartKind::Transition, QStringLiteral("Transition")},
                                                     {ScriptPartKind::Centered, QStringLiteral("Centred")},
                                                     {ScriptPartKind::Note, QStringLiteral("Note")}};
    return names.value(kind, QStringLiteral("other"));
}

/// "Action: it rains" for every part that carries words.
QStringList partsOf(const QString& fountain)
{
    QStringList parts;
    for (const ScriptPart& part : parseFountain(fountain).parts)
        if (!part.continued)
            parts << QString(kindName(part.kind) + QLatin1String(": ") + withoutEmphasis(part.text));
    return parts;
}

} // namespace

class TestFountainText final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theLantern()
    {
        QFile file(qEnvironmentVariable("BOARDREEL_SOURCE") + QStringLiteral("/tests/data/scripts/lantern.fdx"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto text = scriptText(file.readAll());
        VERIFY_OK(text);
        QVERIFY(looksLikeFountain(*text));
        const ScriptOutline outline = outlineOf(parseFountain(*text));
        QCOMPARE(outline.titlePage.first(), QStringLiteral("Title: The Lantern"));
        QCOMPARE(outline.sections.first().title, QStringLiteral("Act One"));
        QCOMPARE(outline.scenes.size(), 3);
        const OutlineScene& harbour = outline.scenes[0];
        QCOMPARE(harbour.slugline, QStringLiteral("EXT. HARBOUR - DAWN"));
        QCOMPARE(harbour.synopsis, QStringLiteral("The lamp\nMara finds the lamp."));
        for (const char* note : {"Ask the owner.", "MARA: Begins to doubt.", "Fog, all day."})
            QVERIFY2(harbour.notes.contains(QLatin1String(note)), qPrintable(harbour.notes));
        QCOMPARE(harbour.number, QStringLiteral("1A"));
        QCOMPARE(harbour.beats.size(), 5);
        QCOMPARE(harbour.beats[0].action, QStringLiteral("A boat, very old, costs 2 * 3 * 4 coins."));
        QCOMPARE(harbour.beats[0].transitions, QStringList{QStringLiteral("FADE IN:")});
        QCOMPARE(harbour.beats[1].action, QStringLiteral("CLOSE ON THE LAMP\nIt flickers."));
        QVERIFY(harbour.beats[1].notes.contains(QLatin1String("It burns.")));
        QVERIFY(harbour.beats[1].notes.contains(QLatin1String("Blue")));
        const QList<DialogueLine> alone{{QStringLiteral("McMARA"), QStringLiteral("O.S."), QStringLiteral("low"),
                                         QStringLiteral("Who is there?\nNobody.")}};
        QCOMPARE(harbour.beats[2].dialogue, alone);
        QCOMPARE(harbour.beats[3].dialogue.size(), 2); // spoken together
        QCOMPARE(harbour.beats[4].dialogue.first().text, QStringLiteral("Row, row"));
        const OutlineScene& island = outline.scenes[1];
        QCOMPARE(island.slugline, QStringLiteral("The island"));
        QCOMPARE(island.beats.first().action, QStringLiteral("INT. is painted on a wall."));
        QCOMPARE(island.beats.first().transitions, QStringList{QStringLiteral("Dissolve to:")});
        QVERIFY(island.notes.contains(QLatin1String("(OLE, MARA)")));
        QCOMPARE(outline.scenes[2].beats.last().action, QStringLiteral("COLLIDES WITH\nA ROCK"));
        QVERIFY(text->contains(QLatin1String("/*\nINT. CAVE - NIGHT")));
        QVERIFY(!text->contains(QLatin1String("NOBODY ELSE")) && !text->contains(QLatin1String("Header words")));
    }

    /// Whatever words stand in a paragraph, Fountain reads back the same kind with the same words.
    void everyParagraphIsReadBack()
    {
        static const QStringList words{QStringLiteral("INT. HOUSE - DAY"),
                                       QStringLiteral("int"),
                                       QStringLiteral("CUT TO:"),
                                       QStringLiteral("MARA"),
                                       QStringLiteral("Note: this"),
                                       QStringLiteral("a*b*c"),
                                       QStringLiteral("_x_"),
                                       QStringLiteral("\\*"),
                                       QStringLiteral("= same"),
                                       QStringLiteral("# one"),
                                       QStringLiteral("> right"),
                                       QStringLiteral("~sung"),
                                       QStringLiteral("!now"),
                                       QStringLiteral("@home"),
                                       QStringLiteral(".dot"),
                                       QStringLiteral("/* gone */"),
                                       QStringLiteral("**"),
                                       QStringLiteral("\u5317\u4EAC"),
                                       QStringLiteral("Anna walks."),
                                       QStringLiteral("===")};
        QRandomGenerator random(7);
        const auto any = [&] { return words[random.bounded(words.size())]; };
        for (int round = 0; round < 500; ++round) {
            FdxDocument document;
            QStringList expected;
            for (int i = 0; i < 6; ++i) {
                if (random.bounded(2) == 0) {
                    document.content << paragraph(QStringLiteral("Action"), any() + QLatin1Char(' ') + any());
                    expected << QString(QLatin1String("Action: ") + document.content.last().text());
                } else {
                    document.content << paragraph(QStringLiteral("Character"), any())
                                     << paragraph(QStringLiteral("Dialogue"), QLatin1String("so ") + any());
                    expected << QString(QLatin1String("Character: ") +
                                        document.content[document.content.size() - 2].text());
                    expected << QString(QLatin1String("Dialogue: ") + document.content.last().text());
                }
                if (random.bounded(3) == 0)
                    document.content.last().runs.last().bold = true;
                if (random.bounded(3) == 0) {
                    document.content.last().notes << any();
                    expected << QString(QLatin1String("Note: ") + withoutEmphasis(document.content.last().notes[0]));
                }
            }
            const QString fountain = fountainText(document);
            QCOMPARE(partsOf(fountain), expected);
        }
    }

    void theCheckSeesWhatIsNotForced()
    {
        QCOMPARE(partsOf(QStringLiteral("INT. HOUSE\n")), QStringList{QStringLiteral("Scene Heading: INT. HOUSE")});
        QVERIFY(fountainText({{paragraph(QStringLiteral("Action"), QStringLiteral("INT. HOUSE"))}, {}, {}, {}, {}})
                    .startsWith(QLatin1Char('!')));
    }
};

QTEST_GUILESS_MAIN(TestFountainText)
#include "test_fountain_text.moc"
