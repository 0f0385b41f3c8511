#pragma once

#include "ui/inspector/section.h"

/// The clips of a shot, compact: which one the film uses, circle, reject.
class TakesSection final : public Section {
    Q_OBJECT
public:
    TakesSection(const Theme& theme, ShotEditor& editor, QWidget* parent);
    void show(const Shown& shown) override;

private:
    QWidget* makeRow(const Take& take, const Shown& shown, bool used);
    QVBoxLayout* m_list;
    QWidget* m_rows = nullptr;
};
