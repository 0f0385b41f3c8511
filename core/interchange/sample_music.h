#pragma once

#include <QByteArray>
#include <QList>

/// A quiet bed of held chords under a sample film, as WAV (16-bit stereo, 24 kHz). Chords are lists of semitones from
/// A3; each lasts `chordMs`. Made by arithmetic alone, so it is the same each time and belongs to nobody.
QByteArray chordBed(const QList<QList<int>>& chords, int chordMs, int lengthMs);
