#pragma once

#include <QDialog>

class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;
class Theme;

/// The common shape of our dialogs: content, a line for trouble, Cancel and one primary button that says its verb. They
/// do not block the window's other work; they delete themselves when closed.
class DialogFrame : public QDialog {
    Q_OBJECT
public:
    DialogFrame(const Theme& theme, const QString& title, const QString& verb, QWidget* parent);

protected:
    QVBoxLayout* content() const { return m_content; }
    QPushButton* primary() const { return m_primary; }
    void setTrouble(const QString& sentence); ///< empty = none
    void setCancelVerb(const QString& verb);  ///< instead of "Cancel"
    const Theme& m_theme;

private:
    QVBoxLayout* m_content;
    QLabel* m_trouble;
    QPushButton* m_cancel;
    QPushButton* m_primary;
};

/// A label left of its field, named alike for assistive technology.
void addRow(QFormLayout* form, const QString& label, QWidget* field);
