#include "core/interchange/final_draft/fountain_text.h"

#include "core/interchange/final_draft/run_marks.h"
#include "core/interchange/final_draft/title_page.h"
#include "core/interchange/script/fountain_rules.h"
#include "core/interchange/text.h"

#include <QRegularExpression>

namespace {

enum class Role {
    Heading,
    Action,
    Shot,
    Character,
    Parenthetical,
    Dialogue,
    Lyrics,
    Transition,
    Act,
    EndOfAct,
    Centred,
    Section,
    Synopsis,
    CastList
};

std::optional<Role> usualRole(const QString& type)
{
    static const QHash<QString, Role> roles{
        {QStringLiteral("scene heading"), Role::Heading}, {QStringLiteral("action"), Role::Action},
        {QStringLiteral("general"), Role::Action},        {QStringLiteral("shot"), Role::Shot},
        {QStringLiteral("character"), Role::Character},   {QStringLiteral("parenthetical"), Role::Parenthetical},
        {QStringLiteral("dialogue"), Role::Dialogue},     {QStringLiteral("singing"), Role::Lyrics},
        {QStringLiteral("lyrics"), Role::Lyrics},         {QStringLiteral("transition"), Role::Transition},
        {QStringLiteral("act break"), Role::Act},         {QStringLiteral("new act"), Role::Act},
        {QStringLiteral("cold opening"), Role::Act},      {QStringLiteral("teaser"), Role::Act},
        {QStringLiteral("end of act"), Role::EndOfAct},   {QStringLiteral("show/ep. title"), Role::Centred},
        {QStringLiteral("outline body"), Role::Synopsis}, {QStringLiteral("cast list"), Role::CastList}};
    const auto found = roles.constFind(type.toLower());
    if (found != roles.constEnd())
        return *found;
    if (type.startsWith(QLatin1String("outline "), Qt::CaseInsensitive))
        return Role::Section;
    return std::nullopt;
}

/// A note may hold no brackets of its own and no line that is truly empty.
QString noteText(const QString& words)
{
    QStringList lines = words.trimmed().split(QLatin1Char('\n'));
    for (QString& line : lines) {
        line = line.trimmed().replace(QLatin1String("]]"), QLatin1String("] ]"));
        if (line.isEmpty() || line.endsWith(QLatin1Char(']')))
            line += QLatin1String("  ");
    }
    return QLatin1String("[[") + lines.join(QLatin1Char('\n')) + QLatin1String("]]");
}

/// Paragraph after paragraph, each in a block between blank lines; a speech is one block.
class FountainWriter {
public:
    explicit FountainWriter(const FdxDocument& document)
        : m_document(document)
    {
    }

    QString run()
    {
        addBlock(titlePageLines(m_document.titlePage).join(QLatin1Char('\n')));
        for (const QString& note : m_document.notes)
            addBlock(noteText(note));
        for (const FdxParagraph& paragraph : m_document.content) {
            setOmitted(paragraph.omitted);
            add(paragraph);
        }
        finishSpeech();
        setOmitted(false);
        return m_text;
    }

private:
    void addBlock(const QString& lines)
    {
        if (lines.isEmpty())
            return;
        if (!m_text.isEmpty())
            m_text += QLatin1Char('\n');
        m_text += lines;
        m_text += QLatin1Char('\n');
    }

    /// An omitted scene is what the paragraphs would be, inside a boneyard.
    void setOmitted(bool omitted)
    {
        if (omitted == m_inOmitted)
            return;
        finishSpeech();
        m_afterShot = false;
        m_inOmitted = omitted;
        if (omitted)
            m_kept = std::exchange(m_text, {});
        else
            addBoneyard(std::exchange(m_text, m_kept));
    }

    void addBoneyard(QString text)
    {
        text.replace(QLatin1String("*/"), QLatin1String("* /"));
        addBlock(QString(QLatin1String("/*\n") + text + QLatin1String("*/")));
    }

    Role roleOf(const FdxParagraph& paragraph) const
    {
        const auto role = usualRole(paragraph.type);
        const Role found = role ? *role : usualRole(m_document.behavesAs.value(paragraph.type)).value_or(Role::Action);
        return found == Role::Action && paragraph.centred ? Role::Centred : found;
    }

    void add(const FdxParagraph& paragraph)
    {
        const Role role = roleOf(paragraph);
        const QString words = markedText(paragraph.runs).trimmed();
        const bool speech = role == Role::Parenthetical || role == Role::Dialogue || role == Role::Lyrics;
        if (paragraph.startsPage && !m_text.isEmpty()) {
            finishSpeech();
            m_afterShot = false;
            addBlock(QStringLiteral("==="));
        }
        if (speech && !m_cue.isEmpty())
            addToSpeech(role, words);
        else
            addPrinted(role, paragraph, words);
        addNotes(paragraph);
    }

