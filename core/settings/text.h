#pragma once

#include <QCoreApplication>

/// The translation context of sentences made in core/settings.
struct SettingsText {
    Q_DECLARE_TR_FUNCTIONS(SettingsText)
};
