#include "ui/preview/preview_view.h"

#include "core/document/codes.h"
#include "core/document/find.h"
#include "core/project/project.h"
#include "core/render/captions.h"
#include "core/render/plan_sounds.h"
#include "core/render/shot_resolver.h"
#include "ui/preview/picture_surface.h"
#include "ui/preview/playback_actions.h"
#include "ui/preview/transport_bar.h"
#include "ui/selection.h"
#include "ui/theme/theme.h"
#include "ui/words.h"

#include <QVBoxLayout>

PreviewView::PreviewView(Selection* selection, const Theme* theme, QWidget* parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_player(new Player(this))
    , m_actions(new PlaybackActions(
          m_player, theme, [this] { return cuts(); }, this))
    , m_surface(new PictureSurface(theme, this))
{
    setAccessibleName(tr("Preview"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_surface, 1);
    column->addWidget(new TransportBar(m_player, m_actions, theme, this));

    addActions({m_actions->setIn, m_actions->setOut, m_actions->clearRange, m_actions->loop});
    m_rebuild.setSingleShot(true);
    m_rebuild.setInterval(30); // a burst of edits makes one plan
    connect(&m_rebuild, &QTimer::timeout, this, &PreviewView::rebuildPlan);
    connect(m_surface, &PictureSurface::displaySizeChanged, m_player, &Player::setDisplaySize);
    connect(m_surface, &PictureSurface::doubleClicked, this, &PreviewView::fullScreenRequested);
    connect(m_player, &Player::frameReady, m_surface, [this](const QImage& image) { m_surface->setImage(image); });
    connect(m_player, &Player::problem, this, &PreviewView::problem);
    connect(m_player, &Player::positionChanged, m_selection, &Selection::setPlayhead);
    connect(m_player, &Player::positionChanged, this, &PreviewView::showCaption);
    connect(m_actions->captions, &QAction::toggled, this, &PreviewView::showCaption);
    connect(m_selection, &Selection::playheadChanged, this, [this](Frames frame) {
        if (frame != m_player->position())
            m_player->seek(frame);
        describePicture();
    });
    connect(m_selection, &Selection::shotsChanged, this, &PreviewView::followSelection);
    connect(m_selection, &Selection::takeChanged, this, &PreviewView::rebuildPlan);
    connect(m_selection, &Selection::soloTracksChanged, this, &PreviewView::rebuildPlan);
    connect(theme, &Theme::changed, m_actions, &PlaybackActions::refreshIcons);
    setProject(nullptr);
}

void PreviewView::setProject(Project* project)
{
    if (m_project)
        m_project->disconnect(this);
    m_player->pause();
    m_actions->forgetRange();
    m_project = project;
    if (project) {
        const auto later = [this] { m_rebuild.start(); };
        connect(project, &Project::storyboardChanged, this, later);
        connect(project, &Project::currentChanged, this, later);
        connect(project, &Project::currentChanged, m_actions, &PlaybackActions::forgetRange);
        connect(project, &Project::takeAdded, this, later);
    }
    rebuildPlan();
    if (project && m_player->position() == 0)
        m_player->rewind();
}

/// The plan as the film would be if the take that is looked at were circled.
static RenderPlan planWith(const Project& project, const TakeId& takeId)
{
    Storyboard board = project.current();
    RenderPlan plan = project.plan(board.id);
    const Take* take = project.shelf().find(takeId);
    const auto place = take ? placeOf(board, take->shot) : std::nullopt;
    if (!place)
        return plan;
    Shot& shot = board.scenes[place->scene].shots[place->shot];
    shot.circled = takeId;
    shot.rejected.clear();
    RenderPlan other = makeRenderPlan(board, project.shelf(), plan.output, plan.folder);
    other.project = plan.project;
    return other;
}

void PreviewView::rebuildPlan()
{
    m_rebuild.stop();
    const RenderPlan plan = m_project ? planWith(*m_project, m_selection->take()) : RenderPlan{};
    m_surface->setShape(plan.output.video.size);
    if (plan.length == 0)
        m_surface->setEmptyText(tr("Nothing to play yet. Add a shot or import a script."));
    for (QAction* action : m_actions->all())
        action->setEnabled(plan.length > 0);
    m_player->setPlan(soloed(plan, m_selection->soloTracks()), m_project ? m_project->cacheFolder() : QString());
    m_described = {};
    if (plan.length > 0)
        describePicture();
    m_captionedShot = {};
    showCaption();
}

void PreviewView::showCaption()
{
    m_surface->setCaption(m_actions->captions->isChecked() ? captionAt(m_player->position()) : QString());
}

/// Only the captions of the shot under the playhead are made: a long film costs nothing.
QString PreviewView::captionAt(Frames frame)
{
    const auto id = m_project ? shotAt(m_project->current(), frame) : std::nullopt;
    if (!id)
        return {};
    const Storyboard& board = m_project->current();
    if (*id != m_captionedShot)
        m_captions = captionsOf(board, *findShot(board, *id), spokenLengthsIn(m_project->cacheFolder()));
    m_captionedShot = *id;
    const Frames into = frame - startOf(board, *id).value_or(0);
    for (const Caption& caption : std::as_const(m_captions))
        if (into >= caption.start && into < caption.start + caption.length)
            return caption.text;
    return {};
}

/// For who does not see it: which shot the picture is of.
void PreviewView::describePicture()
{
    showBadge();
    if (!m_project)
        return;
    const Storyboard& board = m_project->current();
    const ShotId id = shotAt(board, m_selection->playhead()).value_or(ShotId());
    const Shot* shot = id == m_described ? nullptr : findShot(board, id);
    m_described = id;
    if (shot)
        m_surface->setAccessibleDescription(fullCode(*sceneOf(board, id), *shot) + QLatin1Char(' ') +
                                            Words::gistOf(*shot));
}

/// Tells when the preview shows another take than the film.
void PreviewView::showBadge()
{
    const Take* take = m_project ? m_project->shelf().find(m_selection->take()) : nullptr;
    const Shot* shot = take ? findShot(m_project->current(), take->shot) : nullptr;
    if (!shot || shotAt(m_project->current(), m_selection->playhead()) != shot->id)
        return m_surface->setBadge(QString());
    const Resolved film = resolveShot(m_project->current(), *shot, m_project->shelf());
    const bool same = film.take && film.take->id == take->id;
    m_surface->setBadge(same ? QString() : tr("%1, not in the film").arg(takeCode(take->number)));
}

void PreviewView::followSelection(const QList<ShotId>& shots)
{
    if (!m_project || shots.isEmpty() || m_player->isPlaying())
        return;
    const auto start = startOf(m_project->current(), shots.last());
    const Shot* shot = findShot(m_project->current(), shots.last());
    const Frames now = m_player->position();
    if (start && shot && (now < *start || now >= *start + shot->length))
        m_player->seek(*start);
}

QList<Frames> PreviewView::cuts() const
{
    QList<Frames> starts;
    Frames at = 0;
    for (const Scene& scene : m_project ? m_project->current().scenes : QList<Scene>{}) {
        for (const Shot& shot : scene.shots) {
            if (shot.status == ShotStatus::Omitted)
                continue;
            starts << at;
            at += shot.length;
        }
    }
    return starts;
}
