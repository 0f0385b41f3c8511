#include "core/document/find.h"
#include "core/jobs/job_engine.h"
#include "core/jobs/outcome.h"
#include "ui/dialogs/confirm_dialog.h"
#include "ui/dialogs/generate_dialog.h"
#include "ui/film/film_report_dialog.h"
#include "ui/jobs/batch_notice.h"
#include "ui/jobs/jobs_indicator.h"
#include "ui/jobs/jobs_model.h"
#include "ui/jobs/jobs_view.h"
#include "ui/jobs/unclaimed_dialog.h"
#include "ui/main_window/commands.h"
#include "ui/main_window/error_banner.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/project_session.h"
#include "ui/main_window/views.h"
#include "ui/main_window/workspace.h"
#include "ui/selection.h"

#include <QStatusBar>

// What jobs say to the window, and the question before it leaves work behind: another part of MainWindow.

void MainWindow::connectJobs()
{
    JobsView* jobs = m_views->jobs();
    connect(jobs, &JobsView::finished, this, &MainWindow::reportJob);
    connect(jobs, &JobsView::retryRequested, this, &MainWindow::retryPaid);
    connect(jobs, &JobsView::needsPerson, this, [this](const JobRecord& job) {
        m_banner->say(tr("\"%1\" needs your decision: %2").arg(job.title, job.error), tr("Decide..."),
                      [this, id = job.id] {
                          m_workspace->goTo(QStringLiteral("Jobs"));
                          m_views->jobs()->goTo(id);
                      });
    });
    connect(jobs, &JobsView::reportRequested, this, &MainWindow::openReport);
    connect(jobs, &JobsView::unclaimedRequested, this, &MainWindow::openUnclaimed);
    connect((*m_commands)[Command::UnclaimedClips], &QAction::triggered, this, &MainWindow::openUnclaimed);
    auto* indicator = new JobsIndicator(m_theme, jobs->model(), this);
    statusBar()->insertPermanentWidget(0, indicator);
    connect(indicator, &JobsIndicator::clicked, this, [this] {
        m_workspace->goTo(QStringLiteral("Jobs"));
        m_views->jobs()->goToFirstThatNeedsPerson();
    });
    new BatchNotice(jobs->model(), this);
}

/// At the price of today, which is seen first.
void MainWindow::retryPaid(const JobRecord& job)
{
    Project& project = *m_session->project();
    for (const Storyboard& board : project.storyboards())
        if (!board.removed && sceneOf(board, job.shot) && project.setCurrent(board.id)) {
            m_selection->setShots({job.shot});
            return openGenerate()->proposeRetry(job);
        }
    say(tr("The shot of \"%1\" is no longer in the project, so it cannot be tried again. Undo brings it back.")
            .arg(job.title));
}

void MainWindow::reportJob(const JobRecord& job)
{
    const bool failed = !job.error.isEmpty() && job.state != JobState::Stored && job.state != JobState::Cancelled;
    if (!failed)
        return;
    m_banner->say(job.error, tr("Retry"), [this, id = job.id] {
        m_workspace->reveal(QStringLiteral("Jobs"));
        m_views->jobs()->retry(id);
    });
}

void MainWindow::openReport(const JobRecord& job)
{
    const Project& project = *m_session->project();
    const Result<FilmOutcome> film = filmOutcomeFromJson(job.outcome);
    if (!film)
        return say(film.error().message);
    const Storyboard* board = project.find(job.storyboard);
    auto* dialog = new FilmReportDialog(m_theme, job, *film, board ? *board : project.current(), this);
    m_session->takeAlong(dialog);
    connect(dialog, &FilmReportDialog::shotRequested, this, &MainWindow::goToShot);
    dialog->open();
}

void MainWindow::openUnclaimed()
{
    Project* project = m_session->project();
    if (!project || !project->engine())
        return;
    auto* dialog = new UnclaimedDialog(m_theme, *project, m_selection->shots().value(0), this);
    connect(m_session, &ProjectSession::closing, dialog, &QDialog::reject);
    dialog->open();
}

/// What was paid for would be lost: this is the one thing that keeps the window open.
bool MainWindow::mayLeaveIds()
{
    if (!m_engine || !m_engine->hasUnsaved())
        return true;
    auto* dialog = new ConfirmDialog(m_theme, tr("Quit"),
                                     tr("A provider has taken a job, and its number there could not be written to any "
                                        "disk yet. If Boardreel ended now, a clip that was paid for could be lost. "
                                        "Make room on the disk, then try again."),
                                     tr("Try Again"), this);
    connect(dialog, &QDialog::accepted, this, &QWidget::close);
    dialog->open();
    return false;
}

/// Nothing is lost by leaving; it is only said where the work goes on.
bool MainWindow::mayLeaveWork()
{
    if (!mayLeaveIds())
        return false;
    const JobsModel& jobs = m_views->jobs()->model();
    if (m_mayLeaveWork || jobs.running() == 0)
        return true;
    const auto [away, here] = jobs.underWay();
    QStringList parts;
    if (away > 0)
        parts << tr("%n job(s) are being made at the provider; they go on there and are fetched at the next start.",
                    nullptr, away);
    if (here > 0)
        parts << tr("%n job(s) wait or run on this computer; they go on at the next start.", nullptr, here);
    auto* dialog =
        new ConfirmDialog(m_theme, tr("Quit"), parts.join(QLatin1Char(' ')), tr("Quit and Resume Later"), this);
    dialog->setOtherVerb(tr("Keep Working"));
    connect(dialog, &QDialog::accepted, this, &MainWindow::closeUnasked);
    dialog->open();
    return false;
}

void MainWindow::closeUnasked()
{
    m_mayLeaveWork = true;
    close();
}
