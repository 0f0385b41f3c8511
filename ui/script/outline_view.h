#pragma once

#include "core/project/project.h"

#include <QTreeWidget>

class BoardModel;
class Selection;

/// Scenes and their shots as a tree: the way through a long film. A scene's slugline is edited in place; scenes and
/// shots are moved by dragging (shots from the board, too), by Alt+Up and Alt+Down, or from the menu. Lives on main,
/// owned by its dock.
class OutlineView final : public QTreeWidget {
    Q_OBJECT
public:
    explicit OutlineView(Selection& selection, QWidget* parent = nullptr);
    void setProject(Project* project);

Q_SIGNALS:
    void problem(const QString& sentence);
    void moveRequested(int steps); ///< of the chosen shots
    /// The gap is counted with all shots in their places.
    void dropRequested(const QList<ShotId>& shots, const SceneId& scene, qsizetype gap);
    void newSceneRequested();

protected:
    bool event(QEvent* event) override; ///< with a scene chosen, Delete means the scene
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    static constexpr int IdRole = Qt::UserRole; ///< of a scene or a shot, as text
    void rebuild();
    void refresh(const QList<ShotId>& shots);
    void followSelection();
    void chooseCurrent();
    void renameScene(QTreeWidgetItem* item);
    SceneId chosenScene() const; ///< null when a shot is current
    bool isSceneKey(const QKeyEvent& key) const;
    void moveChosen(int steps);
    void moveSceneTo(const SceneId& scene, qsizetype index);
    void deleteScene();
    bool apply(const Result<Storyboard>& edited, const QString& label);
    /// Where something that is dragged would land.
    struct Landing {
        qsizetype scene = -1; ///< for a scene: the gap before it; for shots: the scene they come into; -1: nowhere
        qsizetype shot = -1;  ///< the gap in that scene; -1: for a scene
        QRect mark;           ///< what shows it: a line between two rows, or the row of a closed scene
    };
    Landing landingOf(const QDropEvent& event) const;
    Landing sceneLandingAt(const QPoint& point) const;
    Landing shotLandingAt(const QPoint& point) const;
    QRect lineAt(int y, int indent) const;
    void showLanding(const Landing& landing);

    Selection& m_selection;
    Project* m_project = nullptr; // not owned
    BoardModel* m_model;
    QHash<ShotId, QTreeWidgetItem*> m_items;
    bool m_stale = true; ///< the tree is built when somebody looks at it
    bool m_filling = false;
    Landing m_landing; ///< of what is being dragged
};
