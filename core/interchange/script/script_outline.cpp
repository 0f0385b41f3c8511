#include "core/interchange/script/script_outline.h"

#include "core/interchange/script/emphasis.h"
#include "core/interchange/script/script_marks.h"

#include <QRegularExpression>

namespace {

using Kind = ScriptPartKind;

void addParagraph(QString& text, const QString& more)
{
    if (!text.isEmpty() && !more.isEmpty())
        text += QLatin1Char('\n');
    text += more;
}

/// Action keeps its lines, but not the blanks around them.
QString shownAction(const QString& text)
{
    QStringList lines = withoutEmphasis(text).split(QLatin1Char('\n'));
    for (QString& line : lines)
        line = line.trimmed();
    return lines.join(QLatin1Char('\n')).trimmed();
}

/// The lines of a speech are one text; a blank line that was kept is a line break.
QString shownSpeech(const QString& text)
{
    QStringList paragraphs = withoutEmphasis(text).split(QLatin1String("\n\n"));
    for (QString& paragraph : paragraphs)
        paragraph = paragraph.replace(QLatin1Char('\n'), QLatin1Char(' ')).trimmed();
    return paragraphs.join(QLatin1Char('\n')).trimmed();
}

/// "FADE IN:", "FADE TO BLACK.": the grammar calls them action, everybody means the cut.
bool isTransitionWords(const QString& action)
{
    static const QRegularExpression words(
        QStringLiteral("^(FADE (IN|OUT|UP|DOWN)|(FADE|CUT|SMASH CUT) TO [A-Z]+)[.:]?$"));
    return words.match(action).hasMatch();
}

class OutlineMaker {
public:
    explicit OutlineMaker(const ParsedScript& script)
        : m_script(script)
    {
    }

    ScriptOutline run()
    {
        for (const ScriptPart& part : m_script.parts) {
            if (part.continued)
                growRange(part);
            else
                read(part);
        }
        finish();
        return m_outline;
    }

private:
    void read(const ScriptPart& part)
    {
        m_at = part.start;
        if (part.kind == Kind::Section || part.kind == Kind::Transition)
            m_leadStart = m_leadStart < 0 ? part.start : m_leadStart;
        const bool inSpeech =
            m_speaking && (part.kind == Kind::Parenthetical || part.kind == Kind::Dialogue ||
                           part.kind == Kind::Lyrics || part.kind == Kind::Note || part.kind == Kind::Boneyard);
        m_speaking = (part.kind == Kind::Character || inSpeech) && !endsInBlankLine(part);
        switch (part.kind) {
        case Kind::TitlePage:
            m_outline.titlePage << part.text;
            break;
        case Kind::SceneHeading:
            beginScene(part);
            break;
        case Kind::Character:
            beginSpeech(part);
            break;
        case Kind::Parenthetical:
        case Kind::Dialogue:
            addSpeech(part);
            break;
        case Kind::Lyrics:
            inSpeech ? addSpeech(part) : addAction(part);
            break;
        case Kind::Action:
        case Kind::Centered:
            addAction(part);
            break;
        case Kind::Transition:
            m_transitions << withoutEmphasis(part.text);
            break;
        case Kind::Section:
            beginSection(part);
            break;
        case Kind::Synopsis:
            addSynopsis(withoutEmphasis(part.text));
            break;
        case Kind::Note:
            if (!readMark(part))
                addNote(readNote(part.text));
            break;
        case Kind::PageBreak:
        case Kind::Boneyard:
        case Kind::Blank:
            break; // they stay in the script's text
        }
    }

    bool endsInBlankLine(const ScriptPart& part) const
    {
        const QStringView source = QStringView(m_script.source).mid(part.start, part.length);
        return source.mid(source.trimmed().size()).count(QLatin1Char('\n')) > 1;
    }

    ScriptRange rangeOf(const ScriptPart& part) const
    {
        qint64 end = part.start + part.length;
        while (end > part.start && m_script.source[end - 1].isSpace())
            --end;
        return {part.start, end - part.start};
    }

