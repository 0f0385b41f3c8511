#pragma once

#include <QCoreApplication>

/// The translation context of sentences made in core/document.
struct DocumentText {
    Q_DECLARE_TR_FUNCTIONS(DocumentText)
};
