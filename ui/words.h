#pragma once

#include "core/document/shot.h"
#include "core/document/storyboard.h"

#include <QCoreApplication>

/// Shown words for the document's enumerations, translated. Never stored.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
public:
    static QString of(ShotStatus status);
    static QString of(ShotSize size);
    static QString of(CameraAngle angle);
    static QString of(CameraMove move);
    static QString of(MoveDirection direction);
    static QString of(TransitionKind kind);
    static QString of(PanelRole role);
    static QString of(Fit fit);
    static QString of(ElementKind kind);
    /// What a shot is about in one line: its description, else who says what, else how it is framed. Never empty.
    static QString gistOf(const Shot& shot);
    static QString iconOf(ShotStatus status); ///< a Lucide name
};
