#include "core/document/edits/cuts.h"

#include "core/document/edits/support.h"
#include "core/document/find.h"
#include "core/document/rules.h"
#include "core/document/text.h"

#include <algorithm>
#include <tuple>

namespace {

UnitRect between(const UnitRect& from, const UnitRect& to, Frames at, Frames length)
{
    const auto mix = [&](int a, int b) { return a + int(rescale(b - a, at, length)); };
    return {mix(from.x, to.x), mix(from.y, to.y), mix(from.width, to.width), mix(from.height, to.height)};
}

/// Two halves of one camera move: the second starts where the first ends.
std::pair<StillMove, StillMove> halves(const StillMove& move, Frames at, Frames length)
{
    const bool easesIn = move.easing == Easing::EaseIn || move.easing == Easing::EaseInOut;
    const bool easesOut = move.easing == Easing::EaseOut || move.easing == Easing::EaseInOut;
    const UnitRect middle = between(move.from, move.to, at, length);
    return {{move.from, middle, easesIn ? Easing::EaseIn : Easing::Linear},
            {middle, move.to, easesOut ? Easing::EaseOut : Easing::Linear}};
}

/// One panel alone fills its shot: it needs no time of its own.
void dropLoneTime(Shot& shot)
{
    const auto isSeen = [](const Panel& panel) { return panel.role != PanelRole::Reference; };
    if (std::count_if(shot.panels.cbegin(), shot.panels.cend(), isSeen) == 1)
        for (Panel& panel : shot.panels)
            if (panel.at == Frames(0))
                panel.at.reset();
}

/// Where each panel is really seen from: the first one from frame 0. One that another panel covers shares that one's
/// start, so that it stays covered in whatever shot it comes to.
QList<std::optional<Frames>> shownStarts(const Shot& shot)
{
    QList<std::optional<Frames>> starts = panelStarts(shot);
    const auto spans = panelSpans(shot);
    for (std::optional<Frames>& start : starts)
        for (const PanelSpan& span : spans)
            if (start && *start >= span.start && *start < span.start + span.length)
                start = span.start;
    return starts;
}

void splitPanels(Shot& first, Shot& second, Frames at)
{
    const QList<Panel> panels = std::exchange(first.panels, {});
    Shot whole = second;
    whole.panels = panels;
    const auto starts = shownStarts(whole);
    const auto spans = panelSpans(whole);
    second.panels.clear();
    for (qsizetype i = 0; i < panels.size(); ++i) {
        const bool isReference = !starts.at(i);
        PanelSpan span{i, starts.at(i).value_or(0), 0};
        for (const PanelSpan& seen : spans)
            if (seen.panel == i)
                span = seen;
        const bool inFirst = isReference || span.start < at;
        const bool inSecond = isReference || !inFirst || span.start + span.length > at;
        Panel head = panels.at(i);
        Panel tail = panels.at(i);
        if (!isReference) {
            head.at = span.start;
            tail.at = std::max<Frames>(0, span.start - at);
        }
        if (inFirst && inSecond) {
            tail.id = PanelId::create();
            if (head.move && !isReference)
                std::tie(*head.move, *tail.move) = halves(StillMove(*head.move), at - span.start, span.length);
        }
        if (inFirst)
            first.panels << head;
        if (inSecond)
            second.panels << tail;
    }
    dropLoneTime(first);
    dropLoneTime(second);
}

void splitCaptions(Shot& first, Shot& second, Frames at)
{
    const QList<Caption> captions = std::exchange(first.captions, {});
    second.captions.clear();
    for (const Caption& caption : captions) {
        const Frames end = caption.start + caption.length;
        if (caption.start < at)
            first.captions << Caption{caption.id, caption.start, std::min(end, at) - caption.start, caption.text};
        if (end > at) {
            const Frames start = std::max<Frames>(0, caption.start - at);
            second.captions << Caption{caption.start < at ? CaptionId::create() : caption.id, start, end - at - start,
                                       caption.text};
        }
    }
}

/// Panels of the joined shot keep their moments; one that was behind the end of the first shot would now be seen, so it
/// becomes a reference.
void joinPanels(Shot& first, const Shot& second)
{
    const auto starts = shownStarts(first);
    for (qsizetype i = 0; i < starts.size(); ++i) {
        if (!starts.at(i))
            continue;
        first.panels[i].at = starts.at(i);
        if (*starts.at(i) >= first.length) {
            first.panels[i].at.reset();
            first.panels[i].role = PanelRole::Reference;
        }
    }
    const auto later = shownStarts(second);
    for (qsizetype i = 0; i < later.size(); ++i) {
        Panel panel = second.panels.at(i);
        const auto isKnown = [&](const Panel& known) {
            return known.role == PanelRole::Reference && known.file == panel.file;
        };
        if (!later.at(i) && std::any_of(first.panels.cbegin(), first.panels.cend(), isKnown))
            continue; // a split gave each part the references of the whole
        if (later.at(i))
            panel.at = *later.at(i) + first.length;
        first.panels << panel;
    }
}

QString joined(const QString& a, const QString& b)
{
    return a.isEmpty() || a == b ? b : b.isEmpty() ? a : QString(a + QLatin1Char('\n') + b);
}

ScriptRange joined(const ScriptRange& a, const ScriptRange& b)
{
    if (a.length == 0 || b.length == 0)
        return a.length == 0 ? b : a;
    const qint64 start = std::min(a.start, b.start);
    return {start, std::max(a.start + a.length, b.start + b.length) - start};
}

void join(Shot& first, const Shot& second)
{
    joinPanels(first, second);
    for (Caption caption : second.captions) {
        caption.start += first.length;
        first.captions << caption;
    }
    first.customCaptions = first.customCaptions || second.customCaptions;
    first.description = joined(first.description, second.description);
    first.notes = joined(first.notes, second.notes);
    first.script = joined(first.script, second.script);
    first.dialogue << second.dialogue;
    for (const ElementId& element : second.elements)
        if (!first.elements.contains(element))
            first.elements << element;
    first.length += second.length;
    dropLoneTime(first);
}

} // namespace

