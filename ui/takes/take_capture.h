#pragma once

#include "core/base/ids.h"

#include <QObject>

class Project;
class QWidget;

/// Takes that are recorded from the screen or a camera, from the command to the shelf; what a crash left of one is
/// brought back when its project is opened. Lives on main, owned by the views.
class TakeCapture final : public QObject {
    Q_OBJECT
public:
    explicit TakeCapture(QObject* parent = nullptr);
    void setProject(Project* project); ///< not owned
    /// Shows the dialog over `window`; says so when no shot is chosen.
    void record(const ShotId& shot, QWidget* window);

Q_SIGNALS:
    void problem(const QString& sentence);
    void added(const ShotId& shot);

private:
    void keep(const QString& file, const ShotId& shot);
    void bringBackWhatWasLeft();

    Project* m_project = nullptr;
};
