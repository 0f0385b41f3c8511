#pragma once

#include "core/base/frame_time.h"
#include "core/base/ids.h"
#include "core/document/shot.h"
#include "core/document/sound.h"

#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>
#include <optional>

/// Action in one place and time; starts with a slugline.
struct Scene {
    SceneId id;
    QString code;     ///< "SC010", unique in the storyboard
    QString slugline; ///< "INT. KITCHEN - DAY"; may be empty for a board drawn without a script
    QString synopsis;
    QString notes;
    std::optional<SequenceId> sequence;
    QList<Shot> shots;
    friend bool operator==(const Scene&, const Scene&) = default;
};

/// An act or chapter that groups neighbouring scenes. Optional.
struct Sequence {
    SequenceId id;
    QString title;
    QString synopsis;
    friend bool operator==(const Sequence&, const Sequence&) = default;
};

enum class ElementKind { Character, Place, Prop, Style };

/// Somebody or something that must look the same in every shot; mentioned as @name.
struct Element {
    ElementId id;
    ElementKind kind = ElementKind::Character;
    QString name; ///< unique in the storyboard, without the @
    QString description;
    QList<Panel> references; ///< role Reference
    QString voice;           ///< scratch voice by the voice source's own name; empty = the default
    QString voiceLanguage;   ///< of the scratch voice by espeak-ng's code ("de", "en-gb"); empty = the voice's own
    friend bool operator==(const Element&, const Element&) = default;
};

/// A place in the film worth finding again.
struct Marker {
    MarkerId id;
    Anchor anchor;
    QString name;
    QString colour; ///< "#rrggbb"
    QString note;
    friend bool operator==(const Marker&, const Marker&) = default;
};

/// The screenplay a storyboard was made from, whole and unchanged, so that nothing of it is ever lost.
struct Script {
    QString name; ///< file name or "Pasted text"
    QString text;
    friend bool operator==(const Script&, const Script&) = default;
};

/// Size in pixels and frames a second of everything in a storyboard.
struct Format {
    QSize size{1280, 720};
    Rate rate;
    friend bool operator==(const Format&, const Format&) = default;
};

/// What the user decided: an ordered list of scenes with one format, and the tracks beside them. A plain value:
/// copy it, change the copy through core/document/edits.h, hand both to diff(). The story track is the order of the
/// shots: no holes, ripple by nature. Any thread may hold one; nobody shares a mutable one.
struct Storyboard {
    StoryboardId id;
    QString title;
    Format format;
    bool removed = false;         ///< in the project's bin: kept whole, can be restored
    bool voiceMuted = false;      ///< scratch voice is left out of preview and film
    bool takesMatched = false;    ///< the takes' own sound is brought to one level
    bool numberingLocked = false; ///< new shots get letters instead of numbers in between
    Transition closing;           ///< how the film ends: into its colour or black, all of it before the end
    QStringList titlePage;        ///< "Key: value" lines of the script, in order
    Script script;
    QList<Sequence> sequences;
    QList<Scene> scenes;
    QList<Element> elements;
    QList<Track> tracks;
    QList<Marker> markers;
    friend bool operator==(const Storyboard&, const Storyboard&) = default;
};
