#include "core/document/rules.h"

#include "core/document/checks.h"
#include "core/document/text.h"

#include <algorithm>

namespace {

/// True when a list of a few values holds one twice.
template<class List, class Key> bool hasTwice(const List& list, Key key)
{
    for (qsizetype i = 0; i < list.size(); ++i)
        for (qsizetype j = 0; j < i; ++j)
            if (key(list.at(i)) == key(list.at(j)))
                return true;
    return false;
}

template<class List, class Test> bool any(const List& list, Test test)
{
    return std::any_of(list.begin(), list.end(), test);
}

bool isColour(const QString& text)
{
    const auto isHex = [](QChar c) { return c.unicode() < 128 && std::isxdigit(c.unicode()); };
    return text.size() == 7 && text.startsWith(QLatin1Char('#')) && std::all_of(text.begin() + 1, text.end(), isHex);
}

bool isTime(Frames frames)
{
    return frames >= -LongestFrames && frames <= LongestFrames;
}
bool isLength(Frames frames)
{
    return frames >= 1 && frames <= LongestFrames;
}
bool isOffset(Frames frames)
{
    return frames >= 0 && frames <= LongestFrames;
}

bool isRect(const UnitRect& rect)
{
    constexpr int Far = 100 * UnitRect::Whole; // pictures may lie outside the frame, but not beyond counting
    const auto isNear = [](int value) { return value >= -Far && value <= Far; };
    return isNear(rect.x) && isNear(rect.y) && rect.width >= 1 && rect.width <= Far && rect.height >= 1 &&
           rect.height <= Far;
}

QString lengthProblem()
{
    return DocumentText::tr("A length is at least one frame and at most a thousand million frames.");
}
QString pathProblem(const QString& path)
{
    return DocumentText::tr("\"%1\" is not a file inside the project. Import the file, then use the copy.")
        .arg(path.left(200));
}

QString takeProblem(const Shot& shot)
{
    if (shot.circled && shot.circled->isNull())
        return DocumentText::tr("The circled take of shot %1 has no id.").arg(shot.code);
    if (shot.takeStart && (!shot.circled || !isTime(*shot.takeStart)))
        return DocumentText::tr("Shot %1 enters a take that it does not circle, or too far from its start.")
            .arg(shot.code);
    if (shot.takeStartPermille < 0 || shot.takeStartPermille >= 1000 || (shot.takeStartPermille && !shot.takeStart))
        return DocumentText::tr("Shot %1 enters its take between frames in a way that cannot be counted.")
            .arg(shot.code);
    if (shot.speedPermille != 0 && (shot.speedPermille < SlowestPermille || shot.speedPermille > FastestPermille))
        return DocumentText::tr("The take of shot %1 cannot run at %2 %. Use 1 to 1000 %, or 0 to hold one frame.")
            .arg(shot.code, QString::number(shot.speedPermille / 10.0));
    if (any(shot.rejected, [](const Rejection& r) { return r.take.isNull(); }) ||
        hasTwice(shot.rejected, [](const Rejection& r) { return r.take; }))
        return DocumentText::tr("Shot %1 rejects a take without an id, or the same one twice.").arg(shot.code);
    if (any(shot.rejected, [&](const Rejection& r) { return shot.circled == r.take; }))
        return DocumentText::tr("Shot %1 both circles and rejects the same take.").arg(shot.code);
    return {};
}

QString captionProblem(const Shot& shot)
{
    if (any(shot.captions, [](const Caption& c) { return c.id.isNull(); }) ||
        hasTwice(shot.captions, [](const Caption& c) { return c.id; }))
        return DocumentText::tr("A caption of shot %1 has no id, or the id of another one.").arg(shot.code);
    if (any(shot.captions, [](const Caption& c) { return !isOffset(c.start) || !isLength(c.length); }))
        return DocumentText::tr("A caption of shot %1 starts before the shot or lasts less than one frame.")
            .arg(shot.code);
    return {};
}

QString panelsProblem(const Shot& shot)
{
    for (const Panel& panel : shot.panels)
        if (const QString problem = problemOf(panel); !problem.isEmpty())
            return problem;
    if (hasTwice(shot.panels, [](const Panel& p) { return p.id; }))
        return DocumentText::tr("Two panels of shot %1 have the same id.").arg(shot.code);
    return {};
}

} // namespace

bool isValidCode(const QString& code)
{
    const auto isFit = [](QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('.') || c == QLatin1Char('-'); };
    return !code.isEmpty() && code.size() <= 32 && code.front().isLetterOrNumber() &&
           std::all_of(code.begin(), code.end(), isFit);
}

QString problemOfName(const QString& name)
{
    if (name.trimmed().isEmpty())
        return DocumentText::tr("The name is empty. Type at least one letter.");
    if (name.size() > 200)
        return DocumentText::tr("The name is longer than 200 characters. Use a shorter one.");
    if (any(name, [](QChar c) { return c.category() == QChar::Other_Control; }))
        return DocumentText::tr("The name holds a line break or another control character. Use one line of text.");
    return {};
}

QString problemOf(const Format& format)
{
    const auto fits = [](int side) { return side >= 16 && side <= 8192 && side % 2 == 0; };
    if (!fits(format.size.width()) || !fits(format.size.height()))
        return DocumentText::tr("A picture of %1 x %2 cannot be made: both sides must be even numbers from 16 to 8192.")
            .arg(format.size.width())
            .arg(format.size.height());
    const Rate rate = format.rate;
    if (rate.num <= 0 || rate.den <= 0 || rate.num < rate.den || std::int64_t(rate.den) * 240 < rate.num)
        return DocumentText::tr("%1/%2 is not a frame rate. Use 1 to 240 frames a second.").arg(rate.num).arg(rate.den);
    return {};
}

