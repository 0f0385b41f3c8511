#pragma once

#include "core/base/result.h"

#include <QString>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

/// The AAC of a file that this program wrote, stretch by stretch. Each is decoded by itself, by a decoder that first
/// hears a little of what is before it: what a stretch lets hear depends on bytes that its key names, and what was
/// heard once need not be decoded again. One thread, not main.
class CodedSound final {
public:
    static constexpr std::int64_t StretchSamples = 450 * 1024; ///< whole tenths of a second
    static constexpr std::int64_t BeforeSamples = 4800;        ///< what filters may hear before a stretch

    static Result<std::unique_ptr<CodedSound>> open(const QString& path, std::stop_token stop = {});
    ~CodedSound();
    /// To the next stretch, or the first; false at the end.
    Result<bool> next();
    /// Sample frames of the file, up to the end of this stretch. All but the last are StretchSamples long.
    std::int64_t start() const;
    std::int64_t end() const;
    /// SHA-256 over what decode() depends on.
    QString key() const;
    /// Interleaved stereo from BeforeSamples before start(), but not from before the file's own start, to end().
    Result<std::vector<float>> decode() const;

private:
    struct Private;
    explicit CodedSound(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};
