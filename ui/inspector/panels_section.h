#pragma once

#include "ui/inspector/section.h"

class FileIntake;
class PanelEditing;
class PanelRow;
class QPushButton;

/// The pictures of a shot in the order they are seen.
class PanelsSection final : public Section {
    Q_OBJECT
public:
    PanelsSection(const Theme& theme, ShotEditor& editor, FileIntake& intake, QWidget* parent);
    void show(const Shown& shown) override;

private:
    PanelRow* makeRow();
    void choosePictures();
    void replace(const PanelId& panel);
    FileIntake& m_intake;
    PanelEditing* m_editing;
    QList<PanelRow*> m_rows;
    QVBoxLayout* m_list;
    QPushButton* m_add;
};
