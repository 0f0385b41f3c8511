#pragma once

#include <QCoreApplication>

/// The translation context of sentences made in core/store.
struct StoreText {
    Q_DECLARE_TR_FUNCTIONS(StoreText)
};
