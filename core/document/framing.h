#pragma once

#include "core/base/frame_time.h"

#include <QString>

/// How the camera sees a shot, in the words of a shot list. `Unset` means the writer has not decided.
enum class ShotSize { Unset, ECU, CU, MCU, MS, MFS, FS, WS, EWS };
enum class CameraAngle { Unset, EyeLevel, High, Low, Overhead, Dutch, OverShoulder, PointOfView };
enum class CameraMove { Unset, Static, Pan, Tilt, Dolly, Truck, Pedestal, Zoom, Handheld };
/// Which way a move goes: pan, truck Left/Right; tilt, pedestal Up/Down; dolly, zoom In/Out. `Unset` = the usual one.
enum class MoveDirection { Unset, Left, Right, Up, Down, In, Out };

struct Framing {
    ShotSize size = ShotSize::Unset;
    CameraAngle angle = CameraAngle::Unset;
    CameraMove move = CameraMove::Unset;
    MoveDirection direction = MoveDirection::Unset;
    int lensMm = 0; ///< focal length in millimetres, 0 = not decided
    friend bool operator==(const Framing&, const Framing&) = default;
};

/// A rectangle in ten-thousandths of the picture's width and height, so that no float enters the model.
struct UnitRect {
    static constexpr int Whole = 10000;
    int x = 0;
    int y = 0;
    int width = Whole;
    int height = Whole;
    friend bool operator==(const UnitRect&, const UnitRect&) = default;
};

enum class Easing { Linear, EaseIn, EaseOut, EaseInOut };

/// A camera move over a still: the part of the picture seen at the first frame and at the last one.
struct StillMove {
    UnitRect from;
    UnitRect to;
    Easing easing = Easing::EaseInOut;
    friend bool operator==(const StillMove&, const StillMove&) = default;
};

/// How the picture comes in from the shot before. Centred on the cut; never changes the film's length. Where nothing is
/// before (or after) it the picture comes from its colour or black, and all of it lies inside the film.
enum class TransitionKind { Cut, Dissolve, DipToColour, Wipe };
struct Transition {
    TransitionKind kind = TransitionKind::Cut;
    Frames frames = 0;                              ///< whole length, half of it on each side of the cut; 0 for a cut
    QString colour = QStringLiteral("#000000");     ///< of a dip
    MoveDirection direction = MoveDirection::Unset; ///< of a wipe; Unset = Right
    friend bool operator==(const Transition&, const Transition&) = default;
};
