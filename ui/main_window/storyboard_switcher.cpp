#include "ui/main_window/storyboard_switcher.h"

#include "ui/theme/theme.h"

#include <QInputDialog>
#include <QMenu>

StoryboardSwitcher::StoryboardSwitcher(const Theme& theme, QWidget* parent)
    : QToolButton(parent)
    , m_theme(theme)
{
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIcon(theme.icon(QStringLiteral("chevron-down")));
    setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft
                                                            : Qt::LeftToRight); // the arrow follows the title
    setToolTip(tr("Switch, create, rename, duplicate or remove storyboards"));
    auto* menu = new QMenu(this);
    menu->setLayoutDirection(Qt::LayoutDirectionAuto);
    connect(menu, &QMenu::aboutToShow, this, &StoryboardSwitcher::fillMenu);
    setMenu(menu);
    refresh();
}

void StoryboardSwitcher::setProject(Project* project)
{
    m_project = project;
    if (project) {
        connect(project, &Project::storyboardsChanged, this, &StoryboardSwitcher::refresh);
        connect(project, &Project::currentChanged, this, &StoryboardSwitcher::refresh);
        connect(project, &Project::storyboardChanged, this, &StoryboardSwitcher::refresh);
    }
    refresh();
}

void StoryboardSwitcher::refresh()
{
    setEnabled(m_project);
    const QString title = m_project ? m_project->current().title : QString();
    setText(fontMetrics().elidedText(title, Qt::ElideRight, 180));
    setAccessibleName(tr("Storyboard"));
    setAccessibleDescription(title);
}

void StoryboardSwitcher::fillMenu()
{
    QMenu* menu = this->menu();
    menu->clear();
    if (!m_project)
        return;
    QMenu* bin = nullptr;
    for (const Storyboard& board : m_project->storyboards()) {
        const StoryboardId id = board.id;
        if (board.removed)
            continue;
        QAction* action = menu->addAction(board.title);
        action->setCheckable(true);
        action->setChecked(id == m_project->current().id);
        connect(action, &QAction::triggered, this, [this, id] { report(m_project->setCurrent(id)); });
    }
    menu->addSeparator();
    connect(menu->addAction(m_theme.icon(QStringLiteral("plus")), tr("New Storyboard...")), &QAction::triggered, this,
            &StoryboardSwitcher::add);
    connect(menu->addAction(m_theme.icon(QStringLiteral("pencil")), tr("Rename...")), &QAction::triggered, this,
            &StoryboardSwitcher::rename);
    connect(menu->addAction(m_theme.icon(QStringLiteral("copy")), tr("Duplicate...")), &QAction::triggered, this,
            &StoryboardSwitcher::duplicate);
    connect(menu->addAction(m_theme.icon(QStringLiteral("trash-2")), tr("Remove")), &QAction::triggered, this,
            [this] { report(m_project->removeStoryboard(m_project->current().id)); });
    for (const Storyboard& board : m_project->storyboards()) {
        if (!board.removed)
            continue;
        if (!bin)
            bin = menu->addMenu(m_theme.icon(QStringLiteral("archive-restore")), tr("Restore"));
        const StoryboardId id = board.id;
        connect(bin->addAction(board.title), &QAction::triggered, this,
                [this, id] { report(m_project->restoreStoryboard(id)); });
    }
}

void StoryboardSwitcher::rename()
{
    if (!m_project)
        return;
    bool accepted = false;
    const QString title = QInputDialog::getText(this, tr("Rename Storyboard"), tr("Title"), QLineEdit::Normal,
                                                m_project->current().title, &accepted);
    if (accepted && !title.trimmed().isEmpty())
        report(m_project->apply(setTitle(m_project->current(), title.trimmed()), tr("Rename storyboard")));
}

void StoryboardSwitcher::add()
{
    bool accepted = false;
    const QString title = QInputDialog::getText(this, tr("New Storyboard"), tr("Title"), QLineEdit::Normal,
                                                tr("New storyboard"), &accepted);
    if (!accepted || title.trimmed().isEmpty())
        return;
    const Result<StoryboardId> id = m_project->addStoryboard(title.trimmed(), m_project->current().format);
    report(id);
    if (id)
        report(m_project->setCurrent(*id));
}

void StoryboardSwitcher::duplicate()
{
    bool accepted = false;
    const QString title = QInputDialog::getText(this, tr("Duplicate Storyboard"), tr("Title"), QLineEdit::Normal,
                                                tr("%1 copy").arg(m_project->current().title), &accepted);
    if (!accepted || title.trimmed().isEmpty())
        return;
    const Result<StoryboardId> id = m_project->duplicateStoryboard(m_project->current().id, title.trimmed());
    report(id);
    if (id)
        report(m_project->setCurrent(*id));
}

template<class T> void StoryboardSwitcher::report(const Result<T>& result)
{
    if (!result)
        Q_EMIT problem(result.error().message);
}
