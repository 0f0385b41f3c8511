#include "ui/main_window/main_window.h"

#include "core/base/file_name.h"
#include "core/base/when_done.h"
#include "core/project/disk/lost_media.h"
#include "core/project/work.h"
#include "ui/dialogs/ask.h"
#include "ui/dialogs/confirm_dialog.h"
#include "ui/dialogs/disk_use_dialog.h"
#include "ui/dialogs/progress_dialog.h"
#include "ui/main_window/commands.h"
#include "ui/main_window/error_banner.h"
#include "ui/main_window/project_session.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPointer>
#include <QStatusBar>
#include <QUrl>

// What leaves and enters the window as a whole project: another part of MainWindow.

void MainWindow::connectWholeProjects()
{
    const Commands& c = *m_commands;
    connect(c[Command::OpenPackage], &QAction::triggered, this, [this] {
        connect(askForFiles(this, tr("Open Package"), tr("Boardreel packages (*.boardreel);;All files (*)"),
                            QFileDialog::ExistingFile),
                &QFileDialog::fileSelected, this, &MainWindow::openProject);
    });
    connect(c[Command::ExportPackage], &QAction::triggered, this, [this] {
        const Project& project = *m_session->project();
        const QString name = fileNameFor(project.title()) + QStringLiteral(".boardreel");
        auto* where = askWhereToSave(this, tr("Export Package"), QFileInfo(project.folder()).dir().filePath(name),
                                     tr("Boardreel packages (*.boardreel)"), QStringLiteral("boardreel"));
        m_session->takeAlong(where);
        connect(where, &QFileDialog::fileSelected, this, &MainWindow::exportPackage);
    });
    connect(c[Command::SaveCopy], &QAction::triggered, this, &MainWindow::chooseCopy);
    connect(c[Command::DiskUse], &QAction::triggered, this, &MainWindow::openDiskUse);
    connect(c[Command::FindMissing], &QAction::triggered, this, [this] {
        const QString start = QFileInfo(m_session->project()->folder()).absolutePath();
        connect(askForFolder(this, tr("Find Missing Media"), start), &QFileDialog::fileSelected, this,
                &MainWindow::findMissingMedia);
    });
}

/// Stays until the changes are on disk: nobody must take an unsaved film for a saved one.
void MainWindow::showSaveState(SaveState state)
{
    if (state == SaveState::NotSaved) {
        m_saysNotSaved = true;
        m_banner->say(m_session->project()->saveProblem(), tr("Save a Copy"), [this] { chooseCopy(); });
    } else if (state == SaveState::Saved && std::exchange(m_saysNotSaved, false)) {
        m_banner->dismiss();
    }
}

void MainWindow::chooseCopy()
{
    const Project* project = m_session->project();
    if (!project)
        return;
    const QString name = tr("%1 copy").arg(QFileInfo(project->folder()).fileName());
    auto* where = askWhereToSave(this, tr("Save a Copy"), QFileInfo(project->folder()).dir().filePath(name), {}, {});
    m_session->takeAlong(where);
    connect(where, &QFileDialog::fileSelected, this, &MainWindow::saveCopy);
}

void MainWindow::saveCopy(const QString& folder)
{
    const QString name = QFileInfo(folder).fileName();
    const QPointer<ProgressDialog> dialog = waitFor(tr("Save a Copy"), tr("Copying to \"%1\"").arg(name));
    whenDone(m_session->project()->saveCopy(folder, dialog->progress()), this,
             [this, dialog, name](const Result<CopyReport>& report) {
                 if (dialog)
                     dialog->finish();
                 if (!report)
                     return report.error().kind == ErrorKind::Cancelled ? void() : say(report.error().message);
                 statusBar()->showMessage(tr("Saved a copy in \"%1\"").arg(name), 8000);
                 if (!report->leftOut.isEmpty())
                     say(tr("%n file(s) of the project cannot be read and are not in the copy: %1.", nullptr,
                            int(report->leftOut.size()))
                             .arg(report->leftOut.mid(0, 3).join(QLatin1String(", "))));
             });
}

