#pragma once

#include "core/base/progress.h"
#include "core/media/film_writer.h"
#include "core/media/peak_dips.h"

/// What a film's coded sound lets hear. A value.
struct SoundEcho {
    std::int64_t length = 0;      ///< sample frames
    std::vector<double> energies; ///< LoudnessMeter::steps()
    PeakCells peaks;              ///< above the limit
};

/// Reads the sound file at `path` and decodes what `store` does not know to have been heard before. Peaks are those
/// above `limit`; `length`: sample frames of the sound itself, without what its coder added behind it. Blocks.
Result<SoundEcho> listenTo(const QString& path, const SoundSettings& settings, std::int64_t length, double limit,
                           const SoundPieceStore& store, const Progress& progress);
