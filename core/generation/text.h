#pragma once

#include <QCoreApplication>

/// The translation context of sentences made in core/generation.
struct GenerationText {
    Q_DECLARE_TR_FUNCTIONS(GenerationText)
};
