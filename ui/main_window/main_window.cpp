#include "ui/main_window/main_window.h"

#include "core/jobs/job_engine.h"
#include "ui/choice_access.h"
#include "ui/main_window/commands.h"
#include "ui/main_window/error_banner.h"
#include "ui/main_window/key_guard.h"
#include "ui/main_window/menus.h"
#include "ui/main_window/project_session.h"
#include "ui/main_window/save_indicator.h"
#include "ui/main_window/storyboard_switcher.h"
#include "ui/main_window/tool_bar.h"
#include "ui/main_window/views.h"
#include "ui/main_window/workspace.h"
#include "ui/scroll_access.h"
#include "ui/selection.h"
#include "ui/shots/shots_view.h"
#include "ui/theme/theme.h"
#include "ui/welcome/welcome_page.h"

#include <QApplication>
#include <QCloseEvent>
#include <QLabel>
#include <QMenu>
#include <QScreen>
#include <QStatusBar>
#include <QToolBar>

MainWindow::MainWindow(Theme& theme, const WindowServices& services)
    : m_theme(theme)
    , m_paths(services.paths)
    , m_accounts(services.accounts)
    , m_engine(services.engine)
    , m_saveDiagnostics(services.saveDiagnostics)
    , m_settings(services.paths.config)
    , m_selection(new Selection(this))
    , m_session(new ProjectSession(services, this))
    , m_commands(new Commands(theme, this))
    , m_workspace(new Workspace(*this))
    , m_welcome(new WelcomePage(theme, this))
    , m_banner(new ErrorBanner(theme, this))
    , m_saved(new SaveIndicator(theme, this))
    , m_switcher(new StoryboardSwitcher(theme, this))
{
    installChoiceAccess();
    installScrollAccess();
    setAccessibleName(QStringLiteral("Boardreel"));
    setMinimumSize(900, 600);
    setAcceptDrops(true);
    setCentralWidget(m_welcome);
    m_views = new Views(theme, *m_selection, *m_workspace, this);
    const Menus menus = buildMenus(*this, *m_commands);
    m_recentMenu = menus.recent;
    m_shotMenu = menus.shot;
    fillStatusMenu(menus.status);
    menus.edit->addMenu(m_switcher->menu());
    connect(menus.recent, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    connect(menus.views, &QMenu::aboutToShow, this, [this, menus] { m_workspace->fillMenu(menus.views); });
    buildToolBar(*this, theme, *m_commands, m_switcher, m_banner);
    statusBar()->addPermanentWidget(m_saved);
    statusBar()->setSizeGripEnabled(false);

    connect(m_session, &ProjectSession::opened, this, &MainWindow::showProject);
    connect(m_session, &ProjectSession::closing, this, &MainWindow::forgetProject);
    connect(m_session, &ProjectSession::busyChanged, m_welcome, &WelcomePage::setBusy);
    connect(m_session, &ProjectSession::problem, this, &MainWindow::say);
    connect(m_switcher, &StoryboardSwitcher::problem, this, &MainWindow::say);
    if (services.engine)
        connect(services.engine, &JobEngine::ledgerTrouble, this, [this](const QString& sentence) {
            if (!sentence.isEmpty()) // empty: it works again
                say(sentence);
        });
    if (services.engine)
        tellWhatIsHeld(*services.engine);
    connectFileCommands();
    connectWholeProjects();
    connectEditCommands();
    connectNumbering();
    connectShotCommands();
    connectViewCommands();
    connectDialogs();
    connectJobs();
    connectAccounts();
    new KeyGuard(this);
    fillWelcome();
    fillSamples();
    refreshTitle();
    if (!restoreGeometry(m_settings.geometry()))
        resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
}

MainWindow::~MainWindow() = default;

/// Nothing that costs is sent before a person has seen this; it comes back until somebody answers it.
void MainWindow::tellWhatIsHeld(JobEngine& engine)
{
    const auto tell = [this, &engine] {
        if (const Project* project = m_session->project(); project && engine.isHeld(project->id()))
            m_banner->say(
                tr("The list of paid jobs is older than this project, as after a restored backup. To be safe, "
                   "nothing that costs is sent; it could be paid for twice."),
                tr("Go On"), [&engine, id = project->id()] { engine.goOn(id); });
        if (engine.safeMode())
            m_banner->say(tr("Boardreel was killed several times within five minutes. To be safe, nothing that costs "
                             "is sent; what was ordered before still arrives."),
                          tr("Send Again"), [&engine] { engine.leaveSafeMode(); });
    };
    connect(&engine, &JobEngine::paceChanged, this, tell);
    connect(&engine, &JobEngine::projectHeld, this, tell);
    connect(m_session, &ProjectSession::opened, this, tell, Qt::QueuedConnection);
    tell();
}

void MainWindow::say(const QString& sentence)
{
    m_banner->say(sentence);
}

/// As long as it is done: a step that was undone, or is too old to be, is not talked about.
void MainWindow::sayOfLastStep(const QString& sentence)
{
    const QUndoStack* now = m_session->project()->undoStack();
    m_banner->sayWhile(sentence, [this, told = now->command(now->index() - 1)] {
        const QUndoStack* stack = m_session->project()->undoStack(); // perhaps of another project by then
        for (int i = 0; i < stack->index(); ++i)
            if (stack->command(i) == told)
                return true;
        return false;
    });
}

void MainWindow::showProject(Project* project)
{
    m_welcome->hide();
    m_saved->setProject(project);
    m_switcher->setProject(project);
    m_views->setProject(project);
    m_commands->setProjectOpen(true);
    m_workspace->showAll(m_settings.layout());
    focusFilm();
    m_settings.addRecent({project->folder(), project->title()});
    connect(project, &Project::storyboardsChanged, this, &MainWindow::refreshTitle);
    connect(project, &Project::saveStateChanged, this, &MainWindow::showSaveState);
    connect(project, &Project::storyboardChanged, this, &MainWindow::refreshChecks);
    connect(project, &Project::currentChanged, this, &MainWindow::refreshChecks);
    connect(project->undoStack(), &QUndoStack::indexChanged, this, &MainWindow::refreshUndo);
    refreshTitle();
    refreshChecks();
    refreshUndo();
    m_banner->dismiss();
    if (!project->warnings().isEmpty())
        say(project->warnings().join(QLatin1Char(' ')));
}

void MainWindow::forgetProject()
{
    Project* project = m_session->project();
    project->undoStack()->disconnect(this); // it empties itself on its way out, when there is no project any more
    project->disconnect(this);
    m_settings.setLayout(m_workspace->layout());
    m_settings.setShotColumns(m_views->shotsTable()->columns());
    m_views->setProject(nullptr);
    m_switcher->setProject(nullptr);
    m_saved->setProject(nullptr);
    m_selection->setShots({});
    m_commands->setProjectOpen(false);
    m_workspace->hideAll();
    fillWelcome();
    m_welcome->show();
    setWindowTitle(QStringLiteral("Boardreel"));
    setAccessibleDescription(QString());
}

void MainWindow::refreshTitle()
{
    const Project* project = m_session->project();
    setWindowTitle(project ? project->title() + QStringLiteral(" - Boardreel") : QStringLiteral("Boardreel"));
    setAccessibleDescription(project ? project->title() : QString());
}

void MainWindow::refreshChecks()
{
    const Storyboard& board = m_session->project()->current();
    (*m_commands)[Command::MuteVoice]->setChecked(board.voiceMuted);
    (*m_commands)[Command::MatchTakes]->setChecked(board.takesMatched);
    (*m_commands)[Command::LockNumbering]->setChecked(board.numberingLocked);
}

void MainWindow::refreshUndo()
{
    const QUndoStack* stack = m_session->project()->undoStack();
    const auto show = [](QAction* action, bool possible, const QString& what) {
        action->setEnabled(possible);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(action->iconText() + (what.isEmpty() ? QString() : QStringLiteral(": ") + what) +
                           QStringLiteral(" (") + keys + QLatin1Char(')'));
    };
    show((*m_commands)[Command::Undo], stack->canUndo(), stack->undoText());
    show((*m_commands)[Command::Redo], stack->canRedo(), stack->redoText());
    m_banner->lookAgain();
}

/// When they are not on disk, the banner asks; `then` runs when the user gives them up.
bool MainWindow::mayLeaveEdits(const std::function<void()>& then)
{
    const Project* project = m_session->project();
    if (!project || project->saveState() != SaveState::NotSaved)
        return true;
    m_banner->say(tr("The last changes are not saved: closing now would lose them. %1").arg(project->saveProblem()),
                  tr("Close Anyway"), then);
    return false;
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    const auto closeAnyway = [this] {
        m_session->close();
        close();
    };
    if (!mayLeaveWork() || !mayLeaveEdits(closeAnyway)) { // the edits last: that answer holds for this moment only
        event->ignore();
        return;
    }
    m_settings.setGeometry(saveGeometry());
    m_session->close(); // waits for outstanding saves
    event->accept();
}
