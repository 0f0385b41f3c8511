#include "ui/thumbnail_loader.h"

#include "core/base/quiet_work.h"
#include "core/base/when_done.h"
#include "core/document/find.h"
#include "core/project/work.h"
#include "core/render/timeline_reader.h"
#include "ui/takes/take_plan.h"
#include "ui/thumbnail_shelf.h"

#include <QCryptographicHash>
#include <QJsonDocument>

static constexpr int CacheKib = 160 * 1024;
static constexpr int MostWaiting = 240; // more than fit on a screen: the rest has been scrolled away
static constexpr int Threads = 2;
static constexpr qint64 DiskBytes = 256 << 20;
static constexpr int ScrollMs = 40;
static constexpr int PaintMs = 60;

ThumbnailLoader::ThumbnailLoader(QObject* parent)
    : QObject(parent)
    , m_cache(CacheKib)
{
    m_pool.setMaxThreadCount(Threads);
    m_scrolled.setSingleShot(true);
    m_scrolled.setInterval(ScrollMs);
    m_asked.setSingleShot(true);
    m_asked.setInterval(PaintMs);
    connect(&m_scrolled, &QTimer::timeout, this, &ThumbnailLoader::askAgain);
    connect(&m_asked, &QTimer::timeout, this, &ThumbnailLoader::giveUp);
}

ThumbnailLoader::~ThumbnailLoader()
{
    stopAll();
    m_pool.waitForDone();
}

void ThumbnailLoader::stopAll()
{
    m_waiting.clear();
    m_passedOver.clear();
    for (Running& running : m_running)
        running.stop.request_stop();
}

void ThumbnailLoader::setProject(Project* project)
{
    if (m_project)
        m_project->disconnect(this);
    m_project = project;
    stopAll();
    forgetPlan();
    if (!project)
        return;
    m_pool.start([shelf = ThumbnailShelf(project->cacheFolder())] { shelf.trim(DiskBytes); });
    connect(project, &Project::storyboardChanged, this, &ThumbnailLoader::forgetPlan);
    connect(project, &Project::currentChanged, this, &ThumbnailLoader::forgetPlan);
    connect(project, &Project::takeAdded, this, &ThumbnailLoader::forgetPlan);
}

void ThumbnailLoader::forgetPlan()
{
    m_planKnown = false;
    m_plan = {};
    m_shots.clear();
    m_keys.clear();
    m_takeKeys.clear();
}

/// Only the shots that a film leaves out, as if they played: they have a picture on the board all the same.
static Storyboard omittedAlone(Storyboard board)
{
    for (Scene& scene : board.scenes) {
        scene.shots.removeIf([](const Shot& shot) { return plays(shot); });
        for (Shot& shot : scene.shots)
            shot.status = ShotStatus::Draft;
    }
    return board;
}

void ThumbnailLoader::readPlan()
{
    m_planKnown = true;
    const Storyboard& board = m_project->current();
    m_plan = m_project->plan(board.id);
    if (playingShots(board).size() < shotCount(board))
        m_plan.shots += makeRenderPlan(omittedAlone(board), m_project->shelf(), m_plan.output, m_plan.folder).shots;
    for (qsizetype i = 0; i < m_plan.shots.size(); ++i)
        m_shots.insert(m_plan.shots.at(i).id, i);
}

/// A few sizes only, so that zooming does not make every picture again.
static int widthStep(int width)
{
    for (const int step : {160, 240, 320, 480, 640})
        if (width <= step)
            return step;
    return 960;
}

ThumbnailLoader::Request ThumbnailLoader::requestFor(const PlanShot& shot, int width) const
{
    Request request;
    request.shot = shot.id;
    request.plan.folder = m_plan.folder;
    request.plan.output = m_plan.output;
    const QSize film = m_plan.output.video.size;
    const int height = film.isEmpty() ? width * 9 / 16 : width * film.height() / film.width();
    request.plan.output.video.size = QSize(width, std::max(16, height / 2 * 2));
    request.plan.length = shot.length;
    // What the shot is called and where it stands must not make another picture of it.
    PlanShot alone = shot;
    alone.id = ShotId();
    alone.start = 0;
    alone.transitionIn = {};
    for (PictureSource& picture : alone.pictures)
        picture.start -= shot.start;
    request.frame = !alone.pictures.isEmpty() && alone.pictures.first().kind == PictureKind::Take ? shot.length / 3 : 0;
    request.plan.shots = {alone};
    QCryptographicHash key(QCryptographicHash::Sha1);
    key.addData(QByteArray::number(RenderVersion));
    key.addData(QByteArrayView(BOARDREEL_VERSION));
    key.addData(QJsonDocument(toJson(request.plan)).toJson(QJsonDocument::Compact));
    request.key = key.result();
    return request;
}

