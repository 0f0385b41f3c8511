#include "ui/preview/preview_view.h"

#include "core/base/timecode.h"
#include "core/document/codes.h"
#include "core/document/find.h"
#include "core/project/project.h"
#include "core/project/work.h"
#include "core/render/captions.h"
#include "core/render/plan_sounds.h"
#include "core/render/shot_resolver.h"
#include "ui/preview/film_bar.h"
#include "ui/preview/frame_grabs.h"
#include "ui/preview/overlay_actions.h"
#include "ui/preview/picture_surface.h"
#include "ui/preview/plan_with_take.h"
#include "ui/preview/playback_actions.h"
#include "ui/preview/stages.h"
#include "ui/preview/transport_bar.h"
#include "ui/selection.h"
#include "ui/theme/theme.h"
#include "ui/words.h"

#include <QMenu>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

PreviewView::PreviewView(Selection* selection, const Theme* theme, QWidget* parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_player(new Player(this))
    , m_actions(new PlaybackActions(
          m_player, theme, [this] { return cuts(); }, [this] { return markers(); }, this))
    , m_surface(new PictureSurface(theme, this))
    , m_overlays(new OverlayActions(m_actions->captions, this))
    , m_frames(new FrameGrabs(selection, this))
    , m_stages(new Stages(m_surface, theme, this))
    , m_bar(new FilmBar(theme, this))
    , m_transport(new TransportBar(m_player, m_actions, theme, this))
{
    setAccessibleName(tr("Preview"));
    buildColumn(theme);
    m_rebuild.setSingleShot(true);
    m_rebuild.setInterval(30); // a burst of edits makes one plan
    connect(&m_rebuild, &QTimer::timeout, this, &PreviewView::rebuildPlan);
    connectPlayer();
    connectOverlays();
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

void PreviewView::buildColumn(const Theme* theme)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_surface, 1);
    column->addWidget(m_bar);
    column->addWidget(m_transport);
    m_transport->addMenu(tr("Overlays"), QStringLiteral("frame"), m_overlays->inMenu());
    m_transport->addMenu(tr("Frame"), QStringLiteral("camera"),
                         {m_frames->copy, m_frames->save, nullptr, m_frames->toPanel, m_frames->toReference});
    QMenu* show = m_transport->addMenu(tr("Show Picture"), QStringLiteral("screen-share"),
                                       {m_stages->fullScreen, m_stages->pitch, nullptr, m_stages->screen});
    QMenu* screens = show->addMenu(tr("Screen"));
    screens->setToolTipsVisible(true);
    connect(screens, &QMenu::aboutToShow, m_stages, [this, screens] { m_stages->fillScreens(screens); });
    m_stages->fillScreens(screens); // a menu without entries cannot be opened
    connect(theme, &Theme::changed, m_transport, &TransportBar::refreshIcons);
}

void PreviewView::connectPlayer()
{
    connect(m_stages, &Stages::displaySizeChanged, m_player, &Player::setDisplaySize);
    connect(m_surface, &PictureSurface::doubleClicked, m_stages->fullScreen, &QAction::toggle);
    connect(m_player, &Player::frameReady, this, &PreviewView::showImage);
    connect(m_player, &Player::problem, this, &PreviewView::problem);
    connect(m_player, &Player::positionChanged, m_selection, &Selection::setPlayhead);
    connect(m_player, &Player::positionChanged, m_bar, &FilmBar::setPosition);
    connect(m_player, &Player::positionChanged, this, &PreviewView::showCaption);
    connect(m_bar, &FilmBar::sought, this, &PreviewView::scrub);
    connect(m_bar, &QAbstractSlider::sliderReleased, this, [this] {
        if (const double speed = std::exchange(m_heldSpeed, 0); speed != 0)
            m_player->play(speed);
    });
    connect(m_actions, &PlaybackActions::rangeChanged, this, [this] {
        m_bar->setChosen(m_actions->in(), m_actions->out());
        m_selection->setRange(m_actions->in(), m_actions->out());
    });
}

