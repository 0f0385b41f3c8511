#pragma once

#include <QCoreApplication>

/// The translation context of sentences made in core/base. Each room has its own (StoreText, MediaText, ...).
struct BaseText {
    Q_DECLARE_TR_FUNCTIONS(BaseText)
};