Result<Storyboard> splitShot(Storyboard board, const ShotId& id, Frames at, const ShotId& secondId,
                             const std::optional<Take>& shown)
{
    const auto place = placeOf(board, id);
    if (!place)
        return missing(Thing::Shot);
    if (secondId.isNull() || placeOf(board, secondId))
        return refused(DocumentText::tr("The second part needs an id of its own. Nothing was changed."));
    Scene& scene = board.scenes[place->scene];
    Shot first = scene.shots.at(place->shot);
    if (at < 1 || at >= first.length)
        return refused(DocumentText::tr("A shot is split between its first and its last frame. Nothing was changed."));
    Shot second = first;
    second.id = secondId;
    second.code = codeForShot(board, scene, place->shot + 1);
    splitPanels(first, second, at);
    splitCaptions(first, second, at);
    keepTake(first, shown, board.format.rate);
    second.circled = first.circled;
    second.takeStart = first.takeStart;
    second.takeStartPermille = first.takeStartPermille;
    enterLater(second, at);
    second.length = first.length - at;
    first.length = at;
    second.transitionIn = {};
    second.dialogue.clear();
    second.notes.clear();
    second.rejected.clear();
    second.script = {};
    scene.shots[place->shot] = first;
    scene.shots.insert(place->shot + 1, second);
    moveAnchors(board, [&](const Anchor& anchor) -> std::optional<Anchor> {
        return anchor.shot == id && anchor.offset >= at ? std::optional(Anchor{secondId, anchor.offset - at})
                                                        : std::nullopt;
    });
    return settled(std::move(board));
}

Result<Storyboard> mergeWithNext(Storyboard board, const ShotId& id)
{
    const auto place = placeOf(board, id);
    if (!place)
        return missing(Thing::Shot);
    Scene& scene = board.scenes[place->scene];
    Shot& first = scene.shots[place->shot];
    qsizetype next = place->shot + 1;
    while (next < scene.shots.size() && plays(scene.shots.at(next)) != plays(first))
        ++next;
    if (next >= scene.shots.size())
        return refused(DocumentText::tr(
            "This is the last shot of its scene: there is none to join it with. Nothing was changed."));
    const Shot second = scene.shots.at(next);
    const Frames length = first.length;
    if (length + second.length > LongestFrames)
        return refused(DocumentText::tr("The joined shot would be too long. Nothing was changed."));
    join(first, second);
    moveAnchors(board, [&](const Anchor& anchor) -> std::optional<Anchor> {
        return anchor.shot == second.id ? std::optional(Anchor{id, anchor.offset + length}) : std::nullopt;
    });
    retire(board, {second.id});
    if (const auto slot = placeOf(board, second.id)) {
        Shot& left = board.scenes[slot->scene].shots[slot->shot];
        renewParts(left);
        left.script = {}; // its words are the first shot's now
    }
    return settled(std::move(board));
}
