#include "ui/script/outline_view.h"

#include "core/document/find.h"
#include "ui/board/board_model.h"
#include "ui/selection.h"

#include <QHeaderView>
#include <QScopedValueRollback>

static constexpr int IdRole = Qt::UserRole;

OutlineView::OutlineView(Selection& selection, QWidget* parent)
    : QTreeWidget(parent)
    , m_selection(selection)
    , m_model(new BoardModel(this))
{
    setAccessibleName(tr("Outline"));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setMinimumWidth(180);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    connect(m_model, &BoardModel::arranged, this, &OutlineView::rebuild);
    connect(m_model, &BoardModel::changed, this, &OutlineView::refresh);
    connect(&selection, &Selection::shotsChanged, this, &OutlineView::followSelection);
    connect(this, &QTreeWidget::currentItemChanged, this, &OutlineView::chooseCurrent);
    connect(this, &QTreeWidget::itemChanged, this, &OutlineView::renameScene);
}

void OutlineView::setProject(Project* project)
{
    m_project = project;
    m_model->setProject(project);
}

void OutlineView::showEvent(QShowEvent* event)
{
    if (m_stale)
        rebuild();
    QTreeWidget::showEvent(event);
}

static QString textOf(const Shot& shot)
{
    const QString words = shot.description.simplified();
    return words.isEmpty() ? shot.code : shot.code + QStringLiteral("  ") + words.left(80);
}

void OutlineView::rebuild()
{
    m_stale = !isVisible();
    if (m_stale)
        return;
    const QScopedValueRollback filling(m_filling, true);
    clear();
    m_items.clear();
    QList<QTreeWidgetItem*> scenes;
    for (const Scene& scene : m_model->board().scenes) {
        auto* row = new QTreeWidgetItem({scene.slugline.isEmpty() ? scene.code : scene.slugline});
        row->setData(0, IdRole, scene.id.toString());
        row->setToolTip(0, scene.synopsis.isEmpty() ? scene.code : scene.synopsis);
        row->setFlags(row->flags() | Qt::ItemIsEditable);
        for (const Shot& shot : scene.shots) {
            auto* child = new QTreeWidgetItem(row, {textOf(shot)});
            child->setData(0, IdRole, shot.id.toString());
            m_items.insert(shot.id, child);
        }
        scenes << row;
    }
    addTopLevelItems(scenes);
    followSelection();
}

void OutlineView::refresh(const QList<ShotId>& shots)
{
    const QScopedValueRollback filling(m_filling, true);
    for (const ShotId& id : shots)
        if (QTreeWidgetItem* item = m_items.value(id))
            item->setText(0, textOf(m_model->shot(m_model->cardOf(id))));
}

void OutlineView::followSelection()
{
    const QScopedValueRollback filling(m_filling, true);
    if (QTreeWidgetItem* item = m_items.value(m_selection.currentShot()))
        setCurrentItem(item);
}

void OutlineView::chooseCurrent()
{
    const QTreeWidgetItem* item = m_filling ? nullptr : currentItem();
    if (!item)
        return;
    // A scene stands for its first shot.
    const QTreeWidgetItem* shot = item->parent() ? item : item->child(0);
    if (shot)
        m_selection.setShots({ShotId::fromString(shot->data(0, IdRole).toString())});
}

void OutlineView::renameScene(QTreeWidgetItem* item)
{
    if (m_filling || item->parent() || !m_project)
        return;
    const Scene* found = findScene(m_project->current(), SceneId::fromString(item->data(0, IdRole).toString()));
    if (!found)
        return;
    Scene scene = *found;
    scene.slugline = item->text(0).trimmed();
    // Later: the edit rebuilds the tree, and this item is still in the hands of its editor.
    QMetaObject::invokeMethod(
        this,
        [this, scene] {
            if (!m_project)
                return;
            if (const Status done = m_project->apply(setScene(m_project->current(), scene), tr("Rename scene")); !done)
                Q_EMIT problem(done.error().message);
        },
        Qt::QueuedConnection);
}
