#pragma once

#include "ui/inspector/section.h"

class QCheckBox;
class QLineEdit;
class QToolButton;
class ChoiceField;

/// Who and what is in the shot.
class ElementsSection final : public Section {
    Q_OBJECT
public:
    ElementsSection(const Theme& theme, ShotEditor& editor, QWidget* parent);
    void show(const Shown& shown) override;

private:
    void addNew();
    QCheckBox* addRow(const ElementId& id);
    QVBoxLayout* m_list;
    QHash<ElementId, QCheckBox*> m_rows;
    ChoiceField* m_kind;
    QLineEdit* m_name;
};
