#include "ui/takes/take_capture.h"

#include "core/base/when_done.h"
#include "core/document/codes.h"
#include "core/document/find.h"
#include "core/project/project.h"
#include "ui/recordings.h"
#include "ui/takes/capture_dialog.h"

#include <algorithm>

TakeCapture::TakeCapture(const Theme& theme, QObject* parent)
    : QObject(parent)
    , m_theme(theme)
{
}

void TakeCapture::setProject(Project* project)
{
    delete m_dialog; // at once: its recording must not become a take of another project
    m_project = project;
    if (project)
        bringBackWhatWasLeft();
}

void TakeCapture::record(const ShotId& shot, QWidget* window)
{
    const Scene* scene = m_project ? sceneOf(m_project->current(), shot) : nullptr;
    if (!scene)
        return problem(tr("No shot is chosen. Choose the shot that the take is for."));
    const Storyboard& board = m_project->current();
    const CaptureDialog::Order order{shot, fullCode(*scene, *findShot(board, shot)), recordingFolder(*m_project, shot),
                                     board.format.rate};
    m_dialog = new CaptureDialog(m_theme, order, captureChoice(), window);
    connect(m_dialog, &CaptureDialog::recorded, this, &TakeCapture::keep);
    connect(m_dialog, &CaptureDialog::problem, this, &TakeCapture::problem);
    m_dialog->open();
}

/// The recording goes only when the shelf has it.
void TakeCapture::keep(const QString& file, const ShotId& shot)
{
    if (!m_project)
        return;
    whenDone(m_project->addTake(shot, file), this, [this, file, shot](const Result<Take>& take) {
        if (take) {
            removeRecording(file);
            Q_EMIT added(shot);
        } else
            Q_EMIT problem(
                tr("The recording could not become a take: %1 It is kept as %2.").arg(take.error().message, file));
    });
}

void TakeCapture::bringBackWhatWasLeft()
{
    const QList<Storyboard>& boards = m_project->storyboards();
    for (const auto& [file, shot] : leftRecordings(*m_project, QStringLiteral("mkv"))) {
        const auto knows = [&id = shot](const Storyboard& board) { return findShot(board, id); };
        if (std::any_of(boards.begin(), boards.end(), knows))
            keep(file, shot);
        else
            Q_EMIT problem(tr("A recording that was cut off is kept as %1.").arg(file));
    }
}
