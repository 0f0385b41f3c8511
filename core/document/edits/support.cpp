#include "core/document/edits/support.h"

#include "core/document/codes.h"
#include "core/document/find.h"
#include "core/document/rules.h"
#include "core/document/text.h"
#include "core/document/transitions.h"

#include <QHash>
#include <algorithm>

tl::unexpected<Error> missing(Thing thing)
{
    const auto sentence = [thing] {
        switch (thing) {
        case Thing::Sequence:
            return DocumentText::tr("This sequence is not in the storyboard any more. Nothing was changed.");
        case Thing::Scene:
            return DocumentText::tr("This scene is not in the storyboard any more. Nothing was changed.");
        case Thing::Shot:
            return DocumentText::tr("This shot is not in the storyboard any more. Nothing was changed.");
        case Thing::Panel:
            return DocumentText::tr("This panel is not in the shot any more. Nothing was changed.");
        case Thing::Take:
            return DocumentText::tr("This take is not set aside. Nothing was changed.");
        case Thing::Element:
            return DocumentText::tr("This element is not in the storyboard any more. Nothing was changed.");
        case Thing::Track:
            return DocumentText::tr("This track is not in the storyboard any more. Nothing was changed.");
        case Thing::Clip:
            return DocumentText::tr("This clip is not in the storyboard any more. Nothing was changed.");
        case Thing::Marker:
            return DocumentText::tr("This marker is not in the storyboard any more. Nothing was changed.");
        }
        return QString();
    };
    return fail(ErrorKind::NotFound, sentence());
}

tl::unexpected<Error> refused(const QString& sentence)
{
    return fail(ErrorKind::Usage, sentence);
}

Status refuseIf(const QString& problem)
{
    if (!problem.isEmpty())
        return refused(problem);
    return {};
}

Status indexFits(qsizetype index, qsizetype size)
{
    if (index < 0 || index > size)
        return refused(
            DocumentText::tr("There is no place %1 in a list of %2. Nothing was changed.").arg(index + 1).arg(size));
    return {};
}

Storyboard settled(Storyboard board)
{
    fitTransitions(board);
    return board;
}

Transition tidied(Transition transition)
{
    if (transition.kind == TransitionKind::Cut || transition.frames <= 0) {
        transition.kind = TransitionKind::Cut;
        transition.frames = 0;
    }
    return transition;
}

void moveAnchors(Storyboard& board, const AnchorMove& moved)
{
    for (qsizetype i = 0; i < board.tracks.size(); ++i)
        for (qsizetype j = 0; j < board.tracks.at(i).clips.size(); ++j)
            if (const auto anchor = moved(board.tracks.at(i).clips.at(j).anchor))
                board.tracks[i].clips[j].anchor = *anchor;
    for (qsizetype i = 0; i < board.markers.size(); ++i)
        if (const auto anchor = moved(board.markers.at(i).anchor))
            board.markers[i].anchor = *anchor;
}

void releaseAnchors(Storyboard& board, const QSet<ShotId>& shots)
{
    QHash<ShotId, Frames> starts;
    for (const ShotStart& at : shotStarts(board))
        if (shots.contains(at.shot->id))
            starts.insert(at.shot->id, at.start);
    moveAnchors(board, [&](const Anchor& anchor) -> std::optional<Anchor> {
        if (!anchor.shot || !starts.contains(*anchor.shot))
            return std::nullopt;
        return Anchor{std::nullopt, starts.value(*anchor.shot) + anchor.offset};
    });
}

Status panelsFitInto(const Storyboard& board, const QList<Panel>& panels, const ShotId& except)
{
    const auto clashes = [&](const QList<Panel>& others) {
        return std::any_of(others.begin(), others.end(),
                           [&](const Panel& other) { return indexOf(panels, other.id) >= 0; });
    };
    bool clash = std::any_of(board.elements.begin(), board.elements.end(),
                             [&](const Element& e) { return clashes(e.references); });
    for (const Scene& scene : board.scenes)
        for (const Shot& other : scene.shots)
            clash = clash || (other.id != except && clashes(other.panels));
    if (clash)
        return refused(DocumentText::tr("A panel with this id is already in the storyboard. Nothing was changed."));
    return {};
}

