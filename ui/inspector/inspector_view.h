#pragma once

#include "core/project/project.h"

#include <QScrollArea>

class ClipView;
class FileIntake;
class MarkerView;
class QLabel;
class QStackedLayout;
class Section;
class ShotSection;
class Selection;
class ShotEditor;
class Theme;

/// Everything about the chosen shots, in foldable parts; several shots are edited together. Lives on main, owned by its
/// dock.
class InspectorView final : public QScrollArea {
    Q_OBJECT
public:
    InspectorView(const Theme& theme, Selection& selection, FileIntake& intake, QWidget* parent = nullptr);
    void setProject(Project* project);
    void focusDescription();
    /// The numbers of a clip in place of the shot's, until shots are chosen; null: the shot's again.
    void showClip(const ClipId& clip);
    void showMarker(const MarkerId& marker); ///< the same of a marker
    void focusMarker();

Q_SIGNALS:
    void problem(const QString& sentence);
    void playRequested(const ShotId& shot); ///< how it comes in, in a loop

private:
    void buildParts(const Theme& theme, FileIntake& intake);
    void refresh();
    QList<Shot> chosenShots() const;
    void refreshIf(const StoryboardId& board);

    Selection& m_selection;
    Project* m_project = nullptr; // not owned
    ShotEditor* m_editor;
    QLabel* m_title;
    QLabel* m_empty;
    QWidget* m_parts;
    ClipView* m_clip;
    ClipId m_shownClip;
    MarkerView* m_marker;
    MarkerId m_shownMarker;
    QList<Section*> m_sections;
    Section* m_panels = nullptr;   ///< one of them
    ShotSection* m_shot = nullptr; ///< one of them
};
