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
#include "ui/shots/shots_view.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
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
    const auto every = [this] { return m_commands->all() + m_views->timeline()->actions(); };
    connect(c[Command::Keys], &QAction::triggered, this,
            [this, every] { (new KeyListDialog(tr("Keys"), every(), this))->show(); });
    connect(c[Command::FindCommand], &QAction::triggered, this,
            [this, every] { (new KeyListDialog(tr("Find Command"), every(), this))->show(); });
    connect(c[Command::SaveDiagnostics], &QAction::triggered, this, &MainWindow::chooseDiagnostics);
    connect(c[Command::About], &QAction::triggered, this, [this] { (new AboutDialog(this))->show(); });
}

static bool isSubtitleName(const QString& file)
{
    return file.endsWith(QLatin1String(".srt"), Qt::CaseInsensitive) ||
           file.endsWith(QLatin1String(".vtt"), Qt::CaseInsensitive);
}

/// The captions of a file become those of the shots they lie in.
void MainWindow::offerCaptions(const QString& file)
{
    Project* project = m_session->project();
    if (!project)
        return say(tr("Open a project first: captions belong to the shots of a film."));
    const auto read = [file, rate = project->current().format.rate] { return readSubtitles(file, rate); };
    whenDone(runOn(*QThreadPool::globalInstance(), read), project,
             [this, project, id = project->current().id](const Result<Subtitles>& found) {
                 if (!found)
                     return say(found.error().message);
                 const Storyboard* board = project->find(id);
                 if (const int there = board ? shotsWithOwnCaptions(*board) : 0; there > 0)
                     askAboutCaptions(id, found->captions, there);
                 else
                     takeCaptions(id, found->captions, CaptionsThere::Replace);
             });
}

void MainWindow::askAboutCaptions(const StoryboardId& id, const QList<Caption>& captions, int there)
{
    auto* question = new QMessageBox(QMessageBox::Question, tr("Import Captions"),
                                     tr("%n shot(s) of this storyboard have captions of their own.", nullptr, there),
                                     QMessageBox::Cancel, this);
    question->setInformativeText(
        tr("The captions of the file can be added to them, or take their place. Either can be undone."));
    question->setAttribute(Qt::WA_DeleteOnClose);
    m_session->takeAlong(question);
    const auto offer = [&](const QString& verb, QMessageBox::ButtonRole role, CaptionsThere choice) {
        connect(question->addButton(verb, role), &QPushButton::clicked, this,
                [this, id, captions, choice] { takeCaptions(id, captions, choice); });
    };
    offer(tr("Add"), QMessageBox::AcceptRole, CaptionsThere::Keep);
    offer(tr("Replace"), QMessageBox::DestructiveRole, CaptionsThere::Replace);
    question->setDefaultButton(QMessageBox::Cancel);
    question->open();
}

/// One step of undo.
void MainWindow::takeCaptions(const StoryboardId& id, const QList<Caption>& captions, CaptionsThere there)
{
    Project* project = m_session->project();
    const Storyboard* board = project ? project->find(id) : nullptr;
    if (!board)
        return;
    const auto with = setFilmCaptions(*board, captions, there);
    const int unspoken = with ? shotsNoLongerSpoken(*board, *with) : 0;
    if (const Status done = project->apply(with, tr("Import Captions")); !done)
        return say(done.error().message);
    if (unspoken > 0)
        sayOfLastStep(tr(
            "The captions made from the dialogue of %n shot(s) gave way to those of the file. Undo brings them back.",
            nullptr, unspoken));
}

void MainWindow::offerScriptFile(const QString& file)
{
    if (isPackageName(file)) // dropped where scripts are welcome, too
        return openProject(file);
    if (isShotListName(file))
        return offerShotListFile(file);
    if (isSubtitleName(file))
        return offerCaptions(file);
    whenDone(runOn(*QThreadPool::globalInstance(), [file] { return readScriptFile(file); }), this,
             [this, file](const Result<QString>& text) {
                 if (!text)
                     return say(text.error().message);
                 offerScript(QFileInfo(file).completeBaseName(), *text);
             });
}

void MainWindow::offerScript(const QString& name, const QString& text)
{
    offer(new ImportDialog(m_theme, name, text, formatOfNew(), this));
}

/// Open until its storyboard is made.
void MainWindow::offer(ProposalDialog* dialog)
{
    connect(dialog, &ProposalDialog::storyboardRequested, this,
            [this, shown = QPointer(dialog)](const QString& title, const Storyboard& board) {
                importStoryboard(title, board, [this, shown](const Status& done) {
                    if (shown)
                        shown->made(done);
                    else if (!done) // closed meanwhile
                        say(done.error().message);
                });
            });
    dialog->open();
}

void MainWindow::offerShotListFile(const QString& file)
{
    whenDone(runOn(*QThreadPool::globalInstance(), [file] { return readShotListFile(file); }), this,
             [this, file](const Result<ShotListTable>& table) {
                 if (!table)
                     return say(table.error().message);
                 offer(new ShotListDialog(m_theme, QFileInfo(file).completeBaseName(), *table, formatOfNew(), this));
             });
}

/// What a board that is made now will have: the one of the open storyboard.
Format MainWindow::formatOfNew() const
{
    return m_session->project() ? m_session->project()->current().format : Format{};
}

void MainWindow::importStoryboard(const QString& title, const Storyboard& board,
                                  const std::function<void(const Status&)>& then)
{
    const auto place = [this, title, board, then](Project& project) {
        Storyboard named = board;
        named.title = title;
        const Status done = project.importStoryboard(named).and_then(
            [&project](const StoryboardId& made) { return project.setCurrent(made); });
        then(done);
        if (done)
            focusBoard();
    };
    if (m_session->project())
        place(*m_session->project());
    else
        m_session->create(title, Format{}, place, [then](const Error& error) { then(fail(error)); });
}

/// After something new was made: the board has the keyboard and the first shot is chosen, so that Space plays.
void MainWindow::focusBoard()
{
    m_workspace->reveal(QStringLiteral("Board"));
    m_views->board()->choose(0);
    m_views->board()->setFocus(Qt::OtherFocusReason);
}

/// After a project came up, so that Space plays: Qt would give the keyboard to whatever comes first in its own order.
void MainWindow::focusFilm()
{
    for (QWidget* view : std::initializer_list<QWidget*>{m_views->board(), m_views->shotsTable(), m_views->timeline()})
        if (view->isVisible())
            return view->setFocus(Qt::OtherFocusReason);
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
    connect(dialog, &SeamsDialog::writes, this, [this](const QFuture<Status>& sheet, const QString& file) {
        whenDone(sheet, this, [this, file](const Status& written) {
            if (written)
                statusBar()->showMessage(tr("Wrote \"%1\"").arg(QFileInfo(file).fileName()), 8000);
            else
                say(written.error().message);
        });
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
