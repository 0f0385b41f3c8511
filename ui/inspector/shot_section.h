#pragma once

#include "ui/inspector/section.h"

class ChoiceField;
class TextField;

/// What happens in the shot, and where it stands.
class ShotSection final : public Section {
    Q_OBJECT
public:
    ShotSection(const Theme& theme, ShotEditor& editor, QWidget* parent);
    void show(const Shown& shown) override;
    void focusDescription();

private:
    TextField* m_description;
    ChoiceField* m_status;
};

class NotesSection final : public Section {
    Q_OBJECT
public:
    NotesSection(const Theme& theme, ShotEditor& editor, QWidget* parent);
    void show(const Shown& shown) override;

private:
    TextField* m_notes;
};
