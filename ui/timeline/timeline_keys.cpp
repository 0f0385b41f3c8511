#include "core/document/find.h"
#include "core/project/project.h"
#include "core/render/shot_cuts.h"
#include "ui/selection.h"
#include "ui/timeline/timeline_canvas.h"
#include "ui/timeline/timeline_edits.h"
#include "ui/timeline/timeline_view.h"

#include <QKeyEvent>
#include <algorithm>

// What the keys of the timeline do: each drag has one.

/// With a clip or a marker chosen these keys mean it. Left to the window they would change a shot, perhaps out of
/// sight.
bool TimelineView::isOwnKey(const QKeyEvent& key) const
{
    const bool clip = !m_canvas->selectedClip().isNull();
    if (!clip && m_canvas->selectedMarker().isNull())
        return false;
    const auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
    switch (key.key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier;
    case Qt::Key_S:
    case Qt::Key_D:
        return clip && modifiers == Qt::NoModifier;
    case Qt::Key_Left:
    case Qt::Key_Right:
        return modifiers == Qt::AltModifier;
    default:
        return false;
    }
}

bool TimelineView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    const bool clip = !m_canvas->selectedClip().isNull();
    const bool marker = !m_canvas->selectedMarker().isNull();
    if (isOwnKey(*event))
        return clip ? clipKey(event->key()) : markerKey(event->key());
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_PageUp:
        return chooseNext(-1);
    case Qt::Key_PageDown:
        return chooseNext(1);
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (clip && shift)
            return raiseClip(event->key() == Qt::Key_Up ? 1 : -1);
        return QWidget::keyPressEvent(event);
    case Qt::Key_Escape:
        return clip || marker ? m_canvas->selectClip({}) : QWidget::keyPressEvent(event);
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return marker ? Q_EMIT markerOpened() : QWidget::keyPressEvent(event);
    case Qt::Key_BracketLeft:
        return clip ? nudgeClip(-1) : marker ? nudgeMarker(-1) : nudgeLength(-1);
    case Qt::Key_BracketRight:
        return clip ? nudgeClip(1) : marker ? nudgeMarker(1) : nudgeLength(1);
    case Qt::Key_BraceLeft: // with Shift, as the drag
        return clip ? trimClip(-1) : slip(-1);
    case Qt::Key_BraceRight:
        return clip ? trimClip(1) : slip(1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void TimelineView::clipKey(int key)
{
    switch (key) {
    case Qt::Key_S:
        return splitAtPlayhead();
    case Qt::Key_D:
        return duplicateClip();
    case Qt::Key_Left:
        return nudgeClip(-1);
    case Qt::Key_Right:
        return nudgeClip(1);
    default:
        removeChosenClip();
    }
}

void TimelineView::removeChosenClip()
{
    m_canvas->removeSelectedClip();
}

/// The next Delete takes what is chosen: that has to be what a person sees coming back.
void TimelineView::chooseReturned(const Storyboard& before, const Storyboard& now)
{
    for (const ShotId& shot : playingShots(now))
        if (!findShot(before, shot))
            return;
    for (const Track& track : now.tracks)
        for (const Clip& clip : track.clips)
            if (!findClip(before, clip.id) && m_canvas->layoutOf().find(clip.id))
                return m_canvas->selectClip(clip.id);
    for (const Marker& marker : now.markers)
        if (indexOf(before.markers, marker.id) < 0 && m_canvas->layoutOf().find(marker.id))
            return m_canvas->selectMarker(marker.id);
}

void TimelineView::duplicateClip()
{
    const ClipId clip = m_canvas->selectedClip();
    const ClipId copy = ClipId::create();
    if (!m_project || clip.isNull())
        return;
    edit(duplicateClipBehind(m_project->current(), clip, copy), tr("Duplicate Clip"));
    if (m_canvas->layoutOf().find(copy))
        m_canvas->selectClip(copy);
}

void TimelineView::nudgeLength(int frames)
{
    const Shot* shot = m_project ? findShot(m_project->current(), m_selection->currentShot()) : nullptr;
    if (!shot)
        return;
    const auto edited = setShotLength(m_project->current(), shot->id, shot->length + frames);
    if (const Status done = m_project->apply(edited, tr("Trim Shot"), QStringLiteral("nudge-") + shot->id.toString());
        !done)
        Q_EMIT problem(done.error().message);
}

void TimelineView::nudgeClip(int frames)
{
    const ClipBlock* clip = m_canvas->layoutOf().find(m_canvas->selectedClip());
    if (m_project && clip && !clip->wholeFilm && clip->start + frames >= 0)
        edit(placeClip(m_project->current(), clip->id, clip->track, clip->start + frames), tr("Move Clip"),
             QStringLiteral("nudge-") + clip->id.toString());
}

void TimelineView::chooseNext(int step)
{
    struct Thing {
        Frames at;
        ClipId clip;
        MarkerId marker;
    };
    QList<Thing> things;
    for (const TrackLane& lane : m_canvas->layoutOf().tracks)
        for (const ClipBlock& clip : lane.clips)
            things << Thing{clip.start, clip.id, {}};
    for (const MarkerFlag& marker : m_canvas->layoutOf().markers)
        things << Thing{marker.at, {}, marker.id};
    if (things.isEmpty())
        return;
    std::stable_sort(things.begin(), things.end(), [](const Thing& a, const Thing& b) { return a.at < b.at; });
    const auto chosen = std::find_if(things.begin(), things.end(), [this](const Thing& thing) {
        return thing.clip == m_canvas->selectedClip() && thing.marker == m_canvas->selectedMarker();
    });
    const qsizetype at = chosen == things.end() ? (step > 0 ? -1 : things.size()) : chosen - things.begin();
    const Thing& next = things[std::clamp<qsizetype>(at + step, 0, things.size() - 1)];
    if (next.marker.isNull())
        return m_canvas->selectClip(next.clip);
    m_canvas->selectMarker(next.marker);
    m_selection->setPlayhead(next.at);
}

void TimelineView::raiseClip(int decibels)
{
    const Clip* found = m_project ? findClip(m_project->current(), m_canvas->selectedClip()) : nullptr;
    if (!found)
        return;
    Clip clip = *found;
    clip.gainMillibel += 100 * decibels;
    edit(setClip(m_project->current(), clip), tr("Gain"), QStringLiteral("gain") + clip.id.toString());
}

void TimelineView::slipBack()
{
    slip(-1);
}
void TimelineView::slipOn()
{
    slip(1);
}

void TimelineView::slip(int frames)
{
    const ShotId shot = m_selection->currentShot();
    if (!m_project || shot.isNull())
        return;
    const auto edited = slipTake(m_project->current(), m_project->shelf(), shot, frames);
    if (const Status done = m_project->apply(edited, tr("Slip Take"), QStringLiteral("slip-") + shot.toString()); !done)
        Q_EMIT problem(done.error().message);
}

void TimelineView::trimClip(int frames)
{
    const ClipBlock* clip = m_canvas->layoutOf().find(m_canvas->selectedClip());
    if (m_project && clip && !clip->wholeFilm)
        edit(trimClipAt(m_project->current(), clip->id, clip->start + clip->length + frames, TrimEdge::Tail),
             tr("Trim Clip"), QStringLiteral("trim-") + clip->id.toString());
}

void TimelineView::edit(const Result<Storyboard>& edited, const QString& label, const QString& mergeKey)
{
    if (const Status done = m_project->apply(edited, label, mergeKey); !done)
        Q_EMIT problem(done.error().message);
}
