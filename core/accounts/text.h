#pragma once

#include <QCoreApplication>

/// The translation context of sentences made in core/accounts.
struct AccountsText {
    Q_DECLARE_TR_FUNCTIONS(AccountsText)
};
