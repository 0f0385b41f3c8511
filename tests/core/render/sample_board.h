#pragma once

#include "core/document/storyboard.h"
#include "core/document/take.h"
#include "core/render/conform_notes.h"

/// A small board for tests of the render room: two scenes, four shots, ids that are the same in every run.
Storyboard sampleBoard();
/// The n-th shot of the film, from 0.
Shot& shotOf(Storyboard& board, int index);
/// A stable id made from a number.
template<class AnyId> AnyId idNumber(int number)
{
    return AnyId::fromString(QStringLiteral("00000000-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
}
Take takeFor(const Shot& shot, int number, TakeOrigin origin);
/// The sentences of a conform report about one matter.
QStringList notesAbout(const QList<ConformNote>& notes, ConformKind kind);
Panel panelNamed(const QString& file, int number);
