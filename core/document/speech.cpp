#include "core/document/speech.h"

namespace {

constexpr qint64 MsPerSpokenWord = 400;

bool isIdeograph(QChar c)
{
    return (c.unicode() >= 0x3040 && c.unicode() <= 0x9FFF) || (c.unicode() >= 0xAC00 && c.unicode() <= 0xD7AF);
}

} // namespace

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

qint64 spokenMs(QStringView text)
{
    return tenthsOfWords(text) * MsPerSpokenWord / 10;
}
