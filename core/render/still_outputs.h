#pragma once

#include "core/render/compiler.h"

/// What a plan becomes when it is no film with sound: an animated GIF, its pictures one by one (in a new folder, or in
/// a zip when `path` ends so), or a contact sheet (PDF, or PNG when `path` ends so). Written beside as `.part`, looked
/// at, renamed; a failure or a stop leaves what was there. Blocks.
Result<CompileReport> makeStills(const RenderPlan& plan, const QString& cacheFolder, const QString& path,
                                 const Progress& progress);
