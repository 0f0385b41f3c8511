#pragma once

#include "core/project/project.h"

/// A picture (three seconds of it) or a clip over the story: copied in first, the edit second. It goes on an overlay
/// track that is free there, else on a new one. A null `board` is the current one.
QFuture<Status> addOverlay(Project& project, const QString& file, const Anchor& anchor, const StoryboardId& board = {});
