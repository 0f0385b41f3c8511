#include "ui/money/caps_page.h"

#include "core/base/when_done.h"
#include "core/jobs/job_engine.h"
#include "core/project/project.h"
#include "ui/dialogs/dialog_frame.h"
#include "ui/money/money_words.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

CapsPage::CapsPage(Project& project, QWidget* parent)
    : QWidget(parent)
    , m_project(project)
    , m_list(new QTreeWidget(this))
    , m_scope(new QComboBox(this))
    , m_amount(new QLineEdit(this))
    , m_currency(new QLineEdit(QStringLiteral("USD"), this))
    , m_set(new QPushButton(tr("Set Cap"), this))
    , m_remove(new QPushButton(tr("Remove Cap"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, Tokens::Space3, 0, 0);
    auto* note =
        new QLabel(tr("Nothing is started that could go beyond a cap. What is reserved and what has an unknown "
                      "outcome counts as spent; every currency has caps of its own."),
                   this);
    note->setProperty("role", QStringLiteral("muted"));
    note->setWordWrap(true);
    m_list->setAccessibleName(tr("Caps"));
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({tr("Cap for"), tr("At most"), tr("Used"), tr("Left")});
    for (const int number : {1, 2, 3})
        m_list->headerItem()->setTextAlignment(number, Qt::AlignRight | Qt::AlignVCenter);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    column->addWidget(note);
    column->addWidget(m_list, 1);
    column->addLayout(makeEditor());
    connect(m_list, &QTreeWidget::currentItemChanged, this, &CapsPage::edit);
    connect(m_amount, &QLineEdit::textChanged, this, &CapsPage::refresh);
    connect(m_currency, &QLineEdit::textChanged, this, &CapsPage::refresh);
    connect(m_amount, &QLineEdit::returnPressed, this, &CapsPage::set);
    connect(m_set, &QPushButton::clicked, this, &CapsPage::set);
    connect(m_remove, &QPushButton::clicked, this, &CapsPage::remove);
    refresh();
}

QLayout* CapsPage::makeEditor()
{
    for (const CapScope scope :
         {CapScope::Day, CapScope::Project, CapScope::Action, CapScope::Month, CapScope::Hour, CapScope::Minute})
        m_scope->addItem(nameOf(scope), int(scope));
    m_amount->setAccessibleName(tr("At most"));
    m_amount->setPlaceholderText(tr("Amount"));
    m_amount->setFont(Theme::monospace(Tokens::TypeBody));
    m_currency->setAccessibleName(tr("Currency"));
    m_currency->setFixedWidth(m_currency->fontMetrics().averageCharWidth() * 14);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(Tokens::Space2);
    addRow(form, tr("Cap for"), m_scope);
    auto* row = new QHBoxLayout;
    row->setSpacing(Tokens::Space2);
    row->addWidget(m_amount, 1);
    row->addWidget(m_currency);
    for (QPushButton* button : {m_set, m_remove}) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    auto* label = new QLabel(tr("At most"), this);
    label->setBuddy(m_amount);
    form->addRow(label, row);
    return form;
}

void CapsPage::load()
{
    if (const JobEngine* engine = m_project.engine())
        whenDone(MoneyBook(engine->ledger()).capUse(m_project.id()), this, [this](const Result<QList<CapUse>>& uses) {
            uses ? show(*uses) : Q_EMIT problem(uses.error().message);
        });
}

void CapsPage::show(const QList<CapUse>& uses)
{
    const int chosen = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_uses = uses;
    const QSignalBlocker quiet(m_list); // what is being typed stays
    m_list->clear();
    for (const CapUse& use : uses) {
        const QString& currency = use.cap.limit.currency;
        const bool alone = use.cap.scope == CapScope::Action;
        auto* row = new QTreeWidgetItem({nameOf(use.cap.scope), shownMoney(use.cap.limit),
                                         alone ? QStringLiteral("-") : shownMoney(userMoney(use.used, currency)),
                                         alone ? QStringLiteral("-") : shownMoney(userMoney(use.left(), currency))});
        for (const int number : {1, 2, 3})
            row->setTextAlignment(number, Qt::AlignRight | Qt::AlignVCenter);
        m_list->addTopLevelItem(row);
    }
    if (uses.isEmpty()) {
        auto* none = new QTreeWidgetItem({tr("No caps yet.")});
        none->setFlags(Qt::ItemIsEnabled);
        m_list->addTopLevelItem(none);
    }
    m_list->setCurrentItem(m_list->topLevelItem(std::min(chosen, m_list->topLevelItemCount() - 1)));
    refresh();
}

/// The chosen one is in the fields.
void CapsPage::edit()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row >= 0 && row < m_uses.size()) {
        const Cap& cap = m_uses[row].cap;
        m_scope->setCurrentIndex(m_scope->findData(int(cap.scope)));
        m_amount->setText(microText(cap.limit.micro));
        m_currency->setText(cap.limit.currency);
    }
    refresh();
}

void CapsPage::refresh()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_set->setEnabled(microFromText(m_amount->text()) && currencyFromText(m_currency->text()));
    m_remove->setEnabled(row >= 0 && row < m_uses.size());
}

void CapsPage::set()
{
    const auto micro = microFromText(m_amount->text());
    const auto currency = currencyFromText(m_currency->text());
    const JobEngine* engine = m_project.engine();
    if (!micro || !currency || !engine)
        return;
    const auto scope = CapScope(m_scope->currentData().toInt());
    const Cap cap{scope, scope == CapScope::Project ? m_project.id() : ProjectId(), userMoney(*micro, *currency)};
    follow(MoneyBook(engine->ledger()).setCap(cap));
}

void CapsPage::remove()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (const JobEngine* engine = m_project.engine(); engine && row >= 0 && row < m_uses.size())
        follow(MoneyBook(engine->ledger()).removeCap(m_uses[row].cap));
}

void CapsPage::follow(const QFuture<Status>& change)
{
    whenDone(change, this, [this](const Status& changed) {
        Q_EMIT problem(changed ? QString() : changed.error().message);
        load();
    });
}
