#pragma once

#include "core/base/frame_time.h"
#include "core/render/conform_notes.h"

#include <QByteArray>
#include <QSize>
#include <QString>
#include <QStringList>

/// What a finished generate left on disk: JobRecord::outcome of a clip, from Verifying on. A value.
struct ClipOutcome {
    QString file;   ///< relative to the project folder: "media/3f/3f...mp4"
    QString sha256; ///< lower-case hex
    QSize size;
    Rate rate;
    Frames frames = 0; ///< at `rate`
    bool hasSound = false;
    QString inputKey;  ///< hash of what it was made from (Take::inputKey)
    QStringList notes; ///< sentences: missing media, silence
    friend bool operator==(const ClipOutcome&, const ClipOutcome&) = default;
};
QByteArray toJson(const ClipOutcome& outcome);
Result<ClipOutcome> clipOutcomeFromJson(const QByteArray& json);

/// What a finished compile left on disk: JobRecord::outcome of a film.
struct FilmOutcome {
    QString file; ///< absolute
    QString sha256;
    QSize size;
    Rate rate;
    Frames frames = 0;
    int segments = 0;
    int segmentsFromCache = 0;
    QList<ConformNote> notes; ///< the conform report
    friend bool operator==(const FilmOutcome&, const FilmOutcome&) = default;
};
QByteArray toJson(const FilmOutcome& outcome);
Result<FilmOutcome> filmOutcomeFromJson(const QByteArray& json);
