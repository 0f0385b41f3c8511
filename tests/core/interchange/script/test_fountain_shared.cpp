#include "core/interchange/fountain.h"
#include "tests/support/results.h"
#include "tests/support/shared_files.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>

/// Every screenplay of the shared part, held against a count that is made another way: by removing what is not printed
/// with regular expressions and looking at paragraphs, where the parser walks over lines.
namespace {

using Counts = QMap<QString, int>;

QRegularExpression pattern(const char* text)
{
    return QRegularExpression(QString::fromLatin1(text), QRegularExpression::UseUnicodePropertiesOption);
}

int countOf(const QRegularExpression& expression, const QString& text)
{
    int count = 0;
    for (auto it = expression.globalMatch(text); it.hasNext(); it.next())
        ++count;
    return count;
}

/// What one paragraph (lines between blank ones) holds; its lines are trimmed, notes are gone.
void countParagraph(QStringList lines, Counts& counts)
{
    static const QRegularExpression heading =
        pattern("^(?:(?i:int|ext|est|int\\.?/ext|ext\\.?/int|i\\.?/e)[. \\x{3002}].*|\\.[^\\W_].*)$");
    static const QRegularExpression transition = pattern("^[^\\p{Ll}]*TO:$");
    static const QRegularExpression cue = pattern("^(?:@.+|(?=[^(]*\\p{L})[^\\p{Ll}(]+?(?:\\s*[(].*[)])*\\s*\\^?)$");
    while (!lines.isEmpty() && lines.first().startsWith(QLatin1Char('#'))) {
        ++counts[QStringLiteral("section")];
        lines.removeFirst();
    }
    while (!lines.isEmpty() && lines.first().startsWith(QLatin1Char('=')) &&
           !lines.first().startsWith(QLatin1String("==="))) {
        ++counts[QStringLiteral("synopsis")];
        lines.removeFirst();
    }
    if (lines.isEmpty())
        return;
    if (lines.size() == 1 && heading.match(lines[0]).hasMatch())
        ++counts[QStringLiteral("heading")];
    else if (lines.size() == 1 && transition.match(lines[0]).hasMatch())
        ++counts[QStringLiteral("transition")];
    else if (lines.size() > 1 && cue.match(lines[0]).hasMatch() && !QStringLiteral("!>=#~").contains(lines[0][0]))
        ++counts[QStringLiteral("character")];
    else
        for (const QString& line : lines)
            counts[QStringLiteral("transition")] +=
                line.startsWith(QLatin1Char('>')) && !line.endsWith(QLatin1Char('<'));
}

Counts countedByParagraphs(QString text)
{
    static const QRegularExpression boneyard = pattern("/\\*[\\s\\S]*?\\*/");
    static const QRegularExpression note = pattern("\\[\\[(?:(?!\\]\\]|\\n\\n)[\\s\\S])*\\]\\]");
    static const QRegularExpression titlePage = pattern("^\\s*(?i:title)\\W(?:.+\\n)+");
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    Counts counts;
    counts[QStringLiteral("boneyard")] = countOf(boneyard, text);
    text.remove(boneyard);
    counts[QStringLiteral("note")] = countOf(note, text);
    text.remove(note);
    text.remove(titlePage);
    QStringList paragraph;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        const QString trimmed = line.trimmed();
        if (!trimmed.isEmpty() || (line.size() > 1 && !paragraph.isEmpty())) {
            paragraph << trimmed;
            continue;
        }
        countParagraph(paragraph, counts);
        paragraph.clear();
    }
    countParagraph(paragraph, counts);
    counts.removeIf([](const auto& entry) { return entry.value() == 0; });
    return counts;
}

Counts countedByParser(const ParsedScript& script)
{
    static const QMap<ScriptPartKind, QString> names{{ScriptPartKind::SceneHeading, QStringLiteral("heading")},
                                                     {ScriptPartKind::Character, QStringLiteral("character")},
                                                     {ScriptPartKind::Transition, QStringLiteral("transition")},
                                                     {ScriptPartKind::Note, QStringLiteral("note")},
                                                     {ScriptPartKind::Boneyard, QStringLiteral("boneyard")},
                                                     {ScriptPartKind::Section, QStringLiteral("section")},
                                                     {ScriptPartKind::Synopsis, QStringLiteral("synopsis")}};
    Counts counts;
    for (const ScriptPart& part : script.parts)
        if (!part.continued && names.contains(part.kind))
            ++counts[names[part.kind]];
    return counts;
}

QString described(const Counts& counts)
{
    QStringList words;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        words << QStringLiteral("%1 %2").arg(it.value()).arg(it.key());
    return words.join(QStringLiteral(", "));
}

} // namespace

class TestFountainShared final : public QObject {
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
        const ParsedScript script = parseFountain(*source);
        QString joined;
        for (const ScriptPart& part : script.parts)
            joined += source->mid(part.start, part.length);
        QCOMPARE(joined, *source);
        QCOMPARE(described(countedByParser(script)), described(countedByParagraphs(*source)));
    }

    void bothCountersSeeADifference()
    {
        const QString one = QStringLiteral("INT. A\n\nBOB\nHi\n");
        const QString two = one + QStringLiteral("\nINT. B\n");
        QCOMPARE(described(countedByParagraphs(one)), QStringLiteral("1 character, 1 heading"));
        QVERIFY(countedByParagraphs(two) != countedByParser(parseFountain(one)));
        QCOMPARE(countedByParagraphs(two), countedByParser(parseFountain(two)));
    }
};

QTEST_GUILESS_MAIN(TestFountainShared)
#include "test_fountain_shared.moc"
