#pragma once

#include "core/project/project.h"

#include <QPlainTextEdit>

class Selection;
class Theme;

/// The screenplay the storyboard was made from, whole and unchanged; the chosen shot's words are marked, a click
/// chooses the shot of the words under it. Lives on main, owned by its dock.
class ScriptView final : public QPlainTextEdit {
    Q_OBJECT
public:
    ScriptView(const Theme& theme, Selection& selection, QWidget* parent = nullptr);
    void setProject(Project* project);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void load();
    void markSelection();
    int documentPlace(qint64 offset) const; ///< of an offset in the script's text

    const Theme& m_theme;
    Selection& m_selection;
    Project* m_project = nullptr; // not owned
    QString m_text;
    QList<qint64> m_dropped; ///< offsets of the CRs that the document does not keep
};
