#pragma once

#include "core/base/result.h"
#include "core/document/storyboard.h"
#include "core/document/take.h"
#include "core/providers/provider.h"

/// Which shots a generate asks for: no take yet, every one, or these.
struct ShotChoice {
    enum class Which { Missing, All, Codes } which = Which::Missing;
    QString codes;
};
/// "missing", "all", or codes as interface.md has them.
ShotChoice parseShotChoice(const QString& text);

/// The shots to generate, in film order, omitted ones left out. Missing: without a provider take; where `provider`
/// works on this computer: without any take. Unknown codes are an error that names the nearest right one. Pure.
Result<QList<ShotId>> chooseShots(const Storyboard& board, const TakeShelf& shelf, const ShotChoice& choice,
                                  const Provider& provider);
