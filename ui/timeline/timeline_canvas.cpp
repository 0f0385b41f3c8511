#include "ui/timeline/timeline_canvas.h"

#include "core/document/find.h"
#include "core/generation/staleness.h"
#include "core/project/project.h"
#include "core/render/shot_resolver.h"
#include "ui/selection.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timeline_accessible.h"
#include "ui/timeline/timeline_edits.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QUrl>
#include <algorithm>
#include <cmath>

using Part = TimelineHit::Part;

TimelineCanvas::TimelineCanvas(Selection* selection, const Theme* theme, QWidget* parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_theme(theme)
{
    installTimelineAccessibility(); // before anything asks for the interface: it is made once
    setAccessibleName(tr("Timeline"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAcceptDrops(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    const auto repaint = qOverload<>(&QWidget::update);
    connect(theme, &Theme::changed, this, repaint);
    connect(selection, &Selection::playheadChanged, this, repaint);
    connect(selection, &Selection::rangeChanged, this, repaint);
    connect(selection, &Selection::shotsChanged, this, [this] { select({}, {}); }); // one thing is chosen at a time
    connect(selection, &Selection::soloTracksChanged, this, repaint);
    connect(&m_waveforms, &WaveformCache::ready, this, repaint);
}

void TimelineCanvas::setProject(Project* project)
{
    m_project = project;
    if (project)
        m_waveforms.setFolders(project->folder(), project->cacheFolder());
    m_kinds.setFolder(project ? project->folder() : QString());
    select({}, {});
    refresh();
}

void TimelineCanvas::setThumbnails(std::function<QPixmap(const ShotId&, int)> thumbnail)
{
    m_thumbnail = std::move(thumbnail);
    update();
}

void TimelineCanvas::refresh()
{
    const TimelineLayout before = std::exchange(m_layout, m_project ? layOut(m_project->current()) : TimelineLayout{});
    m_stale.clear();
    if (m_project)
        m_kinds.look(m_project->current());
    if (!m_clip.isNull() && !m_layout.find(m_clip))
        selectClip(neighbourThatStays(before, m_clip, m_layout));
    if (!m_marker.isNull() && !m_layout.find(m_marker))
        selectMarker(neighbourThatStays(before, m_marker, m_layout));
    m_geometry.fitStory(m_layout, m_room);
    setMinimumHeight(m_geometry.contentHeight(m_layout));
    update();
    Q_EMIT layoutChanged();
}

void TimelineCanvas::setRoom(int height)
{
    const int story = m_geometry.story;
    m_room = height;
    m_geometry.fitStory(m_layout, m_room);
    if (m_geometry.story == story)
        return;
    setMinimumHeight(m_geometry.contentHeight(m_layout));
    update();
    Q_EMIT layoutChanged();
}

void TimelineCanvas::setScroll(int pixels)
{
    m_geometry.scroll = std::max(0, pixels);
    update();
    Q_EMIT viewChanged();
}

void TimelineCanvas::setTop(int pixels)
{
    m_geometry.top = pixels;
    update();
}

void TimelineCanvas::setScale(double pixelsPerFrame, int aroundX)
{
    const double frame = (aroundX + m_geometry.scroll - m_geometry.leading) / m_geometry.scale;
    m_geometry.scale = std::clamp(pixelsPerFrame, TimelineGeometry::MinScale, TimelineGeometry::MaxScale);
    setScroll(int(std::lround(frame * m_geometry.scale)) + m_geometry.leading - aroundX);
}

bool TimelineCanvas::isSelected(const ShotId& shot) const
{
    return m_selection->shots().contains(shot);
}

bool TimelineCanvas::isStale(const ShotId& id) const
{
    if (const auto known = m_stale.constFind(id); known != m_stale.constEnd())
        return *known;
    const Scene* scene = m_project ? sceneOf(m_project->current(), id) : nullptr;
    if (!scene)
        return false;
    const Shot& shot = scene->shots.at(indexOf(scene->shots, id));
    const auto take = resolveShot(m_project->current(), *scene, shot, m_project->shelf()).take;
    return m_stale[id] = take && ::isStale(m_project->current(), *scene, shot, *take);
}

void TimelineCanvas::selectClip(const ClipId& clip)
{
    if (m_project && !clip.isNull())
        m_kinds.look(m_project->current()); // whose file may have come back
    select(clip, {});
}

void TimelineCanvas::selectMarker(const MarkerId& marker)
{
    select({}, marker);
}

void TimelineCanvas::select(const ClipId& clip, const MarkerId& marker)
{
    if (!clip.isNull() || !marker.isNull())
        m_selection->setShots({}); // first: that lets go of what is chosen here
    if (std::exchange(m_clip, clip) != clip)
        Q_EMIT clipSelected(clip);
    if (std::exchange(m_marker, marker) != marker)
        Q_EMIT markerSelected(marker);
    update();
}

void TimelineCanvas::removeSelectedClip()
{
    if (m_project && !m_clip.isNull())
        apply(removeClip(m_project->current(), m_clip), tr("Remove Clip"));
}

void TimelineCanvas::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    const QList<ShotId>& shots = m_selection->shots();
    TimelineLook look{m_theme->tokens(),
                      QSet<ShotId>(shots.begin(), shots.end()),
                      m_clip,
                      m_selection->playhead(),
                      m_selection->rangeIn(),
                      m_selection->rangeOut(),
                      hasFocus(),
                      m_dropAt,
                      m_thumbnail,
                      {},
                      m_selection->soloTracks(),
                      {},
                      m_marker};
    if (m_project)
        look.wave = [this](const ClipBlock& clip) { return m_waveforms.wave(clip.file, clip.sha256); };
    look.isStale = [this](const ShotId& shot) { return isStale(shot); };
    paintTimeline(painter, event->rect(), m_geometry, m_layout, look);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme->tokens().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void TimelineCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_project)
        return;
    m_drag = {};
    m_drag.at = event->position().toPoint();
    m_drag.pressed = hitTest(m_geometry, m_layout, m_drag.at);
    m_drag.board = m_project->current();
    m_drag.shelf = m_project->shelf();
    m_drag.slips = m_drag.pressed.part == Part::Shot && event->modifiers() & Qt::ShiftModifier;
    m_drag.mergeKey = QStringLiteral("timeline-drag-%1").arg(++m_dragNumber);
    const TimelineHit& hit = m_drag.pressed;
    if (const ClipBlock* clip = m_layout.find(hit.clip)) {
        m_drag.grabOffset = hit.frame - clip->start;
        m_drag.file = kindOf(*clip);
    }
    if (const ShotBlock* shot = m_layout.find(hit.shot)) {
        m_drag.shotStart = shot->start;
        selectShot(shot->id, event->modifiers());
    } else if (hit.clip.isNull()) {
        m_selection->setPlayhead(std::min(hit.frame, std::max<Frames>(m_layout.length - 1, 0)));
    }
    select(hit.clip, hit.marker); // after the shot: that lets go of them
}

void TimelineCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    mousePressEvent(event);
    if (m_drag.pressed.part == Part::Marker)
        Q_EMIT markerOpened();
}

void TimelineCanvas::selectShot(const ShotId& shot, Qt::KeyboardModifiers modifiers)
{
    QList<ShotId> shots = m_selection->shots();
    if (modifiers & Qt::ControlModifier) {
        if (!shots.removeOne(shot))
            shots << shot;
        m_selection->setShots(shots);
    } else {
        m_selection->setShots({shot});
    }
}

void TimelineCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    if (!(event->buttons() & Qt::LeftButton)) {
        hover(at);
        return;
    }
    if (!m_drag.moved && (at - m_drag.at).manhattanLength() < QApplication::startDragDistance() &&
        m_drag.pressed.part != Part::Ruler)
        return;
    m_drag.moved = true;
    drag(at, event->modifiers());
}

