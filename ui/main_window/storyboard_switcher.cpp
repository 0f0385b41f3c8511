#include "ui/main_window/storyboard_switcher.h"

#include "ui/dialogs/ask.h"
#include "ui/literal.h"
#include "ui/theme/theme.h"

#include <QGuiApplication>
#include <QMenu>

StoryboardSwitcher::StoryboardSwitcher(const Theme& theme, QWidget* parent)
    : MenuButton(parent)
    , m_theme(theme)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIcon(theme.icon(QStringLiteral("chevron-down")));
    setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft
                                                            : Qt::LeftToRight); // the arrow follows the title
    setToolTip(tr("Switch, create, rename, duplicate or remove storyboards"));
    auto* menu = new QMenu(tr("&Storyboard"), this);
    menu->setLayoutDirection(QGuiApplication::layoutDirection()); // not the button's
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
        // Later: it may be an entry of this menu that is at work.
        connect(project, &Project::storyboardsChanged, this, &StoryboardSwitcher::fillMenu, Qt::QueuedConnection);
        connect(project, &Project::currentChanged, this, &StoryboardSwitcher::fillMenu, Qt::QueuedConnection);
    }
    refresh();
    fillMenu();
}

void StoryboardSwitcher::refresh()
{
    setEnabled(m_project);
    setText(literal(fontMetrics().elidedText(title(), Qt::ElideRight, m_mostWidth)));
    setAccessibleName(tr("Storyboard"));
    setAccessibleDescription(title());
}

QString StoryboardSwitcher::title() const
{
    return m_project ? m_project->current().title : QString();
}

void StoryboardSwitcher::setMostWidth(int pixels)
{
    if (std::exchange(m_mostWidth, pixels) != pixels)
        refresh();
}

void StoryboardSwitcher::fillMenu()
{
    QMenu* menu = this->menu();
    menu->clear();
    delete m_bin; // clearing leaves submenus behind
    m_bin = nullptr;
    menu->setEnabled(m_project);
    if (!m_project)
        return;
    for (const Storyboard& board : m_project->storyboards()) {
        const StoryboardId id = board.id;
        if (board.removed)
            continue;
        QAction* action = menu->addAction(literal(board.title));
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
        if (!m_bin)
            m_bin = menu->addMenu(m_theme.icon(QStringLiteral("archive-restore")), tr("Restore"));
        const StoryboardId id = board.id;
        connect(m_bin->addAction(literal(board.title)), &QAction::triggered, this,
                [this, id] { report(m_project->restoreStoryboard(id)); });
    }
}

void StoryboardSwitcher::askForTitle(const QString& question, const QString& title,
                                     const std::function<void(const QString&)>& then)
{
    connect(askForText(window(), question, tr("Title"), title), &QInputDialog::textValueSelected, this,
            [this, then](const QString& text) {
                if (m_project && !text.trimmed().isEmpty())
                    then(text.trimmed());
            });
}

void StoryboardSwitcher::rename()
{
    if (m_project)
        askForTitle(tr("Rename Storyboard"), m_project->current().title, [this](const QString& title) {
            report(m_project->apply(setTitle(m_project->current(), title), tr("Rename storyboard")));
        });
}

void StoryboardSwitcher::add()
{
    askForTitle(tr("New Storyboard"), tr("New storyboard"), [this](const QString& title) {
        switchTo(m_project->addStoryboard(title, m_project->current().format));
    });
}

void StoryboardSwitcher::duplicate()
{
    askForTitle(
        tr("Duplicate Storyboard"), tr("%1 copy").arg(m_project->current().title),
        [this](const QString& title) { switchTo(m_project->duplicateStoryboard(m_project->current().id, title)); });
}

void StoryboardSwitcher::switchTo(const Result<StoryboardId>& id)
{
    report(id);
    if (id)
        report(m_project->setCurrent(*id));
}

template<class T> void StoryboardSwitcher::report(const Result<T>& result)
{
    if (!result)
        Q_EMIT problem(result.error().message);
}
