#pragma once

#include "core/render/render_plan.h"

#include <QImage>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <functional>

class Project;
class QAction;
class QWidget;
class Selection;

/// Takes the frame that is seen out of the film, in the film's own size: to the clipboard, into a file, as a
/// panel of the shot it is of, as a reference of the shot that is chosen. Lives on main, child of the preview.
class FrameGrabs final : public QObject {
    Q_OBJECT
public:
    FrameGrabs(Selection* selection, QWidget* preview);
    ~FrameGrabs() override { m_pool.waitForDone(); }

    QAction* copy;
    QAction* save;
    QAction* toPanel;
    QAction* toReference;

    void setProject(Project* project);
    void setPlan(const RenderPlan& plan, const QString& cacheFolder);
    void setShown(Frames frame) { m_now.frame = frame; }
    /// What a file with the frame is called until somebody says otherwise.
    QString fileName() const;

Q_SIGNALS:
    void done(const QString& sentence);
    void problem(const QString& sentence);

private:
    /// A frame of the film as both were at one moment: the film may play or change while a place is asked for.
    struct Grab {
        RenderPlan plan;
        QString cacheFolder;
        Frames frame = 0;
    };
    QAction* add(const QString& text, void (FrameGrabs::*run)());
    void withFrame(const Grab& grab, std::function<void(const QImage& image)> use);
    void copyFrame();
    void askForFile();
    void saveTo(const Grab& grab, const QString& file);
    void addToShot();
    void addAsReference();
    void addPanel(const ShotId& shot, PanelRole role, const QString& sentence);

    Selection* m_selection;      // not owned
    QWidget* m_preview;          // not owned
    QPointer<Project> m_project; // not owned
    Grab m_now;
    QThreadPool m_pool;
};
