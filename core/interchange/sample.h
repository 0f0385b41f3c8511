#pragma once

#include "core/base/result.h"
#include "core/document/storyboard.h"

#include <QByteArray>
#include <QStringList>

/// A drawing of a sample that has no file in a project yet. `panel` is complete but for file, sha256 and size.
struct SampleDrawing {
    ShotId shot;
    Panel panel;
    QByteArray bytes;
    QString suffix; ///< "svg"
};

/// A sound of a sample; `clip` is complete but for file and sha256.
struct SampleSound {
    Clip clip;
    QByteArray bytes;
    QString suffix; ///< "wav"
};

/// A small film of our own that a new creator can play, take apart and change. Compiled into the program.
struct SampleProject {
    QString name;                  ///< "last_light"
    QString title;                 ///< "Last Light"
    QString summary;               ///< one sentence for the welcome page
    Storyboard board;              ///< keeps all invariants; the panels and clips still have to be placed
    QList<SampleDrawing> drawings; ///< in film order; the first one makes a good thumbnail
    QList<SampleSound> sounds;     ///< for a sound track of its own
};

/// In the order they are shown.
QStringList sampleNames();
/// What the welcome page shows, without building the film.
struct SampleCard {
    QString name;
    QString title;
    QString summary;
    QByteArray picture; ///< SVG
};
Result<SampleCard> sampleCard(const QString& name);
/// The whole sample, with new ids. Pure but for reading compiled-in data; about 50 ms.
Result<SampleProject> loadSample(const QString& name);
