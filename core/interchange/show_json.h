#pragma once

#include "core/document/storyboard.h"
#include "core/document/take.h"

#include <QJsonObject>

/// The JSON of `show --json` and `export --format json` and its parts, schema 1, as design/interface.md writes it:
/// members may be added later, never renamed. Sizes are "1280x720", rates "24" or "24000/1001", files relative to the
/// project, a shot's code is the full one, an absent thing is null, money an object or null. Pure.

/// What the JSON document says about the project itself.
struct ShownProject {
    ProjectId id;
    QString path; ///< absolute folder
    int schema = 0;
};

QJsonObject showJson(const ShownProject& project);
QJsonObject showJson(const Take& take);
QJsonObject showJson(const Storyboard& board); ///< without its scenes
/// The whole document; storyboards in the bin are left out.
QJsonObject showJson(const ShownProject& project, const QList<Storyboard>& boards, const TakeShelf& shelf);
