#include "ui/takes/take_capture.h"

#include "core/base/when_done.h"
#include "core/document/codes.h"
#include "core/document/find.h"
#include "core/project/project.h"
#include "ui/takes/capture_dialog.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

TakeCapture::TakeCapture(QObject* parent)
    : QObject(parent)
{
}

void TakeCapture::setProject(Project* project)
{
    m_project = project;
    if (project)
        bringBackWhatWasLeft();
}

void TakeCapture::record(const ShotId& shot, QWidget* window)
{
    const Scene* scene = m_project ? sceneOf(m_project->current(), shot) : nullptr;
    if (!scene) {
        Q_EMIT problem(tr("No shot is chosen. Choose the shot that the take is for."));
        return;
    }
    auto* dialog = new CaptureDialog(*m_project, shot, fullCode(*scene, *findShot(m_project->current(), shot)),
                                     captureChoice(), window);
    connect(dialog, &CaptureDialog::recorded, this, &TakeCapture::keep);
    connect(dialog, &CaptureDialog::problem, this, &TakeCapture::problem);
    dialog->open();
}

/// The recording goes only when the shelf has it.
void TakeCapture::keep(const QString& file, const ShotId& shot)
{
    if (!m_project)
        return;
    whenDone(m_project->addTake(shot, file), this, [this, file, shot](const Result<Take>& take) {
        if (take) {
            QFile::remove(file);
            QDir().rmdir(QFileInfo(file).path());
            Q_EMIT added(shot);
        } else
            Q_EMIT problem(
                tr("The recording could not become a take: %1 It is kept as %2.").arg(take.error().message, file));
    });
}

void TakeCapture::bringBackWhatWasLeft()
{
    QDirIterator left(CaptureDialog::folderIn(m_project->folder()), {QStringLiteral("*.mkv")}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (left.hasNext()) {
        const QString file = left.next();
        const auto shot = ShotId::fromString(left.fileInfo().dir().dirName());
        if (findShot(m_project->current(), shot))
            keep(file, shot);
        else
            Q_EMIT problem(tr("A recording that was cut off is kept as %1.").arg(file));
    }
}
