#pragma once

#include "core/base/progress.h"
#include "core/media/sound.h"

#include <QStringList>

/// Where scratch voice comes from on this machine: FFmpeg's flite source, espeak-ng as a process, or nothing.
enum class VoiceSource { Flite, EspeakNg, None };
VoiceSource voiceSource();     ///< found once, cached; any thread
QString voiceSourceSentence(); ///< for doctor and for a word in the window
QStringList voiceNames();      ///< names `speak` understands; the first is the default

/// Speaks `text`; an unknown or empty voice is the default one. Unsupported when there is no source. Blocks; not main.
/// The text is data, never a filter or shell string.
Result<SoundBuffer> speak(const QString& text, const QString& voice, const Progress& progress = {});
