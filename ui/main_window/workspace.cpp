#include "ui/main_window/workspace.h"

#include "ui/focus_heir.h"
#include "ui/tab_order.h"

#include <QChildEvent>
#include <QDockWidget>
#include <QMenu>
#include <QTabBar>
#include <QTimer>

static constexpr int LayoutVersion = 2;

Workspace::Workspace(QMainWindow& window)
    : QObject(&window)
    , m_window(window)
{
    window.setDockNestingEnabled(true);
    window.setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks);
    window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    window.installEventFilter(this);
}

bool Workspace::eventFilter(QObject* watched, QEvent* event)
{
    // Qt makes the tab bars of docks itself, without a name or a visible focus: the View menu is their keyboard path.
    if (event->type() == QEvent::ChildPolished)
        if (auto* tabs = qobject_cast<QTabBar*>(static_cast<QChildEvent*>(event)->child()))
            tabs->setFocusPolicy(Qt::NoFocus);
    return QObject::eventFilter(watched, event);
}

QDockWidget* Workspace::add(const QString& name, const QString& title, QWidget* view, DockPlace place,
                            bool shownByDefault)
{
    auto* dock = new QDockWidget(title, &m_window);
    dock->setObjectName(name);
    dock->setWidget(view);
    // Behind another tab Qt only moves a dock out of sight, where Tab would still find it.
    QSizePolicy policy = view->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    view->setSizePolicy(policy);
    connect(dock, &QDockWidget::visibilityChanged, view, &QWidget::setVisible);
    dock->hide();
    for (const auto& moved : {&QDockWidget::topLevelChanged, &QDockWidget::visibilityChanged})
        connect(dock, moved, this, &Workspace::showTitles, Qt::QueuedConnection);
    connect(dock, &QDockWidget::dockLocationChanged, this, &Workspace::showTitles, Qt::QueuedConnection);
    m_entries << Entry{dock, place, shownByDefault};
    return dock;
}

/// A tab says the name already: a dock among tabs has no title as well.
void Workspace::showTitles()
{
    for (const Entry& entry : std::as_const(m_entries)) {
        QList<QDockWidget*> beside = m_window.tabifiedDockWidgets(entry.dock);
        beside.removeIf(
            [](const QDockWidget* dock) { return dock->isHidden() && !dock->toggleViewAction()->isChecked(); });
        const bool tabbed = !entry.dock->isFloating() && !beside.isEmpty();
        if (tabbed == (entry.dock->titleBarWidget() != nullptr))
            continue;
        QWidget* before = entry.dock->titleBarWidget();
        entry.dock->setTitleBarWidget(tabbed ? new QWidget(entry.dock) : nullptr);
        delete before;
    }
}

QDockWidget* Workspace::dock(const QString& name) const
{
    return m_window.findChild<QDockWidget*>(name, Qt::FindDirectChildrenOnly);
}

void Workspace::fillMenu(QMenu* menu) const
{
    menu->clear();
    for (const Entry& entry : m_entries)
        menu->addAction(entry.dock->toggleViewAction());
}

void Workspace::showAll(const QByteArray& layout)
{
    if (layout.isEmpty() || !m_window.restoreState(layout, LayoutVersion))
        reset();
    for (const Entry& entry : m_entries)
        entry.dock->toggleViewAction()->setEnabled(true);
}

QByteArray Workspace::layout() const
{
    return m_window.saveState(LayoutVersion);
}

void Workspace::hideAll()
{
    for (const Entry& entry : m_entries) {
        entry.dock->hide();
        entry.dock->toggleViewAction()->setEnabled(false);
    }
}

QDockWidget* Workspace::firstAt(DockPlace place) const
{
    for (const Entry& entry : m_entries)
        if (entry.place == place)
            return entry.dock;
    return nullptr;
}

