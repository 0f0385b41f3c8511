#pragma once

#include "core/accounts/account_keys.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;
class Theme;

/// The user's accounts: where they are, how it stands with their keys, and everything that can be done about it. Does
/// not stop the window's other work; deletes itself when closed.
class AccountsDialog final : public QDialog {
    Q_OBJECT
public:
    /// `accounts` outlives the dialog.
    AccountsDialog(const Theme& theme, AccountKeys& accounts, QWidget* parent);
    void add(); ///< opens the form for a new one

private:
    QPushButton* button(const QString& text, void (AccountsDialog::*act)());
    void buildButtons(class QBoxLayout* column);
    void refill();
    void refresh();
    void say(const QString& sentence);
    QString chosen() const;
    void choose(const QString& account, int otherwise = 0);
    void edit();
    void openForm(const Account& account);
    void test();
    void unlock();
    void removeKey();
    void remove();

    const Theme& m_theme;
    AccountKeys& m_accounts;
    QTreeWidget* m_list;
    QLabel* m_empty;
    QLabel* m_words;
    QString m_answer;   ///< of the last thing done, about m_answered
    QString m_answered; ///< an account
    QPushButton* m_edit = nullptr;
    QPushButton* m_test = nullptr;
    QPushButton* m_unlock = nullptr;
    QPushButton* m_removeKey = nullptr;
    QPushButton* m_remove = nullptr;
};
