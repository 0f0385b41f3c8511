#pragma once

#include "core/document/shot.h"

#include <QWidget>

class QLineEdit;
class TextField;
class Theme;

/// The fields of one line of dialogue.
class DialogueRow final : public QWidget {
    Q_OBJECT
public:
    DialogueRow(const Theme& theme, QWidget* parent);
    void show(const DialogueLine& line);
    DialogueLine line() const;

Q_SIGNALS:
    void edited();
    void removeRequested();

private:
    QLineEdit* m_character;
    QLineEdit* m_extension;
    QLineEdit* m_parenthetical;
    TextField* m_text;
};
