#include "core/render/captions.h"

#include "core/document/find.h"
#include "core/document/speech.h"
#include "core/render/plan_shot.h"
#include "core/render/voice_cache.h"

#include <QHash>
#include <QSet>
#include <QTextBoundaryFinder>
#include <algorithm>
#include <memory>
#include <set>

namespace {

constexpr int LineWidth = 42;
constexpr int MostLines = 2;
constexpr qsizetype MostAtOnce = 8; ///< of a file that shows thousands at once nobody reads more

int columnsOf(QChar c)
{
    const ushort code = c.unicode();
    const bool wide = (code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0xA4CF) ||
                      (code >= 0xAC00 && code <= 0xD7A3) || (code >= 0xF900 && code <= 0xFAFF) ||
                      (code >= 0xFE30 && code <= 0xFE6F) || (code >= 0xFF00 && code <= 0xFF60);
    return wide ? 2 : c.isLowSurrogate() || c.isMark() ? 0 : 1;
}

bool fits(QStringView line)
{
    int width = 0;
    return std::all_of(line.begin(), line.end(), [&](QChar c) { return (width += columnsOf(c)) <= LineWidth; });
}

/// The last boundary up to which words from `start` on fit into a line; `start` where there is none. The next line goes
/// on where this one stopped: however long a text is, each boundary is looked for once.
qsizetype lastFitting(QTextBoundaryFinder& finder, QStringView text, qsizetype start)
{
    qsizetype end = start;
    if (finder.position() <= start) {
        finder.setPosition(start);
        finder.toNextBoundary();
    }
    while (finder.position() > start && fits(text.mid(start, finder.position() - start).trimmed())) {
        end = finder.position();
        finder.toNextBoundary();
    }
    return end;
}

/// Lines that fit, broken where the text's writing allows it, else between any two characters.
QStringList wrapped(const QString& text)
{
    QTextBoundaryFinder breaks(QTextBoundaryFinder::Line, text);
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text);
    QStringList lines;
    qsizetype start = 0;
    while (start < text.size()) {
        qsizetype end = lastFitting(breaks, text, start);
        if (end == start)
            end = lastFitting(characters, text, start);
        if (end == start) // not even one character
            end = characters.position();
        if (const QString line = text.mid(start, end - start).trimmed(); !line.isEmpty())
            lines << line;
        start = end;
    }
    return lines;
}

/// A piece of dialogue and when it is said, in samples of the shot.
struct Said {
    QString text;
    std::int64_t start = 0;
    std::int64_t end = 0;
};

QList<Said> saidIn(const PlanSound& voice, const SpokenLength& spoken)
{
    QList<std::int64_t> lengths;
    for (const SpokenLine& line : voice.lines)
        lengths << spoken(line).value_or(std::max<std::int64_t>(1, spokenMs(line.text) * SampleRate / 1000));
    const QList<std::int64_t> starts = spreadLines(lengths, voice.length);
    QList<Said> said;
    for (qsizetype i = 0; i < voice.lines.size(); ++i) {
        const QStringList pieces = captionPieces(voice.lines[i].text);
        std::int64_t whole = 0, done = 0;
        for (const QString& piece : pieces)
            whole += piece.size();
        for (const QString& piece : pieces) { // longer pieces take longer to say
            const std::int64_t start = starts[i] + rescale(lengths[i], done, whole);
            done += piece.size();
            said << Said{piece, start, starts[i] + rescale(lengths[i], done, whole)};
        }
    }
    if (said.isEmpty() || said.last().end <= voice.length)
        return said;
    // The shot is too short for its words: all of them are shown all the same.
    const std::int64_t needed = said.last().end;
    for (Said& piece : said) {
        piece.start = rescale(piece.start, voice.length, needed);
        piece.end = rescale(piece.end, voice.length, needed);
    }
    return said;
}

