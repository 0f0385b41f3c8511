#include "ui/main_window/main_window.h"

#include "core/base/when_done.h"
#include "core/interchange/script_text.h"
#include "core/interchange/script_update.h"
#include "core/project/work.h"
#include "ui/dialogs/ask.h"
#include "ui/dialogs/update_script_dialog.h"
#include "ui/main_window/project_session.h"

#include <QFileInfo>

// A newer version of the script the storyboard was made from: another part of MainWindow.

void MainWindow::chooseNewerScript()
{
    connect(askForFiles(this, tr("Update from Script"),
                        tr("Scripts (*.fountain *.fdx *.spmd *.txt *.md);;All files (*)"), QFileDialog::ExistingFile),
            &QFileDialog::fileSelected, this, &MainWindow::updateFromScript);
}

void MainWindow::updateFromScript(const QString& file)
{
    Project* project = m_session->project();
    if (!project)
        return;
    const auto compare = [file, board = project->current(), shelf = project->shelf()]() -> Result<ScriptUpdate> {
        BR_TRY(const QString text, readScriptFile(file));
        return compareScript(board, shelf, QFileInfo(file).fileName(), text);
    };
    whenDone(runOn(*QThreadPool::globalInstance(), compare), this,
             [this, id = project->current().id](const Result<ScriptUpdate>& update) {
                 if (!update)
                     return say(update.error().message);
                 if (update->isEmpty())
                     return say(tr("This script says what the storyboard was made from. There is nothing to update."));
                 offerUpdate(id, *update);
             });
}

void MainWindow::offerUpdate(const StoryboardId& id, const ScriptUpdate& update)
{
    auto* dialog = new UpdateScriptDialog(m_theme, update, this);
    connect(dialog, &UpdateScriptDialog::updateRequested, this, [this, id, update](const QSet<qsizetype>& accepted) {
        Project* project = m_session->project();
        const Storyboard* board = project ? project->find(id) : nullptr;
        if (!board)
            return;
        const Status done =
            project->apply(applyScriptUpdate(*board, project->shelf(), update, accepted), tr("Update from script"));
        if (!done)
            say(done.error().message);
    });
    dialog->open();
}
