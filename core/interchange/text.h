#pragma once

#include <QCoreApplication>

/// The translation context of sentences made in core/interchange.
struct InterchangeText {
    Q_DECLARE_TR_FUNCTIONS(InterchangeText)
};
