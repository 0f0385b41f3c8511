#pragma once

#include "ui/inspector/section.h"

class ChoiceField;
class NumberField;

/// How the camera sees the shot.
class FramingSection final : public Section {
    Q_OBJECT
public:
    FramingSection(const Theme& theme, ShotEditor& editor, QWidget* parent);
    void show(const Shown& shown) override;

private:
    ChoiceField* m_size;
    ChoiceField* m_angle;
    ChoiceField* m_move;
    ChoiceField* m_direction;
    NumberField* m_lens;
};
