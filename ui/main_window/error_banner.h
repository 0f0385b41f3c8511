#pragma once

#include <QFrame>
#include <functional>

class QLabel;
class QPushButton;
class Theme;

/// A sentence and the way out on a button, across the window, without stopping anybody's work. A newer sentence
/// replaces an older one; assistive technology hears it as an alert. Lives on main, owned by the main window.
class ErrorBanner final : public QFrame {
    Q_OBJECT
public:
    ErrorBanner(const Theme& theme, QWidget* parent);

    void say(const QString& sentence);
    void say(const QString& sentence, const QString& actionText, std::function<void()> action);
    /// A sentence that goes by itself when lookAgain() finds that it is not true any more.
    void sayWhile(const QString& sentence, std::function<bool()> isTrue);
    void lookAgain();
    QString sentence() const;

Q_SIGNALS:
    void shown(bool visible);

public Q_SLOTS:
    void dismiss();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitHeight();
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_action;
    std::function<void()> m_run;
    std::function<bool()> m_isTrue;
};
