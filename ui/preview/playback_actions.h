#pragma once

#include "core/base/frame_time.h"

#include <QAction>
#include <QList>
#include <QObject>
#include <QTimer>
#include <functional>
#include <optional>

class Player;
class ShuttleKeys;
class Theme;

/// The actions that move the playhead. The transport bar shows them; the window's commands with the same names trigger
/// them and own the keys. J and L with K held step a frame and, held themselves, run at a quarter of the speed. Lives
/// on main, child of the preview.
class PlaybackActions final : public QObject {
    Q_OBJECT
public:
    /// `cuts` gives the first frames of all shots, `markers` those of all markers, in film order.
    PlaybackActions(Player* player, const Theme* theme, std::function<QList<Frames>()> cuts,
                    std::function<QList<Frames>()> markers, QObject* parent);

    QList<QAction*> all() const { return m_all; }
    QAction* captions; ///< checkable: dialogue at the foot of the picture
    QAction* play;
    QAction* shuttleBack;
    QAction* shuttleStop;
    QAction* shuttleForward;
    QAction* stepBack;
    QAction* stepForward;
    QAction* secondBack;
    QAction* secondForward;
    QAction* previousCut;
    QAction* nextCut;
    QAction* previousMarker;
    QAction* nextMarker;
    QAction* toStart;
    QAction* toEnd;
    QAction* setIn;
    QAction* setOut;
    QAction* clearRange;
    QAction* loop;
    std::optional<Frames> in() const { return m_in; }
    std::optional<Frames> out() const { return m_out; }
    void refreshIcons();
    /// Plays a stretch again and again until it is paused; the marks and Loop stay as they are.
    void playAgain(Frames from, Frames to);
    void forgetRange(); ///< another film: in and out were of the one before

Q_SIGNALS:
    void rangeChanged();

private:
    QAction* add(const QString& text, const QString& icon, std::function<void()> run);
    void addRange();
    void shuttle(int direction);
    void endJog();
    void step(Frames frames);
    /// The next one of `places`, or the one before; where there is none, the last or the first frame given.
    void goTo(const QList<Frames>& places, int direction, Frames first, Frames last);
    void applyRange();

    Player* m_player;     // not owned
    const Theme* m_theme; // not owned
    std::function<QList<Frames>()> m_cuts;
    std::function<QList<Frames>()> m_markers;
    QList<QAction*> m_all;
    ShuttleKeys* m_keys;
    QTimer m_jog;              ///< until a held key runs
    int m_jogDirection = 0;    ///< 0: J or L are not held together with K
    bool m_playsAgain = false; ///< a stretch of its own
    std::optional<Frames> m_in;
    std::optional<Frames> m_out;
};
