#include "ui/shots/shot_cells.h"

#include "core/document/edits.h"
#include "core/document/find.h"
#include "ui/board/card_painter.h"
#include "ui/inspector/length_section.h"
#include "ui/words.h"

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(ShotsTable)
};
constexpr Frames UsualTransition = 12;

QString dialogueOf(const Shot& shot)
{
    QStringList lines;
    for (const DialogueLine& line : shot.dialogue)
        lines << line.character + QStringLiteral(": ") + line.text.simplified();
    return lines.join(QLatin1Char(' '));
}

QString transitionOf(const Shot& shot, Rate rate)
{
    const Transition& in = shot.transitionIn;
    if (in.kind == TransitionKind::Cut)
        return {};
    return Words::of(in.kind) + QLatin1Char(' ') + shortLength(in.frames, rate);
}

/// "Not decided" is no news in a table full of it.
template<class Enum> QString decided(Enum value)
{
    return value == Enum::Unset ? QString() : Words::of(value);
}

void put(Shot& shot, ShotColumn column, const QVariant& value)
{
    const int choice = value.toInt();
    if (column == ShotColumn::Description)
        shot.description = value.toString();
    else if (column == ShotColumn::Size)
        shot.framing.size = ShotSize(choice);
    else if (column == ShotColumn::Angle)
        shot.framing.angle = CameraAngle(choice);
    else if (column == ShotColumn::Move)
        shot.framing.move = CameraMove(choice);
    else if (column == ShotColumn::Status)
        shot.status = ShotStatus(choice);
    if (column != ShotColumn::Transition)
        return;
    Transition& in = shot.transitionIn;
    in.kind = TransitionKind(choice);
    in.frames = in.kind == TransitionKind::Cut ? 0 : in.frames > 0 ? in.frames : UsualTransition;
}

Result<Storyboard> withSlugline(Storyboard board, const ShotId& shot, const QString& text)
{
    Scene scene = *sceneOf(board, shot);
    scene.slugline = text.trimmed();
    return setScene(std::move(board), scene);
}

Result<Storyboard> withLength(Storyboard board, const ShotId& shot, const QString& text)
{
    const auto length = parseLength(text, board.format.rate);
    if (!length)
        return fail(ErrorKind::Usage, Text::tr("\"%1\" is no length, so nothing has changed. Write a timecode like "
                                               "4:12, seconds like 4.5s, or frames like 96f.")
                                          .arg(text));
    return setShotLength(std::move(board), shot, *length);
}
} // namespace

QString nameOf(ShotColumn column)
{
    const QString names[] = {Text::tr("Scene"),  Text::tr("Code"),     Text::tr("Picture"), Text::tr("Description"),
                             Text::tr("Size"),   Text::tr("Angle"),    Text::tr("Move"),    Text::tr("Length"),
                             Text::tr("Status"), Text::tr("Dialogue"), Text::tr("Takes"),   Text::tr("Transition")};
    return names[int(column)];
}

bool isEditable(ShotColumn column)
{
    return column != ShotColumn::Code && column != ShotColumn::Picture && column != ShotColumn::Dialogue &&
           column != ShotColumn::Takes;
}

QString shownIn(ShotColumn column, const Scene& scene, const Shot& shot, Rate rate)
{
    switch (column) {
    case ShotColumn::Scene:
        return scene.slugline.isEmpty() ? scene.code : scene.code + QLatin1Char(' ') + scene.slugline;
    case ShotColumn::Code:
        return shot.code;
    case ShotColumn::Description:
        return shot.description.simplified();
    case ShotColumn::Size:
        return decided(shot.framing.size).section(QStringLiteral(" - "), 0, 0);
    case ShotColumn::Angle:
        return decided(shot.framing.angle);
    case ShotColumn::Move:
        return decided(shot.framing.move);
    case ShotColumn::Length:
        return shortLength(shot.length, rate);
    case ShotColumn::Status:
        return Words::of(shot.status);
    case ShotColumn::Dialogue:
        return dialogueOf(shot);
    case ShotColumn::Transition:
        return transitionOf(shot, rate);
    case ShotColumn::Picture:
    case ShotColumn::Takes:
        break;
    }
    return {};
}

QVariant editedIn(ShotColumn column, const Scene& scene, const Shot& shot, Rate rate)
{
    switch (column) {
    case ShotColumn::Scene:
        return scene.slugline;
    case ShotColumn::Description:
        return shot.description;
    case ShotColumn::Size:
        return int(shot.framing.size);
    case ShotColumn::Angle:
        return int(shot.framing.angle);
    case ShotColumn::Move:
        return int(shot.framing.move);
    case ShotColumn::Length:
        return toTimecode(shot.length, rate);
    case ShotColumn::Status:
        return int(shot.status);
    case ShotColumn::Transition:
        return int(shot.transitionIn.kind);
    default:
        return shownIn(column, scene, shot, rate);
    }
}

Result<Storyboard> withCells(Storyboard board, const QList<ShotId>& shots, ShotColumn column, const QVariant& value)
{
    Result<Storyboard> edited = std::move(board);
    for (const ShotId& id : shots) {
        const Shot* found = edited ? findShot(*edited, id) : nullptr;
        if (!found)
            continue;
        Shot shot = *found;
        put(shot, column, value);
        if (column == ShotColumn::Scene)
            edited = withSlugline(std::move(*edited), id, value.toString());
        else if (column == ShotColumn::Length)
            edited = withLength(std::move(*edited), id, value.toString());
        else if (shot != *found)
            edited = setShot(std::move(*edited), shot);
    }
    return edited;
}
