#include "ui/main_window/main_window.h"

#include "core/base/file_name.h"
#include "core/base/safe_file.h"
#include "core/base/when_done.h"
#include "core/interchange/fountain_out.h"
#include "core/interchange/subtitles.h"
#include "core/project/work.h"
#include "core/render/captions.h"
#include "ui/dialogs/ask.h"
#include "ui/main_window/project_session.h"

#include <QFileInfo>

// Text files that are made from the storyboard: another part of MainWindow.

void MainWindow::exportText(const QString& title, const QString& filters, const QString& suffix,
                            const std::function<QString(const QString& file)>& make)
{
    const Project& project = *m_session->project();
    const QString folder = QFileInfo(m_paths.movies).isDir() ? m_paths.movies : project.folder();
    const QString place = folder + QLatin1Char('/') + fileNameFor(project.current().title);
    connect(askWhereToSave(this, title, place, filters, suffix), &QFileDialog::fileSelected, this,
            [this, make](const QString& file) {
                const auto write = [file, make] { return writeDurably(file, make(file).toUtf8()); };
                whenDone(runOn(*QThreadPool::globalInstance(), write), this, [this](const Status& written) {
                    if (!written)
                        say(written.error().message);
                });
            });
}

void MainWindow::exportScript()
{
    exportText(tr("Export Script"), tr("Fountain screenplays (*.fountain)"), QStringLiteral("fountain"),
               [board = m_session->project()->current()](const QString&) { return fountainOf(board); });
}

void MainWindow::exportCaptions()
{
    const Storyboard& board = m_session->project()->current();
    const QList<Caption> captions = filmCaptions(board, spokenLengthsIn(m_session->project()->cacheFolder()));
    if (captions.isEmpty())
        return say(tr("Nobody says anything in this film, so it has no captions. Add dialogue or captions to a shot."));
    exportText(tr("Export Captions"), tr("SubRip captions (*.srt);;WebVTT captions (*.vtt)"), QStringLiteral("srt"),
               [captions, rate = board.format.rate](const QString& file) {
                   const bool web = file.endsWith(QLatin1String(".vtt"), Qt::CaseInsensitive);
                   return web ? webVtt(captions, rate) : subRip(captions, rate);
               });
}
