#pragma once

#include "core/base/frame_time.h"
#include "core/base/ids.h"
#include "core/base/result.h"

#include <QPixmap>
#include <QWidget>
#include <functional>

class Project;
struct Anchor;
struct MediaInfo;
class QMenu;
class QScrollArea;
class QScrollBar;
class QToolButton;
class Selection;
class Theme;
struct ShotBlock;
struct Storyboard;
class ClipBar;
class RecordBar;
class TimelineCanvas;
struct ClipBlock;
struct MarkerFlag;
class TrackHeaders;
enum class TrackKind;
enum class TrimEdge;

/// The film over time: story track, sound tracks, markers and playhead, with zoom. Owned by the main window.
class TimelineView final : public QWidget {
    Q_OBJECT
public:
    TimelineView(Selection* selection, const Theme* theme, QWidget* parent = nullptr);

    void setProject(Project* project); ///< not owned; null = nothing open
    /// Where the film strips come from; a null pixmap means not yet, thumbnailsChanged() repaints.
    void setThumbnails(std::function<QPixmap(const ShotId&, int height)> thumbnail);

public Q_SLOTS:
    void thumbnailsChanged();
    void splitAtPlayhead(); ///< the chosen clip, else the shot
    void removeChosenClip();
    void removeChosenMarker();
    void chooseReturned(const Storyboard& before, const Storyboard& now); ///< what came back; shots go first
    void zoomIn();
    void zoomOut();
    void fit();

Q_SIGNALS:
    void clipSelected(const ClipId& clip);                ///< null: none any more
    void markerSelected(const MarkerId& marker);          ///< null: none any more
    void markerOpened();                                  ///< the chosen one: somebody wants to change it
    void shotMenuRequested(const QPoint& globalPosition); ///< for the chosen shots
    void playRequested(const ShotId& shot);               ///< how it comes in, in a loop
    void problem(const QString& sentence);

protected:
    bool event(QEvent* event) override; ///< a chosen clip takes the keys that else mean the shots
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override; ///< of the lanes: their keys, how much is seen

private:
    void connectParts();
    void place(const QString& file, const Result<MediaInfo>& info, const Anchor& anchor);
    QToolButton* addButton(const QString& text, const QString& icon, const QKeySequence& key,
                           void (TimelineView::*run)());
    void trimHead();
    void trimTail();
    void trim(TrimEdge edge);
    void addMarker(); ///< at the playhead; where one is, that is opened
    void addSoundTrack();
    void chooseOverlay();
    void placeFiles(const QStringList& files, Frames at); ///< pictures and clips over the story, sounds under it
    void nudgeLength(int frames);
    void nudgeClip(int frames);
    void nudgeMarker(int frames);
    void trimClip(int frames); ///< its tail
    void duplicateClip();
    void showMenu(QPoint at, bool byKey); ///< of what is at a point of the canvas; by a key, of what is chosen
    void fillClipMenu(QMenu* menu, const ClipBlock& clip);
    void fillMarkerMenu(QMenu* menu, const MarkerFlag& marker);
    void fillCutMenu(QMenu* menu, const ShotBlock& shot);
    void fillPlaceMenu(QMenu* menu);
    bool isOwnKey(const QKeyEvent& key) const;
    void clipKey(int key);
    void markerKey(int key);
    void slipBack();
    void slipOn();
    void slip(int frames); ///< the take under the current shot
    void recordVoice();
    void chooseNext(int step); ///< the clip or marker behind in the film, or the one before
    void raiseClip(int decibels);
    void edit(const Result<Storyboard>& edited, const QString& label, const QString& mergeKey = {});
    void refresh();
    void showFromStart();
    void followWidth();
    void showLastTrack();
    void updateScrollBar();
    void followPlayhead();
    void followSelection(); ///< a shot that is chosen elsewhere comes into view

    Selection* m_selection;       // not owned
    const Theme* m_theme;         // not owned
    Project* m_project = nullptr; // not owned
    QList<QAction*> m_trims;      ///< at the playhead, of the chosen clip or the shot
    QList<QAction*> m_additions;  ///< what can be laid on the timeline
    QList<QAction*> m_zooms;
    TimelineCanvas* m_canvas;
    ClipBar* m_clipBar;
    RecordBar* m_recordBar;
    TrackHeaders* m_headers;
    QScrollArea* m_lanes;
    QScrollBar* m_scroll;
    bool m_fitted = false; ///< a new project is shown from its start once
    double m_ownScale = 0; ///< as it was shown then: it follows the size of the view until somebody zooms
};
