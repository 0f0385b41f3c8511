#pragma once

#include "core/project/project.h"

#include <QJsonArray>
#include <QJsonObject>

/// The JSON of the command line, as promised in the manual: members are added, never renamed.
QJsonObject projectJson(const Project& project);
/// `show`, also written by `export --format json`: every storyboard that is not in the bin, or `only` that one.
QJsonObject showJson(const Project& project, const std::optional<StoryboardId>& only);
QJsonObject storyboardJson(const Storyboard& board); ///< one row of `storyboard list`
QJsonObject jobJson(const Project& project, const JobRecord& job);
QJsonArray jobsJson(const Project& project, const QList<JobRecord>& jobs);