QPixmap ThumbnailLoader::thumbnail(const ShotId& shot, int width)
{
    if (!m_project)
        return {};
    if (!m_planKnown)
        readPlan();
    const auto place = m_shots.constFind(shot);
    if (place == m_shots.constEnd())
        return {};
    const int step = widthStep(width);
    return picture(m_keys[{shot, step}], [&] { return requestFor(m_plan.shots.at(*place), step); });
}

QPixmap ThumbnailLoader::take(const Take& take, int width)
{
    if (!m_project || !findShot(m_project->current(), take.shot))
        return {};
    if (!m_planKnown)
        readPlan();
    const int step = widthStep(width);
    return picture(m_takeKeys[{take.id, step}],
                   [&] { return requestFor(planOfTake(*m_project, take.shot, take.id).shots.first(), step); });
}

QPixmap ThumbnailLoader::picture(QByteArray& key, const std::function<Request()>& make)
{
    std::optional<Request> request;
    if (key.isEmpty()) {
        request = make();
        key = request->key;
    }
    if (const QPixmap* known = m_cache.object(key))
        return *known;
    if (const auto running = m_running.find(key); running != m_running.end()) {
        running->isWanted = true;
        return {};
    }
    m_waiting.removeIf([&](const Request& waiting) { return waiting.key == key; });
    m_waiting << (request ? *request : make());
    if (m_waiting.size() > MostWaiting)
        m_passedOver.insert(m_waiting.takeFirst().shot);
    startNext();
    return {};
}

/// From the disk, or made and put there. A card that stands for a missing file is not kept: the file may come back.
static QImage makePicture(const RenderPlan& plan, Frames frame, const QByteArray& key, const ThumbnailShelf& shelf,
                          const std::stop_token& stop, std::atomic<int>& made)
{
    makeThreadQuiet(); // and with it the decoder's threads: what plays comes first
    if (QImage kept = shelf.load(key); !kept.isNull())
        return kept;
    TimelineReader reader(plan, QString(), stop);
    const Result<Picture> picture = reader.pictureAt(frame);
    if (!picture)
        return {};
    ++made;
    const QImage image = picture->toImage();
    if (reader.troubles() == 0)
        shelf.keep(key, image);
    return image;
}

void ThumbnailLoader::startNext()
{
    while (m_running.size() < Threads && !m_waiting.isEmpty()) {
        const Request request = m_waiting.takeLast();
        const std::stop_source stop;
        m_running.insert(request.key, {request.shot, stop});
        const ThumbnailShelf shelf(m_project->cacheFolder());
        whenDone(runOn(m_pool,
                       [request, shelf, stop = stop.get_token(), made = m_made] {
                           return makePicture(request.plan, request.frame, request.key, shelf, stop, *made);
                       }),
                 this, [this, key = request.key](const QImage& image) {
                     const Running done = m_running.take(key);
                     if (!done.stop.stop_requested() || !image.isNull())
                         m_cache.insert(key, new QPixmap(QPixmap::fromImage(image)),
                                        std::max<qsizetype>(1, image.sizeInBytes() / 1024));
                     Q_EMIT ready(done.shot);
                     startNext();
                 });
    }
    if (m_running.isEmpty())
        for (const ShotId& shot : std::exchange(m_passedOver, {}))
            Q_EMIT ready(shot);
}

/// Nothing waits any more but what is asked for again.
void ThumbnailLoader::askAgain()
{
    QSet<ShotId> shots;
    for (const Request& waiting : std::exchange(m_waiting, {}))
        shots.insert(waiting.shot);
    for (Running& running : m_running) {
        running.isWanted = false;
        shots.insert(running.shot);
    }
    for (const ShotId& shot : std::as_const(shots))
        Q_EMIT ready(shot);
    m_asked.start();
}

void ThumbnailLoader::giveUp()
{
    for (Running& running : m_running)
        if (!running.isWanted)
            running.stop.request_stop();
}
