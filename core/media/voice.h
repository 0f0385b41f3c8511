#pragma once

#include "core/base/progress.h"
#include "core/media/sound.h"

#include <QStringList>

/// Where scratch voice comes from on this machine: FFmpeg's flite source, espeak-ng as a process, or nothing.
enum class VoiceSource { Flite, EspeakNg, None };
VoiceSource voiceSource();     ///< found once, cached; any thread
QString voiceSourceSentence(); ///< for doctor and for a word in the window
/// What else than text, voice and language shapes what is spoken here.
QString voiceIdentity();
/// Names `speak` understands, the first is the default: flite's own, then those that espeak-ng can lend any language
/// ("m1" to "m7", "f1" to "f5").
QStringList voiceNames();
/// Codes of the languages that can be spoken here ("de", "en-gb", "ja"), sorted; empty without espeak-ng. Found once;
/// the first call runs a process: not main.
QStringList voiceLanguages();

/// Speaks `text`; an unknown or empty voice is the default one. Unsupported when there is no source. Blocks; not main.
/// The text is data, never a filter or shell string.
Result<SoundBuffer> speak(const QString& text, const QString& voice, const Progress& progress = {});
/// The same in a language; an empty one is chosen by the voice and the script of the text, one that is not known is
/// empty.
Result<SoundBuffer> speak(const QString& text, const QString& voice, const QString& language, const Progress& progress);
