#pragma once

#include <QCoreApplication>

/// The translation context of sentences made in core/render.
struct RenderText {
    Q_DECLARE_TR_FUNCTIONS(RenderText)
};
