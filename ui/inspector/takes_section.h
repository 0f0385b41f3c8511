#pragma once

#include "ui/inspector/section.h"

class NumberField;
class QFormLayout;

/// The clips of a shot, compact: which one the film uses, circle, reject.
class TakesSection final : public Section {
    Q_OBJECT
public:
    TakesSection(const Theme& theme, ShotEditor& editor, QWidget* parent);
    void show(const Shown& shown) override;

private:
    QWidget* makeRow(const Take& take, const Shown& shown, bool used);
    void showStart(const Shown& shown, const std::optional<Take>& used);
    QVBoxLayout* m_list;
    QFormLayout* m_form;
    NumberField* m_start; ///< how much of the take that is used lies before the shot
    TakeId m_used;
    Frames m_handle = 0; ///< of that take, in frames of the storyboard
    QWidget* m_rows = nullptr;
};
