#pragma once

#include "core/document/storyboard.h"
#include "core/document/take.h"

#include <QJsonObject>

/// What the JSON document says about the project itself.
struct ShownProject {
    ProjectId id;
    QString path; ///< absolute folder
    int schema = 0;
};

/// The document of `show --json` and `export --format json`, schema 1, as design/interface.md writes it: members may be
/// added later, never renamed. Storyboards in the bin are left out. Sizes are "1280x720", rates "24" or "24000/1001",
/// files relative to the project, a shot's code is the full one, an absent thing is null, money an object or null.
/// Pure.
QJsonObject showJson(const ShownProject& project, const QList<Storyboard>& boards, const TakeShelf& shelf);
