#pragma once

#include "core/project/project.h"

#include <QTreeWidget>

class BoardModel;
class Selection;

/// Scenes and their shots as a tree: the way through a long film. A scene's slugline is edited in place. Lives on main,
/// owned by its dock.
class OutlineView final : public QTreeWidget {
    Q_OBJECT
public:
    explicit OutlineView(Selection& selection, QWidget* parent = nullptr);
    void setProject(Project* project);

Q_SIGNALS:
    void problem(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void rebuild();
    void refresh(const QList<ShotId>& shots);
    void followSelection();
    void chooseCurrent();
    void renameScene(QTreeWidgetItem* item);

    Selection& m_selection;
    Project* m_project = nullptr; // not owned
    BoardModel* m_model;
    QHash<ShotId, QTreeWidgetItem*> m_items;
    bool m_stale = true; ///< the tree is built when somebody looks at it
    bool m_filling = false;
};