void MainWindow::findMissingMedia(const QString& place)
{
    const QString name = QFileInfo(place).fileName();
    const QPointer<ProgressDialog> dialog = waitFor(tr("Find Missing Media"), tr("Searching \"%1\"").arg(name));
    whenDone(m_session->project()->findMissingMedia(place, dialog->progress()), this,
             [this, dialog, name](const Result<MediaSearch>& search) {
                 if (dialog)
                     dialog->finish();
                 if (!search)
                     return search.error().kind == ErrorKind::Cancelled ? void() : say(search.error().message);
                 if (search->found.isEmpty() && search->stillMissing.isEmpty())
                     return statusBar()->showMessage(tr("No file of this project is missing"), 8000);
                 statusBar()->showMessage(tr("%n file(s) were found and are back", nullptr, int(search->found.size())),
                                          8000);
                 if (!search->stillMissing.isEmpty())
                     say(tr("%n file(s) of the project are not in \"%1\": %2. Search another folder, or replace them.",
                            nullptr, int(search->stillMissing.size()))
                             .arg(name, search->stillMissing.mid(0, 3).join(QLatin1String(", "))));
             });
}

ProgressDialog* MainWindow::waitFor(const QString& title, const QString& sentence)
{
    auto* dialog = new ProgressDialog(title, sentence, this);
    connect(m_session, &ProjectSession::closing, dialog, &ProgressDialog::reject);
    return dialog;
}

void MainWindow::openProject(const QString& path)
{
    if (!isPackageName(path) || !QFileInfo(path).isFile())
        return m_session->open(path);
    auto* dialog = waitFor(tr("Open Package"), tr("Opening \"%1\"").arg(QFileInfo(path).fileName()));
    connect(m_session, &ProjectSession::busyChanged, dialog, [dialog](bool busy) {
        if (!busy)
            dialog->finish();
    });
    m_session->openPackage(path, dialog->progress());
}

void MainWindow::exportPackage(const QString& file)
{
    const QString name = QFileInfo(file).fileName();
    const QPointer<ProgressDialog> dialog = waitFor(tr("Export Package"), tr("Writing \"%1\"").arg(name));
    whenDone(m_session->project()->exportPackage(file, dialog->progress()), this,
             [this, dialog, name](const Result<PackageReport>& report) {
                 if (dialog)
                     dialog->finish();
                 if (!report)
                     return report.error().kind == ErrorKind::Cancelled ? void() : say(report.error().message);
                 statusBar()->showMessage(tr("Wrote \"%1\"").arg(name), 8000);
                 if (!report->leftOut.isEmpty())
                     say(tr("%n file(s) of the project are missing or changed and are not in the package: %1.", nullptr,
                            int(report->leftOut.size()))
                             .arg(report->leftOut.mid(0, 3).join(QLatin1String(", "))));
             });
}

/// The project that is dropped, empty when it is none.
static QString droppedProject(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QString path = urls.first().toLocalFile();
    const bool isProject = isPackageName(path) || QFileInfo::exists(path + QStringLiteral("/project.sqlite"));
    return isProject ? path : QString();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedProject(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    openProject(droppedProject(*event->mimeData()));
    event->acceptProposedAction();
}

void MainWindow::openDiskUse()
{
    auto* dialog = new DiskUseDialog(m_theme, this);
    connect(m_session, &ProjectSession::closing, dialog, &QDialog::reject);
    connect(dialog, &DiskUseDialog::cleanUpRequested, this, [this, dialog](const QList<DiskShare>& shares) {
        followDisk(dialog, m_session->project()->cleanUp(shares));
    });
    connect(dialog, &DiskUseDialog::emptyTrashRequested, this, [this, dialog](const QString& size) {
        auto* question = new ConfirmDialog(
            m_theme, tr("Empty Trash"),
            tr("%1 in the trash of this project are deleted for good. Nobody can bring them back.").arg(size),
            tr("Delete for Good"), dialog);
        connect(question, &QDialog::accepted, this,
                [this, dialog] { followDisk(dialog, m_session->project()->emptyTrash()); });
        question->open();
    });
    followDisk(dialog, finished(Status()));
    dialog->open();
}

/// Shows the disk as it is once the work has ended.
void MainWindow::followDisk(DiskUseDialog* dialog, const QFuture<Status>& work)
{
    whenDone(work, dialog, [this, dialog](const Status& done) {
        Project* project = m_session->project();
        if (!project)
            return;
        whenDone(project->diskUse(), dialog, [dialog, done](const Result<QList<DiskPart>>& parts) {
            if (parts)
                dialog->setParts(*parts);
            dialog->setProblem(!done ? done.error().message : !parts ? parts.error().message : QString());
        });
    });
}
