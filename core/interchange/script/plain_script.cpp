#include "core/interchange/breakdown.h"
#include "core/interchange/script/fountain_rules.h"
#include "core/interchange/script/part_builder.h"
#include "core/interchange/script/script_marks.h"

#include <QRegularExpression>
#include <array>

namespace {

using Kind = ScriptPartKind;

/// "Scene 3: the kitchen" in the languages people paste.
bool isSceneLine(const QString& line)
{
    static const QRegularExpression words(
        QStringLiteral(
            "^(?:#+\\s*)?\\**(?:(?:scene|szene|sc\u00E8ne|escena|scena|cena|sahne|scen|\u0441\u0446\u0435\u043D\u0430)"
            "\\s*#?\\d+\\w?\\b"
            "|\u7B2C\\s*[\\d\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341\u767E]+\\s*[\u573A\u5834]"
            "|(?:\u573A\u666F|\u5834\u9762|\u30B7\u30FC\u30F3)\\s*\\d+).*$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return words.match(line).hasMatch();
}

/// Where the name of "ANNA: Hello" ends, -1 when the line is no speech. Labels of notes ("Camera: wide") are none.
qsizetype speakerLength(const QString& line)
{
    static const QRegularExpression speech(
        QStringLiteral(
            "^(\\p{Lu}[\\p{L}\\p{N}'\u2019.-]*(?: [\\p{Lu}\\p{N}(][\\p{L}\\p{N}'\u2019.)-]*){0,2})\\s*:\\s+\\S"
            "|^([\\p{Lo}\\p{N}]{1,8})\\s*[:\uFF1A]\\s*\\S"),
        QRegularExpression::UseUnicodePropertiesOption);
    static constexpr std::array labels{"note",     "notes",   "scene",   "shot",    "camera", "time",   "location",
                                       "place",    "setting", "sound",   "music",   "sfx",    "title",  "author",
                                       "date",     "draft",   "todo",    "idea",    "props",  "cast",   "characters",
                                       "http",     "visual",  "visuals", "audio",   "image",  "action", "logline",
                                       "synopsis", "summary", "length",  "duration"};
    const QRegularExpressionMatch match = speech.match(line);
    if (!match.hasMatch() || hasSceneHeadingPrefix(line) || looksLikeTransition(line.trimmed()))
        return -1;
    const int group = match.capturedStart(1) >= 0 ? 1 : 2;
    const QString name = match.captured(group).toLower();
    const bool label =
        std::any_of(labels.begin(), labels.end(), [&](const char* word) { return name == QLatin1String(word); });
    return label ? -1 : match.capturedLength(group);
}

bool isBullet(const QString& line)
{
    return line.size() > 2 && line[1].isSpace() && QStringLiteral("-*\u2022\u2013").contains(line[0]);
}

/// Notes and loosely typed scripts: no blank line is needed where a line says by itself what it is.
class PlainReader {
public:
    explicit PlainReader(const QString& source)
        : m_lines(splitLines(source, ScriptMarkup::Skip))
        , m_parts(source)
    {
        m_screenplay = std::any_of(m_lines.begin(), m_lines.end(), [](const ScriptLine& line) {
            return hasSceneHeadingPrefix(QStringView(line.text).trimmed());
        });
    }

    ParsedScript run(const QString& source)
    {
        for (m_at = 0; m_at < m_lines.size(); ++m_at) {
            const ScriptLine& line = m_lines[m_at];
            if (line.hasWords()) {
                readWords(source, line, line.text.trimmed());
            } else {
                m_parts.addWordless(line);
                if (line.isBlank())
                    m_open = Kind::Blank;
            }
        }
        return m_parts.finish();
    }

private:
    void begin(const ScriptLine& line, Kind kind, const QString& text)
    {
        m_parts.begin(line, ScriptPart{kind, 0, 0, text});
        m_open = kind;
    }

    void readWords(const QString& source, const ScriptLine& line, const QString& text)
    {
        const qsizetype speaker = line.skips.isEmpty() ? speakerLength(text) : -1;
        if (hasSceneHeadingPrefix(text)) {
            m_parts.begin(line, sceneHeadingPart(text));
            m_open = Kind::SceneHeading;
        } else if (isSceneLine(text)) {
            begin(line, Kind::SceneHeading, bare(text));
        } else if (isTitle(text)) {
            begin(line, Kind::TitlePage, text);
        } else if (text.startsWith(QLatin1Char('#'))) {
            readSection(line, text);
        } else if (looksLikeTransition(text)) {
            begin(line, Kind::Transition, text);
        } else if (speaker > 0) {
            readSpeech(source, line, speaker);
        } else {
            readOther(line, text);
        }
    }

    static QString bare(QString heading)
    {
        heading.remove(QRegularExpression(QStringLiteral("^[#*\\s]+|\\*+$")));
        return heading;
    }

    bool isTitle(const QString& text) const
    {
        return m_parts.isEmpty() && text.startsWith(QLatin1String("title:"), Qt::CaseInsensitive);
    }

    void readSection(const ScriptLine& line, const QString& text)
    {
        ScriptPart part{Kind::Section, 0, 0, bare(text)};
        part.depth =
            int(std::find_if(text.begin(), text.end(), [](QChar c) { return c != QLatin1Char('#'); }) - text.begin());
        m_parts.begin(line, part);
        m_open = Kind::Section;
    }

    /// "NAME: words" is a cue and a speech on one line; the line is cut behind the colon.
    void readSpeech(const QString& source, const ScriptLine& line, qsizetype nameLength)
    {
        qint64 name = line.start;
        while (source[name].isSpace())
            ++name;
        qint64 words = name + nameLength;
        while (source[words].isSpace() || source[words] == QLatin1Char(':') || source[words] == QChar(0xFF1A))
            ++words;
        m_parts.add(characterPart(QStringView(source).mid(name, nameLength).trimmed()), line.start, words);
        ScriptLine rest = line;
        rest.start = words;
        begin(rest, Kind::Dialogue, source.mid(words, line.end - words).trimmed());
    }

    void readOther(const ScriptLine& line, const QString& text)
    {
        const bool speaking = m_open == Kind::Character || m_open == Kind::Dialogue || m_open == Kind::Parenthetical;
        const bool wrapped = m_open == Kind::Dialogue && (text[0].isLower() || m_inCue);
        if (m_screenplay && isCue(text)) {
            m_parts.begin(line, characterPart(text));
            m_open = Kind::Character;
            m_inCue = true;
        } else if (speaking && isParenthetical(text)) {
            begin(line, Kind::Parenthetical, text.mid(1).chopped(1).trimmed());
        } else if (wrapped) {
            m_parts.extend(line, text);
        } else if (m_inCue && speaking) {
            begin(line, Kind::Dialogue, text);
        } else if (m_open == Kind::Action && !isBullet(text)) {
            m_parts.extend(line, text);
        } else {
            begin(line, Kind::Action, isBullet(text) ? text.mid(2).trimmed() : text);
            m_inCue = false;
        }
    }

    bool isCue(const QString& text) const
    {
        static constexpr qsizetype longestCue = 38; // what fits the cue column of a page
        return text.size() <= longestCue && looksLikeCharacter(text) && text != text.toLower() &&
               m_at + 1 < m_lines.size() && m_lines[m_at + 1].hasWords() &&
               !hasSceneHeadingPrefix(QStringView(m_lines[m_at + 1].text).trimmed());
    }

    const QList<ScriptLine> m_lines;
    PartBuilder m_parts;
    qsizetype m_at = 0;
    Kind m_open = Kind::Blank;
    bool m_screenplay = false; ///< headings stand in it, so lines in capitals are cues
    bool m_inCue = false;      ///< the speech has a cue on a line of its own: it lasts until a blank line
};

} // namespace

bool looksLikeFountain(const QString& source)
{
    int headings = 0;
    int cues = 0;
    bool marks = false;
    bool ours = false; // what we wrote
    for (const ScriptPart& part : parseFountain(source).parts) {
        headings += part.kind == Kind::SceneHeading;
        cues += part.kind == Kind::Character;
        marks = marks || part.kind == Kind::TitlePage || part.kind == Kind::Section || part.kind == Kind::Synopsis ||
                part.kind == Kind::Centered || part.kind == Kind::Transition || part.kind == Kind::Lyrics ||
                part.kind == Kind::PageBreak;
        ours = ours || (part.kind == Kind::Note && (readShotMark(part.text, Rate{}) || readSceneMark(part.text)));
    }
    if (ours)
        return true;
    int headingLines = 0;
    int plainLines = 0; // what only plain text knows
    for (const ScriptLine& line : splitLines(source, ScriptMarkup::Skip)) {
        const QString text = line.text.trimmed();
        headingLines += hasSceneHeadingPrefix(text);
        plainLines += isSceneLine(text) || speakerLength(text) > 0;
    }
    if (headingLines > 0)
        return 2 * headings >= headingLines && headings + cues >= plainLines;
    return plainLines > 0 ? headings + cues > plainLines : headings + cues > 0 || marks;
}

ParsedScript parsePlainText(const QString& source)
{
    return PlainReader(source).run(source);
}
