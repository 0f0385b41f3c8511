#include "ui/dialogs/proposal_dialog.h"

#include "core/document/find.h"
#include "core/interchange/breakdown.h"
#include "ui/theme/theme.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

ProposalDialog::ProposalDialog(const Theme& theme, const QString& heading, const QString& verb, const QString& name,
                               const Format& format, QWidget* parent)
    : DialogFrame(theme, heading, verb, parent)
    , m_name(name)
    , m_format(format)
    , m_title(new QLineEdit(name, this))
    , m_summary(new QLabel(this))
    , m_list(new QTreeWidget(this))
{
    m_pool.setMaxThreadCount(1);
    resize(std::min(960, parent ? parent->width() - 40 : 960), 560);
    connect(primary(), &QPushButton::clicked, this, &ProposalDialog::accept);
}

ProposalDialog::~ProposalDialog()
{
    m_pool.clear(); // nobody waits for what has not begun
    m_pool.waitForDone();
}

QVBoxLayout* ProposalDialog::buildProposal(QWidget* choices, const QString& listName, const QStringList& columns,
                                           int wide)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(Tokens::Space2);
    auto* form = new QFormLayout;
    addRow(form, tr("Title"), m_title);
    column->addLayout(form);
    if (choices)
        column->addWidget(choices);
    m_summary->setProperty("role", QStringLiteral("title"));
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    m_list->setHeaderLabels(columns);
    m_list->setRootIsDecorated(false);
    m_list->setAccessibleName(listName);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(wide, QHeaderView::Stretch);
    column->addWidget(m_list, 1);
    return column;
}

void ProposalDialog::proposeNothing()
{
    m_shown = ++m_asked;
    showBoard(Storyboard{}, {}, 0);
}

void ProposalDialog::showBoard(const Storyboard& board, const QList<QTreeWidgetItem*>& rows, qsizetype parts)
{
    m_board = board;
    const qsizetype shots = shotCount(board);
    const Status usable = checkBreakdown(board);
    setTrouble(usable ? QString() : usable.error().message);
    primary()->setEnabled(shots > 0 && usable);
    const QStringList facts{tr("%n scene(s)", nullptr, int(board.scenes.size())), tr("%n shot(s)", nullptr, int(shots)),
                            toTimecode(filmLength(board), m_format.rate)};
    m_summary->setText(shots > 0 ? facts.join(QStringLiteral(", ")) : tr("No scenes yet"));
    m_list->clear();
    m_list->addTopLevelItems(rows);
    if (parts > rows.size())
        m_list->addTopLevelItem(new QTreeWidgetItem({tr("and %n more", nullptr, int(parts - rows.size()))}));
}

/// A proposal that is still on its way is waited for.
void ProposalDialog::accept()
{
    m_accepted = true;
    primary()->setEnabled(false);
    if (m_shown == m_asked)
        finish();
}

void ProposalDialog::finish()
{
    m_accepted = false;
    if (shotCount(m_board) == 0 || !checkBreakdown(m_board))
        return; // said already, and the button is off
    const QString title = m_title->text().trimmed();
    Q_EMIT storyboardRequested(title.isEmpty() ? m_name : title, m_board);
}

void ProposalDialog::made(const Status& done)
{
    if (done)
        return QDialog::accept();
    setTrouble(done.error().message);
    primary()->setEnabled(true);
}
