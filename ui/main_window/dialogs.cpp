#include "ui/main_window/main_window.h"

#include "core/base/safe_file.h"
#include "core/base/when_done.h"
#include "core/document/edits/captions.h"
#include "core/document/find.h"
#include "core/interchange/script_text.h"
#include "core/interchange/shot_list_in.h"
#include "core/interchange/subtitles_in.h"
#include "core/jobs/job_engine.h"
#include "core/project/work.h"
#include "ui/accounts/accounts_dialog.h"
#include "ui/board/board_view.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/ask.h"
#include "ui/dialogs/generate_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/key_list_dialog.h"
#include "ui/dialogs/shot_list_dialog.h"
#include "ui/file_intake.h"
#include "ui/film/export_dialog.h"
#include "ui/main_window/commands.h"
#include "ui/main_window/error_banner.h"
#include "ui/main_window/project_session.h"
#include "ui/main_window/views.h"
#include "ui/main_window/workspace.h"
#include "ui/money/spend_dialog.h"
#include "ui/preview/playback_actions.h"
#include "ui/preview/preview_view.h"
#include "ui/seams/seams_dialog.h"
#include "ui/selection.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QPointer>
#include <QStandardPaths>
#include <QStatusBar>
#include <QUrl>

// What opens a dialog, and what follows from it: another part of MainWindow.

void MainWindow::connectDialogs()
{
    const Commands& c = *m_commands;
    connect(c[Command::ImportScript], &QAction::triggered, this, [this] {
        connect(askForFiles(this, tr("Import Script"),
                            tr("Scripts and shot lists (*.fountain *.fdx *.csv *.tsv *.spmd *.txt *.md);;Captions "
                               "(*.srt *.vtt);;All files (*)"),
                            QFileDialog::ExistingFile),
                &QFileDialog::fileSelected, this, &MainWindow::offerScriptFile);
    });
    connect(c[Command::PasteScript], &QAction::triggered, this,
            [this] { offerScript(tr("Untitled Film"), QApplication::clipboard()->text()); });
    connect(m_views->intake(), &FileIntake::scriptOffered, this, &MainWindow::offerScriptFile);
    connect(c[Command::UpdateScript], &QAction::triggered, this, &MainWindow::chooseNewerScript);
    connect(c[Command::ExportFilm], &QAction::triggered, this, &MainWindow::openExport);
    connect(c[Command::ExportScript], &QAction::triggered, this, &MainWindow::exportScript);
    connect(c[Command::ExportCaptions], &QAction::triggered, this, &MainWindow::exportCaptions);
    connect(c[Command::GenerateMissing], &QAction::triggered, this, &MainWindow::openGenerate);
    connect(c[Command::Spending], &QAction::triggered, this, &MainWindow::openSpending);
    connect(c[Command::Seams], &QAction::triggered, this, &MainWindow::openSeams);
    connect(c[Command::Keys], &QAction::triggered, this,
            [this] { (new KeyListDialog(tr("Keys"), m_commands->all(), this))->show(); });
    connect(c[Command::FindCommand], &QAction::triggered, this,
            [this] { (new KeyListDialog(tr("Find Command"), m_commands->all(), this))->show(); });
    connect(c[Command::SaveDiagnostics], &QAction::triggered, this, &MainWindow::chooseDiagnostics);
    connect(c[Command::About], &QAction::triggered, this, [this] { (new AboutDialog(this))->show(); });
}

static bool isSubtitleName(const QString& file)
{
    return file.endsWith(QLatin1String(".srt"), Qt::CaseInsensitive) ||
           file.endsWith(QLatin1String(".vtt"), Qt::CaseInsensitive);
}

/// The captions of a file become those of the shots they lie in: one step of undo.
static void takeCaptions(MainWindow& window, Project* project, const QString& file)
{
    if (!project)
        return window.say(MainWindow::tr("Open a project first: captions belong to the shots of a film."));
    const auto read = [file, rate = project->current().format.rate] { return readSubtitles(file, rate); };
    whenDone(runOn(*QThreadPool::globalInstance(), read), project, [&window, project](const Result<Subtitles>& found) {
        const Status done = found ? project->apply(setFilmCaptions(project->current(), found->captions),
                                                   MainWindow::tr("Import Captions"))
                                  : Status(fail(found.error()));
        if (!done)
            window.say(done.error().message);
    });
}