    /// The open beat reaches to the end of this part.
    void growRange(const ScriptPart& part)
    {
        if (m_outline.scenes.isEmpty() || m_outline.scenes.last().beats.isEmpty())
            return;
        ScriptRange& range = m_outline.scenes.last().beats.last().range;
        const ScriptRange more = rangeOf(part);
        range.length = more.start + more.length - range.start;
    }

    OutlineScene& scene()
    {
        if (m_outline.scenes.isEmpty())
            openScene({});
        return m_outline.scenes.last();
    }

    void openScene(const QString& slugline)
    {
        closeScene();
        OutlineScene scene;
        scene.slugline = slugline;
        scene.synopsis = std::exchange(m_synopsis, {});
        scene.notes = std::exchange(m_notes, {});
        scene.section = m_section;
        scene.start = m_leadStart < 0 ? m_at : m_leadStart;
        m_leadStart = -1;
        m_outline.scenes << scene;
        m_sectionOpen = false;
        m_inMarked = false;
        m_leadIn = std::exchange(m_transitions, {});
    }

    /// A scene in which nothing happens still is a shot.
    void closeScene()
    {
        const bool meantEmpty = std::exchange(m_noShots, false);
        if (m_outline.scenes.isEmpty() || !m_outline.scenes.last().beats.isEmpty() || meantEmpty)
            return;
        ScriptBeat beat;
        beat.range = m_heading;
        beat.transitions = m_leadIn;
        m_outline.scenes.last().beats << beat;
    }

    void beginScene(const ScriptPart& part)
    {
        openScene(withoutEmphasis(part.text));
        m_heading = rangeOf(part);
        m_outline.scenes.last().number = part.number;
    }

    /// Whether a note is one of our marks, and what it says is done.
    bool readMark(const ScriptPart& part)
    {
        if (readShotMark(part.text, Rate{})) {
            scene().marked = true;
            beginBeat(part).mark = part.text;
            m_inMarked = true;
            return true;
        }
        if (const auto scene = readSceneMark(part.text)) {
            openScene(scene->slugline);
            m_heading = rangeOf(part);
            m_outline.scenes.last().number = scene->code;
            m_outline.scenes.last().marked = true;
            return true;
        }
        if (part.text == QLatin1String("shots: none") && scene().beats.isEmpty()) {
            m_outline.scenes.last().marked = true;
            m_noShots = true;
            return true;
        }
        if (readEndMark(part.text, Rate{})) {
            m_outline.endMark = part.text;
            return true;
        }
        return readSectionMark(part.text);
    }

    bool readSectionMark(const QString& note)
    {
        static const QRegularExpression form(QStringLiteral("^section: (?:none|(\\d{1,9}))$"));
        const auto match = form.match(note);
        if (!match.hasMatch())
            return false;
        const int number = match.captured(1).toInt();
        if (match.capturedLength(1) == 0) {
            m_section.reset();
        } else if (m_sectionOpen && number >= 1 && number < m_outline.sections.size()) {
            m_outline.sections.removeLast(); // it only named the earlier one
            m_section = number - 1;
        }
        m_sectionOpen = false;
        return true;
    }

    void beginSection(const ScriptPart& part)
    {
        while (!m_path.isEmpty() && m_path.last().first >= part.depth)
            m_path.removeLast();
        m_path << std::pair(part.depth, withoutEmphasis(part.text));
        QStringList titles;
        for (const auto& step : m_path)
            titles << step.second;
        m_outline.sections << OutlineSection{titles.join(QLatin1String(" / ")), {}, part.depth};
        m_section = m_outline.sections.size() - 1;
        m_sectionOpen = true;
    }

    ScriptBeat& beginBeat(const ScriptPart& part)
    {
        OutlineScene& scene = this->scene();
        m_leadStart = -1;
        ScriptBeat beat;
        beat.range = rangeOf(part);
        beat.transitions = scene.beats.isEmpty() ? std::exchange(m_leadIn, {}) + std::exchange(m_transitions, {})
                                                 : std::exchange(m_transitions, {});
        scene.beats << beat;
        return scene.beats.last();
    }

