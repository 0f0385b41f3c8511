#include "core/interchange/subtitles_in.h"

#include "core/base/safe_file.h"
#include "core/interchange/fountain.h"
#include "core/interchange/text.h"

#include <QFileInfo>
#include <algorithm>

namespace {

constexpr qint64 LargestFile = 16 << 20;
constexpr qsizetype MostCaptions = 50'000;
constexpr qsizetype LongestText = 2'000; ///< letters of one caption
constexpr std::int64_t LongestMs = std::int64_t(100) * 3'600'000;

/// A number of up to `most` digits at `at`, which moves behind it.
std::optional<std::int64_t> digits(QStringView text, qsizetype& at, int most)
{
    const qsizetype first = at;
    std::int64_t number = 0;
    while (at < text.size() && at - first < most && text[at] >= QLatin1Char('0') && text[at] <= QLatin1Char('9'))
        number = number * 10 + (text[at++].unicode() - '0');
    return at > first ? std::optional(number) : std::nullopt;
}

/// "01:02:03,004", "02:03.004", "1:02:03.4" in milliseconds.
std::optional<std::int64_t> milliseconds(QStringView text)
{
    std::int64_t seconds = 0;
    qsizetype at = 0;
    for (int part = 0; part < 3; ++part) {
        const auto number = digits(text, at, 5);
        if (!number)
            return std::nullopt;
        seconds = seconds * 60 + *number;
        if (at >= text.size() || text[at] != QLatin1Char(':'))
            break;
        ++at;
    }
    std::int64_t fraction = 0;
    if (at < text.size() && (text[at] == QLatin1Char(',') || text[at] == QLatin1Char('.'))) {
        const qsizetype first = ++at;
        fraction = digits(text, at, 3).value_or(0);
        for (qsizetype i = at - first; i < 3; ++i)
            fraction *= 10;
    }
    const std::int64_t all = seconds * 1000 + fraction;
    return all <= LongestMs ? std::optional(all) : std::nullopt;
}

/// "00:00:01,000 --> 00:00:02,000 X1:..": both times; what follows places the caption and is dropped.
std::optional<std::pair<std::int64_t, std::int64_t>> timing(QStringView line)
{
    const qsizetype arrow = line.size() <= 400 ? line.indexOf(QLatin1String("-->")) : -1;
    if (arrow < 0)
        return std::nullopt;
    const auto start = milliseconds(line.left(arrow).trimmed());
    const auto end = milliseconds(line.mid(arrow + 3).trimmed());
    return start && end && *end > *start ? std::optional(std::pair(*start, *end)) : std::nullopt;
}

/// One of a few named signs ("amp", "#39") or none.
QString sign(QStringView name)
{
    static constexpr std::pair<const char*, char16_t> Named[] = {{"amp", '&'},    {"lt", '<'},    {"gt", '>'},
                                                                 {"quot", '"'},   {"apos", '\''}, {"nbsp", ' '},
                                                                 {"lrm", 0x200E}, {"rlm", 0x200F}};
    for (const auto& [word, letter] : Named)
        if (name == QLatin1String(word))
            return QString(QChar(letter));
    bool good = false;
    const bool hex = name.startsWith(QLatin1String("#x"));
    const uint code = name.startsWith(QLatin1Char('#')) ? name.mid(hex ? 2 : 1).toUInt(&good, hex ? 16 : 10) : 0;
    const bool fits = good && code >= 32 && code <= QChar::LastValidCodePoint && !QChar::isSurrogate(code);
    const char32_t letter = code;
    return fits ? QString::fromUcs4(&letter, 1) : QString();
}

/// The words of a line without tags (<i>, {\an8}), with their signs spelled out.
QString plain(QStringView line)
{
    QString words;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        const bool tag = c == QLatin1Char('<') && i + 1 < line.size() &&
                         (line[i + 1].isLetterOrNumber() || line[i + 1] == QLatin1Char('/'));
        const bool place = c == QLatin1Char('{') && i + 1 < line.size() && line[i + 1] == QLatin1Char('\\');
        const qsizetype end = tag || place ? line.indexOf(QLatin1Char(tag ? '>' : '}'), i) : -1;
        if (end > 0) { // what is never closed is no tag: "I <3 you"
            i = end;
            continue;
        }
        if (c == QLatin1Char('&')) {
            const qsizetype semicolon = line.mid(i, 12).indexOf(QLatin1Char(';'));
            const QString letter = semicolon > 1 ? sign(line.mid(i + 1, semicolon - 1)) : QString();
            if (!letter.isEmpty()) {
                words += letter;
                i += semicolon;
                continue;
            }
        }
        if (c.category() != QChar::Other_Control || c == QLatin1Char('\t'))
            words += c;
    }
    return words.simplified();
}

