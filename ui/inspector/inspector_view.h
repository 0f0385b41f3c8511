#pragma once

#include "core/project/project.h"

#include <QScrollArea>

class FileIntake;
class QLabel;
class QStackedLayout;
class Section;
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

Q_SIGNALS:
    void problem(const QString& sentence);

private:
    void buildParts(const Theme& theme, FileIntake& intake);
    void refresh();
    void refreshIf(const StoryboardId& board);

    Selection& m_selection;
    Project* m_project = nullptr; // not owned
    ShotEditor* m_editor;
    QLabel* m_title;
    QLabel* m_empty;
    QWidget* m_parts;
    QList<Section*> m_sections;
};
