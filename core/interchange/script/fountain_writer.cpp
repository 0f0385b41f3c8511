#include "core/interchange/breakdown.h"
#include "core/interchange/fountain_out.h"
#include "core/interchange/script/emphasis.h"
#include "core/interchange/script/fountain_rules.h"
#include "core/interchange/script/script_marks.h"
#include "core/interchange/script/script_outline.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// What Fountain keeps on one line.
QString oneLine(const QString& text)
{
    return withEscapes(text.simplified());
}

QStringList linesOf(const QString& text)
{
    QStringList lines = QString(text).replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').trimmed().split(u'\n');
    for (QString& line : lines)
        line = line.trimmed();
    return lines;
}

/// Brackets and carets in a name, so that they are not taken for the cue's own.
QString bracketed(QString text)
{
    static const QString signs = u"()\uFF08\uFF09^"_s;
    for (qsizetype i = text.size() - 1; i >= 0; --i)
        if (signs.contains(text[i]))
            text.insert(i, u'\\');
    return text;
}

QString transitionWords(const Transition& transition)
{
    switch (transition.kind) {
    case TransitionKind::Cut:
        break;
    case TransitionKind::Dissolve:
        return u"DISSOLVE TO:"_s;
    case TransitionKind::Wipe:
        return u"WIPE TO:"_s;
    case TransitionKind::DipToColour:
        return transition.colour == "#000000"_L1                                   ? u"> FADE TO BLACK:"_s
               : transition.colour.compare("#ffffff"_L1, Qt::CaseInsensitive) == 0 ? u"> FADE TO WHITE:"_s
                                                                                   : u"> FADE TO COLOUR:"_s;
    }
    return {};
}

class FountainWriter {
public:
    explicit FountainWriter(const Storyboard& board)
        : m_board(board)
    {
    }

    QString run()
    {
        writeTitlePage();
        for (const Scene& scene : m_board.scenes)
            writeScene(scene);
        writeEnd();
        while (m_nextSequence < m_board.sequences.size())
            writeSequence(m_nextSequence++);
        return m_text;
    }

private:
    /// A paragraph, and the blank line behind it.
    void write(const QString& paragraph)
    {
        m_text += paragraph + "\n\n"_L1;
        m_started = m_started || !paragraph.startsWith("[["_L1);
    }

    void writeTitlePage()
    {
        QStringList page;
        if (titleIn(m_board.titlePage).isEmpty() && !m_board.title.isEmpty())
            page << "Title: "_L1 + oneLine(m_board.title);
        for (const QString& entry : m_board.titlePage)
            for (const QString& line : linesOf(entry))
                if (!line.isEmpty())
                    page << (entry.startsWith(line) ? line : QString("    "_L1 + line));
        if (!page.isEmpty())
            write(page.join(u'\n'));
    }

    void writeEnd()
    {
        if (m_board.scenes.isEmpty() || m_board.closing.kind == TransitionKind::Cut)
            return;
        writeTransition(m_board.closing);
        write(endMark(m_board.closing, m_board.format.rate));
    }

    void writeSequence(qsizetype index)
    {
        const Sequence& sequence = m_board.sequences[index];
        write("# "_L1 + oneLine(sequence.title));
        writeSynopsis(sequence.synopsis);
    }

    void writeSynopsis(const QString& synopsis)
    {
        for (const QString& line : linesOf(synopsis))
            if (!line.isEmpty())
                write("= "_L1 + withEscapes(line));
    }

    /// Sections hold all that follows, so one that comes back is named again by its number.
    void enterSequence(const std::optional<SequenceId>& id)
    {
        if (id == m_sequence)
            return;
        m_sequence = id;
        qsizetype index = 0;
        while (id && m_board.sequences[index].id != *id)
            ++index;
        if (!id) {
            write(u"[[section: none]]"_s);
        } else if (index < m_nextSequence) {
            write("# "_L1 + oneLine(m_board.sequences[index].title));
            write(u"[[section: %1]]"_s.arg(index + 1));
        }
        while (id && m_nextSequence <= index)
            writeSequence(m_nextSequence++);
    }

    void writeScene(const Scene& scene)
    {
        enterSequence(scene.sequence);
        if (!scene.shots.isEmpty())
            writeTransition(scene.shots.first().transitionIn);
        const QString slugline = oneLine(scene.slugline);
        const QString number = " #"_L1 + scene.code + u'#';
        if (hasSceneHeadingPrefix(slugline))
            write(slugline + number);
        else if (isForcedSceneHeading(QString(u'.' + slugline)))
            write(u'.' + slugline + number);
        else
            write(sceneMark(scene));
        writeSynopsis(scene.synopsis);
        if (!scene.notes.trimmed().isEmpty())
            write(writtenNote(scene.notes));
        if (scene.shots.isEmpty())
            write(u"[[shots: none]]"_s);
        for (qsizetype i = 0; i < scene.shots.size(); ++i) {
            if (i > 0)
                writeTransition(scene.shots[i].transitionIn);
            writeShot(scene.shots[i]);
        }
    }

    void writeTransition(const Transition& transition)
    {
        if (const QString words = transitionWords(transition); !words.isEmpty())
            write(words);
    }

    void writeShot(const Shot& shot)
    {
        QString head = shotMark(shot, m_board.format.rate);
        if (!shot.notes.trimmed().isEmpty())
            head += u'\n' + writtenNote(shot.notes);
        write(head);
        writeAction(shot.description);
        for (qsizetype i = 0; i < shot.dialogue.size(); ++i)
            writeSpeech(shot.dialogue[i], i > 0 ? &shot.dialogue[i - 1] : nullptr);
    }