void PreviewView::connectOverlays()
{
    connect(m_actions->captions, &QAction::toggled, this, &PreviewView::showCaption);
    connect(m_actions->captions, &QAction::toggled, this, &PreviewView::choicesChanged);
    connect(m_overlays, &OverlayActions::changed, this, [this] {
        m_stages->setOverlays(m_overlays->overlays());
        Q_EMIT choicesChanged();
    });
    connect(m_stages, &Stages::toggled, this, &PreviewView::showCaption); // an audience has captions
    connect(m_stages, &Stages::toggled, this, &PreviewView::enableStages);
    connect(m_stages, &Stages::screenChosen, this, &PreviewView::choicesChanged);
    connect(m_stages, &Stages::keyPressed, this, &PreviewView::pitchKey);
    connect(m_frames, &FrameGrabs::done, m_stages, &Stages::say);
    connect(m_frames, &FrameGrabs::problem, this, &PreviewView::problem);
}

void PreviewView::useCommand(QAction* command, QAction* own)
{
    const auto follow = [command, own] { command->setEnabled(own->isEnabled()); };
    connect(own, &QAction::changed, command, follow);
    follow();
    const QString key = command->shortcut().toString(QKeySequence::NativeText);
    if (own->toolTip() != own->text()) // it says more than its name
        command->setToolTip(tr("%1 (%2)").arg(own->toolTip(), key));
    const auto tell = [own, key] { own->setToolTip(tr("%1 (%2)").arg(own->text(), key)); };
    if (own->isCheckable()) {
        connect(command, &QAction::toggled, own, &QAction::setChecked);
        connect(own, &QAction::toggled, command, &QAction::setChecked);
    } else {
        connect(command, &QAction::triggered, own, &QAction::trigger);
    }
    tell();
    if (own == m_actions->play)
        connect(m_player, &Player::playingChanged, own, tell);
    for (QMenu* menu : m_transport->findChildren<QMenu*>()) {
        if (!menu->actions().contains(own))
            continue;
        menu->insertAction(own, command);
        menu->removeAction(own);
    }
}

QVariantMap PreviewView::choices() const
{
    return {{QStringLiteral("captions"), m_actions->captions->isChecked()},
            {QStringLiteral("overlays"), m_overlays->overlays().toText()},
            {QStringLiteral("screen"), m_stages->screenName()}};
}

void PreviewView::setChoices(const QVariantMap& choices)
{
    m_actions->captions->setChecked(choices.value(QStringLiteral("captions")).toBool());
    m_overlays->setOverlays(PictureOverlays::fromText(choices.value(QStringLiteral("overlays")).toString()));
    m_stages->setScreenName(choices.value(QStringLiteral("screen")).toString());
}

void PreviewView::showImage(const QImage& image, Frames frame)
{
    m_stages->setImage(image);
    m_frames->setShown(frame);
    showWords(frame);
}

/// What the overlays say belongs to the picture that is seen, which rests where black or a dissolve is passed over.
void PreviewView::showWords(Frames frame)
{
    const auto id = m_project ? shotAt(m_project->current(), frame) : std::nullopt;
    const Shot* shot = id ? findShot(m_project->current(), *id) : nullptr;
    m_stages->setWords(shot ? fullCode(*sceneOf(m_project->current(), *id), *shot) : QString(),
                       toSmpteTimecode(frame, m_player->rate()));
}

/// A film that plays stands while somebody drags through it, and goes on as it went.
void PreviewView::scrub(Frames frame)
{
    if (m_bar->isSliderDown() && m_player->isPlaying()) {
        m_heldSpeed = m_player->speed();
        m_player->pause();
    }
    m_player->seek(frame);
}

/// Before an audience: from shot to shot, each seen by itself at once.
void PreviewView::pitchKey(int key)
{
    const QList<Frames> starts = cuts();
    const Frames now = m_player->position();
    const auto here = std::upper_bound(starts.begin(), starts.end(), now);
    switch (key) {
    case Qt::Key_Space:
        return m_actions->play->trigger();
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (here != starts.end())
            m_player->restAt(*here);
        return;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
        if (here - starts.begin() >= 2)
            m_player->restAt(*(here - 2));
        else
            m_player->restAt(0);
        return;
    case Qt::Key_Home:
        return m_player->restAt(0);
    case Qt::Key_End:
        return m_player->restAt(starts.isEmpty() ? 0 : starts.last());
    default:
        return;
    }
}

