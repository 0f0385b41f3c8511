#include "ui/main_window/main_window.h"

#include "core/base/when_done.h"
#include "core/interchange/sample.h"
#include "core/project/proxy_maker.h"
#include "core/project/work.h"
#include "ui/board/board_view.h"
#include "ui/dialogs/ask.h"
#include "ui/dialogs/confirm_dialog.h"
#include "ui/file_intake.h"
#include "ui/history/history_view.h"
#include "ui/literal.h"
#include "ui/main_window/commands.h"
#include "ui/main_window/project_session.h"
#include "ui/main_window/storyboard_switcher.h"
#include "ui/main_window/views.h"
#include "ui/main_window/workspace.h"
#include "ui/preview/frame_grabs.h"
#include "ui/preview/overlay_actions.h"
#include "ui/preview/playback_actions.h"
#include "ui/preview/preview_view.h"
#include "ui/preview/stages.h"
#include "ui/script/script_view.h"
#include "ui/selection.h"
#include "ui/shot_commands.h"
#include "ui/shots/shots_view.h"
#include "ui/takes/take_capture.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timeline_view.h"
#include "ui/welcome/welcome_page.h"
#include "ui/words.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QPainter>
#include <QSvgRenderer>

// What the commands do: the other half of MainWindow.

void MainWindow::connectFileCommands()
{
    const Commands& c = *m_commands;
    const auto create = [this] { m_session->create(tr("Untitled Film"), Format{}); };
    const auto open = [this] {
        connect(askForFolder(this, tr("Open Project"), m_paths.movies), &QFileDialog::fileSelected, this,
                &MainWindow::openProject);
    };
    connect(c[Command::NewProject], &QAction::triggered, this, create);
    connect(c[Command::OpenProject], &QAction::triggered, this, open);
    m_session->askBeforeLeaving([this](const std::function<void()>& then) { return mayLeaveEdits(then); });
    connect(c[Command::CloseProject], &QAction::triggered, this, [this] {
        if (mayLeaveEdits([this] { m_session->close(); }))
            m_session->close();
    });
    connect(c[Command::Quit], &QAction::triggered, this, &MainWindow::close);
    connect(m_welcome, &WelcomePage::newRequested, this, create);
    connect(m_welcome, &WelcomePage::openRequested, this, open);
    connect(m_welcome, &WelcomePage::importRequested, c[Command::ImportScript], &QAction::trigger);
    connect(m_welcome, &WelcomePage::pasteRequested, c[Command::PasteScript], &QAction::trigger);
    connect(m_views->script(), &ScriptView::importRequested, c[Command::ImportScript], &QAction::trigger);
    connect(m_views->script(), &ScriptView::pasteRequested, c[Command::PasteScript], &QAction::trigger);
    connect(m_welcome, &WelcomePage::recentRequested, this, &MainWindow::openProject);
    connect(m_welcome, &WelcomePage::packageRequested, c[Command::OpenPackage], &QAction::trigger);
}

void MainWindow::fillWelcome()
{
    QList<WelcomeCard> recent;
    for (const WindowSettings::Recent& project : m_settings.recent())
        recent << WelcomeCard{project.folder, project.title, project.folder, {}};
    m_welcome->setRecent(recent);
}

/// Pictures of the samples are drawings: they are painted off the main thread, once.
static QList<WelcomeCard> sampleCards(QSize size)
{
    QList<WelcomeCard> cards;
    for (const QString& name : sampleNames()) {
        const Result<SampleCard> sample = sampleCard(name);
        if (!sample)
            continue;
        QImage picture(size, QImage::Format_RGB32);
        picture.fill(Qt::black);
        QPainter painter(&picture);
        QSvgRenderer(sample->picture).render(&painter);
        cards << WelcomeCard{name, sample->title, sample->summary, picture};
    }
    return cards;
}

void MainWindow::fillSamples()
{
    const QSize size = QSize(480, 270) * devicePixelRatioF();
    whenDone(runOn(*QThreadPool::globalInstance(), [size] { return sampleCards(size); }), this,
             [this](const QList<WelcomeCard>& cards) { m_welcome->setSamples(cards); });
    connect(m_welcome, &WelcomePage::sampleRequested, this, &MainWindow::openSample);
}

