#pragma once

#include "core/interchange/shot_list_in.h"
#include "ui/dialogs/proposal_dialog.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;

/// A shot list and the storyboard it would become: what each column means (left), the first shots and what could not be
/// understood (right), before anything is made.
class ShotListDialog final : public ProposalDialog {
    Q_OBJECT
public:
    ShotListDialog(const Theme& theme, const QString& name, const ShotListTable& table, const Format& format,
                   QWidget* parent);

private:
    QWidget* buildColumns();
    QLayout* buildPreview();
    void choose(qsizetype column);
    void refresh();
    void showProposal(const ImportedShotList& list);

    ShotListTable m_table;
    QList<QComboBox*> m_fields; ///< one a column
    QLabel* m_warningsLabel;
    QPlainTextEdit* m_warnings;
};
