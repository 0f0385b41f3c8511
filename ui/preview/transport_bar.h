#pragma once

#include "core/base/frame_time.h"

#include <QWidget>

class PlaybackActions;
class Player;
class QLabel;
class QSlider;
class Theme;

/// The row under the picture: start, cuts, steps, play, loop, timecode of position and length, volume. Owned by the
/// preview.
class TransportBar final : public QWidget {
    Q_OBJECT
public:
    TransportBar(Player* player, PlaybackActions* actions, const Theme* theme, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override; ///< narrow: what matters less steps back, see fitTo()

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitTo(int width);
    void showTime(Frames position);
    void showDropped();

    Player* m_player; // not owned
    QLabel* m_position;
    QLabel* m_length;
    QLabel* m_dropped;
    QSlider* m_volume;
    struct Part {
        QWidget* widget;
        int from; ///< shown from this width on, in pixels
    };
    QList<Part> m_parts;
};