bool isNumber(QStringView line)
{
    return !line.isEmpty() && line.size() <= 9 &&
           std::all_of(line.begin(), line.end(), [](QChar c) { return c.isDigit(); });
}

/// Reads line by line: a line of times begins a caption, an empty line or the next times end it.
class Reader {
public:
    explicit Reader(Rate rate)
        : m_rate(rate)
    {
    }

    void line(QStringView text)
    {
        const QStringView trimmed = text.trimmed();
        if (trimmed.contains(QLatin1String("-->"))) {
            dropNumber();
            finish();
            m_open = timing(trimmed);
            m_inside = true;
        } else if (trimmed.isEmpty()) {
            finish();
        } else if (m_inside) {
            m_lines << trimmed.left(LongestText).toString();
        } // else a number, a header, a comment or a style
    }

    void finish()
    {
        if (!m_inside)
            return;
        QStringList lines;
        for (const QString& line : std::as_const(m_lines))
            if (const QString words = plain(line); !words.isEmpty() && lines.join(QString()).size() < LongestText)
                lines << words;
        if (m_open && !lines.isEmpty() && m_found.captions.size() < MostCaptions) {
            const auto frame = [&](std::int64_t ms) { return microsecondsToFrames(ms * 1000, m_rate); };
            const Frames start = frame(m_open->first), end = frame(m_open->second);
            m_found.captions << Caption{{}, start, std::max<Frames>(1, end - start), lines.join(QLatin1Char('\n'))};
        } else {
            ++m_found.skipped;
        }
        m_lines.clear();
        m_open.reset();
        m_inside = false;
    }

    Subtitles take()
    {
        finish();
        std::stable_sort(m_found.captions.begin(), m_found.captions.end(),
                         [](const Caption& a, const Caption& b) { return a.start < b.start; });
        return std::move(m_found);
    }

private:
    /// Where no empty line parts two captions, the number of the second one stands under the first one's words.
    void dropNumber()
    {
        if (m_inside && m_lines.size() > 1 && isNumber(m_lines.last()))
            m_lines.removeLast();
    }

    Rate m_rate;
    Subtitles m_found;
    std::optional<std::pair<std::int64_t, std::int64_t>> m_open;
    QStringList m_lines;
    bool m_inside = false;
};

} // namespace

Result<Subtitles> subtitlesFrom(const QByteArray& bytes, Rate rate)
{
    QString text = decodeText(bytes).value_or(QString());
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    Reader reader(rate);
    for (const QStringView line : QStringView(text).split(QLatin1Char('\n')))
        reader.line(line);
    Subtitles found = reader.take();
    if (found.captions.isEmpty())
        return fail(ErrorKind::Usage, InterchangeText::tr("This file holds no captions: a SubRip (.srt) or WebVTT "
                                                          "(.vtt) file is needed. Nothing was changed."));
    return found;
}

Result<Subtitles> readSubtitles(const QString& path, Rate rate)
{
    if (QFileInfo(path).size() > LargestFile)
        return fail(ErrorKind::Usage, InterchangeText::tr("\"%1\" is larger than 16 MB, which no caption file is. "
                                                          "Nothing was changed.")
                                          .arg(QFileInfo(path).fileName()));
    BR_TRY(const QByteArray bytes, readFile(path, LargestFile));
    return subtitlesFrom(bytes, rate);
}
