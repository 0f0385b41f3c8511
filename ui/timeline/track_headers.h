#pragma once

#include "ui/timeline/timeline_geometry.h"

#include <QHash>
#include <QWidget>

class Project;
class QDoubleSpinBox;
class QToolButton;
class Selection;
class Theme;
class TrackName;

/// Left of the lanes: each track's name, mute, solo and gain. As wide as it needs to be, nothing without tracks. Owned
/// by the timeline view.
class TrackHeaders final : public QWidget {
    Q_OBJECT
public:
    TrackHeaders(Selection* selection, const Theme* theme, QWidget* parent);

    void setProject(Project* project);                                         ///< not owned
    bool show(const TimelineLayout& layout, const TimelineGeometry& geometry); ///< true: a row is new

Q_SIGNALS:
    void problem(const QString& sentence);

private:
    struct Row {
        QWidget* widget;
        TrackName* name;
        QToolButton* mute;
        QToolButton* solo;
        QDoubleSpinBox* gain;
    };
    Row makeRow(const TrackId& id);
    QToolButton* addSwitch(const QString& icon, QWidget* row);
    void showSolo();
    void setSolo(const TrackId& id, bool on);
    /// One edit of one track, as one step of undo.
    template<class Change> void change(const TrackId& id, const QString& label, const QString& mergeKey, Change change);
    void remove(const TrackId& id);

    Selection* m_selection; // not owned
    const Theme* m_theme;   // not owned
    Project* m_project = nullptr;
    QHash<TrackId, Row> m_rows; ///< a row stays with its track, so that the keyboard stays where it is
};
