#pragma once

#include "core/base/frame_time.h"
#include "core/base/ids.h"
#include "core/document/framing.h"

#include <QList>
#include <QMap>
#include <QSize>
#include <QString>
#include <optional>

/// Where a shot stands in the creator's eyes. Says nothing about takes.
enum class ShotStatus { Todo, Draft, Review, Approved, Omitted };

enum class PanelRole { Start, Beat, End, Reference };
/// How a picture of another shape fills the frame.
enum class Fit { Fit, Fill, Stretch };

/// A still of a shot. Its file lies in the project's media folder and never changes; a new drawing is a new file.
struct Panel {
    PanelId id;
    PanelRole role = PanelRole::Start;
    QString file;   ///< relative to the project folder, '/' separated
    QString sha256; ///< lower-case hex of the file
    QSize size;     ///< pixels, after EXIF rotation
    Fit fit = Fit::Fill;
    std::optional<StillMove> move; ///< none: the framing chooses one (render/still_move.h)
    std::optional<Frames> at;      ///< first frame inside the shot; none: panels share the shot evenly, in order
    QString caption;
    friend bool operator==(const Panel&, const Panel&) = default;
};

struct DialogueLine {
    QString character;     ///< as shown, without extension: "EDWARD"
    QString extension;     ///< "V.O.", "O.S.", "CONT'D"
    QString parenthetical; ///< without the brackets
    QString text;
    friend bool operator==(const DialogueLine&, const DialogueLine&) = default;
};

/// What a provider is told beyond the shot itself. Empty members mean "the storyboard's or model's own choice".
struct GenerationSettings {
    QString account;
    QString model;
    QString prompt; ///< replaces the compiled prompt when not empty
    QString negative;
    std::optional<std::int64_t> seed;
    QMap<QString, QString> values; ///< further model settings by name
    friend bool operator==(const GenerationSettings&, const GenerationSettings&) = default;
};

/// A caption written by hand. Times count from the shot's first frame.
struct Caption {
    CaptionId id;
    Frames start = 0;
    Frames length = 1;
    QString text;
    friend bool operator==(const Caption&, const Caption&) = default;
};

/// A take the creator has set aside. The take itself stays on the shelf.
struct Rejection {
    TakeId take;
    QString reason;
    friend bool operator==(const Rejection&, const Rejection&) = default;
};

/// The stretch of the storyboard's script a shot came from, in UTF-16 units; length 0 = written by hand.
struct ScriptRange {
    qint64 start = 0;
    qint64 length = 0;
    friend bool operator==(const ScriptRange&, const ScriptRange&) = default;
};

/// One continuous camera view: the unit that is drawn, generated, priced and cut. A plain value; copies are cheap
/// because every heavy member is implicitly shared.
struct Shot {
    ShotId id;
    QString code; ///< "SH0030", unique in its scene; the full code is "SC010_SH0030"
    QString description;
    QList<DialogueLine> dialogue;
    Framing framing;
    Frames length = 1; ///< at the storyboard's rate, at least 1
    ShotStatus status = ShotStatus::Todo;
    Transition transitionIn;
    QList<Panel> panels; ///< in the order they are seen; references play no part in the film
    QList<ElementId> elements;
    GenerationSettings generation;
    QString notes;
    bool customCaptions = false; ///< false: captions are made from the dialogue
    QList<Caption> captions;     ///< used when customCaptions
    /// The take the film uses. May be one that was made for another shot: takes never change and never go.
    std::optional<TakeId> circled;
    /// Where the shot enters its circled take, in frames of the storyboard behind the take's own first used frame (its
    /// handle); below zero reaches into the handle. None: there, or earlier where the take would run out.
    std::optional<Frames> takeStart;
    int takeStartPermille = 0; ///< thousandths of a frame behind takeStart: where a shot of another speed was split
    /// How fast its take runs: 1000 as it was made, 2000 twice as fast, 0 holds the frame it enters. Panels and cards
    /// are made for the shot's length and know no speed.
    int speedPermille = 1000;
    QList<Rejection> rejected;
    ScriptRange script;
    friend bool operator==(const Shot&, const Shot&) = default;
};
