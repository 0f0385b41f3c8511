#pragma once

#include "ui/inspector/section.h"

#include <optional>

class CaptionRow;
class ChoiceField;
class QLabel;
class QPushButton;

/// Whether captions come from the dialogue or are written by hand, and the ones written by hand.
class CaptionsSection final : public Section {
    Q_OBJECT
public:
    CaptionsSection(const Theme& theme, ShotEditor& editor, QWidget* parent);
    void show(const Shown& shown) override;

private:
    CaptionRow* makeRow();
    void showRows(const QList<Caption>& captions);
    void showLines(const QList<Caption>& captions, Rate rate);
    ChoiceField* m_source;
    QVBoxLayout* m_list;
    QList<CaptionRow*> m_rows; ///< those written by hand
    QLabel* m_lines;           ///< those made from the dialogue, to read and not to edit
    QPushButton* m_add;
    std::optional<Shot> m_from; ///< what is shown was made from
};