    void addPrinted(Role role, const FdxParagraph& paragraph, const QString& words)
    {
        const bool afterShot = std::exchange(m_afterShot, false);
        finishSpeech();
        if (words.isEmpty())
            return;
        switch (role) {
        case Role::Heading:
            return addHeading(paragraph, words.simplified());
        case Role::Character:
            m_cue = words.simplified();
            m_together = paragraph.together;
            return;
        case Role::Transition:
            return addTransition(words.simplified());
        case Role::Act:
            return addBlock(QString(QLatin1String("# ") + words.simplified()));
        case Role::Section:
            return addBlock(QString(QLatin1String("## ") + words.simplified()));
        case Role::EndOfAct:
        case Role::Centred:
            return addEachLine(words, QStringLiteral("> "), QStringLiteral(" <"));
        case Role::Synopsis:
            return addEachLine(words, QStringLiteral("= "), QString());
        case Role::CastList:
            return addBlock(noteText(InterchangeText::tr("Cast: %1").arg(words)));
        case Role::Lyrics:
            return addEachLine(words, QStringLiteral("~"), QString());
        case Role::Shot:
            return addShot(words.toUpper()); // as Final Draft shows it
        case Role::Action:
        case Role::Parenthetical:
        case Role::Dialogue: // spoken by nobody
            return addAction(words, afterShot);
        }
    }

    void addHeading(const FdxParagraph& paragraph, const QString& words)
    {
        static const QRegularExpression numbers(QStringLiteral("^[\\p{L}\\p{N}.-]+$"));
        QString heading = words;
        if (!hasSceneHeadingPrefix(heading)) {
            const auto letter = std::find_if(words.begin(), words.end(), [](QChar c) { return c.isLetterOrNumber(); });
            if (letter == words.end())
                return addAction(words, false);
            heading = QLatin1Char('.') + words.mid(letter - words.begin());
        }
        const bool numbered = numbers.match(paragraph.number).hasMatch();
        if (numbered)
            heading += QStringLiteral(" #%1#").arg(paragraph.number);
        addBlock(heading);
        if (!numbered && !paragraph.number.isEmpty())
            addBlock(noteText(InterchangeText::tr("Scene number: %1").arg(paragraph.number)));
        if (!heading.contains(words))
            addBlock(noteText(InterchangeText::tr("Scene heading: %1").arg(words)));
        QStringList synopsis;
        for (const QString& line : paragraph.synopsis.join(QLatin1Char('\n')).split(QLatin1Char('\n')))
            if (!line.trimmed().isEmpty())
                synopsis << QString(QLatin1String("= ") + escapedText(line.trimmed()));
        addBlock(synopsis.join(QLatin1Char('\n')));
    }

    /// The action that follows is seen in this shot: it goes on with the block.
    void addShot(const QString& words)
    {
        addBlock(QString(QLatin1Char('!') + words.simplified()));
        m_afterShot = true;
    }

    void addTransition(const QString& words)
    {
        const bool plain =
            !m_text.isEmpty() && looksLikeTransition(words) && !hasSceneHeadingPrefix(words) && !startsWithMark(words);
        if (words.endsWith(QLatin1Char('<')))
            return addAction(words, false);
        addBlock(plain ? words : QString(QLatin1String("> ") + words));
    }

    void addEachLine(const QString& words, const QString& before, const QString& after)
    {
        QStringList lines;
        for (const QString& line : words.split(QLatin1Char('\n')))
            if (!line.trimmed().isEmpty())
                lines << QString(before + line.trimmed() + after);
        addBlock(lines.join(QLatin1Char('\n')));
    }

    /// `goesOn`: directly below the shot line it belongs to. Blank lines make blocks of their own.
    void addAction(const QString& words, bool goesOn)
    {
        QStringList lines;
        for (const QString& line : QString(words + QLatin1Char('\n')).split(QLatin1Char('\n'))) {
            if (!line.trimmed().isEmpty()) {
                lines << line.trimmed();
            } else if (!lines.isEmpty()) {
                addActionBlock(std::exchange(lines, {}), goesOn);
                goesOn = false;
            }
        }
    }