/// Makes short ones longer: into the pause behind, then into the one before.
void giveTime(QList<Caption>& captions, Frames least, Frames length)
{
    for (qsizetype i = 0; i < captions.size(); ++i) {
        Caption& caption = captions[i];
        const Frames from = i > 0 ? captions[i - 1].start + captions[i - 1].length : 0;
        const Frames to = i + 1 < captions.size() ? captions[i + 1].start : length;
        const Frames end = std::max(caption.start + caption.length, std::min(caption.start + least, to));
        caption.start = std::max(from, std::min(caption.start, end - least));
        caption.length = end - caption.start;
    }
}

QList<Caption> madeOf(const PlanSound& voice, const Shot& shot, Rate rate, const SpokenLength& spoken)
{
    QList<Caption> captions;
    Frames free = 0;
    for (const Said& said : saidIn(voice, spoken)) {
        const Frames start = std::max(free, samplesToFrames(said.start, rate));
        const Frames end = std::min(shot.length, std::max(start + 1, samplesToFrames(said.end, rate)));
        if (end <= start)
            break; // more pieces than frames
        captions << Caption{{}, start, end - start, said.text};
        free = end;
    }
    giveTime(captions, std::max<Frames>(1, microsecondsToFrames(1'000'000, rate)), shot.length);
    return captions;
}

QList<Caption> captionsIn(const Storyboard& board, const Scene& scene, const Shot& shot, const SpokenLength& spoken)
{
    if (!shot.customCaptions) {
        const auto voice = spokenLines(board, scene, shot, 0);
        return voice ? madeOf(*voice, shot, board.format.rate, spoken) : QList<Caption>{};
    }
    QList<Caption> captions = shot.captions;
    captions.removeIf([&](const Caption& c) { return c.start >= shot.length || c.text.trimmed().isEmpty(); });
    for (Caption& caption : captions)
        caption.length = std::min(caption.length, shot.length - caption.start);
    std::stable_sort(captions.begin(), captions.end(),
                     [](const Caption& a, const Caption& b) { return a.start < b.start; });
    return captions;
}

} // namespace

int captionWidth(QStringView text)
{
    int width = 0;
    for (const QChar c : text)
        width += columnsOf(c);
    return width;
}

void speakLines(const RenderPlan& plan, const QString& cacheFolder, const std::stop_token& stop)
{
    VoiceCache voices(voiceFolder(cacheFolder));
    for (const PlanSound& sound : plan.sounds)
        for (const SpokenLine& line : sound.lines)
            if (!stop.stop_requested() && !voices.lengthOf(line))
                (void)voices.line(line, stop);
}

int unspokenLines(const RenderPlan& plan, const QString& cacheFolder)
{
    const VoiceCache voices(voiceFolder(cacheFolder));
    QSet<QString> unspoken; // the same words are spoken once
    for (const PlanSound& sound : plan.sounds)
        for (const SpokenLine& line : sound.lines)
            if (!voices.lengthOf(line))
                unspoken.insert(line.text + QLatin1Char('\n') + line.voice + QLatin1Char('\n') + line.language);
    return int(unspoken.size());
}

SpokenLength spokenLengthsIn(const QString& cacheFolder)
{
    const auto voices = std::make_shared<VoiceCache>(voiceFolder(cacheFolder));
    return [voices](const SpokenLine& line) { return voices->lengthOf(line); };
}

QList<Caption> captionsOf(const Storyboard& board, const Shot& shot, const SpokenLength& spoken)
{
    const Scene* scene = sceneOf(board, shot.id);
    return scene ? captionsIn(board, *scene, shot, spoken) : QList<Caption>{};
}

QList<Caption> filmCaptions(const Storyboard& board, const SpokenLength& spoken)
{
    QList<Caption> all;
    QList<Frames> cuts;
    for (const auto& [scene, shot, start] : shotStarts(board)) {
        if (!plays(*shot))
            continue;
        for (Caption caption : captionsIn(board, *scene, *shot, spoken)) {
            caption.start += start;
            all << caption;
        }
        cuts << start + shot->length;
    }
    return joinedOverCuts(all, cuts);
}

