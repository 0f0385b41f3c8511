#include "ui/accounts/account_dialog.h"

#include "core/accounts/account_rules.h"
#include "core/base/when_done.h"
#include "core/providers/http/url_rules.h"
#include "core/providers/provider.h"
#include "ui/accounts/account_options_form.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>

AccountDialog::AccountDialog(const Theme& theme, AccountKeys& accounts, const Account& account, QWidget* parent)
    : DialogFrame(theme, account.name.isEmpty() ? tr("Add Account") : tr("Edit Account"),
                  account.name.isEmpty() ? tr("Add Account") : tr("Save Account"), parent)
    , m_accounts(accounts)
    , m_account(account)
    , m_name(new QLineEdit(account.name, this))
    , m_provider(new QComboBox(this))
    , m_address(new QLineEdit(account.baseUrl, this))
    , m_key(new QLineEdit(this))
    , m_inKeyring(new QRadioButton(tr("In this computer's keyring"), this))
    , m_forSession(new QRadioButton(tr("For this session only"), this))
    , m_options(new AccountOptionsForm(this))
{
    const bool isNew = account.name.isEmpty();
    if (const auto catalogue = Catalogue::builtIn())
        for (const Provider& provider : catalogue->providers())
            if (!provider.local)
                m_provider->addItem(provider.name, provider.id);
    m_provider->setCurrentIndex(std::max(0, m_provider->findData(account.provider)));
    m_provider->setEnabled(isNew);
    m_name->setReadOnly(!isNew);
    m_name->setPlaceholderText(tr("A name of your own"));
    m_address->setPlaceholderText(QStringLiteral("https://videos.example.com/v1"));
    m_options->show(account);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(Tokens::Space2);
    addRow(form, tr("Account name"), m_name);
    addRow(form, tr("Provider"), m_provider);
    addRow(form, tr("Address"), m_address);
    buildKeyRow(form);
    content()->addLayout(form);
    content()->addWidget(m_options, 1);
    connect(primary(), &QPushButton::clicked, this, &AccountDialog::save);
    connect(m_options, &AccountOptionsForm::unfolded, this, [this] { fit(); });
    (isNew ? m_name : m_address)->setFocus();
    resize(520, sizeHint().height());
}

/// As high as everything in it, where the screen is.
void AccountDialog::fit()
{
    constexpr int Frame = 60; // of the window manager, and a little air
    layout()->activate();
    resize(width(), std::min(sizeHint().height(), screen()->availableGeometry().height() - Frame));
}

void AccountDialog::buildKeyRow(QFormLayout* form)
{
    const KeyView key = m_accounts.key(m_account.name);
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_key->setMaxLength(4096);
    addRow(form, tr("Key"), m_key);
    showKeyHint();
    connect(m_address, &QLineEdit::textChanged, this, &AccountDialog::showKeyHint);
    auto* choice = new QWidget(this);
    auto* column = new QVBoxLayout(choice);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::Space1);
    for (QRadioButton* button : {m_inKeyring, m_forSession}) {
        button->setAccessibleName(button->text());
        column->addWidget(button);
    }
    using Standing = KeyView::Standing;
    const bool keyringIsGone = key.standing == Standing::Unavailable || key.standing == Standing::Waiting;
    (key.standing == Standing::Session || keyringIsGone ? m_forSession : m_inKeyring)->setChecked(true);
    addRow(form, tr("Keep the key"), choice);
}

/// A key is for the server that it was entered for: at another one it has to be entered again.
bool AccountDialog::isKeyLeftBehind() const
{
    const QUrl there(m_address->text().trimmed());
    return !m_accounts.key(m_account.name).lastFour.isEmpty() && !sameOrigin(QUrl(m_account.baseUrl), there);
}

void AccountDialog::showKeyHint()
{
    const QByteArray lastFour = m_accounts.key(m_account.name).lastFour;
    m_key->setPlaceholderText(isKeyLeftBehind()    ? tr("Enter the key for the new address")
                              : lastFour.isEmpty() ? tr("Paste the key from the provider's page")
                                                   : tr("Unchanged (...%1)").arg(QString::fromLatin1(lastFour)));
}

Result<Account> AccountDialog::typed() const
{
    BR_TRY(const auto catalogue, Catalogue::builtIn());
    Account account = m_account;
    BR_TRY(account.name, accountName(m_name->text(), catalogue));
    if (m_account.name.isEmpty() && m_accounts.account(account.name))
        return fail(ErrorKind::Usage, tr("There is an account \"%1\" already. Choose another name.").arg(account.name));
    account.provider = m_provider->currentData().toString();
    account.baseUrl = m_address->text().trimmed();
    m_options->writeTo(account);
    return account;
}

void AccountDialog::save()
{
    const auto account = typed();
    if (!account)
        return setTrouble(account.error().message);
    if (m_key->text().isEmpty() && isKeyLeftBehind() && needsKey(*account)) {
        m_key->setFocus();
        return setTrouble(tr("The key (...%1) is for the address before, and is sent nowhere else. Enter the key for "
                             "the new address.")
                              .arg(QString::fromLatin1(m_accounts.key(m_account.name).lastFour)));
    }
    setTrouble({});
    setBusy(true);
    whenDone(m_accounts.set(*account), this, [this, account = *account](const Status& stored) {
        if (stored)
            m_account = account; // from here on it is a change of this one
        keepKey(stored);
    });
}

void AccountDialog::keepKey(const Status& stored)
{
    if (!stored || m_key->text().isEmpty())
        return end(stored);
    const auto keep = m_forSession->isChecked() ? AccountKeys::Keep::Session : AccountKeys::Keep::Keyring;
    whenDone(m_accounts.setKey(m_account.name, m_key->text().trimmed().toUtf8(), keep), this,
             [this](const Status& kept) { end(kept); });
}

void AccountDialog::end(const Status& kept)
{
    setBusy(false);
    if (kept) {
        m_key->clear();
        Q_EMIT saved(m_account.name);
        return accept();
    }
    setTrouble(kept.error().message);
    if (!m_account.name.isEmpty() && kept.error().kind != ErrorKind::Usage) {
        m_name->setReadOnly(true);
        m_provider->setEnabled(false);
        m_forSession->setChecked(true); // the way out that the sentence names
        m_forSession->setFocus();
    }
}

void AccountDialog::setBusy(bool busy)
{
    primary()->setEnabled(!busy);
}