void Workspace::reset()
{
    for (const Entry& entry : std::as_const(m_entries)) {
        m_window.removeDockWidget(entry.dock);
        entry.dock->setFloating(false);
    }
    // All docks share one area, from the outside in: left | ((top left | top right) / bottom) | (side / side below).
    // Qt does not mirror it for languages that are read from right to left.
    const bool mirrored = m_window.layoutDirection() == Qt::RightToLeft;
    QDockWidget* main = firstAt(mirrored ? DockPlace::TopRight : DockPlace::TopLeft);
    QList<QDockWidget*> columns{firstAt(DockPlace::Left), main, firstAt(DockPlace::Side)};
    if (mirrored)
        std::reverse(columns.begin(), columns.end());
    columns.removeAll(nullptr);
    m_window.addDockWidget(Qt::TopDockWidgetArea, columns.first(), Qt::Horizontal);
    for (qsizetype i = 1; i < columns.size(); ++i)
        m_window.splitDockWidget(columns[i - 1], columns[i], Qt::Horizontal);
    const auto split = [&](QDockWidget* from, DockPlace place, Qt::Orientation orientation) {
        if (QDockWidget* dock = firstAt(place); dock && from)
            m_window.splitDockWidget(from, dock, orientation);
    };
    split(main, DockPlace::Bottom, Qt::Vertical);
    split(main, mirrored ? DockPlace::TopLeft : DockPlace::TopRight, Qt::Horizontal);
    split(firstAt(DockPlace::Side), DockPlace::SideBelow, Qt::Vertical);
    for (const Entry& entry : std::as_const(m_entries)) {
        if (QDockWidget* first = firstAt(entry.place); first != entry.dock)
            m_window.tabifyDockWidget(first, entry.dock);
        entry.dock->setVisible(entry.shownByDefault);
    }
    for (const Entry& entry : std::as_const(m_entries))
        if (entry.dock == firstAt(entry.place) && entry.shownByDefault)
            entry.dock->raise(); // of several in one place the first one is seen
    resizeDocks();
    // Once more when the docks have their places: before that, sizes are only wishes.
    QTimer::singleShot(0, this, &Workspace::resizeDocks);
}

void Workspace::resizeDocks()
{
    const int width = m_window.width(), height = m_window.height();
    const int side = width >= 1600 ? 360 : width >= 1100 ? 300 : 250;
    const int board = (width - side) * (width >= 1600 ? 50 : 46) / 100;
    const int timeline = std::clamp(height * 28 / 100, 245, 290);
    QDockWidget* boardDock = firstAt(DockPlace::TopLeft);
    const auto share = [&](DockPlace place, int size, int others, Qt::Orientation orientation) {
        if (QDockWidget* dock = firstAt(place))
            m_window.resizeDocks({boardDock, dock}, {others, size}, orientation);
    };
    share(DockPlace::Side, side, width - side, Qt::Horizontal);
    share(DockPlace::Bottom, timeline, height - timeline, Qt::Vertical);
    share(DockPlace::TopRight, width - side - board, board, Qt::Horizontal);
}

void Workspace::reveal(const QString& name)
{
    QDockWidget* found = dock(name);
    if (!found)
        return;
    const bool wasHidden = found->isHidden();
    found->show();
    found->raise();
    QDockWidget* above = firstAt(DockPlace::Side);
    if (wasHidden && found == firstAt(DockPlace::SideBelow) && above)
        m_window.resizeDocks({above, found}, {58, 42}, Qt::Vertical);
}

void Workspace::goTo(const QString& name)
{
    reveal(name);
    const QDockWidget* found = dock(name);
    if (!found)
        return;
    found->widget()->show();
    if (FocusHeir::has(found->widget()))
        return found->widget()->setFocus(Qt::OtherFocusReason);
    for (QWidget* widget : tabStops(found->widget()))
        if (widget->isEnabled() && widget->isVisibleTo(found->widget()))
            return widget->setFocus(Qt::OtherFocusReason);
}
