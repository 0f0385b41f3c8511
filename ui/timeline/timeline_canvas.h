#pragma once

#include "ui/timeline/overlay_kinds.h"
#include "ui/timeline/timeline_drag.h"
#include "ui/timeline/timeline_geometry.h"
#include "ui/timeline/timeline_painter.h"
#include "ui/timeline/waveform_cache.h"

#include <QWidget>

class Project;
class Selection;
class Theme;

/// The painted part of the timeline: shows the layout, turns presses and drags into edits. Every drag has a key in
/// TimelineView. Owned by the timeline view.
class TimelineCanvas final : public QWidget {
    Q_OBJECT
public:
    TimelineCanvas(Selection* selection, const Theme* theme, QWidget* parent);

    void setProject(Project* project);
    void setThumbnails(std::function<QPixmap(const ShotId&, int)> thumbnail);
    void refresh();           ///< reads the current storyboard again
    void setRoom(int height); ///< pixels of it that are seen at once
    void setScroll(int pixels);
    void setTop(int pixels);                           ///< hidden above
    void setScale(double pixelsPerFrame, int aroundX); ///< the frame under `aroundX` stays there
    const TimelineGeometry& geometryOf() const { return m_geometry; }
    const TimelineLayout& layoutOf() const { return m_layout; }
    ClipId selectedClip() const { return m_clip; }
    MediaKind kindOf(const ClipBlock& clip) const { return m_kinds.of(clip.file); } ///< of an overlay
    bool isSelected(const ShotId& shot) const;
    bool isStale(const ShotId& shot) const; ///< the take that shows was made from other words
    MarkerId selectedMarker() const { return m_marker; }
    void selectClip(const ClipId& clip);
    void selectMarker(const MarkerId& marker);
    void removeSelectedClip();

Q_SIGNALS:
    void layoutChanged();
    void viewChanged();                    ///< scale or scroll moved
    void clipSelected(const ClipId& clip); ///< null: none any more
    void markerSelected(const MarkerId& marker);
    void markerOpened(); ///< the chosen one
    void filesDropped(const QStringList& files, Frames at);
    void problem(const QString& sentence);
    /// What is under the pointer is chosen already; by key, `at` is in what is chosen.
    void menuRequested(QPoint at, bool byKey);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void select(const ClipId& clip, const MarkerId& marker);
    void selectShot(const ShotId& shot, Qt::KeyboardModifiers modifiers);
    void drag(QPoint at, Qt::KeyboardModifiers modifiers);
    void dropShot();
    void hover(QPoint at);
    QPoint middleOfChosen() const;
    QString dragLabel() const;
    void apply(const Result<Storyboard>& edited, const QString& label);

    Selection* m_selection;       // not owned
    const Theme* m_theme;         // not owned
    Project* m_project = nullptr; // not owned
    TimelineGeometry m_geometry;
    TimelineLayout m_layout;
    int m_room = 10000;
    WaveformCache m_waveforms;
    OverlayKinds m_kinds;
    std::function<QPixmap(const ShotId&, int)> m_thumbnail;
    ClipId m_clip; ///< one thing is chosen at a time: a clip, a marker or shots
    MarkerId m_marker;
    mutable QHash<ShotId, bool> m_stale; ///< asked for what is seen only, until the storyboard changes

    TimelineDrag m_drag;
    int m_dragNumber = 0; ///< makes each drag its own undo step
    std::optional<qsizetype> m_dropAt;
};