void MainWindow::openSample(const QString& name)
{
    const Result<SampleCard> sample = sampleCard(name);
    m_session->createSample(name, sample ? sample->title : name, [this](Project&) {
        focusBoard();
        m_views->preview()->player()->play();
    });
}

void MainWindow::fillRecent()
{
    m_recentMenu->clear();
    for (const WindowSettings::Recent& project : m_settings.recent()) {
        QAction* action = m_recentMenu->addAction(literal(project.title));
        action->setStatusTip(project.folder);
        connect(action, &QAction::triggered, this, [this, folder = project.folder] { m_session->open(folder); });
    }
    m_recentMenu->setEnabled(true);
    if (m_recentMenu->isEmpty())
        m_recentMenu->addAction(tr("No recent projects"))->setEnabled(false);
}

void MainWindow::connectEditCommands()
{
    const Commands& c = *m_commands;
    connect(c[Command::Undo], &QAction::triggered, m_views->shots(), &ShotCommands::undo);
    connect(c[Command::Redo], &QAction::triggered, m_views->shots(), &ShotCommands::redo);
    connect(c[Command::SaveRestorePoint], &QAction::triggered, m_views->history(), &HistoryView::savePoint);
    connect(c[Command::Rename], &QAction::triggered, m_switcher, &StoryboardSwitcher::rename);
    // Toggled, here and wherever something is checked: assistive technology toggles, it does not click.
    connect(c[Command::MuteVoice], &QAction::toggled, this, [this](bool muted) {
        Project* project = m_session->project();
        if (!project || project->current().voiceMuted == muted)
            return;
        const Status done = project->apply(setVoiceMuted(project->current(), muted), tr("Mute scratch voice"));
        if (!done)
            say(done.error().message);
    });
    connect(c[Command::MatchTakes], &QAction::toggled, this, [this](bool matched) {
        Project* project = m_session->project();
        if (!project || project->current().takesMatched == matched)
            return;
        const Status done = project->apply(setTakesMatched(project->current(), matched), tr("Match Levels of Takes"));
        if (!done)
            say(done.error().message);
    });
}

void MainWindow::connectNumbering()
{
    const Commands& c = *m_commands;
    ShotCommands* shots = m_views->shots();
    using Renumbered = ShotCommands::Renumbered;
    connect(c[Command::LockNumbering], &QAction::toggled, shots, &ShotCommands::setNumberingLocked);
    const auto renumber = [this, shots](Renumbered what) {
        if (!m_session->project()->current().numberingLocked)
            return shots->renumber(what);
        auto* question = new ConfirmDialog(
            m_theme, tr("Renumber"),
            tr("Numbering is locked: lists and files that are already out name shots by their codes, and would not "
               "match any more. Takes stay with their shots. Renumber all the same?"),
            tr("Renumber"), this);
        connect(question, &QDialog::accepted, shots, [shots, what] { shots->renumber(what); });
        question->open();
    };
    connect(c[Command::RenumberScene], &QAction::triggered, this, [renumber] { renumber(Renumbered::Scene); });
    connect(c[Command::RenumberAll], &QAction::triggered, this, [renumber] { renumber(Renumbered::Storyboard); });
}

