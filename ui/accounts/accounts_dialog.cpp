#include "ui/accounts/accounts_dialog.h"

#include "core/accounts/key_words.h"
#include "core/base/when_done.h"
#include "core/providers/provider.h"
#include "ui/accounts/account_dialog.h"
#include "ui/dialogs/confirm_dialog.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

using Standing = KeyView::Standing;

namespace {

QString iconFor(Standing standing)
{
    switch (standing) {
    case Standing::Keyring:
    case Standing::Environment:
        return QStringLiteral("circle-check");
    case Standing::Session:
        return QStringLiteral("timer");
    case Standing::NotNeeded:
        return QStringLiteral("circle");
    case Standing::Missing:
        return QStringLiteral("circle-dashed");
    case Standing::Waiting:
        return QStringLiteral("loader-circle");
    case Standing::Unavailable:
        return QStringLiteral("lock");
    case Standing::Refused:
        return QStringLiteral("circle-x");
    case Standing::Removing:
        break;
    }
    return QStringLiteral("triangle-alert");
}

QString keyText(const KeyView& key)
{
    const QString words = keyWords(key.standing);
    return key.lastFour.isEmpty() ? words : QStringLiteral("%1 (...%2)").arg(words, QString::fromLatin1(key.lastFour));
}

} // namespace

AccountsDialog::AccountsDialog(const Theme& theme, AccountKeys& accounts, QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_accounts(accounts)
    , m_list(new QTreeWidget(this))
    , m_empty(new QLabel(tr("No account yet. Drafts need none: they are made on this computer. Add one for a provider "
                            "that makes clips from your shots."),
                         this))
    , m_words(new QLabel(this))
{
    setWindowTitle(tr("Accounts"));
    setAccessibleName(windowTitle());
    setAttribute(Qt::WA_DeleteOnClose);
    m_list->setAccessibleName(windowTitle());
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setIconSize({16, 16});
    m_list->setHeaderLabels({tr("Account"), tr("Key"), tr("Provider"), tr("Address")});
    for (QLabel* label : {m_empty, m_words}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setProperty("role", QStringLiteral("muted"));
    }
    m_words->setMinimumHeight(2 * fontMetrics().lineSpacing()); // nothing jumps when a sentence comes
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Tokens::Space4, Tokens::Space4, Tokens::Space4, Tokens::Space4);
    column->setSpacing(Tokens::Space3);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    column->addWidget(m_words);
    buildButtons(column);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &AccountsDialog::refresh);
    // Later: the Enter that opens the form goes on to the dialogs, and would press the form's own button.
    connect(m_list, &QTreeWidget::itemActivated, this, &AccountsDialog::edit, Qt::QueuedConnection);
    connect(&m_accounts, &AccountAccess::changed, this, &AccountsDialog::refill);
    refill();
    resize(760, 420);
}

QPushButton* AccountsDialog::button(const QString& text, void (AccountsDialog::*act)())
{
    auto* made = new QPushButton(text, this);
    made->setAccessibleName(QString(text).remove(QStringLiteral("...")));
    made->setAutoDefault(false);
    connect(made, &QPushButton::clicked, this, act);
    return made;
}

void AccountsDialog::buildButtons(QBoxLayout* column)
{
    auto* first = new QHBoxLayout;
    first->addWidget(m_edit = button(tr("Edit..."), &AccountsDialog::edit));
    first->addWidget(m_test = button(tr("Test Key"), &AccountsDialog::test));
    first->addWidget(m_unlock = button(tr("Ask Keyring Again"), &AccountsDialog::unlock));
    first->addStretch(1);
    first->addWidget(m_removeKey = button(tr("Remove Key"), &AccountsDialog::removeKey));
    first->addWidget(m_remove = button(tr("Remove Account..."), &AccountsDialog::remove));
    auto* last = new QHBoxLayout;
    auto* addOne = button(tr("Add Account..."), &AccountsDialog::add);
    addOne->setProperty("primary", true);
    last->addStretch(1);
    last->addWidget(button(tr("Close"), &AccountsDialog::accept));
    last->addWidget(addOne);
    column->addLayout(first);
    column->addLayout(last);
}

