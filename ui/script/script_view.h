#pragma once

#include "core/project/project.h"

#include <QWidget>

class FindBar;
class QPushButton;
class ScriptText;
class Selection;
class Theme;

/// The screenplay the storyboard was made from, with a field to find words in it; without a script, how to get one.
/// Lives on main, owned by its dock.
class ScriptView final : public QWidget {
    Q_OBJECT
public:
    ScriptView(const Theme& theme, Selection& selection, QWidget* parent = nullptr);
    void setProject(Project* project);
    void find(); ///< opens the field, where there is a script

Q_SIGNALS:
    void importRequested();
    void pasteRequested();

private:
    QWidget* buildEmpty(const Theme& theme);
    void load();

    Project* m_project = nullptr; // not owned
    ScriptText* m_text;
    FindBar* m_find;
    QPushButton* m_import = nullptr;
    QWidget* m_empty;
};
