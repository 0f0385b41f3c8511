#include "core/accounts/account_keys.h"
#include "ui/accounts/accounts_dialog.h"
#include "ui/main_window/commands.h"
#include "ui/main_window/error_banner.h"
#include "ui/main_window/main_window.h"

// Accounts: another part of MainWindow.

void MainWindow::connectAccounts()
{
    QAction* command = (*m_commands)[Command::Accounts];
    command->setEnabled(m_accounts != nullptr);
    if (!m_accounts)
        return;
    connect(command, &QAction::triggered, this, [this] { openAccounts(); });
    connect(m_accounts, &AccountAccess::changed, this, [this](const QString& account) {
        const KeyView key = m_accounts->key(account);
        if (key.standing == KeyView::Standing::Waiting)
            m_banner->say(key.trouble); // a password may be asked for where nobody looks
    });
}

AccountsDialog* MainWindow::openAccounts()
{
    auto* dialog = new AccountsDialog(m_theme, *m_accounts, this);
    dialog->open();
    return dialog;
}
