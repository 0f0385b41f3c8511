#pragma once

#include "core/project/project.h"

#include <QTreeWidget>

class BoardModel;
class Selection;

/// Scenes and their shots as a tree: the way through a long film. A scene's slugline is edited in place; scenes are
/// moved by dragging, by Alt+Up and Alt+Down, or from the menu. Lives on main, owned by its dock.
class OutlineView final : public QTreeWidget {
    Q_OBJECT
public:
    explicit OutlineView(Selection& selection, QWidget* parent = nullptr);
    void setProject(Project* project);

Q_SIGNALS:
    void problem(const QString& sentence);
    void moveRequested(int steps); ///< of the chosen shots
    void newSceneRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void rebuild();
    void refresh(const QList<ShotId>& shots);
    void followSelection();
    void chooseCurrent();
    void renameScene(QTreeWidgetItem* item);
    SceneId chosenScene() const; ///< null when a shot is current
    void moveChosen(int steps);
    void moveSceneTo(const SceneId& scene, qsizetype index);
    void deleteScene();
    bool apply(const Result<Storyboard>& edited, const QString& label);

    Selection& m_selection;
    Project* m_project = nullptr; // not owned
    BoardModel* m_model;
    QHash<ShotId, QTreeWidgetItem*> m_items;
    bool m_stale = true; ///< the tree is built when somebody looks at it
    bool m_filling = false;
};