QString problemOf(const Panel& panel)
{
    if (panel.id.isNull())
        return DocumentText::tr("A panel has no id.");
    if (!isSafeRelativePath(panel.file))
        return pathProblem(panel.file);
    if (panel.at && !isOffset(*panel.at))
        return DocumentText::tr("A panel starts before its shot.");
    if (panel.move && (!isRect(panel.move->from) || !isRect(panel.move->to)))
        return DocumentText::tr("The camera move of a panel shows an empty part of the picture.");
    if (panel.size.width() < 0 && panel.size != QSize()) // not measured yet is fine
        return DocumentText::tr("A panel has a size below zero.");
    return {};
}

QString problemOf(const Transition& transition)
{
    const bool isCut = transition.kind == TransitionKind::Cut;
    if (isCut ? transition.frames != 0 : !isLength(transition.frames))
        return isCut ? DocumentText::tr("A cut has no length.") : lengthProblem();
    if (!isColour(transition.colour))
        return DocumentText::tr("\"%1\" is not a colour. Write it as #rrggbb.").arg(transition.colour.left(40));
    return {};
}

QString problemOf(const Shot& shot)
{
    if (shot.id.isNull())
        return DocumentText::tr("Shot %1 has no id.").arg(shot.code);
    if (!isValidCode(shot.code))
        return DocumentText::tr("\"%1\" is not a shot code. Use up to 32 letters, digits, dots and hyphens.")
            .arg(shot.code.left(40));
    if (!isLength(shot.length))
        return lengthProblem();
    if (shot.framing.lensMm < 0 || shot.framing.lensMm > 10000)
        return DocumentText::tr("A lens of %1 mm does not exist. Use 0 to 10000.").arg(shot.framing.lensMm);
    if (shot.script.start < 0 || shot.script.length < 0)
        return DocumentText::tr("Shot %1 points in front of the script.").arg(shot.code);
    if (hasTwice(shot.elements, [](const ElementId& id) { return id; }))
        return DocumentText::tr("Shot %1 names the same element twice.").arg(shot.code);
    for (const QString& problem :
         {problemOf(shot.transitionIn), panelsProblem(shot), captionProblem(shot), takeProblem(shot)})
        if (!problem.isEmpty())
            return problem;
    return {};
}

QString problemOf(const Scene& scene)
{
    if (scene.id.isNull())
        return DocumentText::tr("Scene %1 has no id.").arg(scene.code);
    if (!isValidCode(scene.code))
        return DocumentText::tr("\"%1\" is not a scene code. Use up to 32 letters, digits, dots and hyphens.")
            .arg(scene.code.left(40));
    return {};
}

QString problemOf(const Element& element)
{
    if (element.id.isNull())
        return DocumentText::tr("An element has no id.");
    if (const QString problem = problemOfName(element.name); !problem.isEmpty())
        return problem;
    if (element.name.contains(QLatin1Char('@')))
        return DocumentText::tr("The name \"%1\" holds an @. Write it without: texts mention it as @name.")
            .arg(element.name);
    for (const Panel& panel : element.references) {
        if (const QString problem = problemOf(panel); !problem.isEmpty())
            return problem;
        if (panel.role != PanelRole::Reference)
            return DocumentText::tr("A picture of element \"%1\" is not a reference.").arg(element.name);
    }
    if (hasTwice(element.references, [](const Panel& p) { return p.id; }))
        return DocumentText::tr("Two pictures of element \"%1\" have the same id.").arg(element.name);
    return {};
}

QString problemOf(const Clip& clip, TrackKind kind)
{
    if (clip.id.isNull())
        return DocumentText::tr("A clip has no id.");
    if (!isSafeRelativePath(clip.file))
        return pathProblem(clip.file);
    if ((kind == TrackKind::Overlay) != (clip.role == ClipRole::Picture))
        return DocumentText::tr("Pictures go on overlay tracks, sounds on sound tracks.");
    if (!isLength(clip.length))
        return lengthProblem();
    if (!isOffset(clip.sourceIn) || !isOffset(clip.fadeIn) || !isOffset(clip.fadeOut) ||
        clip.fadeIn + clip.fadeOut > clip.length)
        return DocumentText::tr("The fades of clip \"%1\" are longer than the clip, or a time of it is below zero.")
            .arg(clip.name);
    if (std::abs(clip.gainMillibel) > 10000)
        return DocumentText::tr("The gain of clip \"%1\" is beyond 100 dB.").arg(clip.name);
    if (clip.duckMillibel < 0 || clip.duckMillibel > 10000)
        return DocumentText::tr("Clip \"%1\" steps back under voices by 0 to 100 dB.").arg(clip.name);
    if (!isRect(clip.place) || clip.opacityPermille < 0 || clip.opacityPermille > 1000)
        return DocumentText::tr("The place or opacity of clip \"%1\" is outside what can be drawn.").arg(clip.name);
    return problemOf(clip.anchor);
}

QString problemOf(const Track& track)
{
    if (track.id.isNull())
        return DocumentText::tr("A track has no id.");
    if (std::abs(track.gainMillibel) > 10000)
        return DocumentText::tr("The gain of track \"%1\" is beyond 100 dB.").arg(track.name);
    return {};
}

QString problemOf(const Anchor& anchor)
{
    return isTime(anchor.offset) ? QString() : DocumentText::tr("A place on the timeline is too far from its anchor.");
}

QString problemOf(const Marker& marker)
{
    if (marker.id.isNull())
        return DocumentText::tr("A marker has no id.");
    if (!marker.colour.isEmpty() && !isColour(marker.colour))
        return DocumentText::tr("\"%1\" is not a colour. Write it as #rrggbb.").arg(marker.colour.left(40));
    return problemOf(marker.anchor);
}
