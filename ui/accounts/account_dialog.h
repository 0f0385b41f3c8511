#pragma once

#include "core/accounts/account_keys.h"
#include "ui/dialogs/dialog_frame.h"

class AccountOptionsForm;
class QComboBox;
class QLineEdit;
class QRadioButton;

/// Adds an account, or changes one, with its key. Stays open until all of it was kept; what was typed as a key is gone
/// with it, and is neither shown nor given back.
class AccountDialog final : public DialogFrame {
    Q_OBJECT
public:
    /// An empty name: a new one.
    AccountDialog(const Theme& theme, AccountKeys& accounts, const Account& account, QWidget* parent);

Q_SIGNALS:
    void saved(const QString& account);

private:
    void buildKeyRow(class QFormLayout* form);
    void fit();
    void showKeyHint();
    bool isKeyLeftBehind() const;
    Result<Account> typed() const;
    void save();
    void keepKey(const Status& stored);
    void end(const Status& kept);
    void setBusy(bool busy);
    AccountKeys& m_accounts;
    Account m_account;
    QLineEdit* m_name;
    QComboBox* m_provider;
    QLineEdit* m_address;
    QLineEdit* m_key;
    QRadioButton* m_inKeyring;
    QRadioButton* m_forSession;
    AccountOptionsForm* m_options;
};
