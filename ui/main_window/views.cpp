#include "ui/main_window/views.h"

#include "core/project/project.h"
#include "core/project/proxy_maker.h"
#include "ui/board/board_view.h"
#include "ui/file_drop.h"
#include "ui/file_intake.h"
#include "ui/history/history_view.h"
#include "ui/inspector/inspector_view.h"
#include "ui/jobs/jobs_view.h"
#include "ui/main_window/workspace.h"
#include "ui/preview/preview_view.h"
#include "ui/script/outline_view.h"
#include "ui/script/script_view.h"
#include "ui/selection.h"
#include "ui/shot_commands.h"
#include "ui/shots/shots_view.h"
#include "ui/tab_order.h"
#include "ui/takes/take_capture.h"
#include "ui/takes/takes_view.h"
#include "ui/theme/theme.h"
#include "ui/thumbnail_loader.h"
#include "ui/timeline/timeline_view.h"

#include <QDockWidget>
#include <QScrollBar>

Views::Views(const Theme& theme, Selection& selection, Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_pictures(new ThumbnailLoader(this))
    , m_proxies(new ProxyMaker(this))
    , m_shots(new ShotCommands(selection, this))
    , m_intake(new FileIntake(this))
    , m_capture(new TakeCapture(theme, this))
    , m_board(new BoardView(theme, selection, *m_pictures, *m_shots, *m_intake))
    , m_table(new ShotsView(theme, selection, *m_pictures, *m_shots))
    , m_preview(new PreviewView(&selection, &theme))
    , m_timeline(new TimelineView(&selection, &theme))
    , m_inspector(new InspectorView(theme, selection, *m_intake))
    , m_takes(new TakesView(theme, selection, *m_pictures))
    , m_jobs(new JobsView(theme))
    , m_history(new HistoryView(theme))
    , m_outline(new OutlineView(selection))
    , m_script(new ScriptView(theme, selection))
{
    workspace.add(QStringLiteral("Outline"), tr("Outline"), m_outline, DockPlace::Left, false);
    workspace.add(QStringLiteral("Script"), tr("Script"), m_script, DockPlace::Left, false);
    connect(m_outline, &OutlineView::problem, this, &Views::problem);
    connect(m_outline, &OutlineView::moveRequested, m_shots, &ShotCommands::moveBy);
    connect(m_outline, &OutlineView::dropRequested, m_shots, &ShotCommands::moveTo);
    connect(m_outline, &OutlineView::newSceneRequested, m_shots, &ShotCommands::addScene);
    workspace.add(QStringLiteral("Board"), tr("Board"), m_board, DockPlace::TopLeft, true);
    workspace.add(QStringLiteral("Shots"), tr("Shots"), m_table, DockPlace::TopLeft, true);
    workspace.add(QStringLiteral("Preview"), tr("Preview"), m_preview, DockPlace::TopRight, true);
    workspace.add(QStringLiteral("Timeline"), tr("Timeline"), m_timeline, DockPlace::Bottom, true);
    workspace.add(QStringLiteral("Inspector"), tr("Inspector"), m_inspector, DockPlace::Side, true);
    workspace.add(QStringLiteral("Takes"), tr("Takes"), m_takes, DockPlace::Side, true);
    connect(m_takes, &TakesView::problem, this, &Views::problem);
    connect(m_shots, &ShotCommands::stepped, m_takes, &TakesView::chooseReturned);
    workspace.add(QStringLiteral("Jobs"), tr("Jobs"), m_jobs, DockPlace::SideBelow, false);
    workspace.add(QStringLiteral("History"), tr("History"), m_history, DockPlace::SideBelow, false);
    connect(m_history, &HistoryView::problem, this, &Views::problem);
    connect(m_history, &HistoryView::stepChosen, m_shots, &ShotCommands::goToStep);
    connect(m_shots, &ShotCommands::stepped, m_timeline, &TimelineView::chooseReturned);
    connect(m_jobs, &JobsView::problem, this, &Views::problem);
    connect(m_jobs, &JobsView::started, &workspace, [&workspace] { workspace.reveal(QStringLiteral("Jobs")); });
    connect(m_preview, &PreviewView::problem, this, [this](const QString& sentence) {
        if (m_project) // without one there is no film to have trouble with
            Q_EMIT problem(sentence);
    });
    connect(m_timeline, &TimelineView::problem, this, &Views::problem);
    connect(m_timeline, &TimelineView::clipSelected, m_inspector, &InspectorView::showClip);
    connect(m_timeline, &TimelineView::markerSelected, m_inspector, &InspectorView::showMarker);
    connect(m_inspector, &InspectorView::problem, this, &Views::problem);
    connect(m_timeline, &TimelineView::playRequested, m_preview, &PreviewView::playTransition);
    connect(m_inspector, &InspectorView::playRequested, m_preview, &PreviewView::playTransition);
    const auto inInspector = [this, &workspace](void (InspectorView::*focusField)()) {
        return [this, &workspace, focusField] {
            workspace.reveal(QStringLiteral("Inspector"));
            (m_inspector->*focusField)();
        };
    };
    connect(m_board, &BoardView::opened, m_inspector, inInspector(&InspectorView::focusDescription));
    connect(m_table, &ShotsView::opened, m_inspector, inInspector(&InspectorView::focusDescription));
    connect(m_timeline, &TimelineView::markerOpened, m_inspector, inInspector(&InspectorView::focusMarker));
    connect(m_table, &ShotsView::problem, this, &Views::problem);
    connect(m_shots, &ShotCommands::problem, this, &Views::problem);
    connect(m_intake, &FileIntake::problem, this, &Views::problem);
    for (QWidget* view : {static_cast<QWidget*>(m_takes), static_cast<QWidget*>(m_inspector)})
        new FileDrop(view, [this, &selection](const QMimeData& data) {
            if (m_project)
                m_intake->take(data, selection.currentShot());
        });
    connect(m_capture, &TakeCapture::problem, this, &Views::problem);
    connect(m_intake, &FileIntake::shotMade, &selection,
            [&selection](const ShotId& shot) { selection.setShots({shot}); });
    shareThumbnails();
    connect(m_preview->player(), &Player::playingChanged, m_proxies, &ProxyMaker::setPlaying);
    // Now that they are in the window: alone, a view is a circle without a beginning.
    for (QWidget* view : {static_cast<QWidget*>(m_preview), static_cast<QWidget*>(m_timeline)})
        tabThroughLayouts(view);
}

void Views::shareThumbnails()
{
    m_timeline->setThumbnails([this](const ShotId& shot, int height) {
        const QSize film = m_project ? m_project->current().format.size : QSize(16, 9);
        return m_pictures->thumbnail(shot, height * film.width() / std::max(1, film.height()));
    });
    connect(m_pictures, &ThumbnailLoader::ready, m_timeline, &TimelineView::thumbnailsChanged);
    for (const QWidget* view : {static_cast<QWidget*>(m_board), static_cast<QWidget*>(m_table),
                                static_cast<QWidget*>(m_takes), static_cast<QWidget*>(m_timeline)}) {
        const auto bars = view->findChildren<QScrollBar*>();
        for (const QScrollBar* bar : bars)
            connect(bar, &QScrollBar::valueChanged, m_pictures, &ThumbnailLoader::scrolled);
    }
}

void Views::useProxies(bool use)
{
    m_proxies->setAutomatic(use);
    m_preview->setClipPictures(use ? ClipPictures::ProxiesWhereMade : ClipPictures::Own);
}

void Views::setProject(Project* project)
{
    m_project = project;
    m_proxies->setProject(project);
    m_pictures->setProject(project); // first: the views ask for pictures as soon as they have the project
    m_shots->setProject(project);
    m_intake->setProject(project);
    m_capture->setProject(project);
    m_board->setProject(project);
    m_table->setProject(project);
    m_preview->setProject(project);
    m_timeline->setProject(project);
    m_inspector->setProject(project);
    m_takes->setProject(project);
    m_jobs->setProject(project);
    m_history->setProject(project);
    m_outline->setProject(project);
    m_script->setProject(project);
}
