#include "ui/history/history_view.h"

#include "core/base/when_done.h"
#include "core/document/change_words.h"
#include "ui/dialogs/ask.h"
#include "ui/dialogs/confirm_dialog.h"
#include "ui/focus_heir.h"
#include "ui/history/restore_dialog.h"
#include "ui/own_keys.h"
#include "ui/theme/theme.h"
#include "ui/tool_button.h"
#include "ui/tool_row.h"

#include <QAction>
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
    FocusHeir::set(this, m_steps);
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
    auto* notHere = new QAction(m_steps); // a step is not deleted; the window would take the chosen shot for it
    notHere->setShortcut(QKeySequence::Delete);
    new OwnKeys({notHere}, m_steps);
    connect(m_points, &QListWidget::itemActivated, this, &HistoryView::restore);
    connect(m_points, &QListWidget::currentRowChanged, m_restore, [this](int row) { m_restore->setEnabled(row >= 0); });
    m_points->setContextMenuPolicy(Qt::ActionsContextMenu);
    addPointAction(tr("Restore..."), "archive-restore", {}, &HistoryView::restore);
    addPointAction(tr("Rename..."), "pencil", Qt::Key_F2, &HistoryView::renamePoint);
    addPointAction(tr("Remove..."), "trash-2", QKeySequence::Delete, &HistoryView::removePoint);
    new OwnKeys(m_points->actions(), m_points);
}

void HistoryView::addPointAction(const QString& text, const char* icon, const QKeySequence& key,
                                 void (HistoryView::*run)())
{
    auto* action = new QAction(m_theme.icon(QString::fromLatin1(icon)), text, m_points);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, run);
    m_points->addAction(action);
}

QWidget* HistoryView::buildPoints()
{
    auto* box = new ToolRow(this);
    auto* row = static_cast<QHBoxLayout*>(box->layout());
    row->setContentsMargins(0, Tokens::Space1, 0, 0);
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
    Q_EMIT stepChosen(m_steps->row(item));
}

void HistoryView::refreshPoints()
{
    const int rows = m_points->count(), row = m_points->currentRow();
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
    // The one that is new, or the same, or the one behind it that is gone.
    m_points->setCurrentRow(std::min(row < 0 || m_points->count() > rows ? rows : row, m_points->count() - 1));
}

void HistoryView::savePoint()
{
    if (!m_project)
        return;
    const QString proposed = QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat);
    const auto* dialog = askForText(window(), tr("Save Restore Point"), tr("Name"), proposed);
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& name) {
        if (m_project)
            say(m_project->addRestorePoint(m_project->current().id, name.simplified()));
    });
}

std::optional<RestorePoint> HistoryView::chosenPoint() const
{
    const auto* item = m_points->currentItem();
    const auto id = item ? RestorePointId::fromString(item->data(Qt::UserRole).toString()) : RestorePointId();
    for (const RestorePoint& point : m_project ? m_project->restorePoints() : QList<RestorePoint>())
        if (point.id == id)
            return point;
    return {};
}

void HistoryView::say(const Status& done)
{
    if (!done)
        Q_EMIT problem(done.error().message);
}

void HistoryView::renamePoint()
{
    const auto point = chosenPoint();
    if (!point)
        return;
    const auto* dialog = askForText(window(), tr("Rename Restore Point"), tr("Name"), point->name);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, id = point->id](const QString& name) {
        if (m_project)
            say(m_project->renameRestorePoint(id, name.simplified()));
    });
}

void HistoryView::removePoint()
{
    const auto point = chosenPoint();
    if (!point)
        return;
    auto* question = new ConfirmDialog(
        m_theme, tr("Remove Restore Point"),
        tr("\"%1\" is removed for good. The storyboard stays as it is now.").arg(point->name), tr("Remove"), window());
    connect(question, &QDialog::accepted, this, [this, id = point->id] {
        if (m_project)
            say(m_project->removeRestorePoint(id));
    });
    question->open();
}

void HistoryView::restore()
{
    const auto point = chosenPoint();
    if (!point)
        return;
    whenDone(m_project->stateAt(point->id), this, [this, point = *point](const Result<Storyboard>& state) {
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
        if (m_project)
            say(m_project->restore(point, state));
    });
    dialog->open();
}