void MainWindow::connectShotCommands()
{
    const Commands& c = *m_commands;
    ShotCommands* shots = m_views->shots();
    using Side = ShotCommands::Side;
    const std::pair<Command, std::function<void()>> runs[] = {
        {Command::NewShot, [shots] { shots->addShot(Side::After); }},
        {Command::NewShotBefore, [shots] { shots->addShot(Side::Before); }},
        {Command::NewScene, [shots] { shots->addScene(); }},
        {Command::Duplicate, [shots] { shots->duplicate(); }},
        {Command::MoveEarlier, [shots] { shots->moveBy(-1); }},
        {Command::MoveLater, [shots] { shots->moveBy(1); }},
        {Command::SplitShot, [shots] { shots->splitAtPlayhead(); }},
        {Command::MergeShots, [shots] { shots->mergeWithNext(); }},
        {Command::DeleteShot, [shots] { shots->remove(); }},
        {Command::SelectAll, [shots] { shots->selectAll(); }},
        {Command::PastePicture,
         [this] {
             m_views->intake()->take(*QApplication::clipboard()->mimeData(), m_selection->currentShot(),
                                     m_selection->playhead());
         }},
        {Command::AddPicture, [this] { chooseFiles(m_selection->currentShot()); }},
        {Command::RecordTake, [this] { m_views->capture()->record(m_selection->currentShot(), this); }},
        {Command::ImportFiles, [this] { chooseFiles(m_selection->currentShot()); }},
        {Command::CardsLarger, [this] { m_views->board()->setCardWidth(m_views->board()->cardWidth() + 24); }},
        {Command::CardsSmaller, [this] { m_views->board()->setCardWidth(m_views->board()->cardWidth() - 24); }},
        {Command::CardsFit, [this] { m_views->board()->setCardWidth(BoardView::UsualCard); }},
    };
    for (const auto& [command, run] : runs)
        connect(c[command], &QAction::triggered, this, [run = run] { run(); });
    connect(m_views->board(), &BoardView::menuRequested, this, [this](const QPoint& at) { m_shotMenu->popup(at); });
    connect(m_views->timeline(), &TimelineView::shotMenuRequested, this,
            [this](const QPoint& at) { m_shotMenu->popup(at); });
    connect(m_views->board(), &BoardView::cardWidthChanged, this,
            [this](int width) { m_settings.setCardWidth(width); });
    ShotsView* table = m_views->shotsTable();
    connect(table, &ShotsView::menuRequested, this, [this](const QPoint& at) { m_shotMenu->popup(at); });
    table->setColumns(m_settings.shotColumns());
    if (m_settings.cardWidth() > 0)
        m_views->board()->setCardWidth(m_settings.cardWidth());
}

void MainWindow::chooseFiles(const ShotId& shot)
{
    const auto* dialog = askForFiles(this, tr("Import Pictures, Clips and Sounds"),
                                     tr("Pictures, clips and sounds (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.gif "
                                        "*.bmp *.svg *.mp4 *.mov *.mkv *.webm *.avi *.wav "
                                        "*.mp3 *.flac *.ogg *.m4a *.aac);;All files (*)"),
                                     QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this,
            [this, shot](const QStringList& files) { m_views->intake()->take(files, shot, m_selection->playhead()); });
}

void MainWindow::fillStatusMenu(QMenu* menu)
{
    for (const ShotStatus status :
         {ShotStatus::Todo, ShotStatus::Draft, ShotStatus::Review, ShotStatus::Approved, ShotStatus::Omitted}) {
        QAction* action = menu->addAction(m_theme.icon(Words::iconOf(status)), Words::of(status));
        connect(action, &QAction::triggered, this, [this, status] { m_views->shots()->setStatus(status); });
    }
}

void MainWindow::connectViewCommands()
{
    const Commands& c = *m_commands;
    const std::pair<Command, Scheme> schemes[] = {{Command::ThemeSystem, Scheme::System},
                                                  {Command::ThemeLight, Scheme::Light},
                                                  {Command::ThemeDark, Scheme::Dark},
                                                  {Command::ThemeHighContrast, Scheme::HighContrast}};
    m_theme.setScheme(m_settings.scheme());
    for (const auto& [command, scheme] : schemes) {
        c[command]->setChecked(scheme == m_settings.scheme());
        connect(c[command], &QAction::triggered, this, [this, scheme = scheme] {
            m_settings.setScheme(scheme);
            m_theme.setScheme(scheme);
        });
    }
    connect(c[Command::FullScreen], &QAction::triggered, this,
            [this](bool full) { full ? showFullScreen() : showNormal(); });
    const std::pair<Command, const char*> views[] = {
        {Command::GoToBoard, "Board"},       {Command::GoToShots, "Shots"},         {Command::GoToPreview, "Preview"},
        {Command::GoToTimeline, "Timeline"}, {Command::GoToInspector, "Inspector"}, {Command::GoToTakes, "Takes"},
        {Command::GoToOutline, "Outline"},   {Command::GoToScript, "Script"},       {Command::GoToJobs, "Jobs"},
        {Command::GoToHistory, "History"},
    };
    for (const auto& [command, view] : views)
        connect(c[command], &QAction::triggered, this,
                [this, name = QString::fromLatin1(view)] { m_workspace->goTo(name); });
    connect(c[Command::FindInScript], &QAction::triggered, this, [this] {
        m_workspace->goTo(QStringLiteral("Script"));
        m_views->script()->find();
    });
    connect(c[Command::ResetLayout], &QAction::triggered, m_workspace, &Workspace::reset);
    connect(m_views, &Views::problem, this, &MainWindow::say);
    connectPlayback();
    connectProxies();
}