void MainWindow::offerScriptFile(const QString& file)
{
    if (isPackageName(file)) // dropped where scripts are welcome, too
        return openProject(file);
    if (isShotListName(file))
        return offerShotListFile(file);
    if (isSubtitleName(file))
        return takeCaptions(*this, m_session->project(), file);
    whenDone(runOn(*QThreadPool::globalInstance(), [file] { return readScriptFile(file); }), this,
             [this, file](const Result<QString>& text) {
                 if (!text)
                     return say(text.error().message);
                 offerScript(QFileInfo(file).completeBaseName(), *text);
             });
}

void MainWindow::offerScript(const QString& name, const QString& text)
{
    auto* dialog = new ImportDialog(m_theme, name, text, formatOfNew(), this);
    connect(dialog, &ImportDialog::storyboardRequested, this, &MainWindow::importStoryboard);
    dialog->open();
}

void MainWindow::offerShotListFile(const QString& file)
{
    whenDone(runOn(*QThreadPool::globalInstance(), [file] { return readShotListFile(file); }), this,
             [this, file](const Result<ShotListTable>& table) {
                 if (!table)
                     return say(table.error().message);
                 auto* dialog =
                     new ShotListDialog(m_theme, QFileInfo(file).completeBaseName(), *table, formatOfNew(), this);
                 connect(dialog, &ShotListDialog::storyboardRequested, this, &MainWindow::importStoryboard);
                 dialog->open();
             });
}

/// What a board that is made now will have: the one of the open storyboard.
Format MainWindow::formatOfNew() const
{
    return m_session->project() ? m_session->project()->current().format : Format{};
}

void MainWindow::importStoryboard(const QString& title, const Storyboard& board)
{
    const auto place = [this, title, board](Project& project) {
        Storyboard named = board;
        named.title = title;
        const Result<StoryboardId> made = project.importStoryboard(named);
        if (!made)
            return say(made.error().message);
        if (const Status done = project.setCurrent(*made); !done)
            return say(done.error().message);
        focusBoard();
    };
    if (m_session->project())
        place(*m_session->project());
    else
        m_session->create(title, Format{}, place);
}

