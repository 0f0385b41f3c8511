#pragma once

#include "ui/inspector/section.h"

class DialogueRow;
class QPushButton;

/// Who says what, line by line, in the order it is spoken.
class DialogueSection final : public Section {
    Q_OBJECT
public:
    DialogueSection(const Theme& theme, ShotEditor& editor, QWidget* parent);
    void show(const Shown& shown) override;

private:
    QList<DialogueLine> lines() const; ///< as they stand in the rows
    DialogueRow* makeRow();
    QList<DialogueRow*> m_rows;
    QVBoxLayout* m_list;
    QPushButton* m_add;
};
