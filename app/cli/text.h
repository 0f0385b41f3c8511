#pragma once

#include <QCoreApplication>

/// The translation context of the command line.
struct CliText {
    Q_DECLARE_TR_FUNCTIONS(CliText)
};
