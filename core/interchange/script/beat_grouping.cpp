#include "core/interchange/script/beat_grouping.h"

#include "core/interchange/breakdown.h"

#include <limits>

namespace {

constexpr int Middle = 50;
constexpr qsizetype LongestSentence = 2000; // what never ends is cut between words
constexpr qsizetype LongestBeat = 4000;     // a paragraph of more than a page is no single shot
constexpr qint64 LongBeatPieceMs = 20'000;

/// Neighbours are put together until they last this long.
qint64 patienceMs(int detail)
{
    if (detail == 0)
        return std::numeric_limits<qint64>::max();
    return detail <= Middle ? 20000LL * (Middle - detail) / detail : 5000LL * (100 - detail) / (detail - Middle);
}

bool endsSentence(QStringView text, qsizetype at)
{
    static const QString stops = QStringLiteral(".!?\u2026");
    static const QString wideStops = QStringLiteral("\u3002\uFF01\uFF1F");
    if (wideStops.contains(text[at]))
        return true;
    if (!stops.contains(text[at]))
        return false;
    qsizetype next = at + 1;
    while (next < text.size() && (text[next].isPunct() && text[next] != QLatin1Char('(')))
        ++next;
    if (next < text.size() && !text[next].isSpace())
        return false;
    const auto wordStart =
        std::find_if(std::make_reverse_iterator(text.begin() + at), text.rend(), [](QChar c) { return c.isSpace(); });
    const qsizetype letters = at - (text.rend() - wordStart);
    const bool shortWord = text[at] == QLatin1Char('.') && letters <= 2 && text[at - letters].isUpper(); // "Mr.", "J."
    while (next < text.size() && text[next].isSpace())
        ++next;
    return !shortWord && !(next < text.size() && text[next].isLower()); // "Wait... what?" goes on
}

QStringList sentencesOf(const QString& text)
{
    QStringList sentences;
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool tooLong = i - start >= LongestSentence && (text[i].isSpace() || i - start >= 2 * LongestSentence) &&
                             !text[i].isHighSurrogate();
        const bool ends = tooLong || text[i] == QLatin1Char('\n') || (i > 0 && endsSentence(text, i));
        if (!ends)
            continue;
        while (!tooLong && i + 1 < text.size() && (text[i + 1].isPunct() && text[i + 1] != QLatin1Char('(')))
            ++i; // closing quotes belong to it
        sentences << text.mid(start, i + 1 - start).trimmed();
        start = i + 1;
    }
    sentences << text.mid(start).trimmed();
    sentences.removeAll(QString());
    return sentences;
}

/// Gives each piece the part of the beat's range where its first words stand, as far as they can be found.
void placeIn(const ScriptRange& range, const QString& source, const QString& words, qint64& from, ScriptBeat& piece)
{
    const QStringView rest = QStringView(source).mid(from, range.start + range.length - from);
    const qint64 found = words.isEmpty() ? -1 : rest.indexOf(words);
    piece.range = range;
    if (found < 0)
        return;
    piece.range = {from + found, words.size()};
    from += found + words.size();
}

QList<ScriptBeat> sentenceBeats(const ScriptBeat& beat, const QString& source)
{
    QList<ScriptBeat> pieces;
    qint64 from = beat.range.start;
    for (const QString& sentence : sentencesOf(beat.action)) {
        ScriptBeat piece;
        piece.action = sentence;
        placeIn(beat.range, source, sentence, from, piece);
        pieces << piece;
    }
    for (const DialogueLine& line : beat.dialogue) {
        QStringList sentences = sentencesOf(line.text);
        if (sentences.isEmpty())
            sentences << QString(); // a parenthetical alone
        for (qsizetype i = 0; i < sentences.size(); ++i) {
            ScriptBeat piece;
            piece.dialogue << DialogueLine{line.character, line.extension, i == 0 ? line.parenthetical : QString(),
                                           sentences[i]};
            placeIn(beat.range, source, sentences[i], from, piece);
            pieces << piece;
        }
    }
    if (pieces.isEmpty())
        pieces << beat;
    pieces.first().notes = beat.notes;
    pieces.first().transitions = beat.transitions;
    return pieces;
}

void appendText(QString& text, const QString& more, QChar between)
{
    if (!text.isEmpty() && !more.isEmpty())
        text += between;
    text += more;
}

/// What is said in one breath is one line again; a lead-in that no cut can show any more becomes a note.
void append(ScriptBeat& beat, const ScriptBeat& more, QChar between)
{
    appendText(beat.action, more.action, between);
    for (const DialogueLine& line : more.dialogue) {
        const bool goesOn = between == QLatin1Char(' ') && !beat.dialogue.isEmpty() && line.parenthetical.isEmpty() &&
                            beat.dialogue.last().character == line.character &&
                            beat.dialogue.last().extension == line.extension;
        if (goesOn)
            appendText(beat.dialogue.last().text, line.text, between);
        else
            beat.dialogue << line;
    }
    for (const QString& words : more.transitions)
        appendText(beat.notes, words, QLatin1Char('\n'));
    appendText(beat.notes, more.notes, QLatin1Char('\n'));
    beat.range.length =
        std::max(beat.range.start + beat.range.length, more.range.start + more.range.length) - beat.range.start;
}

qsizetype lettersOf(const ScriptBeat& beat)
{
    qsizetype letters = beat.action.size();
    for (const DialogueLine& line : beat.dialogue)
        letters += line.text.size();
    return letters;
}

QList<ScriptBeat> grouped(const QList<ScriptBeat>& beats, qint64 patience, QChar between)
{
    QList<ScriptBeat> groups;
    qint64 lasts = patience; // of the open group; full: the next beat begins one
    for (const ScriptBeat& beat : beats) {
        const qint64 length = estimateMs(beat.action, beat.dialogue);
        const bool full = between == QLatin1Char(' ') && !groups.isEmpty() &&
                          lettersOf(groups.last()) + lettersOf(beat) > LongestBeat;
        if (groups.isEmpty() || full || lasts >= patience) {
            groups << beat;
            lasts = length;
        } else {
            append(groups.last(), beat, between);
            lasts += length;
        }
    }
    return groups;
}

} // namespace

QList<ScriptBeat> groupedBeats(const QList<ScriptBeat>& beats, int detail, const QString& source)
{
    const int level = std::clamp(detail, 0, 100);
    const qint64 patience = patienceMs(level);
    if (level < Middle)
        return grouped(beats, patience, QLatin1Char('\n'));
    QList<ScriptBeat> pieces;
    for (const ScriptBeat& beat : beats) {
        if (level > Middle)
            pieces += grouped(sentenceBeats(beat, source), patience, QLatin1Char(' '));
        else if (lettersOf(beat) > LongestBeat)
            pieces += grouped(sentenceBeats(beat, source), LongBeatPieceMs, QLatin1Char(' '));
        else
            pieces << beat;
    }
    return pieces;
}
