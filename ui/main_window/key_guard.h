#pragma once

#include <QObject>

/// Decides who gets a key that is both a command of the window and something a focused control understands: buttons
/// keep Space, lists, sliders and choices keep the arrows; undo and redo always belong to the window, because typing is
/// undone with everything else. Shift+F10 asks for a menu, as the Menu key does. Lives on main, owned by the main
/// window.
class KeyGuard final : public QObject {
    Q_OBJECT
public:
    explicit KeyGuard(QWidget* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_window;
};