    void addActionBlock(QStringList lines, bool goesOn)
    {
        const bool force = !goesOn && mustForceAction(lines.first(), lines.size() == 1);
        for (qsizetype i = 0; i < lines.size(); ++i)
            if (startsWithMark(lines[i]) || (force && i == 0))
                lines[i].prepend(QLatin1Char('!'));
        const QString block = lines.join(QLatin1Char('\n'));
        if (goesOn)
            m_text += block + QLatin1Char('\n');
        else
            addBlock(block);
    }

    static bool startsWithMark(const QString& text) { return QStringLiteral("=#~>!@.").contains(text.front()); }

    /// Whether Fountain would take the first line of an action for something else.
    bool mustForceAction(const QString& text, bool alone) const
    {
        return hasSceneHeadingPrefix(text) || looksLikeTransition(text) || (!alone && looksLikeCharacter(text)) ||
               (m_text.isEmpty() && titleKeyLength(text) > 0);
    }

    void addToSpeech(Role role, const QString& words)
    {
        if (words.isEmpty())
            return;
        if (role == Role::Parenthetical) {
            QString text = words.simplified();
            if (!isParenthetical(text))
                text = QLatin1Char('(') + text + QLatin1Char(')');
            m_speech << text;
            return;
        }
        if (m_afterSpeech && role == Role::Dialogue)
            m_speech << QStringLiteral("  "); // a paragraph of its own in the same speech
        for (const QString& line : words.split(QLatin1Char('\n'))) {
            const QString text = line.trimmed();
            if (text.isEmpty())
                m_speech << QStringLiteral("  ");
            else if (isPageBreak(text))
                m_speech << text.split(QString(), Qt::SkipEmptyParts).join(QLatin1Char(' '));
            else
                m_speech << (role == Role::Lyrics ? QString(QLatin1Char('~') + text) : text);
        }
        m_afterSpeech = role == Role::Dialogue;
    }

    QString cueLine() const
    {
        const bool plain = looksLikeCharacter(m_cue) && !startsWithMark(m_cue) && !hasSceneHeadingPrefix(m_cue) &&
                           !looksLikeTransition(m_cue) && !(m_text.isEmpty() && titleKeyLength(m_cue) > 0);
        QString line = plain ? m_cue : QString(QLatin1Char('@') + m_cue);
        if (m_together)
            line += QLatin1String(" ^");
        return line;
    }

    void finishSpeech()
    {
        const QString cue = m_cue;
        if (!cue.isEmpty() && !m_speech.isEmpty())
            addBlock(QString(cueLine() + QLatin1Char('\n') + m_speech.join(QLatin1Char('\n'))));
        m_cue.clear();
        if (!cue.isEmpty() && m_speech.isEmpty())
            addAction(cue, false); // a name that says nothing
        m_speech.clear();
        m_afterSpeech = false;
        for (const QString& note : std::exchange(m_speechNotes, {}))
            addBlock(noteText(note));
    }

    /// Notes of a speech wait for its end.
    void addNotes(const FdxParagraph& paragraph)
    {
        QStringList notes = paragraph.notes;
        QString struckOut;
        QStringList revisions;
        for (const FdxRun& run : paragraph.runs) {
            if (run.struckOut)
                struckOut += run.text;
            const QString revision = m_document.revisions.value(run.revision, QString::number(run.revision));
            if (run.revision > 0 && !run.text.trimmed().isEmpty() && !revisions.contains(revision))
                revisions << revision;
        }
        if (!struckOut.trimmed().isEmpty())
            notes << InterchangeText::tr("Struck out: %1").arg(struckOut.trimmed());
        if (!revisions.isEmpty())
            notes << InterchangeText::tr("Revised: %1").arg(revisions.join(QLatin1String(", ")));
        const bool numbered = !paragraph.number.isEmpty() && roleOf(paragraph) != Role::Heading;
        if (numbered)
            notes << InterchangeText::tr("Number: %1").arg(paragraph.number);
        m_speechNotes += notes;
        m_afterShot = m_afterShot && notes.isEmpty();
        if (m_cue.isEmpty())
            finishSpeech();
    }

    const FdxDocument& m_document;
    QString m_text;
    QString m_kept; ///< what was written before the omitted scene
    bool m_inOmitted = false;
    QString m_cue; ///< of the speech that is open
    QStringList m_speech;
    QStringList m_speechNotes;
    bool m_together = false;    ///< the open cue speaks together with the one before
    bool m_afterSpeech = false; ///< the line before is dialogue
    bool m_afterShot = false;   ///< the block before is a shot line, and the action that follows is seen in it
};

} // namespace

QString fountainText(const FdxDocument& document)
{
    return FountainWriter(document).run();
}