void AccountsDialog::refill()
{
    const QString before = chosen();
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const auto catalogue = Catalogue::builtIn();
    const auto all = m_accounts.accounts();
    for (const Account& account : all) {
        const KeyView key = m_accounts.key(account.name);
        const Provider* provider = catalogue ? catalogue->find(account.provider) : nullptr;
        auto* item = new QTreeWidgetItem(
            {account.name, keyText(key), provider ? provider->name : account.provider, account.baseUrl});
        item->setIcon(1, m_theme.icon(iconFor(key.standing)));
        item->setToolTip(3, account.baseUrl.toHtmlEscaped());
        m_list->addTopLevelItem(item);
    }
    for (int columnOf = 0; columnOf < 3; ++columnOf) {
        m_list->resizeColumnToContents(columnOf);
        m_list->setColumnWidth(columnOf, std::min(m_list->columnWidth(columnOf), 230));
    }
    choose(before, std::max(0, row));
    m_empty->setVisible(all.isEmpty());
    refresh();
}

QString AccountsDialog::chosen() const
{
    const auto* item = m_list->currentItem();
    return item ? item->text(0) : QString();
}

/// Where it is not there any more, the one behind it, or before it if it was the last.
void AccountsDialog::choose(const QString& account, int otherwise)
{
    int row = std::min(otherwise, m_list->topLevelItemCount() - 1);
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        if (m_list->topLevelItem(i)->text(0) == account)
            row = i;
    m_list->setCurrentItem(m_list->topLevelItem(row));
}

void AccountsDialog::refresh()
{
    const QString name = chosen();
    const KeyView key = m_accounts.key(name);
    const bool any = !name.isEmpty();
    const bool inKeyring = key.standing == Standing::Keyring || key.standing == Standing::Refused ||
                           key.standing == Standing::Unavailable || key.standing == Standing::Removing;
    m_edit->setEnabled(any);
    m_remove->setEnabled(any);
    m_test->setEnabled(any && key.standing != Standing::Missing && key.standing != Standing::Removing);
    m_unlock->setEnabled(any && key.standing == Standing::Unavailable);
    m_removeKey->setEnabled(any && (inKeyring || key.standing == Standing::Session));
    const QString words = m_answered == name ? m_answer : QString();
    m_words->setText(!any ? QString() : words.isEmpty() ? key.trouble : words);
}

void AccountsDialog::say(const QString& sentence)
{
    m_answered = chosen();
    m_answer = sentence;
    refresh();
}

void AccountsDialog::add()
{
    openForm({});
}

void AccountsDialog::edit()
{
    if (const auto account = m_accounts.account(chosen()))
        openForm(*account);
}

void AccountsDialog::openForm(const Account& account)
{
    auto* dialog = new AccountDialog(m_theme, m_accounts, account, this);
    connect(dialog, &AccountDialog::saved, this, [this](const QString& name) {
        choose(name);
        say({});
    });
    dialog->open();
}

void AccountsDialog::test()
{
    const QString name = chosen();
    say(tr("Testing the key with a free request..."));
    whenDone(m_accounts.test(name), this, [this, name](const Result<KeyTest>& test) {
        const QString sentence = test ? test->sentence : test.error().message;
        say(name == chosen() ? sentence : QStringLiteral("%1: %2").arg(name, sentence));
    });
}

void AccountsDialog::unlock()
{
    say({});
    m_accounts.tryAgain(chosen());
}

void AccountsDialog::removeKey()
{
    say({});
    whenDone(m_accounts.removeKey(chosen()), this, [this](const Status& removed) {
        if (!removed)
            say(removed.error().message);
    });
}

void AccountsDialog::remove()
{
    const QString name = chosen();
    const bool cannot = m_accounts.key(name).standing == Standing::Removing;
    const QString question =
        cannot ? tr("The keyring does not let go of the key of \"%1\". Remove the account all the same? The key stays "
                    "in the keyring until you remove it there.")
                     .arg(name)
               : tr("Remove the account \"%1\" and its key? Takes that were made with it stay.").arg(name);
    auto* ask = new ConfirmDialog(m_theme, tr("Remove Account"), question, tr("Remove Account"), this);
    const auto left = cannot ? AccountKeys::KeyLeft::InKeyring : AccountKeys::KeyLeft::Removed;
    connect(ask, &QDialog::accepted, this, [this, name, left] {
        whenDone(m_accounts.remove(name, left), this, [this](const Status& removed) {
            if (!removed)
                say(removed.error().message);
        });
    });
    ask->open();
}
