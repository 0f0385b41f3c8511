#include "ui/selection.h"

void Selection::setShots(const QList<ShotId>& shots)
{
    if (m_shots == shots)
        return;
    const bool sameShot = !shots.isEmpty() && currentShot() == shots.last();
    m_shots = shots;
    if (!sameShot)
        setTake({});
    Q_EMIT shotsChanged(m_shots);
}

void Selection::setTake(const TakeId& take)
{
    if (m_take == take)
        return;
    m_take = take;
    Q_EMIT takeChanged(m_take);
}

void Selection::setSoloTracks(const QSet<TrackId>& tracks)
{
    if (m_soloTracks == tracks)
        return;
    m_soloTracks = tracks;
    Q_EMIT soloTracksChanged();
}

void Selection::setPlayhead(Frames frame)
{
    if (m_playhead == frame)
        return;
    m_playhead = frame;
    Q_EMIT playheadChanged(frame);
}

void Selection::setRange(std::optional<Frames> in, std::optional<Frames> out)
{
    if (m_in == in && m_out == out)
        return;
    m_in = in;
    m_out = out;
    Q_EMIT rangeChanged();
}
