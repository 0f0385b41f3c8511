#pragma once

#include "core/base/frame_time.h"
#include "core/base/ids.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <optional>

/// The one selection and the one playhead that all views share. Lives on main, owned by the main window.
/// Views set it on a user's action and follow its signals; setting an equal value is silent.
class Selection final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    const QList<ShotId>& shots() const { return m_shots; } ///< in the order they were chosen; the last one is current
    ShotId currentShot() const { return m_shots.isEmpty() ? ShotId() : m_shots.last(); }
    void setShots(const QList<ShotId>& shots);
    /// The take of the current shot that is looked at in place of the one the film uses; null: none. Forgotten with
    /// the shot.
    TakeId take() const { return m_take; }
    void setTake(const TakeId& take);
    /// Sound tracks that are listened to alone; empty: everything is heard. For the preview only, never for a film.
    const QSet<TrackId>& soloTracks() const { return m_soloTracks; }
    void setSoloTracks(const QSet<TrackId>& tracks);
    /// The stretch between the marks in and out, the last one the frame behind it; one end alone may be set.
    std::optional<Frames> rangeIn() const { return m_in; }
    std::optional<Frames> rangeOut() const { return m_out; }
    void setRange(std::optional<Frames> in, std::optional<Frames> out);
    Frames playhead() const { return m_playhead; }
    void setPlayhead(Frames frame);

Q_SIGNALS:
    void shotsChanged(const QList<ShotId>& shots);
    void takeChanged(const TakeId& take);
    void soloTracksChanged();
    void playheadChanged(Frames frame);
    void rangeChanged();

private:
    QList<ShotId> m_shots;
    TakeId m_take;
    QSet<TrackId> m_soloTracks;
    Frames m_playhead = 0;
    std::optional<Frames> m_in;
    std::optional<Frames> m_out;
};
