#pragma once

#include "core/base/picture_size.h"
#include "core/render/render_plan.h"

#include <QStringList>

/// A way to make a film that has a name: Web, Vertical, Square, Draft, Master.
struct Preset {
    QString id;   ///< "web": for the command line
    QString name; ///< shown, translated
    OutputSpec output;
};

/// Every preset for this storyboard, the default one (Web) first. All keep the storyboard's frame rate.
QList<Preset> presetsFor(const Storyboard& board);
QStringList presetIds();

/// Sets one key of an output by its name and text: codec, crf, encoder-preset, size, rate, loudness, captions, burn-in,
/// slate, watermark, packets, sidecar, transition. Bad names and values are errors of kind Usage that say what is
/// right.
Result<OutputSpec> withSetting(OutputSpec output, const QString& key, const QString& value);
QStringList settingKeys();

/// "640x360": even numbers from 16 to 8192.
Result<QSize> parseSize(const QString& text);

/// Whether a file of that name can hold what the output says: a WebM film does not end with .mp4.
Status checkFileName(const OutputSpec& output, const QString& file);

/// Whether this FFmpeg can make such a film. Unsupported: an encoder is missing; Usage: a size that the format has not.
/// Quick, any thread.
Status checkOutput(const OutputSpec& output);

/// Whether a film can be written to `file`, an absolute path: the above, and whether the disk takes exactly that name
/// now. Looks at the disk.
Status checkFilmTarget(const OutputSpec& output, const QString& file);