void TimelineCanvas::drag(QPoint at, Qt::KeyboardModifiers modifiers)
{
    const auto snapping = modifiers & Qt::AltModifier ? Snapping::Off : Snapping::On;
    if (m_drag.pressed.part == Part::Ruler) {
        m_selection->setPlayhead(
            std::clamp<Frames>(m_geometry.frameUnder(at.x()), 0, std::max<Frames>(m_layout.length - 1, 0)));
    } else if (m_drag.pressed.part == Part::Shot && !m_drag.slips) {
        m_dropAt = dropIndex(m_geometry, m_layout, m_drag.pressed.shot, at.x());
        if (const ShotBlock* own = m_layout.find(m_drag.pressed.shot); own && *m_dropAt >= own - m_layout.shots.data())
            ++*m_dropAt; // the mark counts the dragged shot too
        update();
    } else if (const auto edited = dragged(m_drag, m_geometry, m_layout, at, snapping, m_selection->playhead())) {
        apply(*edited, dragLabel());
    }
}

QString TimelineCanvas::dragLabel() const
{
    switch (m_drag.pressed.part) {
    case Part::Shot:
        return tr("Slip Take");
    case Part::ShotTail:
        return tr("Trim Shot");
    case Part::Clip:
        return tr("Move Clip");
    case Part::Marker:
        return tr("Move Marker");
    case Part::FadeIn:
    case Part::FadeOut:
        return tr("Fade Sound");
    default:
        return tr("Trim Clip");
    }
}

void TimelineCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && m_drag.moved && m_drag.pressed.part == Part::Shot && !m_drag.slips)
        dropShot();
    m_drag = {};
    m_dropAt.reset();
    update();
}

void TimelineCanvas::dropShot()
{
    const ShotBlock* own = m_layout.find(m_drag.pressed.shot);
    if (!own || !m_dropAt)
        return;
    const qsizetype from = own - m_layout.shots.data();
    const qsizetype index = *m_dropAt > from ? *m_dropAt - 1 : *m_dropAt;
    if (index != from)
        apply(moveToIndex(m_project->current(), m_drag.pressed.shot, index), tr("Move Shot"));
}

void TimelineCanvas::apply(const Result<Storyboard>& edited, const QString& label)
{
    if (const Status done = m_project->apply(edited, label, m_drag.mergeKey); !done)
        Q_EMIT problem(done.error().message);
}

void TimelineCanvas::hover(QPoint at)
{
    const Part part = hitTest(m_geometry, m_layout, at).part;
    const bool edge = part == Part::ShotTail || part == Part::ClipHead || part == Part::ClipTail;
    const bool grip = part == Part::FadeIn || part == Part::FadeOut;
    setCursor(edge || grip ? Qt::SizeHorCursor : part == Part::Marker ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

/// In view, of what is chosen; without anything, where the playhead is.
QPoint TimelineCanvas::middleOfChosen() const
{
    QRect rect(m_geometry.xOf(m_selection->playhead()), m_geometry.top, 1, TimelineGeometry::RulerHeight);
    if (const ShotBlock* shot = m_layout.find(m_selection->currentShot()))
        rect = m_geometry.shotRect(*shot);
    if (const MarkerFlag* marker = m_layout.find(m_marker))
        rect = m_geometry.markerRect(*marker);
    for (qsizetype track = 0; track < m_layout.tracks.size(); ++track)
        for (const ClipBlock& clip : m_layout.tracks[track].clips)
            if (clip.id == m_clip)
                rect = m_geometry.clipRect(clip, track);
    const QRect seen = rect & visibleRegion().boundingRect();
    return (seen.isEmpty() ? rect : seen).center();
}

void TimelineCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    if (!m_project)
        return;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint at = byKey ? middleOfChosen() : event->pos();
    if (!byKey) { // the key is for what is chosen
        const TimelineHit hit = hitTest(m_geometry, m_layout, at);
        if (!hit.shot.isNull() && !isSelected(hit.shot))
            m_selection->setShots({hit.shot});
        select(hit.clip, hit.marker); // after the shot: that lets go of them
    }
    Q_EMIT menuRequested(at, byKey);
}

void TimelineCanvas::wheelEvent(QWheelEvent* event)
{
    const QPoint delta = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier)
        setScale(m_geometry.scale * std::pow(1.2, delta.y() / 120.0), int(event->position().x()));
    else
        setScroll(m_geometry.scroll - (delta.x() != 0 ? delta.x() : delta.y()));
    event->accept();
}

void TimelineCanvas::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_project && event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void TimelineCanvas::dropEvent(QDropEvent* event)
{
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT filesDropped(files, m_geometry.frameAt(event->position().toPoint().x()));
}

bool TimelineCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const TimelineHit hit = hitTest(m_geometry, m_layout, help->pos());
        QStringList lines;
        if (const ShotBlock* shot = m_layout.find(hit.shot))
            lines << shot->code << shot->slugline << shot->description;
        else if (const MarkerFlag* marker = m_layout.find(hit.marker))
            lines << marker->name << marker->note;
        lines.removeAll(QString());
        const QString text = lines.join(QLatin1Char('\n')).toHtmlEscaped();
        QToolTip::showText(help->globalPos(), QString(text).replace(QLatin1Char('\n'), QStringLiteral("<br>")), this);
        return true;
    }
    return QWidget::event(event);
}
