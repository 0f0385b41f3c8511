#pragma once

#include "core/base/progress.h"
#include "core/render/render_plan.h"

#include <QStringList>

/// What became of a film's sound.
struct FilmSound {
    QString file;          ///< as the film's format wants it
    bool silent = false;   ///< not one sample is heard
    bool troubled = false; ///< something could not be read: not fit for a cache
    QStringList notes;
};

/// What is kept from film to film. Empty: nothing.
struct SoundStores {
    SoundPieceStore pieces; ///< what was coded is not coded again
    SoundPieceStore echoes; ///< and what was heard of it not decoded again
};

/// Mixes the whole plan in one run, in float: brought to the loudness target when there is one, true peaks limited to
/// -1 dBTP, encoded to `path` and read back to see that it arrived. Memory does not grow with the film. Blocks.
Result<FilmSound> makeFilmSound(const RenderPlan& plan, const QString& cacheFolder, const QString& path,
                                const Progress& progress, const SoundStores& stores = {});

/// What is to be known of a sound that came out at that loudness (LUFS) and true peak (1: full scale).
QStringList soundNotes(const OutputSpec& output, double loudness, double truePeak);

/// How long it is.
std::int64_t madeSamples(const RenderPlan& plan);
/// How it is encoded.
SoundSettings soundSettings(const OutputSpec& output);