void MainWindow::connectProxies()
{
    const Commands& c = *m_commands;
    c[Command::UseProxies]->setChecked(m_settings.usesProxies());
    m_views->useProxies(m_settings.usesProxies());
    connect(c[Command::UseProxies], &QAction::toggled, m_views, &Views::useProxies);
    connect(c[Command::UseProxies], &QAction::toggled, this, [this](bool use) { m_settings.setUsesProxies(use); });
    connect(c[Command::MakeProxies], &QAction::triggered, m_views->proxies(), &ProxyMaker::makeAll);
    connect(c[Command::DeleteProxies], &QAction::triggered, m_views->proxies(), &ProxyMaker::removeAll);
}

void MainWindow::connectPlayback()
{
    PreviewView& preview = *m_views->preview();
    const PlaybackActions& play = *preview.actions();
    const OverlayActions& over = *preview.overlays();
    const FrameGrabs& frames = *preview.frames();
    const Stages& stages = *preview.stages();
    const std::pair<Command, QAction*> commands[] = {
        {Command::Play, play.play},
        {Command::ShuttleBack, play.shuttleBack},
        {Command::ShuttleStop, play.shuttleStop},
        {Command::ShuttleForward, play.shuttleForward},
        {Command::StepBack, play.stepBack},
        {Command::StepForward, play.stepForward},
        {Command::SecondBack, play.secondBack},
        {Command::SecondForward, play.secondForward},
        {Command::PreviousCut, play.previousCut},
        {Command::NextCut, play.nextCut},
        {Command::PreviousMarker, play.previousMarker},
        {Command::NextMarker, play.nextMarker},
        {Command::ToStart, play.toStart},
        {Command::ToEnd, play.toEnd},
        {Command::MarkIn, play.setIn},
        {Command::MarkOut, play.setOut},
        {Command::ClearRange, play.clearRange},
        {Command::Loop, play.loop},
        {Command::ShowCaptions, play.captions},
        {Command::ShowCode, over.code},
        {Command::ShowTimecode, over.timecode},
        {Command::ShowSafeAreas, over.safeAreas},
        {Command::NextMask, over.nextMask},
        {Command::CopyFrame, frames.copy},
        {Command::SaveFrame, frames.save},
        {Command::FrameToPanel, frames.toPanel},
        {Command::FrameToReference, frames.toReference},
        {Command::PictureFullScreen, stages.fullScreen},
        {Command::PictureOnScreen, stages.screen},
        {Command::Present, stages.pitch},
    };
    QList<QAction*> keys{(*m_commands)[Command::Undo], (*m_commands)[Command::Redo]};
    for (const auto& [command, action] : commands) {
        preview.useCommand((*m_commands)[command], action);
        keys << (*m_commands)[command];
    }
    preview.stages()->setKeys(keys);
    QAction* playing = (*m_commands)[Command::Play];
    connect(preview.player(), &Player::playingChanged, playing, [this, playing](bool on) {
        playing->setText(on ? tr("&Pause") : tr("&Play"));
        playing->setIconText(QLatin1Char(' ') + (on ? tr("Pause") : tr("Play")));
        playing->setIcon(m_theme.icon(on ? QStringLiteral("pause") : QStringLiteral("play")));
    });
    preview.setChoices(m_settings.preview());
    connect(&preview, &PreviewView::choicesChanged, this,
            [this] { m_settings.setPreview(m_views->preview()->choices()); });
}
