#pragma once

#include "core/project/project.h"
#include "ui/dialogs/dialog_frame.h"

class QCheckBox;
class QComboBox;
class QLabel;

/// The cost sheet: what will be made, by whom, for how much, before anything starts.
class GenerateDialog final : public DialogFrame {
    Q_OBJECT
public:
    /// `selected`: offered as a choice when there are any.
    GenerateDialog(const Theme& theme, Project& project, const QList<ShotId>& selected, QWidget* parent);

Q_SIGNALS:
    void generateRequested(const ShotChoice& shots, const QString& account, bool again);

private:
    ShotChoice choice() const;
    void refresh();
    Project& m_project;
    QString m_selectedCodes;
    QComboBox* m_shots;
    QComboBox* m_account;
    QCheckBox* m_again;
    QLabel* m_count;
    QLabel* m_length;
    QLabel* m_cost;
};