void PreviewView::playTransition(const ShotId& id)
{
    const auto start = m_project ? startOf(m_project->current(), id) : std::nullopt;
    if (!start)
        return;
    if (m_rebuild.isActive())
        rebuildPlan(); // with what was chosen just now
    const Frames around =
        findShot(m_project->current(), id)->transitionIn.frames / 2 + microsecondsToFrames(1'000'000, m_player->rate());
    m_actions->playAgain(std::max<Frames>(0, *start - around), std::min(m_player->length(), *start + around));
}

void PreviewView::setProject(Project* project)
{
    if (m_project)
        m_project->disconnect(this);
    m_player->pause();
    m_actions->forgetRange();
    m_project = project;
    m_frames->setProject(project);
    if (!project)
        m_stages->closeAll();
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

void PreviewView::setClipPictures(ClipPictures pictures)
{
    m_player->setClipPictures(pictures);
    rebuildPlan();
}

void PreviewView::rebuildPlan()
{
    m_rebuild.stop();
    const RenderPlan plan = m_project ? planWith(*m_project, m_selection->take(), m_memory) : RenderPlan{};
    m_stages->setShape(plan.output.video.size);
    if (plan.length == 0) {
        m_stages->setImage({});
        m_stages->setWords({}, {});
        m_surface->setEmptyText(tr("Nothing to play yet. Add a shot or import a script."));
    }
    const QList<QAction*> others{m_frames->copy, m_frames->save, m_frames->toPanel, m_frames->toReference};
    for (QAction* action : m_actions->all() + others)
        action->setEnabled(plan.length > 0);
    m_bar->setFilm(plan.length, cuts(), plan.output.video.rate);
    m_frames->setPlan(plan, m_project ? m_project->cacheFolder() : QString());
    m_player->setPlan(soloed(plan, m_selection->soloTracks()), m_project ? m_project->cacheFolder() : QString());
    m_described = {};
    if (plan.length > 0)
        describePicture();
    m_captionsAreOld = true;
    showCaption();
    enableStages();
}

/// A window that is open can be closed, whatever has become of the film.
void PreviewView::enableStages()
{
    for (QAction* action : {m_stages->fullScreen, m_stages->screen, m_stages->pitch})
        action->setEnabled(m_player->length() > 0 || action->isChecked());
}

void PreviewView::showCaption()
{
    m_stages->setCaptionsShown(m_actions->captions->isChecked());
    m_stages->setCaption(m_stages->needsCaption() ? captionAt(m_player->position()) : QString());
}

/// Only the captions of the shot under the playhead are made: a long film costs nothing.
QString PreviewView::captionAt(Frames frame)
{
    const auto id = m_project ? shotAt(m_project->current(), frame) : std::nullopt;
    if (!id)
        return {};
    if (*id != m_captionedShot)
        m_captions.clear();
    if (*id != m_captionedShot || std::exchange(m_captionsAreOld, false))
        makeCaptions(*id);
    return captionsAt(m_captions, frame - startOf(m_project->current(), *id).value_or(0));
}

/// Off main: how long its lines are is looked up in a folder, which may be slow. Until then those before stay.
void PreviewView::makeCaptions(const ShotId& id)
{
    m_captionedShot = id;
    const auto make = [this, run = ++m_captionRun, board = m_project->current(), id,
                       cache = m_project->cacheFolder()]() -> std::optional<QList<Caption>> {
        if (run != m_captionRun)
            return std::nullopt; // somebody drags through the film
        return captionsOf(board, *findShot(board, id), spokenLengthsIn(cache));
    };
    whenDone(runOn(m_pool, make), this, [this, run = m_captionRun.load()](const std::optional<QList<Caption>>& made) {
        if (!made || run != m_captionRun)
            return;
        m_captions = *made;
        showCaption();
    });
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
        m_player->restAt(*start); // who chooses a shot wants to see it, not half of the one before
}

QList<Frames> PreviewView::cuts() const
{
    QList<Frames> starts;
    if (m_project)
        for (const ShotStart& at : shotStarts(m_project->current()))
            if (plays(*at.shot))
                starts << at.start;
    return starts;
}

QList<Frames> PreviewView::markers() const
{
    QList<Frames> places;
    if (m_project)
        for (const Marker& marker : m_project->current().markers)
            if (const auto at = resolve(m_project->current(), marker.anchor))
                places << *at;
    std::sort(places.begin(), places.end());
    return places;
}
