#pragma once

#include "core/interchange/script_update.h"
#include "ui/dialogs/dialog_frame.h"

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QTreeWidget;
class QTreeWidgetItem;

/// What a newer script would change, scene by scene, before anything is changed: each scene can be left as it is, each
/// shot shows its words before and after and the takes it touches.
class UpdateScriptDialog final : public DialogFrame {
    Q_OBJECT
public:
    UpdateScriptDialog(const Theme& theme, const ScriptUpdate& update, QWidget* parent);

Q_SIGNALS:
    void updateRequested(const QSet<qsizetype>& accepted);

private:
    void fill();
    QTreeWidgetItem* rowOf(const SceneUpdate& scene) const;
    QTreeWidgetItem* rowOf(const ShotUpdate& shot) const;
    QSet<qsizetype> accepted() const;
    void setAll(Qt::CheckState state);
    void showWords();
    void refresh();

    ScriptUpdate m_update;
    QCheckBox* m_all;
    QTreeWidget* m_scenes;
    QPlainTextEdit* m_words;
    QLabel* m_summary;
};
