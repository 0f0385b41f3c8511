#pragma once

#include "core/base/result.h"
#include "core/document/storyboard.h"
#include "core/document/take.h"

#include <QJsonObject>

/// Document values as JSON, without loss: fromJson(toJson(x)) == x. For request records, the clipboard, packages and
/// the undo journal. Enumerations are their names in lower case; unset members are left out. Unknown or ill-typed
/// members are an error.
QJsonObject toJson(const Shot& shot);
Result<Shot> shotFromJson(const QJsonObject& object);
QJsonObject toJson(const Panel& panel);
Result<Panel> panelFromJson(const QJsonObject& object);
QJsonObject toJson(const Storyboard& board);
Result<Storyboard> storyboardFromJson(const QJsonObject& object);
QJsonObject toJson(const Money& money);
