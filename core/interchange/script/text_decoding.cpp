#include "core/interchange/fountain.h"
#include "core/interchange/text.h"

#include <QStringDecoder>
#include <array>
#include <optional>

namespace {

constexpr qint64 largestScript = 32 * 1024 * 1024; // a 200-page script is about 300 kB

/// What Windows puts where Latin-1 has control characters: quotes, dashes, the euro sign. 0 = left as it is.
constexpr std::array<char16_t, 32> windowsExtras{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                 0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::optional<QString> decoded(const QByteArray& bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding, QStringDecoder::Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

/// UTF-16 without a mark shows by NULs that are nearly all on one side of each pair.
std::optional<QStringConverter::Encoding> unmarkedUtf16(const QByteArray& bytes)
{
    if (bytes.size() < 4 || bytes.size() % 2 != 0)
        return std::nullopt;
    std::array<qsizetype, 2> nulls{0, 0};
    for (qsizetype i = 0; i < bytes.size(); ++i)
        nulls[size_t(i % 2)] += bytes[i] == '\0';
    const qsizetype many = bytes.size() / 4;
    if (nulls[1] >= many && nulls[0] == 0)
        return QStringConverter::Utf16LE;
    if (nulls[0] >= many && nulls[1] == 0)
        return QStringConverter::Utf16BE;
    return std::nullopt;
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
    if (const auto encoding = unmarkedUtf16(bytes))
        return decoded(bytes, *encoding);
    if (const auto text = decoded(bytes, QStringConverter::Utf8))
        return text;
    return fromLatin(bytes);
}

} // namespace

Result<QString> decodeText(const QByteArray& bytes)
{
    if (bytes.size() > largestScript)
        return fail(ErrorKind::Usage,
                    InterchangeText::tr("This file is larger than any script (32 MB at most), so it was not read. "
                                        "Nothing has changed; choose the script itself."));
    const std::optional<QString> text = textOf(bytes);
    if (!text || looksBinary(*text))
        return fail(
            ErrorKind::Damaged,
            InterchangeText::tr("This file is not text, so there is no script in it to read. "
                                "Nothing has changed; export the script as Fountain or plain text and import that."));
    return *text;
}
