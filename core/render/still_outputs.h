#pragma once

#include "core/render/compiler.h"

/// What a plan becomes when it is no film with sound: an animated GIF, its pictures one by one (in a new folder, or in
/// a zip when `path` ends so), or a contact sheet (PDF, or PNG when `path` ends so). Made in a hidden folder beside,
/// looked at, renamed; a failure or a stop leaves what was there, and nothing else. Repeatable after a crash at any
/// line. Blocks.
Result<CompileReport> makeStills(const RenderPlan& plan, const QString& cacheFolder, const QString& path,
                                 const Progress& progress);
