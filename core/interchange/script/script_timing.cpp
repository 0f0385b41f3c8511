#include "core/document/speech.h"
#include "core/interchange/breakdown.h"

namespace {

constexpr qint64 MsPerActionWord = 300;
constexpr qint64 MsBetweenLines = 300;
constexpr qint64 ShortestMs = 1500;
constexpr qint64 LongestMs = 10 * 60 * 1000; // a paragraph that is a whole novel is no shot of an hour

} // namespace

int estimateMs(const QString& action, const QList<DialogueLine>& dialogue)
{
    qint64 ms = tenthsOfWords(action) * MsPerActionWord / 10;
    for (const DialogueLine& line : dialogue)
        ms += spokenMs(line.text) + MsBetweenLines;
    return int(std::clamp(ms, ShortestMs, LongestMs));
}
