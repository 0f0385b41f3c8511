#include "ui/money/prices_page.h"

#include "core/base/when_done.h"
#include "core/generation/estimate.h"
#include "core/jobs/job_engine.h"
#include "core/project/project.h"
#include "ui/dialogs/dialog_frame.h"
#include "ui/money/price_field.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>

namespace {
enum Column { AccountName, ModelName, Amount, Per, Source, Day, ColumnCount };
}

PricesPage::PricesPage(const Theme& theme, Project& project, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_project(project)
    , m_list(new QTreeWidget(this))
    , m_account(new QComboBox(this))
    , m_model(new QComboBox(this))
    , m_price(new PriceField(this))
    , m_set(new QPushButton(tr("Set Price"), this))
    , m_remove(new QPushButton(tr("Remove Price"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, Tokens::Space3, 0, 0);
    auto* note = new QLabel(tr("What a model costs, from your provider's page. Estimates and caps count with it; jobs "
                               "that are under way keep the price they were started at."),
                            this);
    note->setProperty("role", QStringLiteral("muted"));
    note->setWordWrap(true);
    m_list->setAccessibleName(tr("Prices"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setIconSize({16, 16});
    m_list->setHeaderLabels({tr("Account"), tr("Model"), tr("Price"), tr("For"), tr("Source"), tr("As of")});
    m_list->headerItem()->setTextAlignment(Amount, Qt::AlignRight | Qt::AlignVCenter);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(ModelName, QHeaderView::Stretch);
    column->addWidget(note);
    column->addWidget(m_list, 1);
    column->addLayout(makeEditor());
    connect(m_list, &QTreeWidget::currentItemChanged, this, &PricesPage::edit);
    connect(m_account, &QComboBox::currentIndexChanged, this, &PricesPage::refresh);
    connect(m_model, &QComboBox::editTextChanged, this, &PricesPage::refresh);
    connect(m_price, &PriceField::edited, this, &PricesPage::refresh);
    connect(m_price, &PriceField::confirmed, this, &PricesPage::set);
    connect(m_set, &QPushButton::clicked, this, &PricesPage::set);
    connect(m_remove, &QPushButton::clicked, this, &PricesPage::remove);
    whenDone(m_project.makers(), this, [this](const Result<QList<Maker>>& makers) {
        for (const Maker& maker : makers.value_or(QList<Maker>()))
            if (!maker.provider.local)
                m_account->addItem(maker.account.name);
        edit();
    });
    refresh();
}

QLayout* PricesPage::makeEditor()
{
    m_model->setEditable(true);
    m_model->setInsertPolicy(QComboBox::NoInsert);
    m_model->lineEdit()->setPlaceholderText(tr("As its server calls it"));
    auto* form = new QFormLayout;
    form->setVerticalSpacing(Tokens::Space2);
    ::addRow(form, tr("Account"), m_account);
    ::addRow(form, tr("Model"), m_model);
    auto* row = new QHBoxLayout;
    row->setSpacing(Tokens::Space2);
    row->addWidget(m_price, 1);
    for (QPushButton* button : {m_set, m_remove}) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    auto* label = new QLabel(tr("Price"), this);
    label->setBuddy(m_price);
    form->addRow(label, row);
    return form;
}

void PricesPage::load()
{
    if (const JobEngine* engine = m_project.engine())
        whenDone(MoneyBook(engine->ledger()).prices(), this, [this](const Result<QList<TypedPrice>>& prices) {
            prices ? show(*prices) : Q_EMIT problem(prices.error().message);
        });
}

void PricesPage::show(const QList<TypedPrice>& prices)
{
    if (prices == m_prices && m_list->topLevelItemCount() > 0)
        return; // the jobs have changed: what is being typed stays
    const int before = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_prices = prices;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const TypedPrice& price : prices)
        addRow(price);
    if (prices.isEmpty()) {
        auto* none = new QTreeWidgetItem({tr("No prices yet.")});
        none->setFlags(Qt::ItemIsEnabled);
        m_list->addTopLevelItem(none);
        none->setFirstColumnSpanned(true);
    }
    m_list->setCurrentItem(m_list->topLevelItem(std::min(before, m_list->topLevelItemCount() - 1)));
    edit();
}

void PricesPage::addRow(const TypedPrice& typed)
{
    const Price& price = typed.price;
    const QString day = QLocale().toString(price.date, QLocale::ShortFormat);
    const bool isOld = isOldPrice(price.date, QDate::currentDate());
    auto* row = new QTreeWidgetItem({typed.account, typed.model, shownRange(price.leastMicro, price.money),
                                     price.unit == Price::Unit::Second ? tr("a second") : tr("a clip"),
                                     tr("Typed by you"), isOld ? tr("%1: over 90 days old").arg(day) : day});
    row->setTextAlignment(Amount, Qt::AlignRight | Qt::AlignVCenter);
    if (isOld) {
        row->setIcon(Day, m_theme.icon(QStringLiteral("triangle-alert")));
        row->setToolTip(Day, tr("Providers change their prices: look at the page again, and set what stands there."));
    }
    m_list->addTopLevelItem(row);
}

const TypedPrice* PricesPage::chosen() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < m_prices.size() ? &m_prices[row] : nullptr;
}

void PricesPage::edit()
{
    if (const TypedPrice* price = chosen()) {
        if (m_account->findText(price->account) < 0) // its account was removed
            m_account->addItem(price->account);
        m_account->setCurrentText(price->account);
        m_model->setEditText(price->model);
        m_price->show(price->price);
    }
    refresh();
}

void PricesPage::refresh()
{
    m_set->setEnabled(m_account->currentIndex() >= 0 && !m_model->currentText().trimmed().isEmpty() &&
                      m_price->price());
    m_remove->setEnabled(chosen());
}

void PricesPage::set()
{
    const auto price = m_price->price();
    const JobEngine* engine = m_project.engine();
    if (m_set->isEnabled() && price && engine)
        follow(
            MoneyBook(engine->ledger()).setPrice({m_account->currentText(), m_model->currentText().trimmed(), *price}));
}

void PricesPage::remove()
{
    const JobEngine* engine = m_project.engine();
    if (const TypedPrice* price = chosen(); price && engine)
        follow(MoneyBook(engine->ledger()).removePrice(price->account, price->model));
}

void PricesPage::follow(const QFuture<Status>& change)
{
    whenDone(change, this, [this](const Status& changed) {
        Q_EMIT problem(changed ? QString() : changed.error().message);
        load();
    });
}