    void addAction(const ScriptPart& part)
    {
        const QString action = shownAction(part.text);
        if (m_inMarked) {
            QString& whole = m_outline.scenes.last().beats.last().action;
            whole += whole.isEmpty() || action.isEmpty() ? action : QString(QLatin1String("\n\n") + action);
            growRange(part);
        } else if (part.kind == Kind::Action && isTransitionWords(action)) {
            m_transitions << action;
        } else if (!action.isEmpty()) {
            beginBeat(part).action = action;
        }
    }

    void beginSpeech(const ScriptPart& part)
    {
        const bool together = m_inMarked || (part.dual && m_transitions.isEmpty() && !m_outline.scenes.isEmpty() &&
                                             !m_outline.scenes.last().beats.isEmpty() &&
                                             !m_outline.scenes.last().beats.last().dialogue.isEmpty());
        ScriptBeat& beat = together ? m_outline.scenes.last().beats.last() : beginBeat(part);
        beat.dialogue << DialogueLine{withoutEmphasis(part.text), withoutEmphasis(part.extension), {}, {}};
        growRange(part);
    }

    void addSpeech(const ScriptPart& part)
    {
        growRange(part);
        QList<DialogueLine>& lines = m_outline.scenes.last().beats.last().dialogue;
        if (part.kind == Kind::Parenthetical) {
            if (!lines.last().text.isEmpty())
                lines << DialogueLine{lines.last().character, lines.last().extension, {}, {}};
            addParagraph(lines.last().parenthetical, withoutEmphasis(part.text));
            return;
        }
        addParagraph(lines.last().text, shownSpeech(part.text));
    }

    void addSynopsis(const QString& text)
    {
        if (m_sectionOpen)
            addParagraph(m_outline.sections.last().synopsis, text);
        else
            addParagraph(m_outline.scenes.isEmpty() ? m_synopsis : m_outline.scenes.last().synopsis, text);
    }

    void addNote(const QString& text)
    {
        if (m_outline.scenes.isEmpty() || m_sectionOpen)
            addParagraph(m_notes, text);
        else if (m_outline.scenes.last().beats.isEmpty())
            addParagraph(m_outline.scenes.last().notes, text);
        else
            addParagraph(m_outline.scenes.last().beats.last().notes, text);
    }

    /// What waited for a scene that never came goes to the last one; words alone make one.
    void finish()
    {
        if (m_outline.scenes.isEmpty() && m_notes.isEmpty() && m_synopsis.isEmpty() && m_transitions.isEmpty())
            return;
        OutlineScene& last = scene();
        closeScene();
        addParagraph(last.notes, m_notes);
        m_outline.ending = m_transitions;
    }

    const ParsedScript& m_script;
    ScriptOutline m_outline;
    QList<std::pair<int, QString>> m_path; ///< the open sections with their depths
    ScriptRange m_heading;
    QStringList m_transitions; ///< before the next beat
    QStringList m_leadIn;      ///< before the scene that has no beat yet
    QString m_notes;           ///< for the next scene
    QString m_synopsis;
    qint64 m_at = 0;         ///< where the part that is read begins
    qint64 m_leadStart = -1; ///< where what leads into the next scene begins
    std::optional<qsizetype> m_section;
    bool m_inMarked = false; ///< everything belongs to the shot that a mark began
    bool m_noShots = false;  ///< the open scene is meant to be empty
    bool m_speaking = false;
    bool m_sectionOpen = false; ///< a section has begun and no scene in it
};

} // namespace

ScriptOutline outlineOf(const ParsedScript& script)
{
    return OutlineMaker(script).run();
}

QString titleIn(const QStringList& titlePage)
{
    for (const QString& line : titlePage) {
        const qsizetype colon = line.indexOf(QLatin1Char(':'));
        if (line.left(colon).trimmed().compare(QLatin1String("title"), Qt::CaseInsensitive) == 0) {
            const QString title = withoutEmphasis(line.mid(colon + 1)).simplified();
            if (!title.isEmpty())
                return title;
        }
    }
    return {};
}
