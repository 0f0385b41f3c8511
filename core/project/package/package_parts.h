#pragma once

#include "core/interchange/zip/unpack.h"
#include "core/store/project_store.h"

// What writing and opening a package share.

namespace PackagePart {
inline constexpr auto Timeline = "content.otio";
inline constexpr auto OtioVersion = "version.txt";
inline constexpr auto Database = "boardreel/project.sqlite";
inline constexpr auto Manifest = "boardreel/package.json";
inline constexpr int Format = 1;
} // namespace PackagePart

inline constexpr ZipLimits PackageLimits;

/// "media/<hash>.<suffix>", whatever it was called before.
QString mediaName(const QString& sha256, const QString& formerName);

/// Without what belongs to one user of one computer: jobs, names of accounts, films.
void forgetOwner(ProjectContents& contents);
