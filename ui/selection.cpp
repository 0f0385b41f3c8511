#include "ui/selection.h"

void Selection::setShots(const QList<ShotId>& shots)
{
    if (m_shots == shots)
        return;
    m_shots = shots;
    Q_EMIT shotsChanged(m_shots);
}

void Selection::setPlayhead(Frames frame)
{
    if (m_playhead == frame)
        return;
    m_playhead = frame;
    Q_EMIT playheadChanged(frame);
}
