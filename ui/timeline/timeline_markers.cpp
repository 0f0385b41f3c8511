#include "core/document/edits.h"
#include "core/project/project.h"
#include "ui/selection.h"
#include "ui/timeline/timeline_canvas.h"
#include "ui/timeline/timeline_edits.h"
#include "ui/timeline/timeline_view.h"

// What the timeline does with markers. Their name, colour and note are changed in the inspector.

static constexpr auto UsualColour = "#e8a33d";

void TimelineView::addMarker()
{
    if (!m_project)
        return;
    for (const MarkerFlag& marker : m_canvas->layoutOf().markers)
        if (marker.at == m_selection->playhead()) {
            m_canvas->selectMarker(marker.id);
            return Q_EMIT markerOpened();
        }
    const Storyboard& board = m_project->current();
    edit(::addMarker(board, {MarkerId::create(),
                             anchorAt(board, m_selection->playhead()),
                             tr("Marker %1").arg(board.markers.size() + 1),
                             QLatin1String(UsualColour),
                             {}}),
         tr("Add Marker"));
}

void TimelineView::markerKey(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return nudgeMarker(-1);
    case Qt::Key_Right:
        return nudgeMarker(1);
    default:
        removeChosenMarker();
    }
}

void TimelineView::nudgeMarker(int frames)
{
    const MarkerFlag* marker = m_canvas->layoutOf().find(m_canvas->selectedMarker());
    if (!m_project || !marker)
        return;
    const MarkerId id = marker->id;
    edit(placeMarker(m_project->current(), id, marker->at + frames), tr("Move Marker"),
         QStringLiteral("nudge-") + id.toString());
    if (const MarkerFlag* moved = m_canvas->layoutOf().find(id))
        m_selection->setPlayhead(moved->at);
}

void TimelineView::removeChosenMarker()
{
    if (m_project && !m_canvas->selectedMarker().isNull())
        edit(removeMarker(m_project->current(), m_canvas->selectedMarker()), tr("Remove Marker"));
}
