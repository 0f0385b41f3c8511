#include "ui/script/outline_view.h"

#include "core/document/find.h"
#include "ui/board/board_model.h"
#include "ui/selection.h"
#include "ui/words.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>

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
    setDragDropMode(QAbstractItemView::DragDrop);
    setDropIndicatorShown(false); // ours says where it lands, see outline_drag.cpp
    setAutoExpandDelay(700);
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
    const QString words = Words::gistOf(shot);
    return words.isEmpty() ? shot.code : shot.code + QStringLiteral("  ") + words.left(80);
}

void OutlineView::rebuild()
{
    m_stale = !isVisible();
    if (m_stale)
        return;
    const QScopedValueRollback filling(m_filling, true);
    // What was open, chosen and in sight stays so.
    QSet<QString> open;
    for (int i = 0; i < topLevelItemCount(); ++i)
        if (topLevelItem(i)->isExpanded())
            open << topLevelItem(i)->data(0, IdRole).toString();
    const QString scene = chosenScene().isNull() ? QString() : chosenScene().toString();
    const int scrolled = verticalScrollBar()->value();
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
    for (QTreeWidgetItem* row : std::as_const(scenes)) {
        const QString id = row->data(0, IdRole).toString();
        if (open.contains(id))
            row->setExpanded(true);
        if (id == scene)
            setCurrentItem(row);
    }
    verticalScrollBar()->setValue(scrolled);
    if (currentItem())
        scrollToItem(currentItem());
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
    QTreeWidgetItem* item = m_items.value(m_selection.currentShot());
    const bool sceneStands = item && item->parent() == currentItem() && item == item->parent()->child(0);
    if (item && !sceneStands)
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

SceneId OutlineView::chosenScene() const
{
    const QTreeWidgetItem* item = currentItem();
    return item && !item->parent() ? SceneId::fromString(item->data(0, IdRole).toString()) : SceneId();
}

bool OutlineView::apply(const Result<Storyboard>& edited, const QString& label)
{
    const Status done = m_project->apply(edited, label);
    if (!done)
        Q_EMIT problem(done.error().message);
    return bool(done);
}

void OutlineView::moveSceneTo(const SceneId& scene, qsizetype index)
{
    const qsizetype now = indexOf(m_project->current().scenes, scene);
    if (now >= 0 && index >= 0 && index < m_project->current().scenes.size() && index != now)
        apply(moveScene(m_project->current(), scene, index), tr("Move scene"));
}

void OutlineView::moveChosen(int steps)
{
    if (!m_project)
        return;
    if (const SceneId scene = chosenScene(); !scene.isNull())
        moveSceneTo(scene, indexOf(m_project->current().scenes, scene) + steps);
    else
        Q_EMIT moveRequested(steps);
}

void OutlineView::deleteScene()
{
    if (!m_project || chosenScene().isNull())
        return;
    const int row = indexOfTopLevelItem(currentItem());
    if (apply(removeScene(m_project->current(), chosenScene()), tr("Delete scene")) && topLevelItemCount() > 0)
        setCurrentItem(topLevelItem(std::min(row, topLevelItemCount() - 1)));
}

bool OutlineView::isSceneKey(const QKeyEvent& key) const
{
    const auto modifiers = key.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    return key.key() == Qt::Key_Delete && !modifiers && !chosenScene().isNull();
}

/// To the window the key means the chosen shot, and a scene stands for its first one.
bool OutlineView::event(QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride || !isSceneKey(*static_cast<QKeyEvent*>(event)))
        return QTreeWidget::event(event);
    event->accept();
    return true;
}

void OutlineView::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() == Qt::AltModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        return moveChosen(event->key() == Qt::Key_Up ? -1 : 1);
    if (isSceneKey(*event))
        return deleteScene();
    QTreeWidget::keyPressEvent(event);
}

void OutlineView::contextMenuEvent(QContextMenuEvent* event)
{
    if (!m_project)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("New Scene"), this, &OutlineView::newSceneRequested);
    if (currentItem()) {
        menu->addSeparator();
        menu->addAction(tr("Move Up") + QLatin1Char('\t') +
                            QKeySequence(Qt::ALT | Qt::Key_Up).toString(QKeySequence::NativeText),
                        this, [this] { moveChosen(-1); });
        menu->addAction(tr("Move Down") + QLatin1Char('\t') +
                            QKeySequence(Qt::ALT | Qt::Key_Down).toString(QKeySequence::NativeText),
                        this, [this] { moveChosen(1); });
    }
    if (!chosenScene().isNull()) {
        menu->addSeparator();
        menu->addAction(tr("Rename"), this, [this] { editItem(currentItem()); });
        menu->addAction(tr("Delete Scene and its Shots") + QLatin1Char('\t') +
                            QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText),
                        this, &OutlineView::deleteScene);
    }
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard && currentItem();
    menu->popup(byKey ? viewport()->mapToGlobal(visualItemRect(currentItem()).center()) : event->globalPos());
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
            apply(setScene(m_project->current(), scene), tr("Rename scene"));
        },
        Qt::QueuedConnection);
}
