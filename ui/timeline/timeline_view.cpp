#include "ui/timeline/timeline_view.h"

#include "core/base/when_done.h"
#include "core/document/find.h"
#include "core/media/clip_inspection.h"
#include "core/project/project.h"
#include "core/project/work.h"
#include "core/render/shot_cuts.h"
#include "ui/dialogs/ask.h"
#include "ui/focus_heir.h"
#include "ui/selection.h"
#include "ui/tab_order.h"
#include "ui/theme/theme.h"
#include "ui/timeline/clip_bar.h"
#include "ui/timeline/record_bar.h"
#include "ui/timeline/timeline_canvas.h"
#include "ui/timeline/timeline_edits.h"
#include "ui/timeline/track_headers.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QThreadPool>
#include <QToolButton>

static constexpr int WorkableShot = 56; ///< pixels of an average shot

TimelineView::TimelineView(Selection* selection, const Theme* theme, QWidget* parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_theme(theme)
    , m_canvas(new TimelineCanvas(selection, theme, this))
    , m_clipBar(new ClipBar(theme, this))
    , m_recordBar(new RecordBar(selection, theme, this))
    , m_headers(new TrackHeaders(selection, theme, this))
    , m_lanes(new QScrollArea(this))
    , m_scroll(new QScrollBar(Qt::Horizontal, this))
{
    setAccessibleName(tr("Timeline"));
    FocusHeir::set(this, m_canvas);
    m_scroll->setAccessibleName(tr("Timeline position"));

    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(Tokens::Space2, Tokens::Space1, Tokens::Space2, Tokens::Space1);
    tools->setSpacing(Tokens::Space1);
    tools->addWidget(addButton(tr("Trim Head to Playhead"), QStringLiteral("arrow-left-to-line"), Qt::Key_Q,
                               &TimelineView::trimHead));
    tools->addWidget(addButton(tr("Trim Tail to Playhead"), QStringLiteral("arrow-right-to-line"), Qt::Key_W,
                               &TimelineView::trimTail));
    tools->addWidget(
        addButton(tr("Slip Take Back"), QStringLiteral("step-back"), Qt::Key_Comma, &TimelineView::slipBack));
    tools->addWidget(
        addButton(tr("Slip Take On"), QStringLiteral("step-forward"), Qt::Key_Period, &TimelineView::slipOn));
    tools->addWidget(addButton(tr("Add Marker"), QStringLiteral("map-pin"), Qt::Key_M, &TimelineView::addMarker));
    tools->addWidget(addButton(tr("Add Sound Track"), QStringLiteral("audio-lines"), {}, &TimelineView::addSoundTrack));
    tools->addWidget(addButton(tr("Add Overlay"), QStringLiteral("image-plus"), {}, &TimelineView::chooseOverlay));
    tools->addWidget(
        addButton(tr("Record Voice"), QStringLiteral("mic"), Qt::SHIFT | Qt::Key_R, &TimelineView::recordVoice));
    tools->addWidget(m_clipBar, 1);
    tools->addWidget(addButton(tr("Zoom Out"), QStringLiteral("zoom-out"), Qt::Key_Minus, &TimelineView::zoomOut));
    tools->addWidget(addButton(tr("Zoom In"), QStringLiteral("zoom-in"), Qt::Key_Equal, &TimelineView::zoomIn));
    tools->addWidget(
        addButton(tr("Fit Film"), QStringLiteral("move-horizontal"), Qt::SHIFT | Qt::Key_Z, &TimelineView::fit));

    const QList<QAction*> all = actions(); // in the order of their buttons
    m_trims = all.mid(0, 2);
    m_additions = all.mid(4, 4);
    m_zooms = all.mid(8);

    auto* film = new QWidget(m_lanes);
    auto* side = new QHBoxLayout(film);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(0);
    side->addWidget(m_headers);
    side->addWidget(m_canvas, 1);
    m_lanes->setWidget(film);
    m_lanes->setWidgetResizable(true);
    m_lanes->setFrameShape(QFrame::NoFrame);
    m_lanes->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_lanes->setFocusPolicy(Qt::NoFocus);
    m_lanes->viewport()->installEventFilter(this);
    m_canvas->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(m_recordBar);
    column->addWidget(m_lanes, 1);
    column->addWidget(m_scroll);

    connectParts();
}

void TimelineView::connectParts()
{
    connect(m_scroll, &QScrollBar::valueChanged, m_canvas, [this](int value) {
        if (value != m_canvas->geometryOf().scroll)
            m_canvas->setScroll(value);
    });
    connect(m_lanes->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int top) {
        m_canvas->setTop(top);
        const QRect underRuler(0, top + TimelineGeometry::RulerHeight, QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
        top > 0 ? m_headers->setMask(underRuler) : m_headers->clearMask();
    });
    connect(m_canvas, &TimelineCanvas::viewChanged, this, &TimelineView::updateScrollBar);
    connect(m_canvas, &TimelineCanvas::layoutChanged, this, &TimelineView::updateScrollBar);
    connect(m_canvas, &TimelineCanvas::clipSelected, this, &TimelineView::clipSelected);
    connect(m_canvas, &TimelineCanvas::markerSelected, this, &TimelineView::markerSelected);
    connect(m_canvas, &TimelineCanvas::markerOpened, this, &TimelineView::markerOpened);
    connect(m_canvas, &TimelineCanvas::filesDropped, this, &TimelineView::placeFiles);
    connect(m_canvas, &TimelineCanvas::menuRequested, this, &TimelineView::showMenu);
    connect(m_canvas, &TimelineCanvas::problem, this, &TimelineView::problem);
    connect(m_canvas, &TimelineCanvas::layoutChanged, this, &TimelineView::refresh);
    connect(m_canvas, &TimelineCanvas::clipSelected, m_clipBar, qOverload<const ClipId&>(&ClipBar::show));
    connect(m_clipBar, &ClipBar::splitAsked, this, &TimelineView::splitAtPlayhead);
    connect(m_clipBar, &ClipBar::removeAsked, m_canvas, &TimelineCanvas::removeSelectedClip);
    connect(m_clipBar, &ClipBar::problem, this, &TimelineView::problem);
    connect(m_recordBar, &RecordBar::problem, this, &TimelineView::problem);
    connect(m_headers, &TrackHeaders::problem, this, &TimelineView::problem);
    connect(m_selection, &Selection::playheadChanged, this, &TimelineView::followPlayhead);
    connect(m_selection, &Selection::shotsChanged, this, &TimelineView::followSelection);
}

QToolButton* TimelineView::addButton(const QString& text, const QString& icon, const QKeySequence& key,
                                     void (TimelineView::*run)())
{
    auto* action = new QAction(m_theme->icon(icon), text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WindowShortcut);
    action->setToolTip(key.isEmpty() ? text : tr("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, run);
    addAction(action);
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setIconSize({16, 16});
    button->setAccessibleName(text);
    return button;
}

void TimelineView::setProject(Project* project)
{
    if (m_project)
        m_project->disconnect(this);
    if (m_project)
        m_project->disconnect(m_canvas);
    m_project = project;
    m_fitted = false;
    if (project) {
        connect(project, &Project::storyboardChanged, this, [this](const StoryboardId& id) {
            if (id != m_project->current().id)
                return;
            m_canvas->refresh();
            if (!m_fitted)
                showFromStart();
        });
        connect(project, &Project::takeAdded, m_canvas, &TimelineCanvas::refresh);
        connect(project, &Project::currentChanged, this, [this] {
            m_canvas->refresh();
            showFromStart();
        });
    }
    m_headers->setProject(project);
    m_clipBar->setProject(project);
    m_recordBar->setProject(project);
    m_canvas->setProject(project);
    showFromStart();
}

void TimelineView::refresh()
{
    if (m_headers->show(m_canvas->layoutOf(), m_canvas->geometryOf()))
        tabThroughLayouts(this);
    m_clipBar->show(m_canvas->selectedClip());
}

void TimelineView::setThumbnails(std::function<QPixmap(const ShotId&, int)> thumbnail)
{
    m_canvas->setThumbnails(std::move(thumbnail));
}
void TimelineView::thumbnailsChanged()
{
    m_canvas->update();
}
void TimelineView::zoomIn()
{
    m_canvas->setScale(m_canvas->geometryOf().scale * 1.4, m_canvas->geometryOf().xOf(m_selection->playhead()));
}
void TimelineView::zoomOut()
{
    m_canvas->setScale(m_canvas->geometryOf().scale / 1.4, m_canvas->geometryOf().xOf(m_selection->playhead()));
}

void TimelineView::fit()
{
    const TimelineGeometry& geometry = m_canvas->geometryOf();
    const Frames length = std::max<Frames>(m_canvas->layoutOf().length, 1);
    m_canvas->setScale(double(std::max(m_canvas->width() - 2 * geometry.leading, 50)) / double(length), 0);
    m_canvas->setScroll(0);
    m_fitted = m_project && m_canvas->layoutOf().length > 0 && isVisible();
}

/// The whole film, or as much of a long one as leaves its shots wide enough to work on.
void TimelineView::showFromStart()
{
    fit();
    const TimelineLayout& layout = m_canvas->layoutOf();
    const double workable = double(WorkableShot * layout.shots.size()) / double(std::max<Frames>(layout.length, 1));
    if (workable > m_canvas->geometryOf().scale)
        m_canvas->setScale(workable, 0);
    m_ownScale = m_canvas->geometryOf().scale;
}

bool TimelineView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_canvas) {
        if (event->type() == QEvent::Resize)
            followWidth();
        return QWidget::eventFilter(watched, event);
    }
    if (event->type() == QEvent::KeyPress) { // before the lanes take pages and arrows for scrolling
        keyPressEvent(static_cast<QKeyEvent*>(event));
        return event->isAccepted();
    }
    if (event->type() == QEvent::Resize)
        m_canvas->setRoom(static_cast<QResizeEvent*>(event)->size().height());
    return QWidget::eventFilter(watched, event);
}

/// Of the canvas, which is narrower with a scroll bar beside it.
void TimelineView::followWidth()
{
    const bool untouched = m_canvas->geometryOf().scroll == 0 && m_canvas->geometryOf().scale == m_ownScale;
    m_fitted && !untouched ? updateScrollBar() : showFromStart();
}

void TimelineView::updateScrollBar()
{
    const TimelineGeometry& geometry = m_canvas->geometryOf();
    m_scroll->setPageStep(m_canvas->width());
    m_scroll->setRange(0, std::max(0, geometry.contentWidth(m_canvas->layoutOf()) - m_canvas->width()));
    m_scroll->setSingleStep(40);
    m_scroll->setValue(geometry.scroll);
    if (geometry.scroll > m_scroll->maximum())
        m_canvas->setScroll(m_scroll->maximum());
}

void TimelineView::followPlayhead()
{
    const TimelineGeometry& geometry = m_canvas->geometryOf();
    const int x = geometry.xOf(m_selection->playhead());
    if (x < 0 || x > m_canvas->width() - 8)
        m_scroll->setValue(geometry.scroll + x - m_canvas->width() / 8);
}

void TimelineView::followSelection()
{
    const ShotBlock* shot = m_canvas->layoutOf().find(m_selection->currentShot());
    const QRect rect = shot ? m_canvas->geometryOf().shotRect(*shot) : m_canvas->rect();
    if (rect.right() < 0 || rect.left() > m_canvas->width() - 8)
        m_scroll->setValue(m_canvas->geometryOf().scroll + rect.left() - m_canvas->width() / 8);
}

void TimelineView::splitAtPlayhead()
{
    const ClipBlock* clip = m_canvas->layoutOf().find(m_canvas->selectedClip());
    if (m_project && clip)
        return edit(splitClipAt(m_project->current(), clip->id, m_selection->playhead(), ClipId::create(),
                                m_canvas->kindOf(*clip)),
                    tr("Split Clip"));
    const ShotBlock* shot = m_canvas->layoutOf().shotAt(m_selection->playhead());
    if (!m_project || !shot)
        return;
    const auto edited = splitShot(m_project->current(), m_project->shelf(), shot->id,
                                  m_selection->playhead() - shot->start, ShotId::create());
    if (const Status done = m_project->apply(edited, tr("Split Shot")); !done)
        Q_EMIT problem(done.error().message);
}

void TimelineView::trimHead()
{
    trim(TrimEdge::Head);
}
void TimelineView::trimTail()
{
    trim(TrimEdge::Tail);
}

void TimelineView::trim(TrimEdge edge)
{
    const ClipBlock* clip = m_canvas->layoutOf().find(m_canvas->selectedClip());
    if (clip && clip->wholeFilm)
        return Q_EMIT problem(tr("This sound runs through the whole film. Switch Whole film off to trim it."));
    const Frames playhead = m_selection->playhead();
    if (clip && (edge == TrimEdge::Head ? playhead >= clip->start + clip->length : playhead <= clip->start))
        return Q_EMIT problem(
            tr("Nothing of the chosen clip would be left. Put the playhead where the clip is to begin "
               "or end."));
    if (m_project && clip)
        return edit(trimClipAt(m_project->current(), clip->id, playhead, edge, m_canvas->kindOf(*clip)),
                    tr("Trim Clip"));
    const ShotBlock* shot = m_canvas->layoutOf().shotAt(m_selection->playhead());
    if (!m_project || !shot)
        return;
    const Frames start = shot->start;
    const Frames at = m_selection->playhead() - start;
    const auto edited = edge == TrimEdge::Head ? trimShotHead(m_project->current(), m_project->shelf(), shot->id, at)
                                               : setShotLength(m_project->current(), shot->id, at);
    const Status done = m_project->apply(edited, edge == TrimEdge::Head ? tr("Trim Head") : tr("Trim Tail"));
    if (!done)
        Q_EMIT problem(done.error().message);
    else if (edge == TrimEdge::Head)
        m_selection->setPlayhead(start);
}

void TimelineView::addSoundTrack()
{
    if (!m_project)
        return;
    const Storyboard& board = m_project->current();
    const Track track{TrackId::create(), TrackKind::Sound, tr("Sound %1").arg(board.tracks.size() + 1), false, 0, {}};
    if (const Status done = m_project->apply(addTrack(board, track, board.tracks.size()), tr("Add Sound Track")); !done)
        Q_EMIT problem(done.error().message);
    else
        QTimer::singleShot(0, this, &TimelineView::showLastTrack); // it has its place then
}

void TimelineView::showLastTrack()
{
    m_lanes->verticalScrollBar()->setValue(m_lanes->verticalScrollBar()->maximum());
}

void TimelineView::chooseOverlay()
{
    if (!m_project)
        return;
    auto* files =
        askForFiles(this, tr("Add Overlay"), tr("Pictures and clips (*);;All files (*)"), QFileDialog::ExistingFiles);
    connect(files, &QFileDialog::filesSelected, this,
            [this](const QStringList& chosen) { placeFiles(chosen, m_selection->playhead()); });
}

void TimelineView::placeFiles(const QStringList& files, Frames at)
{
    if (!m_project)
        return;
    const Anchor anchor = anchorAt(m_project->current(), at);
    for (const QString& file : files) {
        const auto look = [file] { return inspectSource(file); };
        whenDone(runOn(*QThreadPool::globalInstance(), look), this,
                 [this, file, anchor](const Result<MediaInfo>& info) { place(file, info, anchor); });
    }
}

void TimelineView::place(const QString& file, const Result<MediaInfo>& info, const Anchor& anchor)
{
    if (!info)
        return Q_EMIT problem(info.error().message);
    if (!m_project)
        return;
    const auto placed = kindOf(*info) == MediaKind::Sound ? m_project->addSound(file, anchor, ClipRole::Music)
                                                          : m_project->addOverlay(file, anchor);
    whenDone(placed, this, [this](const Status& done) {
        if (!done)
            Q_EMIT problem(done.error().message);
    });
}

void TimelineView::recordVoice()
{
    m_recordBar->toggle();
}
