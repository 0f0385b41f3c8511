#include "core/project/proxy_maker.h"

#include "core/base/free_space.h"
#include "core/base/log.h"
#include "core/base/quiet_work.h"
#include "core/jobs/job_engine.h"
#include "core/media/proxy.h"
#include "core/project/work.h"

#include <QDir>
#include <QThread>

static constexpr int PowerMs = 15'000;
static constexpr int RestMs = 50;

ProxyMaker::ProxyMaker(Options options, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
{
    if (!m_options.isPowerLow)
        m_options.isPowerLow = [] { return isPowerLow(); };
    m_pool.setMaxThreadCount(1);
    m_settle.setSingleShot(true);
    m_settle.setInterval(m_options.settleMs);
    m_power.setInterval(PowerMs);
    connect(&m_settle, &QTimer::timeout, this, &ProxyMaker::look);
    connect(&m_power, &QTimer::timeout, this, &ProxyMaker::decideRest);
}

ProxyMaker::~ProxyMaker()
{
    stopWork();
    m_pool.waitForDone();
}

void ProxyMaker::setProject(Project* project)
{
    if (m_project) {
        m_project->disconnect(this);
        if (m_project->engine())
            m_project->engine()->disconnect(this);
    }
    stopWork();
    m_settle.stop();
    forgetWork();
    m_failed.clear();
    m_compiling.clear();
    m_project = project;
    if (!project)
        return;
    const auto later = [this] {
        if (m_automatic)
            m_settle.start();
    };
    connect(project, &Project::storyboardChanged, this, later);
    connect(project, &Project::currentChanged, this, later);
    connect(project, &Project::takeAdded, this, later);
    if (JobEngine* engine = project->engine()) {
        connect(engine, &JobEngine::jobChanged, this, &ProxyMaker::follow);
        for (const JobRecord& job : engine->jobs(project->id()))
            follow(job);
    }
    later();
}

void ProxyMaker::setAutomatic(bool automatic)
{
    m_automatic = automatic;
    if (automatic && m_project)
        return m_settle.start();
    m_settle.stop();
    forgetWork();
    stopWork();
}

void ProxyMaker::setPlaying(bool playing)
{
    m_playing = playing;
    decideRest();
}

void ProxyMaker::makeAll()
{
    if (!m_project)
        return;
    m_wantsAll = true;
    m_failed.clear();
    look();
}

void ProxyMaker::removeAll()
{
    if (!m_project)
        return;
    stopWork();
    m_settle.stop();
    forgetWork();
    m_pool.start([shelf = ProxyShelf(m_project->cacheFolder())] { shelf.removeAll(); }); // behind what still runs
}

void ProxyMaker::look()
{
    if (!m_project || !(m_automatic || m_wantsAll))
        return;
    m_clips = m_wantsAll ? clipsOfProject() : clipsOfFilm();
    m_lookedAgain = true;
    m_wantsAll = m_wantsAll && !m_clips.isEmpty();
    if (m_clips.isEmpty() && !m_working)
        Q_EMIT finished();
    startNext();
}

QList<ProxyMaker::Clip> ProxyMaker::clipsOfFilm() const
{
    const RenderPlan plan = m_project->plan(m_project->current().id);
    QList<Clip> clips;
    QSet<QString> known;
    const auto add = [&](const PictureSource& picture) {
        if (picture.kind != PictureKind::Take || picture.sha256.isEmpty() || known.contains(picture.sha256))
            return;
        known.insert(picture.sha256);
        clips << Clip{plan.folder + QLatin1Char('/') + picture.file, picture.sha256};
    };
    for (const PlanShot& shot : plan.shots)
        std::for_each(shot.pictures.begin(), shot.pictures.end(), add);
    std::for_each(plan.overlays.begin(), plan.overlays.end(), add);
    return clips;
}

QList<ProxyMaker::Clip> ProxyMaker::clipsOfProject() const
{
    QList<Clip> clips = clipsOfFilm();
    QSet<QString> known;
    for (const Clip& clip : std::as_const(clips))
        known.insert(clip.sha256);
    for (const QList<Take>& takes : m_project->shelf().all())
        for (const Take& take : takes)
            if (!take.sha256.isEmpty() && !known.contains(take.sha256)) {
                known.insert(take.sha256);
                clips << Clip{m_project->folder() + QLatin1Char('/') + take.file, take.sha256};
            }
    return clips;
}

void ProxyMaker::startNext()
{
    if (m_working || m_clips.isEmpty())
        return;
    m_working = true;
    m_lookedAgain = false;
    m_stop = std::stop_source();
    decideRest();
    m_power.start();
    const Work work{m_clips,
                    m_failed,
                    m_project->folder(),
                    ProxyShelf(m_project->cacheFolder()),
                    m_options.limit,
                    m_options.leastFree,
                    m_stop.get_token(),
                    m_rests};
    whenDone(runOn(m_pool, [work] { return doNext(work); }), this, [this](const Step& step) {
        m_working = false;
        m_power.stop();
        if (step.outcome == Outcome::Failed)
            m_failed.insert(step.sha256);
        if (step.outcome == Outcome::NothingToDo && !m_lookedAgain)
            forgetWork();
        if (m_clips.isEmpty())
            Q_EMIT finished();
        startNext();
    });
}

void ProxyMaker::forgetWork()
{
    m_clips.clear();
    m_wantsAll = false;
}

void ProxyMaker::stopWork()
{
    m_stop.request_stop();
}

/// The first clip that still needs one.
ProxyMaker::Step ProxyMaker::doNext(const Work& work)
{
    makeThreadQuiet();
    for (const Clip& clip : work.clips) {
        if (work.stop.stop_requested())
            return {Outcome::Stopped, {}};
        if (work.failed.contains(clip.sha256) || work.shelf.isSettled(clip.sha256) || !QFile::exists(clip.file))
            continue;
        const Step step = make(work, clip);
        if (step.outcome != Outcome::NothingToDo)
            return step;
    }
    return {};
}

ProxyMaker::Step ProxyMaker::make(const Work& work, const Clip& clip)
{
    const auto went = [&](const Error& error) {
        if (error.kind == ErrorKind::Cancelled || !QFile::exists(work.shelf.folder())) // the cache was deleted
            return Step{Outcome::Stopped, {}};
        qCInfo(lcMedia) << "no proxy:" << clip.file << error.message << error.detail;
        return Step{Outcome::Failed, clip.sha256};
    };
    // A folder that was moved away must not be begun anew.
    if (!QFile::exists(work.folder) || !QDir().mkpath(work.shelf.folder()))
        return {};
    const auto hasRoom = [&] { return freeSpace(work.folder) >= work.leastFree; };
    std::stop_source end;
    const std::stop_callback forward(work.stop, [&end] { end.request_stop(); });
    const auto rest = [&] {
        if (!hasRoom())
            end.request_stop();
        while (*work.rests && !work.stop.stop_requested())
            QThread::msleep(RestMs);
    };
    rest();
    const auto size = proxySizeFor(clip.file, work.stop);
    if (!size)
        return went(size.error());
    if (!*size) {
        work.shelf.markAsLight(clip.sha256);
        return {};
    }
    QSet<QString> needed;
    for (const Clip& each : work.clips)
        needed.insert(each.sha256);
    work.shelf.trim(work.limit, needed);
    if (work.shelf.bytes() >= work.limit || !hasRoom())
        return {};
    const Status written = writeProxy(clip.file, **size, work.shelf.pathFor(clip.sha256), end.get_token(), rest);
    if (!written && !work.stop.stop_requested() && !hasRoom())
        return {};
    return written ? Step{Outcome::Made, clip.sha256} : went(written.error());
}

void ProxyMaker::follow(const JobRecord& job)
{
    if (job.kind != JobKind::Compile)
        return;
    if (job.state == JobState::Running || job.state == JobState::Verifying)
        m_compiling.insert(job.id);
    else
        m_compiling.remove(job.id);
    decideRest();
}

void ProxyMaker::decideRest()
{
    *m_rests = m_playing || !m_compiling.isEmpty() || m_options.isPowerLow();
}
