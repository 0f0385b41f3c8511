#pragma once

#include "core/base/ids.h"

#include <QObject>
#include <QPointer>

class CaptureDialog;
class Project;
class QWidget;
class Theme;

/// Takes that are recorded from the screen or a camera, from the command to the shelf; what a crash left of one is
/// brought back when its project is opened. Lives on main, owned by the views.
class TakeCapture final : public QObject {
    Q_OBJECT
public:
    explicit TakeCapture(const Theme& theme, QObject* parent = nullptr);
    /// Not owned. What is being recorded for the one before is ended, and brought back when that is opened again.
    void setProject(Project* project);
    /// Shows the dialog over `window`; says so when no shot is chosen.
    void record(const ShotId& shot, QWidget* window);

Q_SIGNALS:
    void problem(const QString& sentence);
    void added(const ShotId& shot);

private:
    void keep(const QString& file, const ShotId& shot);
    void bringBackWhatWasLeft();

    const Theme& m_theme; // not owned
    Project* m_project = nullptr;
    QPointer<CaptureDialog> m_dialog; // its window's
};
