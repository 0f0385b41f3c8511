#pragma once

#include <QCoreApplication>

/// The translation context of sentences made in core/media.
struct MediaText {
    Q_DECLARE_TR_FUNCTIONS(MediaText)
};
