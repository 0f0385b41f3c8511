#include "core/interchange/breakdown.h"

namespace {

constexpr qint64 MsPerSpokenWord = 400; // 150 words a minute
constexpr qint64 MsPerActionWord = 300;
constexpr qint64 MsBetweenLines = 300;
constexpr qint64 ShortestMs = 1500;
constexpr qint64 LongestMs = 10 * 60 * 1000; // a paragraph that is a whole novel is no shot of an hour

bool isIdeograph(QChar c)
{
    return (c.unicode() >= 0x3040 && c.unicode() <= 0x9FFF) || (c.unicode() >= 0xAC00 && c.unicode() <= 0xD7AF);
}

/// Words in tenths; a sign of a script without spaces is six tenths of one.
qint64 tenthsOfWords(QStringView text)
{
    qint64 tenths = 0;
    bool inWord = false;
    for (const QChar c : text) {
        const bool letter = c.isLetterOrNumber() && !isIdeograph(c);
        tenths += isIdeograph(c) ? 6 : (letter && !inWord ? 10 : 0);
        inWord = letter || (inWord && !c.isSpace() && !isIdeograph(c)); // "don't" is one word
    }
    return tenths;
}

} // namespace

int estimateMs(const QString& action, const QList<DialogueLine>& dialogue)
{
    qint64 ms = tenthsOfWords(action) * MsPerActionWord / 10;
    for (const DialogueLine& line : dialogue)
        ms += tenthsOfWords(line.text) * MsPerSpokenWord / 10 + MsBetweenLines;
    return int(std::clamp(ms, ShortestMs, LongestMs));
}