/// After something new was made: the board has the keyboard and the first shot is chosen, so that Space plays.
void MainWindow::focusBoard()
{
    m_workspace->reveal(QStringLiteral("Board"));
    m_views->board()->choose(0);
    m_views->board()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::openExport()
{
    Project& project = *m_session->project();
    const QString movies = QFileInfo(m_paths.movies).isDir() ? m_paths.movies : project.folder();
    const PlaybackActions& play = *m_views->preview()->actions();
    const ExportStart start{movies, m_paths.config, {play.in(), play.out()}, m_selection->playhead()};
    auto* dialog = new ExportDialog(m_theme, project, start, this);
    m_session->takeAlong(dialog);
    connect(dialog, &ExportDialog::shotRequested, this, &MainWindow::goToShot);
    connect(dialog, &ExportDialog::exportRequested, this,
            [this](const RenderPlan& plan, const QString& file, CacheUse cache) {
                whenDone(m_session->project()->compile(plan, file, cache), this, [this](const Result<JobRecord>& job) {
                    if (!job)
                        say(job.error().message);
                });
            });
    dialog->open();
}

/// Where a report points at: chosen in every view, the timeline in front.
void MainWindow::goToShot(const ShotId& shot)
{
    const Project& project = *m_session->project();
    for (const Storyboard& board : project.storyboards())
        if (!board.removed && sceneOf(board, shot) && !m_session->project()->setCurrent(board.id))
            return;
    m_selection->setShots({shot});
    m_workspace->goTo(QStringLiteral("Timeline"));
}

GenerateDialog* MainWindow::openGenerate()
{
    auto* dialog = new GenerateDialog(m_theme, *m_session->project(), m_selection->shots(), this);
    m_session->takeAlong(dialog);
    connect(dialog, &GenerateDialog::accountRequested, this, [this] {
        if (m_accounts)
            openAccounts()->add();
    });
    connect(dialog, &GenerateDialog::generateRequested, this,
            [this](const Quote& quote, const Spending& spending, const std::optional<TypedPrice>& price) {
                const JobEngine* engine = m_session->project()->engine();
                if (!price || !engine)
                    return followGenerate(quote, spending);
                const QPointer project = m_session->project();
                whenDone(MoneyBook(engine->ledger()).setPrice(*price), this, [=, this](const Status& kept) {
                    if (!project || project != m_session->project())
                        return; // the quote is of a project that was closed meanwhile
                    kept ? followGenerate(quote, spending) : say(kept.error().message);
                });
            });
    dialog->open();
    return dialog;
}

void MainWindow::followGenerate(const Quote& quote, const Spending& spending)
{
    if (!m_session->project())
        return;
    whenDone(m_session->project()->generate(quote, spending), this,
             [this, id = m_session->project()->id()](const Result<QList<JobRecord>>& jobs) {
                 if (!jobs)
                     return say(jobs.error().message);
                 for (const JobRecord& job : *jobs)
                     if (job.project != id)
                         return say(tr("\"%1\" is under way for the project this one was copied from. It is not paid "
                                       "for twice; generate it here when that has ended.")
                                        .arg(job.title));
             });
}

void MainWindow::openSpending()
{
    const Project& project = *m_session->project();
    auto* dialog = new SpendDialog(m_theme, *m_session->project(), this);
    m_session->takeAlong(dialog);
    connect(dialog, &SpendDialog::exportRequested, this, [this, place = project.folder()](const QByteArray& csv) {
        const auto* where = askWhereToSave(this, tr("Export Spending"), QDir(place).filePath(tr("spending.csv")),
                                           tr("Tables (*.csv)"), QStringLiteral("csv"));
        connect(where, &QFileDialog::fileSelected, this, [this, csv](const QString& file) {
            whenDone(runOn(*QThreadPool::globalInstance(), [file, csv] { return writeDurably(file, csv); }), this,
                     [this](const Status& written) {
                         if (!written)
                             say(written.error().message);
                     });
        });
    });
    dialog->open();
}

/// Beside the window, not over it: one goes from cut to cut and looks at each in the preview.
void MainWindow::openSeams()
{
    if (auto* open = findChild<SeamsDialog*>()) {
        open->raise();
        return open->activateWindow();
    }
    auto* dialog = new SeamsDialog(m_theme, *m_session->project(), *m_selection, this);
    m_session->takeAlong(dialog);
    connect(dialog, &SeamsDialog::written, this, [this](const QString& file) {
        statusBar()->showMessage(tr("Wrote \"%1\"").arg(QFileInfo(file).fileName()), 8000);
    });
    dialog->show();
}

void MainWindow::chooseDiagnostics()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString place = QFileInfo(folder).isDir() ? folder : QDir::homePath();
    const auto* dialog =
        askWhereToSave(this, tr("Save Diagnostics"), QDir(place).filePath(QStringLiteral("boardreel-diagnostics.zip")),
                       tr("Archives (*.zip)"), QStringLiteral("zip"));
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::saveDiagnostics);
}

void MainWindow::saveDiagnostics(const QString& file)
{
    const Project* project = m_session->project();
    whenDone(m_saveDiagnostics(file, project ? project->folder() : QString()), this, [this, file](const Status& saved) {
        if (!saved)
            return say(saved.error().message);
        auto* message = new QMessageBox(QMessageBox::Information, tr("Save Diagnostics"),
                                        tr("The diagnostics are in \"%1\". They hold no names, no text and no keys; "
                                           "send them to whoever helps you.")
                                            .arg(QDir::toNativeSeparators(file)),
                                        QMessageBox::Ok, this);
        message->setTextFormat(Qt::PlainText);
        message->setAttribute(Qt::WA_DeleteOnClose);
        message->open();
    });
}
