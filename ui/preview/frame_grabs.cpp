#include "ui/preview/frame_grabs.h"

#include "core/document/codes.h"
#include "core/document/find.h"
#include "core/player/film_frame.h"
#include "core/project/project.h"
#include "core/project/work.h"
#include "ui/dialogs/ask.h"
#include "ui/selection.h"

#include <QAction>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QStandardPaths>

FrameGrabs::FrameGrabs(Selection* selection, QWidget* preview)
    : QObject(preview)
    , m_selection(selection)
    , m_preview(preview)
{
    copy = add(tr("Copy Frame"), &FrameGrabs::copyFrame);
    save = add(tr("Save Frame..."), &FrameGrabs::askForFile);
    toPanel = add(tr("Frame as a Panel of Its Shot"), &FrameGrabs::addToShot);
    toReference = add(tr("Frame as a Reference of the Chosen Shot"), &FrameGrabs::addAsReference);
}

QAction* FrameGrabs::add(const QString& text, void (FrameGrabs::*run)())
{
    auto* action = new QAction(text, this);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void FrameGrabs::setProject(Project* project)
{
    m_project = project;
}

void FrameGrabs::setPlan(const RenderPlan& plan, const QString& cacheFolder)
{
    m_now.plan = plan;
    m_now.cacheFolder = cacheFolder;
}

/// Pictures are made off the main thread; what comes back after the project was left is let go.
void FrameGrabs::withFrame(const Grab& grab, std::function<void(const QImage& image)> use)
{
    if (grab.plan.length == 0)
        return;
    whenDone(runOn(m_pool, [grab] { return filmFrame(grab.plan, grab.cacheFolder, grab.frame); }), this,
             [this, project = m_project, use = std::move(use)](const Result<QImage>& image) {
                 if (!image)
                     Q_EMIT problem(image.error().message);
                 else if (project && project == m_project)
                     use(*image);
             });
}

void FrameGrabs::copyFrame()
{
    withFrame(m_now, [this](const QImage& image) {
        QGuiApplication::clipboard()->setImage(image);
        Q_EMIT done(tr("The frame is on the clipboard."));
    });
}

QString FrameGrabs::fileName() const
{
    QString name = QStringLiteral("%1.png").arg(m_now.frame, 6, 10, QLatin1Char('0'));
    const auto id = m_project ? shotAt(m_project->current(), m_now.frame) : std::nullopt;
    if (id)
        name = fullCode(*sceneOf(m_project->current(), *id), *findShot(m_project->current(), *id)) + QLatin1Char('_') +
               name;
    return name;
}

void FrameGrabs::askForFile()
{
    if (m_now.plan.length == 0)
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    connect(askWhereToSave(m_preview->window(), tr("Save Frame"), folder + QLatin1Char('/') + fileName(),
                           tr("PNG pictures (*.png)"), QStringLiteral("png")),
            &QFileDialog::fileSelected, this, [this, grab = m_now](const QString& file) { saveTo(grab, file); });
}

void FrameGrabs::saveTo(const Grab& grab, const QString& file)
{
    withFrame(grab, [this, file](const QImage& image) {
        whenDone(runOn(m_pool, [file, image] { return writeFrame(file, image); }), this,
                 [this, file](const Status& written) {
                     if (written)
                         Q_EMIT done(tr("The frame is saved as %1.").arg(QFileInfo(file).fileName()));
                     else
                         Q_EMIT problem(written.error().message);
                 });
    });
}

void FrameGrabs::addToShot()
{
    const Storyboard* board = m_project ? &m_project->current() : nullptr;
    const ShotId id = board ? shotAt(*board, m_now.frame).value_or(ShotId()) : ShotId();
    if (const Shot* shot = board ? findShot(*board, id) : nullptr)
        addPanel(id, shot->panels.isEmpty() ? PanelRole::Start : PanelRole::Beat,
                 tr("The frame is now a panel of %1.").arg(fullCode(*sceneOf(*board, id), *shot)));
}

void FrameGrabs::addAsReference()
{
    const Storyboard* board = m_project ? &m_project->current() : nullptr;
    ShotId id = m_selection->currentShot();
    if (board && id.isNull())
        id = shotAt(*board, m_now.frame).value_or(ShotId());
    if (const Shot* shot = board ? findShot(*board, id) : nullptr)
        addPanel(id, PanelRole::Reference,
                 tr("The frame is now a reference of %1.").arg(fullCode(*sceneOf(*board, id), *shot)));
}

void FrameGrabs::addPanel(const ShotId& shot, PanelRole role, const QString& sentence)
{
    withFrame(m_now, [this, shot, role, sentence](const QImage& image) {
        whenDone(m_project->addPanel(shot, image, role), this, [this, sentence](const Status& added) {
            if (added)
                Q_EMIT done(sentence);
            else
                Q_EMIT problem(added.error().message);
        });
    });
}
