#pragma once

#include "core/base/result.h"
#include "core/document/storyboard.h"

#include <functional>

struct SpokenLine;

/// A shot whose words do not have the length of its picture.
struct NarrationFit {
    ShotId shot;
    QString code; ///< full
    Frames length = 0;
    Frames proposed = 0; ///< what is said, with a moment before and after it
    friend bool operator==(const NarrationFit&, const NarrationFit&) = default;
};

/// Samples a line lasts, spoken; an error ends the search. VoiceCache::line() gives it.
using LineLength = std::function<Result<std::int64_t>(const SpokenLine& line)>;

/// The playing shots, or one of them, that would have another length if what is said in them decided: a recorded voice
/// that lies on them, else their lines spoken by the scratch voice. Shots without words are left alone. Not main when
/// `spoken` speaks.
Result<QList<NarrationFit>> narrationFits(const Storyboard& board, const LineLength& spoken,
                                          std::optional<ShotId> only = {});
/// All of them as one edit.
Result<Storyboard> fitted(Storyboard board, const QList<NarrationFit>& fits);
