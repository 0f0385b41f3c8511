#include "ui/words.h"

QString Words::of(ShotStatus status)
{
    switch (status) {
    case ShotStatus::Todo:
        return tr("To do");
    case ShotStatus::Draft:
        return tr("Draft");
    case ShotStatus::Review:
        return tr("In review");
    case ShotStatus::Approved:
        return tr("Approved");
    case ShotStatus::Omitted:
        return tr("Omitted");
    }
    return {};
}

QString Words::iconOf(ShotStatus status)
{
    static const char* const names[] = {"circle-dashed", "pencil", "eye", "circle-check", "ban"};
    return QString::fromLatin1(names[int(status)]);
}

QString Words::of(ShotSize size)
{
    switch (size) {
    case ShotSize::Unset:
        return tr("Not decided");
    case ShotSize::ECU:
        return tr("ECU - extreme close-up");
    case ShotSize::CU:
        return tr("CU - close-up");
    case ShotSize::MCU:
        return tr("MCU - medium close-up");
    case ShotSize::MS:
        return tr("MS - medium shot");
    case ShotSize::MFS:
        return tr("MFS - medium full shot");
    case ShotSize::FS:
        return tr("FS - full shot");
    case ShotSize::WS:
        return tr("WS - wide shot");
    case ShotSize::EWS:
        return tr("EWS - extreme wide shot");
    }
    return {};
}

QString Words::of(CameraAngle angle)
{
    switch (angle) {
    case CameraAngle::Unset:
        return tr("Not decided");
    case CameraAngle::EyeLevel:
        return tr("Eye level");
    case CameraAngle::High:
        return tr("High");
    case CameraAngle::Low:
        return tr("Low");
    case CameraAngle::Overhead:
        return tr("Overhead");
    case CameraAngle::Dutch:
        return tr("Dutch");
    case CameraAngle::OverShoulder:
        return tr("Over the shoulder");
    case CameraAngle::PointOfView:
        return tr("Point of view");
    }
    return {};
}

QString Words::of(CameraMove move)
{
    switch (move) {
    case CameraMove::Unset:
        return tr("Not decided");
    case CameraMove::Static:
        return tr("Static");
    case CameraMove::Pan:
        return tr("Pan");
    case CameraMove::Tilt:
        return tr("Tilt");
    case CameraMove::Dolly:
        return tr("Dolly");
    case CameraMove::Truck:
        return tr("Truck");
    case CameraMove::Pedestal:
        return tr("Pedestal");
    case CameraMove::Zoom:
        return tr("Zoom");
    case CameraMove::Handheld:
        return tr("Handheld");
    }
    return {};
}

QString Words::of(MoveDirection direction)
{
    switch (direction) {
    case MoveDirection::Unset:
        return tr("The usual way");
    case MoveDirection::Left:
        return tr("Left");
    case MoveDirection::Right:
        return tr("Right");
    case MoveDirection::Up:
        return tr("Up");
    case MoveDirection::Down:
        return tr("Down");
    case MoveDirection::In:
        return tr("In");
    case MoveDirection::Out:
        return tr("Out");
    }
    return {};
}

QString Words::of(TransitionKind kind)
{
    switch (kind) {
    case TransitionKind::Cut:
        return tr("Cut");
    case TransitionKind::Dissolve:
        return tr("Dissolve");
    case TransitionKind::DipToColour:
        return tr("Dip to colour");
    case TransitionKind::Wipe:
        return tr("Wipe");
    }
    return {};
}

QString Words::of(PanelRole role)
{
    switch (role) {
    case PanelRole::Start:
        return tr("Start");
    case PanelRole::Beat:
        return tr("Beat");
    case PanelRole::End:
        return tr("End");
    case PanelRole::Reference:
        return tr("Reference");
    }
    return {};
}

QString Words::of(Fit fit)
{
    switch (fit) {
    case Fit::Fit:
        return tr("Fit");
    case Fit::Fill:
        return tr("Fill");
    case Fit::Stretch:
        return tr("Stretch");
    }
    return {};
}

QString Words::of(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Character:
        return tr("Character");
    case ElementKind::Place:
        return tr("Place");
    case ElementKind::Prop:
        return tr("Prop");
    case ElementKind::Style:
        return tr("Style");
    }
    return {};
}

QString Words::gistOf(const Shot& shot)
{
    if (const QString text = shot.description.simplified(); !text.isEmpty())
        return text;
    if (!shot.dialogue.isEmpty())
        return tr("%1: %2", "who speaks, and the words")
            .arg(shot.dialogue.first().character, shot.dialogue.first().text.simplified());
    QStringList framing;
    if (shot.framing.size != ShotSize::Unset)
        framing << of(shot.framing.size);
    if (shot.framing.angle != CameraAngle::Unset)
        framing << of(shot.framing.angle);
    if (shot.framing.move != CameraMove::Unset)
        framing << of(shot.framing.move);
    return framing.isEmpty() ? tr("Shot without a description") : framing.join(QStringLiteral(", "));
}
