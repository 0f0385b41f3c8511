#pragma once

#include <QAction>
#include <QList>
#include <QObject>
#include <functional>
#include <optional>

#include "core/base/frame_time.h"

class Player;
class Theme;

/// The actions that move the playhead, with their keys: the Playback menu and the transport bar show them, nobody else
/// knows how to play. Lives on main, child of the preview.
class PlaybackActions final : public QObject {
    Q_OBJECT
public:
    /// `cuts` gives the first frames of all shots in film order.
    PlaybackActions(Player* player, const Theme* theme, std::function<QList<Frames>()> cuts, QObject* parent);

    QList<QAction*> all() const; ///< in menu order, separators included
    QAction* play = nullptr;
    QAction* start = nullptr;
    QAction* previousCut = nullptr;
    QAction* back = nullptr;
    QAction* forward = nullptr;
    QAction* nextCut = nullptr;
    QAction* end = nullptr;
    QAction* loop = nullptr;
    QAction* setIn = nullptr;
    QAction* setOut = nullptr;
    std::optional<Frames> in() const { return m_in; }
    std::optional<Frames> out() const { return m_out; }
    void refreshIcons();

Q_SIGNALS:
    void rangeChanged();

private:
    QAction* add(const QString& text, const QString& icon, const QList<QKeySequence>& keys, std::function<void()> run);
    void separate();
    void shuttle(int direction);
    void step(Frames frames);
    void goToCut(int direction);
    void applyRange();

    Player* m_player;     // not owned
    const Theme* m_theme; // not owned
    std::function<QList<Frames>()> m_cuts;
    QList<QAction*> m_all;
    std::optional<Frames> m_in;
    std::optional<Frames> m_out;
};
