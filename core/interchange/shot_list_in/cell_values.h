#pragma once

#include "core/base/frame_time.h"
#include "core/document/shot.h"

#include <optional>

/// What cells of a shot list say, in the many ways people write it. None = not understood. All pure.

/// "2.5", "2,5 s", "1:30", "00:00:02:12" (timecode), "36f", "500 ms", "1 min 20 s". A mere number counts `unit`s.
enum class LengthUnit { Seconds, Frames };
std::optional<Frames> lengthFromCell(const QString& cell, Rate rate, LengthUnit unit);

/// Size and angle are found in either column: "OTS", "POV", "CLOSE UP", "MCU". `saysAll` is false when the cell says
/// more.
struct ReadFraming {
    Framing framing;
    bool saysAll = false;
};
std::optional<ReadFraming> framingFromCell(const QString& cell);
std::optional<ReadFraming> movementFromCell(const QString& cell);
std::optional<int> lensFromCell(const QString& cell);
std::optional<ShotStatus> statusFromCell(const QString& cell);

/// "ANNA (V.O.): (low) Tea?", one line a speech; lines without a name go on with the one before, or are `speaker`'s.
QList<DialogueLine> dialogueFromCell(const QString& cell, const QString& speaker);
