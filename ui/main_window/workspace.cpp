#include "ui/main_window/workspace.h"

#include <QDockWidget>
#include <QMenu>

static constexpr int LayoutVersion = 1;

Workspace::Workspace(QMainWindow& window)
    : QObject(&window)
    , m_window(window)
{
    window.setDockNestingEnabled(true);
    window.setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks);
    window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    // The inspector is tall, the timeline is wide: the corner below right belongs to the inspector.
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
}

QDockWidget* Workspace::add(const QString& name, const QString& title, QWidget* view, DockPlace place,
                            bool shownByDefault)
{
    auto* dock = new QDockWidget(title, &m_window);
    dock->setObjectName(name);
    dock->setWidget(view);
    dock->hide();
    m_entries << Entry{dock, place, shownByDefault};
    return dock;
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

void Workspace::reset()
{
    QDockWidget* placed[6] = {};
    for (const Entry& entry : m_entries) {
        m_window.removeDockWidget(entry.dock);
        entry.dock->setFloating(false);
        placed[int(entry.place)] = placed[int(entry.place)] ? placed[int(entry.place)] : entry.dock;
    }
    const auto area = [](DockPlace place) {
        switch (place) {
        case DockPlace::Left:
            return Qt::LeftDockWidgetArea;
        case DockPlace::Bottom:
            return Qt::BottomDockWidgetArea;
        case DockPlace::Side:
        case DockPlace::SideBelow:
            return Qt::RightDockWidgetArea;
        default:
            return Qt::TopDockWidgetArea;
        }
    };
    for (const Entry& entry : m_entries) {
        QDockWidget* first = placed[int(entry.place)];
        if (entry.dock == first)
            m_window.addDockWidget(area(entry.place), entry.dock,
                                   entry.place == DockPlace::SideBelow ? Qt::Vertical : Qt::Horizontal);
        else
            m_window.tabifyDockWidget(first, entry.dock);
        entry.dock->setVisible(entry.shownByDefault);
    }
    const int width = m_window.width(), height = m_window.height();
    const int side = width >= 1600 ? 360 : width >= 1100 ? 300 : 240;
    const auto resize = [&](DockPlace place, int size, Qt::Orientation orientation) {
        if (QDockWidget* dock = placed[int(place)])
            m_window.resizeDocks({dock}, {size}, orientation);
    };
    resize(DockPlace::Side, side, Qt::Horizontal);
    resize(DockPlace::Bottom, std::clamp(height / 4, 150, 280), Qt::Vertical);
    resize(DockPlace::TopLeft, (width - side) * 46 / 100, Qt::Horizontal);
}

void Workspace::reveal(const QString& name)
{
    if (QDockWidget* found = dock(name)) {
        found->show();
        found->raise();
    }
}
