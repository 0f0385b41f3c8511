#pragma once

#include "core/media/sound.h"

#include <QStringList>

// The two ways of speaking behind voice.h, and what text has to go through before either.

/// Pieces of at most `longest` characters, cut after sentences, else between words.
QStringList speakablePieces(const QString& text, int longest);
/// For a voice that knows English letters only: accents taken off, typographic signs made plain. Nothing when letters
/// of another script are left.
std::optional<QString> plainLetters(const QString& text);

bool haveFlite();
QStringList fliteVoices();
Result<SoundBuffer> speakWithFlite(const QString& plainText, const QString& voice);

QString espeakProgram();       ///< empty when it is not installed
QStringList espeakLanguages(); ///< sorted codes; runs a process
/// An empty `language` is chosen by the script of the text; `variant`: "m1" to "m7", "f1" to "f5" or empty.
Result<SoundBuffer> speakWithEspeak(const QString& text, const QString& language, const QString& variant,
                                    std::stop_token stop);
