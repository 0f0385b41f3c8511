#pragma once

#include "core/project/project.h"
#include "ui/dialogs/dialog_frame.h"

class ClipList;
class QComboBox;
class QLabel;
class QPushButton;

/// Clips on the user's accounts that belong to no job: imported as takes of a shot, or dismissed. Lives on main,
/// deletes itself.
class UnclaimedDialog final : public DialogFrame {
    Q_OBJECT
public:
    /// `shot` is offered first.
    UnclaimedDialog(const Theme& theme, Project& project, const ShotId& shot, QWidget* parent);

private:
    void fillAccounts();
    void fillShots(const ShotId& shot);
    void look();
    void refresh();
    void import();
    void dismiss();
    Project& m_project;
    QComboBox* m_accounts;
    QComboBox* m_shots;
    ClipList* m_clips;
    QPushButton* m_dismiss;
    QLabel* m_done;
    bool m_isBusy = false;
};