    void writeAction(const QString& description)
    {
        const QStringList lines = linesOf(description);
        if (lines.size() == 1 && lines.first().isEmpty())
            return;
        QStringList written;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QString line = withEscapes(lines[i]);
            const bool first = i == 0 || partsParagraphs(lines, i - 1);
            const bool last = i + 1 == lines.size() || partsParagraphs(lines, i + 1);
            const bool forced =
                line.isEmpty() ? !partsParagraphs(lines, i)
                               : isMisread(line, first, last) || (i == 0 && !m_started && titleKeyLength(line) > 0);
            written << (forced ? QString(u'!' + line) : line);
        }
        write(written.join(u'\n'));
    }

    /// One blank line parts paragraphs; where there are more, they have to be held open.
    static bool partsParagraphs(const QStringList& lines, qsizetype i)
    {
        return lines[i].isEmpty() && !lines[i - 1].isEmpty() && !lines[i + 1].isEmpty();
    }

    /// Whether a line of action would be taken for something else where it stands in its paragraph.
    static bool isMisread(const QString& line, bool first, bool last)
    {
        const bool speaks = line.startsWith(u'@') || looksLikeCharacter(line);
        return QStringView(u"=#~>!").contains(line.front()) ||
               (first && (hasSceneHeadingPrefix(line) || isForcedSceneHeading(line) || looksLikeTransition(line) ||
                          (speaks && !last)));
    }

    void writeSpeech(const DialogueLine& line, const DialogueLine* before)
    {
        QStringList lines;
        const bool goesOn = before && before->character == line.character && before->extension == line.extension &&
                            !before->text.trimmed().isEmpty() && !line.parenthetical.trimmed().isEmpty();
        if (goesOn)
            m_text.chop(1); // the cue of the speech before is its cue too
        else
            lines << cueOf(line);
        for (const QString& words : linesOf(line.parenthetical))
            if (!words.isEmpty())
                lines << u'(' + withEscapes(words) + u')';
        QStringList spoken = linesOf(line.text);
        spoken.removeAll(QString());
        for (qsizetype i = 0; i < spoken.size(); ++i) {
            if (i > 0)
                lines << u"  "_s; // keeps the speech open over a break
            lines << speech(spoken[i]);
        }
        if (lines.size() == 1 && !goesOn)
            lines << u"()"_s; // a name alone would be action
        write(lines.join(u'\n'));
    }

    QString speech(const QString& words) const
    {
        const QString line = withEscapes(words);
        static const QString starts = u"(\uFF08~=#"_s;
        return starts.contains(line.front()) ? QString(u'\\' + line) : line;
    }

    QString cueOf(const DialogueLine& line) const
    {
        QString cue = bracketed(oneLine(line.character));
        if (const QString extension = oneLine(line.extension); !extension.isEmpty())
            cue += " ("_L1 + bracketed(extension) + u')';
        const bool isClear = looksLikeCharacter(cue) && !hasSceneHeadingPrefix(cue) && !isForcedSceneHeading(cue) &&
                             !QStringView(u"=#~>!@").contains(cue.front()) && (m_started || titleKeyLength(cue) == 0);
        return isClear ? cue : QString(u'@' + cue);
    }

    const Storyboard& m_board;
    QString m_text;
    std::optional<SequenceId> m_sequence;
    qsizetype m_nextSequence = 0; ///< the first one that was not written yet
    bool m_started = false;       ///< something other than notes was written: no title page can begin any more
};

/// What of a shot is part of the story.
Shot story(const Shot& shot)
{
    Shot kept;
    kept.code = shot.code;
    kept.description = shot.description;
    kept.dialogue = shot.dialogue;
    kept.framing = shot.framing;
    kept.length = shot.length;
    kept.status = shot.status;
    if (shot.transitionIn.kind != TransitionKind::Cut)
        kept.transitionIn = shot.transitionIn;
    kept.notes = shot.notes;
    return kept;
}

bool tellSameScene(const Scene& a, const Scene& b)
{
    return a.code == b.code && a.slugline == b.slugline && a.synopsis == b.synopsis && a.notes == b.notes &&
           std::equal(a.shots.begin(), a.shots.end(), b.shots.begin(), b.shots.end(),
                      [](const Shot& x, const Shot& y) { return story(x) == story(y); });
}

bool sameEnd(const Transition& a, const Transition& b)
{
    return a == b || (a.kind == TransitionKind::Cut && b.kind == TransitionKind::Cut);
}

qsizetype sequenceOf(const Storyboard& board, const Scene& scene)
{
    for (qsizetype i = 0; i < board.sequences.size(); ++i)
        if (scene.sequence == board.sequences[i].id)
            return i;
    return -1;
}

} // namespace

bool tellSameStory(const Storyboard& a, const Storyboard& b)
{
    return a.titlePage == b.titlePage && sameEnd(a.closing, b.closing) &&
           std::equal(
               a.sequences.begin(), a.sequences.end(), b.sequences.begin(), b.sequences.end(),
               [](const Sequence& x, const Sequence& y) { return x.title == y.title && x.synopsis == y.synopsis; }) &&
           std::equal(a.scenes.begin(), a.scenes.end(), b.scenes.begin(), b.scenes.end(),
                      [&](const Scene& x, const Scene& y) {
                          return sequenceOf(a, x) == sequenceOf(b, y) && tellSameScene(x, y);
                      });
}

QString fountainOf(const Storyboard& board)
{
    const Script& script = board.script;
    if (looksLikeFountain(script.text) &&
        tellSameStory(board, breakDown(parseFountain(script.text), script.name, board.format, 50)))
        return script.text;
    return FountainWriter(board).run();
}
