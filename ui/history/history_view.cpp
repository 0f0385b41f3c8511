#include "ui/history/history_view.h"

#include "core/base/when_done.h"
#include "core/document/change_words.h"
#include "ui/dialogs/ask.h"
#include "ui/history/restore_dialog.h"
#include "ui/theme/theme.h"
#include "ui/tool_button.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>

HistoryView::HistoryView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_steps(new QListWidget(this))
    , m_points(new QListWidget(this))
    , m_noPoints(new QLabel(tr("A restore point keeps the storyboard as it is now, to come back to it."), this))
{
    setAccessibleName(tr("History"));
    m_steps->setAccessibleName(tr("Steps"));
    setFocusProxy(m_steps);
    m_steps->setTextElideMode(Qt::ElideRight);
    m_steps->setUniformItemSizes(true);
    m_points->setAccessibleName(tr("Restore Points"));
    m_points->setTextElideMode(Qt::ElideRight);
    m_noPoints->setProperty("role", QStringLiteral("muted"));
    m_noPoints->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Tokens::Space2, Tokens::Space2, Tokens::Space2, Tokens::Space2);
    column->setSpacing(Tokens::Space1);
    column->addWidget(m_steps, 3);
    column->addWidget(buildPoints());
    column->addWidget(m_points, 1);
    column->addWidget(m_noPoints);
    // A click, and Enter: moving through the list with the arrows changes nothing.
    connect(m_steps, &QListWidget::itemClicked, this, &HistoryView::goTo);
    connect(m_steps, &QListWidget::itemActivated, this, &HistoryView::goTo);
    connect(m_points, &QListWidget::itemActivated, this, &HistoryView::restore);
    connect(m_points, &QListWidget::currentRowChanged, m_restore, [this](int row) { m_restore->setEnabled(row >= 0); });
}

QWidget* HistoryView::buildPoints()
{
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, Tokens::Space1, 0, 0);
    row->setSpacing(Tokens::Space1);
    const auto add = [&](const QString& text, const char* icon, void (HistoryView::*run)()) {
        QToolButton* button =
            addToolButton(row, m_theme.icon(QString::fromLatin1(icon)), text, text, Qt::ToolButtonTextBesideIcon);
        connect(button, &QToolButton::clicked, this, run);
        return button;
    };
    add(tr("Save Restore Point..."), "flag", &HistoryView::savePoint);
    m_restore = add(tr("Restore..."), "archive-restore", &HistoryView::restore);
    m_restore->setEnabled(false);
    row->addStretch(1);
    return box;
}

void HistoryView::setProject(Project* project)
{
    if (m_project) {
        m_project->disconnect(this);
        m_project->undoStack()->disconnect(this);
    }
    m_project = project;
    if (project) {
        connect(project->undoStack(), &QUndoStack::indexChanged, this, &HistoryView::refreshSteps);
        connect(project, &Project::restorePointsChanged, this, &HistoryView::refreshPoints);
        connect(project, &Project::currentChanged, this, &HistoryView::refreshPoints);
    }
    refreshSteps();
    refreshPoints();
}

void HistoryView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refreshSteps();
}

void HistoryView::refreshSteps()
{
    if (!isVisible() && m_project) // typing does not fill a list that nobody sees
        return;
    const int rows = m_project ? m_project->undoStack()->count() + 1 : 0;
    while (m_steps->count() > rows)
        delete m_steps->takeItem(m_steps->count() - 1);
    while (m_steps->count() < rows)
        m_steps->addItem(QString());
    for (int row = 0; row < rows; ++row)
        showStep(m_steps->item(row), row);
    if (!m_project)
        return;
    m_steps->setCurrentRow(m_project->undoStack()->index());
    m_steps->scrollToItem(m_steps->currentItem(),
                          QAbstractItemView::PositionAtCenter); // with what comes before and after
}

void HistoryView::showStep(QListWidgetItem* item, int row)
{
    const QUndoStack& stack = *m_project->undoStack();
    const bool isNow = row == stack.index();
    const bool isUndone = row > stack.index();
    const QString label = row == 0 ? tr("Start") : stack.text(row - 1);
    item->setText(label);
    item->setData(Qt::AccessibleTextRole, isNow      ? tr("%1, now").arg(label)
                                          : isUndone ? tr("%1, undone").arg(label)
                                                     : label);
    item->setToolTip(label);
    item->setIcon(isNow ? m_theme.icon(QStringLiteral("chevron-right"))
                        : m_theme.icon(isUndone ? QStringLiteral("redo-2") : QStringLiteral("check")));
    QFont font = m_steps->font();
    font.setBold(isNow);
    item->setFont(font);
    item->setForeground(isUndone ? palette().brush(QPalette::PlaceholderText) : palette().brush(QPalette::Text));
}

void HistoryView::goTo(QListWidgetItem* item)
{
    m_project->undoStack()->setIndex(m_steps->row(item));
}

void HistoryView::refreshPoints()
{
    m_points->clear();
    const auto points = m_project ? m_project->restorePoints() : QList<RestorePoint>();
    for (const RestorePoint& point : points) {
        if (point.storyboard != m_project->current().id)
            continue;
        const QString when = QLocale().toString(point.created.toLocalTime(), QLocale::ShortFormat);
        auto* item = new QListWidgetItem(QStringLiteral("%1  %2").arg(point.name, when), m_points);
        item->setData(Qt::UserRole, QVariant::fromValue(point.id.toString()));
        item->setToolTip(item->text());
    }
    m_points->setVisible(m_points->count() > 0);
    m_noPoints->setVisible(m_points->count() == 0);
    m_points->setCurrentRow(m_points->count() - 1);
}

void HistoryView::savePoint()
{
    if (!m_project)
        return;
    const QString proposed = QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat);
    const auto* dialog = askForText(window(), tr("Save Restore Point"), tr("Name"), proposed);
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& name) {
        if (!m_project)
            return;
        const Status saved = m_project->addRestorePoint(m_project->current().id, name.simplified());
        if (!saved)
            Q_EMIT problem(saved.error().message);
    });
}

void HistoryView::restore()
{
    const auto* item = m_points->currentItem();
    if (!item)
        return;
    const auto id = RestorePointId::fromString(item->data(Qt::UserRole).toString());
    for (const RestorePoint& point : m_project->restorePoints())
        if (point.id == id)
            whenDone(m_project->stateAt(id), this, [this, point](const Result<Storyboard>& state) {
                if (!state)
                    Q_EMIT problem(state.error().message);
                else if (m_project)
                    offer(point, *state);
            });
}

void HistoryView::offer(const RestorePoint& point, const Storyboard& state)
{
    const Storyboard* now = m_project->find(point.storyboard);
    if (!now)
        return;
    auto* dialog = new RestoreDialog(m_theme, point.name, changesInWords(state, *now), window());
    connect(dialog, &QDialog::accepted, this, [this, point, state] {
        if (!m_project)
            return;
        const Status done = m_project->restore(point, state);
        if (!done)
            Q_EMIT problem(done.error().message);
    });
    dialog->open();
}
