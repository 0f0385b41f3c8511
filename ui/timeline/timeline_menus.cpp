#include "core/document/edits.h"
#include "core/project/project.h"
#include "ui/literal.h"
#include "ui/selection.h"
#include "ui/theme/theme.h"
#include "ui/timeline/clip_bar.h"
#include "ui/timeline/timeline_canvas.h"
#include "ui/timeline/timeline_edits.h"
#include "ui/timeline/timeline_view.h"
#include "ui/words.h"

#include <QActionGroup>
#include <QMenu>

// What a right click, the Menu key or Shift+F10 offers in the timeline. A shot has the same menu as its card.

/// The key is shown only: it belongs to the window, or to the timeline while a clip or a marker is chosen.
static QString withKey(const QString& text, const QKeySequence& key)
{
    return text + QLatin1Char('\t') + key.toString(QKeySequence::NativeText);
}

void TimelineView::showMenu(QPoint at, bool byKey)
{
    const TimelineLayout& layout = m_canvas->layoutOf();
    const QPoint globalPosition = m_canvas->mapToGlobal(at);
    const ClipBlock* clip = layout.find(m_canvas->selectedClip()); // a click has chosen what it hit
    const MarkerFlag* marker = layout.find(m_canvas->selectedMarker());
    const ShotBlock* cut = byKey ? nullptr : cutAt(m_canvas->geometryOf(), layout, at);
    const bool shot =
        byKey ? !m_selection->shots().isEmpty() : !hitTest(m_canvas->geometryOf(), layout, at).shot.isNull();
    if (shot && !cut)
        return Q_EMIT shotMenuRequested(globalPosition);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (cut)
        fillCutMenu(menu, *cut);
    else if (clip)
        fillClipMenu(menu, *clip);
    else if (marker)
        fillMarkerMenu(menu, *marker);
    else
        fillPlaceMenu(menu);
    menu->popup(globalPosition);
}

void TimelineView::fillClipMenu(QMenu* menu, const ClipBlock& clip)
{
    menu->addAction(m_theme->icon(QStringLiteral("scissors")), withKey(tr("Split at Playhead"), Qt::Key_S), this,
                    &TimelineView::splitAtPlayhead);
    menu->addAction(m_theme->icon(QStringLiteral("copy")), withKey(tr("Duplicate"), Qt::Key_D), this,
                    &TimelineView::duplicateClip);
    if (!clip.wholeFilm)
        menu->addActions(m_trims);
    menu->addSeparator();
    const auto& tracks = m_canvas->layoutOf().tracks;
    const auto track =
        std::find_if(tracks.begin(), tracks.end(), [&](const auto& lane) { return lane.id == clip.track; });
    if (track != tracks.end() && track->kind == TrackKind::Sound) {
        menu->addActions(m_clipBar->switches());
        menu->addSeparator();
    }
    menu->addAction(m_theme->icon(QStringLiteral("trash-2")), withKey(tr("Remove Clip"), Qt::Key_Delete), this,
                    &TimelineView::removeChosenClip);
}

void TimelineView::fillCutMenu(QMenu* menu, const ShotBlock& shot)
{
    auto* ways = new QActionGroup(menu);
    for (const TransitionKind kind :
         {TransitionKind::Cut, TransitionKind::Dissolve, TransitionKind::DipToColour, TransitionKind::Wipe}) {
        QAction* way = ways->addAction(Words::of(kind));
        way->setCheckable(true);
        way->setChecked(shot.transitionIn.kind == kind);
        connect(way, &QAction::triggered, this,
                [this, kind, id = shot.id] { edit(comesInBy(m_project->current(), id, kind), tr("Transition")); });
    }
    menu->addActions(ways->actions());
    menu->addSeparator();
    QAction* play = menu->addAction(m_theme->icon(QStringLiteral("repeat")), tr("Play Transition"), this,
                                    [this, id = shot.id] { Q_EMIT playRequested(id); });
    play->setEnabled(shot.transitionIn.kind != TransitionKind::Cut);
}

void TimelineView::fillMarkerMenu(QMenu* menu, const MarkerFlag& marker)
{
    menu->addAction(m_theme->icon(QStringLiteral("pencil")), withKey(tr("Edit Marker"), Qt::Key_F2), this,
                    &TimelineView::markerOpened);
    menu->addAction(m_theme->icon(QStringLiteral("trash-2")),
                    withKey(tr("Remove \"%1\"").arg(literal(marker.name)), Qt::Key_Delete), this,
                    &TimelineView::removeChosenMarker);
    menu->addSeparator();
    fillPlaceMenu(menu);
}

void TimelineView::fillPlaceMenu(QMenu* menu)
{
    menu->addActions(m_additions);
    menu->addSeparator();
    menu->addActions(m_zooms);
}
