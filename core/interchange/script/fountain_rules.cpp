#include "core/interchange/script/fountain_rules.h"

#include "core/interchange/script/emphasis.h"

#include <QRegularExpression>
#include <array>

namespace {

bool isFullStop(QChar c)
{
    return c == QLatin1Char('.') || c == QChar(0x3002) || c == QChar(0xFF0E); // also the stops of Chinese typesetting
}

bool isOpenBracket(QChar c)
{
    return c == QLatin1Char('(') || c == QChar(0xFF08);
}

bool isCloseBracket(QChar c)
{
    return c == QLatin1Char(')') || c == QChar(0xFF09);
}

/// Where the extension "(V.O.)" of a cue begins, its length when there is none.
qsizetype extensionStart(QStringView cue)
{
    if (cue.isEmpty() || !isCloseBracket(cue.back()) || isEscaped(cue, cue.size() - 1))
        return cue.size();
    qsizetype bracket = 0;
    while (bracket < cue.size() && (!isOpenBracket(cue[bracket]) || isEscaped(cue, bracket)))
        ++bracket;
    return bracket;
}

bool hasDualMark(QStringView cue)
{
    return cue.endsWith(QLatin1Char('^')) && !isEscaped(cue, cue.size() - 1);
}

QStringView withoutDualMark(QStringView cue)
{
    return hasDualMark(cue) ? cue.chopped(1).trimmed() : cue;
}

} // namespace

bool hasSceneHeadingPrefix(QStringView line)
{
    static constexpr std::array prefixes{"INT./EXT", "INT/EXT", "EXT./INT", "EXT/INT", "INT",
                                         "EXT",      "EST",     "I./E",     "I/E"};
    for (const char* prefix : prefixes) {
        const QLatin1String text(prefix);
        if (!line.startsWith(text, Qt::CaseInsensitive))
            continue;
        if (line.size() > text.size() && (isFullStop(line[text.size()]) || line[text.size()].isSpace()))
            return true;
    }
    return false;
}

bool isForcedSceneHeading(QStringView line)
{
    return line.size() > 1 && line[0] == QLatin1Char('.') && line[1].isLetterOrNumber();
}

bool looksLikeTransition(QStringView line)
{
    return line.endsWith(QLatin1String("TO:")) &&
           std::none_of(line.begin(), line.end(), [](QChar c) { return c.isLower(); });
}

bool looksLikeCharacter(QStringView line)
{
    static constexpr qsizetype longestCaselessName = 20;
    const QStringView cue = withoutDualMark(line);
    const QStringView name = cue.left(extensionStart(cue));
    bool letters = false;
    bool cased = false;
    bool sentence = false;
    for (const QChar c : name) {
        if (c.isLower())
            return false;
        letters = letters || c.isLetter();
        cased = cased || c.isUpper();
        sentence = sentence || (c.unicode() > 0x2FFF && c.isPunct());
    }
    return letters && (cased || (!sentence && name.size() <= longestCaselessName));
}

bool isPageBreak(QStringView line)
{
    return line.size() >= 3 && std::all_of(line.begin(), line.end(), [](QChar c) { return c == QLatin1Char('='); });
}

bool isParenthetical(QStringView line)
{
    return line.size() > 1 && isOpenBracket(line.front()) && isCloseBracket(line.back());
}

qsizetype titleKeyLength(QStringView line)
{
    static constexpr qsizetype longestKey = 30;
    const auto colon =
        std::find_if(line.begin(), line.end(), [](QChar c) { return c == QLatin1Char(':') || c == QChar(0xFF1A); });
    const qsizetype length = colon - line.begin();
    if (colon == line.end() || length > longestKey || looksLikeTransition(line) || hasSceneHeadingPrefix(line))
        return 0;
    return length > 0 && line[0].isLetter() ? length : 0;
}

bool isKnownTitleKey(QStringView key)
{
    static constexpr std::array keys{"title",      "credit", "author",   "authors",   "source",   "notes",
                                     "draft date", "date",   "contact",  "copyright", "revision", "draft",
                                     "episode",    "format", "subtitle", "language",  "writer",   "writers"};
    return std::any_of(keys.begin(), keys.end(),
                       [&](const char* known) { return key.compare(QLatin1String(known), Qt::CaseInsensitive) == 0; });
}

ScriptPart sceneHeadingPart(QStringView line)
{
    static const QRegularExpression number(QStringLiteral("\\s*#([\\p{L}\\p{N}.-]+)#$"));
    ScriptPart part{ScriptPartKind::SceneHeading};
    part.text = (isForcedSceneHeading(line) ? line.mid(1) : line).toString();
    const QRegularExpressionMatch match = number.match(part.text);
    if (match.hasMatch()) {
        part.number = match.captured(1);
        part.text.truncate(match.capturedStart());
    }
    return part;
}

ScriptPart characterPart(QStringView line)
{
    static const QRegularExpression betweenExtensions(QStringLiteral("[)\uFF09]\\s*[(\uFF08]"));
    ScriptPart part{ScriptPartKind::Character};
    part.dual = hasDualMark(line);
    QStringView cue = withoutDualMark(line);
    if (cue.startsWith(QLatin1Char('@')))
        cue = cue.mid(1).trimmed();
    const qsizetype extension = extensionStart(cue);
    part.text = cue.left(extension).trimmed().toString();
    if (extension < cue.size()) {
        part.extension = cue.mid(extension + 1).chopped(1).trimmed().toString();
        part.extension.replace(betweenExtensions, QStringLiteral(", "));
    }
    return part;
}
