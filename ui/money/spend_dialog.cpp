#include "ui/money/spend_dialog.h"

#include "core/base/when_done.h"
#include "core/jobs/job_engine.h"
#include "ui/money/caps_page.h"
#include "ui/money/money_words.h"
#include "ui/money/prices_page.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QTreeWidget>

namespace {

constexpr int RestMs = 300; ///< many jobs change at once

QTreeWidget* makeTable(const QString& name, const QStringList& headers, int firstNumber, QWidget* parent)
{
    auto* table = new QTreeWidget(parent);
    table->setAccessibleName(name);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setHeaderLabels(headers);
    for (int column = firstNumber; column < headers.size(); ++column)
        table->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    table->header()->setStretchLastSection(false);
    table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->header()->setMinimumSectionSize(60);
    return table;
}

QTreeWidgetItem* makeRow(const QStringList& cells, int firstNumber)
{
    auto* row = new QTreeWidgetItem(cells);
    for (int column = firstNumber; column < cells.size(); ++column)
        row->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    return row;
}

/// Nothing is a dash, so that what is there is seen.
QString sum(std::int64_t micro, const QString& currency)
{
    return micro == 0 ? QStringLiteral("-") : shownMoney(userMoney(micro, currency));
}

QStringList cellsOf(const SpendLine& line, const QString& name)
{
    const QString spent = line.currency.isEmpty() ? SpendDialog::tr("%n of unknown price", nullptr, line.unpriced)
                                                  : sum(line.spent, line.currency);
    return {name,
            QLocale().toString(line.jobs),
            sum(line.estimated, line.currency),
            spent,
            sum(line.lost, line.currency),
            sum(line.wasted - line.lost, line.currency),
            sum(line.unknown, line.currency),
            sum(line.reserved, line.currency)};
}

} // namespace

SpendDialog::SpendDialog(const Theme& theme, Project& project, QWidget* parent)
    : DialogFrame(theme, tr("Spending"), tr("Export CSV..."), parent)
    , m_project(project)
    , m_by(new QComboBox(this))
    , m_spent(makeTable(tr("Spent"),
                        {tr("What"), tr("Jobs"), tr("Estimated"), tr("Spent"), tr("Lost to failed\nattempts"),
                         tr("Not in the\nfilm"), tr("Outcome\nunknown"), tr("Reserved")},
                        1, this))
    , m_waste(
          makeTable(tr("Paid, not in the film"), {tr("Shot"), tr("Why"), tr("Model"), tr("Day"), tr("Spent")}, 4, this))
    , m_caps(new CapsPage(project, this))
    , m_prices(new PricesPage(theme, project, this))
{
    auto* tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    tabs->addTab(makeSpentPage(), tr("Spent"));
    tabs->addTab(makeWastePage(), tr("Paid, not in the film"));
    tabs->addTab(m_caps, tr("Caps"));
    tabs->addTab(m_prices, tr("Prices"));
    tabs->setAccessibleName(windowTitle());
    content()->addWidget(tabs, 1);
    explainColumns();
    setCancelVerb(tr("Close"));
    connect(tabs, &QTabWidget::currentChanged, this, [this](int tab) { primary()->setVisible(tab < 2); });
    connect(m_prices, &PricesPage::problem, this, &SpendDialog::setTrouble);
    connect(m_by, &QComboBox::activated, this, &SpendDialog::load);
    connect(m_caps, &CapsPage::problem, this, &SpendDialog::setTrouble);
    connect(primary(), &QPushButton::clicked, this, [this] { Q_EMIT exportRequested(spendCsv(m_items)); });
    auto* rest = new QTimer(this);
    rest->setSingleShot(true);
    rest->setInterval(RestMs);
    connect(rest, &QTimer::timeout, this, &SpendDialog::load);
    if (const JobEngine* engine = m_project.engine())
        connect(engine, &JobEngine::jobChanged, rest, qOverload<>(&QTimer::start));
    primary()->setDefault(false); // Enter in a field of the caps is no export
    primary()->setAutoDefault(false);
    primary()->setEnabled(false);
    setTabOrder(tabs->tabBar(), m_by);
    tabs->tabBar()->setFocus();
    resize(780, 460);
    load();
}

