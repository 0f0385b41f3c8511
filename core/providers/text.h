#pragma once

#include <QCoreApplication>

/// The translation context of sentences made in core/providers.
struct ProvidersText {
    Q_DECLARE_TR_FUNCTIONS(ProvidersText)
};
