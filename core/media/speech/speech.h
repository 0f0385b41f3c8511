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

QString espeakProgram(); ///< empty when it is not installed
/// `voice`: empty chooses the language by the script of the text.
Result<SoundBuffer> speakWithEspeak(const QString& text, const QString& voice, std::stop_token stop);
