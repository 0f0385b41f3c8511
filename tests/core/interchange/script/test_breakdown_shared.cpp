#include "core/document/checks.h"
#include "core/interchange/breakdown.h"
#include "core/interchange/script/emphasis.h"
#include "core/interchange/script/transition_words.h"
#include "tests/support/results.h"
#include "tests/support/shared_files.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>

/// Nothing a script says is lost on the way to the board: every word is counted on both sides.
namespace {

QHash<QString, int> wordsIn(const QString& text)
{
    static const QRegularExpression word(QStringLiteral("[\\p{L}\\p{N}]+"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    QHash<QString, int> words;
    for (auto it = word.globalMatch(text); it.hasNext();)
        ++words[it.next().captured()];
    return words;
}

QString wordsOfScript(const ParsedScript& script)
{
    static const QSet<ScriptPartKind> apart{ScriptPartKind::Transition, ScriptPartKind::Boneyard,
                                            ScriptPartKind::PageBreak};
    QStringList texts;
    for (const ScriptPart& part : script.parts)
        if (!apart.contains(part.kind) && !readTransition(withoutEmphasis(part.text), Rate{}).saysAll) // a value
            texts << part.text << part.extension << part.number;
    return texts.join(QLatin1Char('\n'));
}

QString wordsOfBoard(const Storyboard& board)
{
    QStringList texts = board.titlePage;
    for (const Sequence& sequence : board.sequences)
        texts << sequence.title << sequence.synopsis;
    for (const Scene& scene : board.scenes) {
        texts << scene.slugline << scene.synopsis << scene.notes;
        for (const Shot& shot : scene.shots) {
            texts << shot.description << shot.notes;
            for (const DialogueLine& line : shot.dialogue)
                texts << line.character << line.extension << line.parenthetical << line.text;
        }
    }
    return texts.join(QLatin1Char('\n'));
}

QStringList missingWords(const ParsedScript& script, const Storyboard& board)
{
    const QHash<QString, int> shown = wordsIn(wordsOfBoard(board));
    const QHash<QString, int> written = wordsIn(wordsOfScript(script));
    QStringList missing;
    for (auto it = written.begin(); it != written.end(); ++it)
        if (shown.value(it.key()) < it.value())
            missing << it.key();
    return missing;
}

} // namespace

class TestBreakdownShared final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyScript_data() { addSharedRows(QStringLiteral("scripts"), {QStringLiteral(".fountain")}); }

    void everyScript()
    {
        QFETCH(QString, path);
        if (path.isEmpty())
            QSKIP("whole test: the shared scripts are not beside the project");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto source = decodeText(file.readAll());
        VERIFY_OK(source);
        for (const ParsedScript& script : {parseFountain(*source), parsePlainText(*source)})
            for (const int detail : {0, 30, 50, 80, 100}) {
                const Storyboard board = breakDown(script, QStringLiteral("script"), Format{}, detail);
                QCOMPARE(missingWords(script, board).join(QLatin1Char(' ')), QString());
                QCOMPARE(brokenInvariants(board), QStringList());
                for (const Scene& scene : board.scenes)
                    QVERIFY(!scene.shots.isEmpty());
            }
    }

    void aLostWordIsSeen()
    {
        const ParsedScript script = parseFountain(QStringLiteral("INT. A\n\nBob sits. Bob waits.\n"));
        Storyboard board = breakDown(script, QStringLiteral("script"), Format{}, 50);
        QCOMPARE(missingWords(script, board), QStringList());
        board.scenes[0].shots[0].description = QStringLiteral("Bob sits. waits.");
        QCOMPARE(missingWords(script, board), QStringList{QStringLiteral("Bob")});
    }
};

QTEST_GUILESS_MAIN(TestBreakdownShared)
#include "test_breakdown_shared.moc"
