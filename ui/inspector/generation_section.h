#pragma once

#include "ui/inspector/section.h"

class QLineEdit;
class TextField;

/// What a provider is told beyond the shot itself, and the prompt as it will be sent.
class GenerationSection final : public Section {
    Q_OBJECT
public:
    GenerationSection(const Theme& theme, ShotEditor& editor, QWidget* parent);
    void show(const Shown& shown) override;

private:
    QLineEdit* m_account;
    QLineEdit* m_model;
    TextField* m_prompt;
    TextField* m_negative;
    QLineEdit* m_seed;
};
