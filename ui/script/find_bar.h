#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;
class ScriptText;
class Theme;

/// Finds words in the script, upper or lower case: Enter and Shift+Enter go on and back, round the ends; Escape closes.
/// Lives on main, owned by the script view.
class FindBar final : public QWidget {
    Q_OBJECT
public:
    FindBar(const Theme& theme, ScriptText& text, QWidget* parent);
    void open(); ///< with the words selected in the script, if any
    void close();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QToolButton* makeButton(const Theme& theme, const QString& text, const char* icon);
    void search();
    void step(int by);
    void showCurrent();

    ScriptText& m_text;
    QLineEdit* m_words;
    QLabel* m_count;
    QToolButton* m_previous;
    QToolButton* m_next;
    QList<int> m_matches; ///< where they start
    qsizetype m_current = 0;
};