Status fitsInto(const Storyboard& board, const Shot& shot)
{
    for (const ElementId& element : shot.elements)
        if (indexOf(board.elements, element) < 0)
            return missing(Thing::Element);
    if (!shot.panels.isEmpty())
        BR_CHECK(panelsFitInto(board, shot.panels, shot.id));
    if (shot.captions.isEmpty())
        return {};
    for (const Scene& scene : board.scenes)
        for (const Shot& other : scene.shots)
            for (const Caption& caption : other.captions)
                if (other.id != shot.id && indexOf(shot.captions, caption.id) >= 0)
                    return refused(
                        DocumentText::tr("A caption with this id is already in the storyboard. Nothing was changed."));
    return {};
}

QString codeForShot(const Storyboard& board, const Scene& scene, qsizetype index)
{
    QStringList used;
    used.reserve(scene.shots.size());
    for (const Shot& shot : scene.shots)
        used << shot.code;
    const QString before = index > 0 ? used.at(index - 1) : QString();
    const QString after = index < used.size() ? used.at(index) : QString();
    return codeBetween(QStringLiteral("SH"), 4, before, after, used,
                       board.numberingLocked ? Numbering::Locked : Numbering::Open);
}

Status codeIsFree(const Scene& scene, const Shot& shot)
{
    for (const Shot& other : scene.shots)
        if (other.id != shot.id && other.code.compare(shot.code, Qt::CaseInsensitive) == 0)
            return refused(
                DocumentText::tr("Scene %1 already has a shot %2. Choose another code.").arg(scene.code, shot.code));
    return {};
}

Status codesMayChange(const Storyboard& board)
{
    if (board.numberingLocked)
        return refused(DocumentText::tr("Numbering is locked, so codes stay as they are. Unlock it first."));
    return {};
}

void retire(Storyboard& board, const QSet<ShotId>& shots)
{
    releaseAnchors(board, shots);
    for (qsizetype i = 0; i < board.scenes.size(); ++i) {
        for (qsizetype j = board.scenes.at(i).shots.size() - 1; j >= 0; --j) {
            const Shot& shot = board.scenes.at(i).shots.at(j);
            if (!shots.contains(shot.id))
                continue;
            if (board.numberingLocked && plays(shot))
                board.scenes[i].shots[j].status = ShotStatus::Omitted;
            else
                board.scenes[i].shots.removeAt(j);
        }
    }
}

void keepTake(Shot& shot, const std::optional<Take>& shown, Rate rate)
{
    if (!shown)
        return;
    const bool isCircled = shot.circled == shown->id;
    if (isCircled && shot.takeStart)
        return;
    const Frames start = takeStartOf(*shown, shownOf(shot), rate);
    if (!isCircled || start != 0)
        shot.takeStart = start;
    shot.circled = shown->id;
}

void enterLater(Shot& shot, Frames by)
{
    if (shot.circled)
        enterAt(shot, enteredPermille(shot) + by * shot.speedPermille);
}

void enterAt(Shot& shot, Frames permille)
{
    const Frames whole = permille >= 0 ? permille / 1000 : -((999 - permille) / 1000);
    shot.takeStart = std::clamp(whole, -LongestFrames, LongestFrames);
    shot.takeStartPermille = int(permille - whole * 1000);
}

void forgetTakeStart(Shot& shot)
{
    shot.takeStart.reset();
    shot.takeStartPermille = 0;
}

void renewParts(Shot& shot)
{
    for (Panel& panel : shot.panels)
        panel.id = PanelId::create();
    for (Caption& caption : shot.captions)
        caption.id = CaptionId::create();
}
