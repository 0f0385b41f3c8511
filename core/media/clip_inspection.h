#pragma once

#include "core/media/media_info.h"
#include "core/media/still_image.h"

#include <chrono>
#include <optional>
#include <stop_token>

/// What the process that looks into a stranger's file may use.
struct InspectionLimits {
    qint64 memoryBytes = 1200LL << 20;
    int cpuSeconds = 60;
    std::chrono::milliseconds wall{60'000};
    QString program; ///< that calls inspectIfAsked(); empty: the one that is running
};

/// Looks into a clip that came from somewhere else, in a process of its own: it opens the file, decodes its first,
/// middle and last picture and can do nothing else. It has limits of memory and time, writes no files, starts no
/// programs with more rights, inherits no environment, and reaches no network where the system lets us take that away.
/// Damaged: the file is no clip that plays. Failed: the process died or took too long. Blocks; a pool thread.
Result<MediaInfo> inspectClip(const QString& path, std::stop_token stop = {}, const InspectionLimits& limits = {});

/// Whether the process could not even be started, which says nothing about the file.
bool hasNotLooked(const Error& error);

/// The same for any file of a stranger that a film may use: a still, a clip or a sound. Of a clip its sound is looked
/// into, too.
Result<MediaInfo> inspectMedia(const QString& path, std::stop_token stop = {}, const InspectionLimits& limits = {});

/// The same for a file that a person brings in, with a sentence that names it. Unsupported: nothing here decodes it.
Result<MediaInfo> inspectSource(const QString& path, std::stop_token stop = {}, const InspectionLimits& limits = {});
/// What a film would use a described file as.
MediaKind kindOf(const MediaInfo& info);

/// The other side: every program's main() asks it first, and ends with the exit code when there is one.
std::optional<int> inspectIfAsked(int argc, char** argv);
