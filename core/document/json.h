#pragma once

#include "core/base/result.h"
#include "core/document/diff.h"
#include "core/document/storyboard.h"
#include "core/document/take.h"

#include <QJsonObject>

/// Document values as JSON, without loss: fromJson(toJson(x)) == x. For request records, the clipboard, packages and
/// the undo journal. Enumerations are their names (names.h), rates and sizes pairs of numbers, times whole frames;
/// texts, lists and optional members that are unset are left out. Unknown or ill-typed members are an error (Damaged)
/// whose detail says where. Whether the values make a sound board is not looked at here: see checks.h.

/// What a member that is not there means: damage, or (in what an earlier Boardreel may have kept) its default.
enum class Missing { IsDamage, IsDefault };

QJsonObject toJson(const Shot& shot);
Result<Shot> shotFromJson(const QJsonObject& object);
QJsonObject toJson(const Panel& panel);
Result<Panel> panelFromJson(const QJsonObject& object);
QJsonObject toJson(const Scene& scene);
Result<Scene> sceneFromJson(const QJsonObject& object);
QJsonObject toJson(const Storyboard& board);
Result<Storyboard> storyboardFromJson(const QJsonObject& object, Missing missing = Missing::IsDamage);
QJsonObject toJson(const Take& take);
Result<Take> takeFromJson(const QJsonObject& object);
QJsonObject toJson(const Diff& diff);
Result<Diff> diffFromJson(const QJsonObject& object, Missing missing = Missing::IsDamage);
/// { "micro", "currency", "source" }, always all three.
QJsonObject toJson(const Money& money);
Result<Money> moneyFromJson(const QJsonObject& object);
