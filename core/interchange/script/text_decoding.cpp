#include "core/interchange/fountain.h"
#include "core/interchange/text.h"

#include <QStringDecoder>
#include <array>
#include <optional>

namespace {

/// What Windows puts where Latin-1 has control characters: quotes, dashes, the euro sign. 0 = left as it is.
constexpr std::array<char16_t, 32> windowsExtras{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                 0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// Half of a pair means nothing by itself and could not be saved.
void replaceHalfSurrogates(QString& text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair)
            ++i;
        else if (text[i].isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
}

/// One sign in a hundred may be broken and shows as U+FFFD; more than that is another encoding, or no text.
std::optional<QString> decoded(const QByteArray& bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding, QStringDecoder::Flag::Stateless);
    QString text = decoder(bytes);
    replaceHalfSurrogates(text);
    if (text.count(QChar::ReplacementCharacter) * 100 > text.size())
        return std::nullopt;
    return text;
}

bool isBreakOrSpace(QChar c)
{
    return c == QLatin1Char(' ') || c == QLatin1Char('\n') || c == QLatin1Char('\r');
}

/// UTF-16 without a mark has NULs, which no other text has. Read the wrong way round, its spaces and line breaks are
/// gone.
std::optional<QString> unmarkedUtf16(const QByteArray& bytes)
{
    if (bytes.size() % 2 != 0 || !bytes.contains('\0'))
        return std::nullopt;
    std::optional<QString> best;
    qsizetype most = 0;
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        const auto text = decoded(bytes, encoding);
        const qsizetype gaps = text ? std::count_if(text->begin(), text->end(), isBreakOrSpace) : 0;
        if (gaps > most) {
            best = text;
            most = gaps;
        }
    }
    return best;
}

/// A few broken signs do not make UTF-8 another encoding, when most signs beyond ASCII are whole.
std::optional<QString> mostlyUtf8(const QByteArray& bytes)
{
    const auto text = decoded(bytes, QStringConverter::Utf8);
    if (!text)
        return std::nullopt;
    qsizetype whole = 0;
    for (const QChar c : *text)
        whole += c.unicode() >= 0x80 && c != QChar::ReplacementCharacter;
    const qsizetype broken = text->count(QChar::ReplacementCharacter);
    return broken == 0 || whole > broken ? text : std::nullopt;
}

QString fromLatin(const QByteArray& bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar& c : text)
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0 && windowsExtras[c.unicode() - 0x80] != 0)
            c = QChar(windowsExtras[c.unicode() - 0x80]);
    return text;
}

bool looksBinary(const QString& text)
{
    qsizetype controls = 0;
    for (const QChar c : text) {
        if (c.isNull())
            return true;
        controls += c.unicode() < 0x20 && !c.isSpace();
    }
    return controls * 100 > text.size(); // a stray form feed or escape is text, one in a hundred is not
}

std::optional<QString> textOf(const QByteArray& bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return decoded(bytes.mid(3), QStringConverter::Utf8);
    if (bytes.startsWith("\xFF\xFE"))
        return decoded(bytes.mid(2), QStringConverter::Utf16LE);
    if (bytes.startsWith("\xFE\xFF"))
        return decoded(bytes.mid(2), QStringConverter::Utf16BE);
    if (auto text = unmarkedUtf16(bytes))
        return text;
    if (auto text = mostlyUtf8(bytes))
        return text;
    return fromLatin(bytes);
}

/// Documents that are text on the outside only.
Status refuseOtherDocuments(const QByteArray& bytes)
{
    static constexpr std::array starts{"{\\rtf", "%PDF-", "%!PS", "<!DOCTYPE html", "<html"};
    const bool other = std::any_of(starts.begin(), starts.end(), [&](const char* start) {
        return QLatin1String(bytes.left(64)).trimmed().startsWith(QLatin1String(start), Qt::CaseInsensitive);
    });
    if (!other)
        return {};
    return fail(
        ErrorKind::Unsupported,
        InterchangeText::tr("This is a formatted document (RTF, PDF or a web page), not a script as text. Nothing "
                            "has changed; export it as Final Draft (.fdx), Fountain or plain text, or paste "
                            "its text."));
}

} // namespace

Error textIsTooLong()
{
    return {ErrorKind::Usage,
            InterchangeText::tr("This text is longer than any script (at most %1 MB and %2 lines are read). Nothing "
                                "has changed; choose the script itself, or cut it into episodes.")
                .arg(LargestTextBytes / 1024 / 1024)
                .arg(MostTextLines),
            {}};
}

Result<QString> decodeText(const QByteArray& bytes)
{
    if (bytes.size() > LargestTextBytes)
        return fail(textIsTooLong());
    BR_CHECK(refuseOtherDocuments(bytes));
    const std::optional<QString> text = textOf(bytes);
    if (!text || looksBinary(*text))
        return fail(
            ErrorKind::Damaged,
            InterchangeText::tr("This file is not text, so there is no script in it to read. "
                                "Nothing has changed; export the script as Fountain or plain text and import that."));
    if (text->count(QLatin1Char('\n')) > MostTextLines || text->count(QLatin1Char('\r')) > MostTextLines)
        return fail(textIsTooLong());
    return *text;
}