void SpendDialog::explainColumns()
{
    const QStringList tips{tr("Shot, scene, model, day or project"),
                           tr("Everything that was asked for"),
                           tr("What was said before, for the jobs that cost something"),
                           tr("What the provider has billed, as far as it is known"),
                           tr("Of what was spent: jobs that failed, were refused, cancelled too late or written off"),
                           tr("Of what was spent: takes that are neither circled nor the newest of their shot"),
                           tr("May have been billed: the answer was lost. Counts as spent for your caps"),
                           tr("Set aside for jobs that have not been sent yet")};
    for (int column = 0; column < tips.size(); ++column)
        m_spent->headerItem()->setToolTip(column, tips.at(column));
}

QWidget* SpendDialog::makeSpentPage()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, Tokens::Space3, 0, 0);
    m_by->setAccessibleName(tr("By"));
    for (const auto& [by, name] : {std::pair(SpendBy::Shot, tr("By shot")), std::pair(SpendBy::Scene, tr("By scene")),
                                   std::pair(SpendBy::Model, tr("By model")), std::pair(SpendBy::Day, tr("By day")),
                                   std::pair(SpendBy::Project, tr("By project, all of them"))})
        m_by->addItem(name, int(by));
    column->addWidget(m_by, 0, Qt::AlignLeft);
    column->addWidget(m_spent, 1);
    return page;
}

QWidget* SpendDialog::makeWastePage()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, Tokens::Space3, 0, 0);
    auto* note =
        new QLabel(tr("Paid, and not seen in the film: what failed, and takes that are neither circled nor the "
                      "newest of their shot."),
                   page);
    note->setProperty("role", QStringLiteral("muted"));
    note->setWordWrap(true);
    column->addWidget(note);
    column->addWidget(m_waste, 1);
    return page;
}

SpendBy SpendDialog::by() const
{
    return SpendBy(m_by->currentData().toInt());
}

void SpendDialog::load()
{
    const JobEngine* engine = m_project.engine();
    if (!engine)
        return setTrouble(tr("Another Boardreel is running and keeps the books. Look there, or close it."));
    const ProjectId project = by() == SpendBy::Project ? ProjectId() : m_project.id();
    whenDone(MoneyBook(engine->ledger()).spent(project), this, [this](const Result<QList<JobMoney>>& money) {
        if (!money)
            return setTrouble(money.error().message);
        m_items = spendItems(*money, m_project.storyboards(), m_project.shelf());
        showSpent();
        showWaste();
        primary()->setEnabled(!m_items.isEmpty());
    });
    m_caps->load();
    m_prices->load();
}

void SpendDialog::showSpent()
{
    m_spent->clear();
    const auto shownName = [this](const SpendLine& line) {
        if (by() == SpendBy::Day)
            return QLocale().toString(QDate::fromString(line.name, Qt::ISODate), QLocale::ShortFormat);
        return line.name.isEmpty() ? tr("Shots that are gone") : line.name;
    };
    for (const SpendLine& line : spendBy(m_items, by()))
        m_spent->addTopLevelItem(makeRow(cellsOf(line, shownName(line)), 1));
    for (const SpendLine& line : spendTotals(m_items)) {
        auto* row = makeRow(cellsOf(line, tr("All")), 1);
        QFont bold = m_spent->font();
        bold.setBold(true);
        for (int column = 0; column < row->columnCount(); ++column)
            row->setFont(column, bold);
        m_spent->addTopLevelItem(row);
    }
    if (m_items.isEmpty())
        m_spent->addTopLevelItem(new QTreeWidgetItem({tr("Nothing was spent yet.")}));
}

void SpendDialog::showWaste()
{
    m_waste->clear();
    for (const SpendItem& item : wasted(m_items)) {
        const QString cost =
            item.money.currency.isEmpty() ? shownMoney(Money()) : sum(item.cost(), item.money.currency);
        m_waste->addTopLevelItem(makeRow({item.shot, nameOf(item.waste), item.money.job.model,
                                          QLocale().toString(item.day, QLocale::ShortFormat), cost},
                                         4));
    }
    if (m_waste->topLevelItemCount() == 0)
        m_waste->addTopLevelItem(new QTreeWidgetItem({tr("Nothing is unused.")}));
}
