#include "core/document/find.h"
#include "ui/board/board_model.h"
#include "ui/moved_shots.h"
#include "ui/script/outline_view.h"
#include "ui/theme/theme.h"

#include <QDrag>
#include <QDropEvent>
#include <QMimeData>
#include <QPainter>

// Dragging scenes and shots: the other half of OutlineView. Qt moves no rows: the edit does, and the tree follows.

static QString sceneMime()
{
    return QStringLiteral("application/x-boardreel-scene");
}

void OutlineView::startDrag(Qt::DropActions)
{
    QTreeWidgetItem* item = m_project ? currentItem() : nullptr;
    if (!item)
        return;
    QMimeData* data;
    if (const SceneId scene = chosenScene(); !scene.isNull()) {
        data = new QMimeData;
        data->setData(sceneMime(), scene.toString().toLatin1());
    } else {
        data = shotsToDrag({ShotId::fromString(item->data(0, IdRole).toString())});
    }
    auto* drag = new QDrag(this);
    drag->setMimeData(data);
    QRect row = visualItemRect(item);
    row.setWidth(std::min(row.width(), 160));
    drag->setPixmap(viewport()->grab(row));
    drag->setHotSpot({-Tokens::Space4, -Tokens::Space3}); // beside the pointer: the landing must be seen
    drag->exec(Qt::MoveAction);
    showLanding({});
}

void OutlineView::dragEnterEvent(QDragEnterEvent* event)
{
    const QMimeData& data = *event->mimeData();
    event->setAccepted(m_project && (data.hasFormat(sceneMime()) || carriesShots(data)));
}

void OutlineView::dragMoveEvent(QDragMoveEvent* event)
{
    QTreeWidget::dragMoveEvent(event); // scrolls at the edges and opens a closed scene after a while
    showLanding(landingOf(*event));
    event->setDropAction(Qt::MoveAction);
    event->setAccepted(m_landing.scene >= 0);
}

void OutlineView::dragLeaveEvent(QDragLeaveEvent* event)
{
    QTreeWidget::dragLeaveEvent(event);
    showLanding({});
}

void OutlineView::dropEvent(QDropEvent* event)
{
    const Landing landing = landingOf(*event);
    stopAutoScroll();
    setState(NoState);
    showLanding({});
    if (landing.scene < 0)
        return event->ignore();
    event->setDropAction(Qt::MoveAction);
    event->accept();
    const QMimeData& data = *event->mimeData();
    const auto scene = SceneId::fromString(QString::fromLatin1(data.data(sceneMime())));
    const QList<ShotId> shots = scene.isNull() ? draggedShots(data) : QList<ShotId>();
    // Later: the edit rebuilds the tree, and Qt is still dragging one of its items.
    QMetaObject::invokeMethod(
        this,
        [this, scene, shots, landing] {
            if (!m_project || landing.scene > m_project->current().scenes.size())
                return;
            const QList<Scene>& scenes = m_project->current().scenes;
            const qsizetype now = indexOf(scenes, scene);
            if (landing.shot < 0)
                moveSceneTo(scene, landing.scene > now ? landing.scene - 1 : landing.scene);
            else if (landing.scene < scenes.size())
                Q_EMIT dropRequested(shots, scenes[landing.scene].id, landing.shot);
        },
        Qt::QueuedConnection);
}

OutlineView::Landing OutlineView::landingOf(const QDropEvent& event) const
{
    if (!m_project || topLevelItemCount() == 0)
        return {};
    const QPoint point = event.position().toPoint();
    return event.mimeData()->hasFormat(sceneMime()) ? sceneLandingAt(point) : shotLandingAt(point);
}

QRect OutlineView::lineAt(int y, int indent) const
{
    const QRect room = viewport()->rect();
    const QRect line(room.left() + indent, std::clamp(y - 1, 0, room.height() - 2), room.width() - indent, 2);
    return QStyle::visualRect(layoutDirection(), room, line);
}

/// Before or behind the scene under the mouse, with what is seen of its shots.
OutlineView::Landing OutlineView::sceneLandingAt(const QPoint& point) const
{
    QTreeWidgetItem* item = itemAt(point);
    QTreeWidgetItem* scene = item && item->parent() ? item->parent() : item;
    const bool behindAll = !scene;
    if (behindAll)
        scene = topLevelItem(topLevelItemCount() - 1);
    const QTreeWidgetItem* last =
        scene->isExpanded() && scene->childCount() > 0 ? scene->child(scene->childCount() - 1) : scene;
    const int top = visualItemRect(scene).top(), bottom = visualItemRect(last).bottom() + 1;
    const bool behind = behindAll || point.y() >= (top + bottom) / 2;
    return {indexOfTopLevelItem(scene) + (behind ? 1 : 0), -1, lineAt(behind ? bottom : top, 0)};
}

/// Between two shots; onto a closed scene at its end, onto an open one at its start.
OutlineView::Landing OutlineView::shotLandingAt(const QPoint& point) const
{
    QTreeWidgetItem* item = itemAt(point);
    if (!item) {
        item = topLevelItem(topLevelItemCount() - 1);
        if (item->isExpanded() && item->childCount() > 0)
            item = item->child(item->childCount() - 1);
    }
    const QRect row = visualItemRect(item);
    if (const QTreeWidgetItem* scene = item->parent()) {
        const bool behind = point.y() >= row.center().y();
        return {indexOfTopLevelItem(item->parent()), scene->indexOfChild(item) + (behind ? 1 : 0),
                lineAt(behind ? row.bottom() + 1 : row.top(), 2 * indentation())};
    }
    const qsizetype index = indexOfTopLevelItem(item);
    if (item->isExpanded() && item->childCount() > 0)
        return {index, 0, lineAt(row.bottom() + 1, 2 * indentation())};
    return {index, item->childCount(), QRect(0, row.top(), viewport()->width(), row.height())};
}

void OutlineView::showLanding(const Landing& landing)
{
    m_landing = landing;
    viewport()->update();
}

void OutlineView::paintEvent(QPaintEvent* event)
{
    QTreeWidget::paintEvent(event);
    if (m_landing.mark.isEmpty())
        return;
    QPainter painter(viewport());
    const QColor colour = palette().color(QPalette::Highlight);
    if (m_landing.mark.height() <= 2)
        return painter.fillRect(m_landing.mark, colour);
    painter.setPen(QPen(colour, 2));
    painter.drawRect(m_landing.mark.adjusted(1, 1, -1, -1));
}