void addCaptions(RenderPlan& plan, const Storyboard& board, const SpokenLength& spoken)
{
    QHash<ShotId, const PlanShot*> planned;
    for (const PlanShot& shot : std::as_const(plan.shots))
        planned.insert(shot.id, &shot);
    plan.captions.clear();
    const auto at = [&](Frames frame) { return convertFrames(frame, board.format.rate, plan.output.video.rate); };
    for (const auto& [scene, shot, start] : shotStarts(board)) {
        const PlanShot* there = plays(*shot) ? planned.value(shot->id) : nullptr;
        for (const Caption& caption : there ? captionsIn(board, *scene, *shot, spoken) : QList<Caption>{}) {
            const Frames from = at(start + caption.start) - at(start);
            const Frames to = at(start + caption.start + caption.length) - at(start);
            if (from < there->length)
                plan.captions << Caption{
                    {}, there->start + from, std::clamp<Frames>(to - from, 1, there->length - from), caption.text};
        }
    }
}

QStringList captionPieces(const QString& text)
{
    const QStringList lines = wrapped(text.simplified());
    QStringList pieces;
    for (qsizetype i = 0; i < lines.size(); i += MostLines)
        pieces << lines.mid(i, MostLines).join(QLatin1Char('\n'));
    return pieces;
}

QString captionsAt(const QList<Caption>& captions, Frames frame, Frames from)
{
    QStringList shown;
    for (auto caption = std::lower_bound(captions.begin(), captions.end(), from,
                                         [](const Caption&each, Frames start) { return each.start < start; });
         caption != captions.end() && caption->start <= frame; ++caption)
        if (frame < caption->start + caption->length)
            shown << caption->text;
    return shown.mid(std::max<qsizetype>(0, shown.size() - MostAtOnce)).join(QLatin1Char('\n'));
}

QList<Caption> joinedOverCuts(const QList<Caption>& captions, const QList<Frames>& cuts)
{
    QList<Caption> joined;
    QHash<std::pair<Frames, QString>, QList<qsizetype>> endingAt; // a cut, by their words
    for (const Caption& caption : captions) {
        const auto before = endingAt.find({caption.start, caption.text});
        const bool goesOn = before != endingAt.end() && !before->isEmpty();
        const qsizetype index = goesOn ? before->takeLast() : joined.size();
        if (goesOn)
            joined[index].length += caption.length;
        else
            joined << caption;
        if (const Frames end = caption.start + caption.length; std::binary_search(cuts.begin(), cuts.end(), end))
            endingAt[{end, caption.text}] << index;
    }
    return joined;
}

QList<Caption> wholeCaptions(const RenderPlan& plan)
{
    QList<Frames> cuts;
    for (const PlanShot& shot : plan.shots)
        cuts << shot.start;
    return joinedOverCuts(plan.captions, cuts);
}

QList<Caption> oneAtATime(const QList<Caption>& captions)
{
    QList<Frames> changes;
    QList<std::pair<Frames, qsizetype>> ends;
    for (qsizetype i = 0; i < captions.size(); ++i) {
        ends << std::pair(captions[i].start + captions[i].length, i);
        changes << captions[i].start << ends.last().first;
    }
    std::sort(changes.begin(), changes.end());
    changes.erase(std::unique(changes.begin(), changes.end()), changes.end());
    std::sort(ends.begin(), ends.end());
    QList<Caption> single;
    std::set<qsizetype> shown; // in their order
    auto over = ends.cbegin();
    for (qsizetype next = 0, i = 0; i + 1 < changes.size(); ++i) {
        for (; next < captions.size() && captions[next].start <= changes[i]; ++next)
            shown.insert(next);
        for (; over != ends.cend() && over->first <= changes[i]; ++over)
            shown.erase(over->second);
        QStringList texts;
        for (auto each = shown.rbegin(); each != shown.rend() && texts.size() < MostAtOnce; ++each)
            texts.prepend(captions[*each].text);
        if (!texts.isEmpty())
            single << Caption{{}, changes[i], changes[i + 1] - changes[i], texts.join(QLatin1Char('\n'))};
    }
    return single;
}
