#pragma once

#include "ui/inspector/section.h"

class ChoiceField;
class QPushButton;

/// Whether captions come from the dialogue or are written by hand, and the ones written by hand.
class CaptionsSection final : public Section {
    Q_OBJECT
public:
    CaptionsSection(const Theme& theme, ShotEditor& editor, QWidget* parent);
    void show(const Shown& shown) override;

private:
    QWidget* makeRow(const Caption& caption, qsizetype index);
    QWidget* makeLine(const Caption& caption, Rate rate);
    ChoiceField* m_source;
    QVBoxLayout* m_list;
    QWidget* m_rows = nullptr;
    QPushButton* m_add;
    Shot m_from; ///< what is shown was made from
};
