#pragma once

#include "core/document/storyboard.h"
#include "core/interchange/script/script_outline.h"

#include <QHash>

/// Both versions of a script as storyboards broken down alike, and which of the older one's scenes and shots are which
/// of the creator's. Where there is no older script, or the newer text names shots by their codes, the storyboard
/// itself is the older version. What the creator removed is linked to nothing.
struct ScriptVersions {
    Storyboard before;
    Storyboard after;
    ScriptOutline older; ///< empty when the storyboard is the older version
    ScriptOutline newer;
    qint64 olderLength = 0;
    qint64 newerLength = 0;
    bool marked = false;            ///< the newer text names scenes and shots by their codes
    QHash<ShotId, ShotId> shots;    ///< of `before` -> of the storyboard; several may be one
    QHash<SceneId, SceneId> scenes; ///< of `before` -> of the storyboard
};
ScriptVersions scriptVersions(const Storyboard& board, const QString& name, const QString& text);
