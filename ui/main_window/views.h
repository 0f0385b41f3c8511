#pragma once

#include <QObject>

class BoardView;
class FileIntake;
class HistoryView;
class InspectorView;
class JobsView;
class OutlineView;
class PreviewView;
class Project;
class ProxyMaker;
class ScriptView;
class Selection;
class TakeCapture;
class TakesView;
class ShotCommands;
class ShotsView;
class Theme;
class ThumbnailLoader;
class TimelineView;
class Workspace;

/// The views of the open project, each in its dock, and what they share; all are handed the project together. Lives on
/// main, owned by the main window.
class Views final : public QObject {
    Q_OBJECT
public:
    Views(const Theme& theme, Selection& selection, Workspace& workspace, QObject* parent);
    void setProject(Project* project);
    void useProxies(bool use); ///< makes them for what is heavy, and the preview shows them

    BoardView* board() const { return m_board; }
    InspectorView* inspector() const { return m_inspector; }
    HistoryView* history() const { return m_history; }
    JobsView* jobs() const { return m_jobs; }
    ProxyMaker* proxies() const { return m_proxies; }
    PreviewView* preview() const { return m_preview; }
    TimelineView* timeline() const { return m_timeline; }
    ScriptView* script() const { return m_script; }
    ShotsView* shotsTable() const { return m_table; }
    ShotCommands* shots() const { return m_shots; }
    FileIntake* intake() const { return m_intake; }
    TakeCapture* capture() const { return m_capture; }

Q_SIGNALS:
    void problem(const QString& sentence);

private:
    void shareThumbnails();
    Project* m_project = nullptr; // not owned
    ThumbnailLoader* m_pictures;
    ProxyMaker* m_proxies;
    ShotCommands* m_shots;
    FileIntake* m_intake;
    TakeCapture* m_capture;
    BoardView* m_board;
    ShotsView* m_table;
    PreviewView* m_preview;
    TimelineView* m_timeline;
    InspectorView* m_inspector;
    TakesView* m_takes;
    JobsView* m_jobs;
    HistoryView* m_history;
    OutlineView* m_outline;
    ScriptView* m_script;
};
