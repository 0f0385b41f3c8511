#pragma once

#include "core/base/frame_time.h"

#include <QTimer>
#include <QWidget>

class PlaybackActions;
class Player;
class QAction;
class QBoxLayout;
class QLabel;
class QMenu;
class QToolButton;
class Theme;

/// The row under the picture: start, cuts, steps, play, loop, menus, timecode of position and length, volume. Owned by
/// the preview.
class TransportBar final : public QWidget {
    Q_OBJECT
public:
    TransportBar(Player* player, PlaybackActions* actions, const Theme* theme, QWidget* parent = nullptr);

    /// A button with a menu; a null action is a line.
    QMenu* addMenu(const QString& name, const QString& icon, const QList<QAction*>& actions);
    void refreshIcons();

    QSize minimumSizeHint() const override; ///< narrow: what matters less steps back, see fitTo()

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addVolume();
    void fitTo(int width);
    void showTime(Frames position);
    void fitState();
    void showState();

    Player* m_player; // not owned
    QLabel* m_position;
    QLabel* m_length;
    QLabel* m_state; ///< another speed, or pictures that came too late
    QTimer m_stateAgain;
    struct Part {
        QWidget* widget;
        int from; ///< shown from this width on, in pixels
    };
    QList<Part> m_parts;
    const Theme* m_theme; // not owned
    QBoxLayout* m_row;
    int m_menuPlace = 0;
    QList<std::pair<QToolButton*, QString>> m_menus; ///< with their icons
};
