#pragma once

#include <QWidget>

class PictureSurface;
class QScreen;
class Theme;

/// What a window with the picture alone is for.
enum class Stage {
    FullScreen, ///< the picture instead of the window, with everything that is laid over it
    Screen,     ///< the picture on another screen, or in a window of its own, while the editor stays
    Pitch       ///< for an audience: black, captions, no keys but to go on, back and to play
};

/// A window with the picture and nothing else. Escape closes it. Lives on main, owned by the stages.
class StageWindow final : public QWidget {
    Q_OBJECT
public:
    StageWindow(Stage stage, const Theme* theme, QWidget* owner);

    Stage stage() const { return m_stage; }
    PictureSurface* surface() const { return m_surface; }
    /// Fills `screen`; null: as a window that can be moved, on the owner's screen.
    void showOn(QScreen* screen);
    bool isOwnWindow() const { return !isFullScreen(); }

Q_SIGNALS:
    void closed();
    void keyPressed(int key); ///< while pitching: what no action has taken

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    Stage m_stage;
    QWidget* m_owner; // not owned
    PictureSurface* m_surface;
};
