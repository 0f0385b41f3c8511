#pragma once

#include "core/project/project.h"

#include <QObject>
#include <functional>

class Selection;

/// What a person does to shots, each one step of undo: shared by the menus, the board and the timeline. Acts on the
/// selected shots of the current storyboard; does nothing without a project. Lives on main, owned by the main window.
class ShotCommands final : public QObject {
    Q_OBJECT
public:
    ShotCommands(Selection& selection, QObject* parent)
        : QObject(parent)
        , m_selection(selection)
    {
    }
    void setProject(Project* project) { m_project = project; }
    Project* project() const { return m_project; }

    enum class Side { Before, After };
    void addShot(Side side); ///< beside the current shot, else at the end; a board without scenes gets one
    void addShotAt(const ShotPosition& position);
    void addScene(); ///< after the current shot's scene
    void duplicate();
    void remove();
    void moveBy(int steps); ///< -1 earlier, 1 later; at a scene's edge into the next scene
    /// The gap is counted with all shots in their places.
    void moveTo(const QList<ShotId>& shots, const SceneId& scene, qsizetype gap);
    void splitAtPlayhead();
    void mergeWithNext();
    void setStatus(ShotStatus status);
    void selectAll();
    void undo(); ///< whatever was done last; shots that come back are chosen, as they were
    void redo();
    void goToStep(int step); ///< of the history, as in the undo stack
    void setNumberingLocked(bool locked);
    enum class Renumbered { Scene, Storyboard };
    /// The current shot's scene, or everything. A lock stays, but does not hold: ask first.
    void renumber(Renumbered what);

Q_SIGNALS:
    /// Somebody went through the history, to a place where the storyboard was otherwise.
    void stepped(const Storyboard& before, const Storyboard& now);
    void problem(const QString& sentence);

private:
    bool apply(const Result<Storyboard>& edited, const QString& label);
    QList<ShotId> selectedInOrder() const;
    void chooseOnly(const ShotId& shot); ///< null: none
    void step(const std::function<void(QUndoStack&)>& go);
    Project* m_project = nullptr; // not owned
    Selection& m_selection;
};
