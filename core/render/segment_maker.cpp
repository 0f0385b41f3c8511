#include "core/render/segment_maker.h"

#include "core/base/quiet_work.h"
#include "core/media/av_handles.h"
#include "core/media/ffmpeg_build.h"
#include "core/render/card.h"
#include "core/render/lettering.h"
#include "core/render/text.h"
#include "core/render/timeline_reader.h"

#include <QMutex>
#include <QThread>
#include <QThreadPool>
#include <algorithm>
#include <optional>

namespace {

/// Several clips are made side by side, and each worker holds pictures and a coder.
constexpr int MostForClip = 2;

/// What the workers of one compile share. Each field's rule stands beside it.
class Workshop {
public:
    Workshop(const RenderPlan& plan, const QList<Segment>& segments, QString cacheFolder, const SegmentStore& store,
             const Progress& progress)
        : m_plan(plan)
        , m_segments(segments)
        , m_cacheFolder(std::move(cacheFolder))
        , m_store(store)
        , m_progress(progress)
        , m_builder(pictureBuilder(plan.output.video))
        , m_files(segments.size())
        , m_keys(segments.size())
        , m_workers(std::clamp(QThread::idealThreadCount(), 1, store.cache ? 1024 : MostForClip))
    {
        m_keeper.setMaxThreadCount(1);
    }

    Result<MadeSegments> run();

private:
    /// A run of pieces that are still to be encoded.
    struct Stretch {
        qsizetype first = 0;
        qsizetype end = 0;
    };
    /// Runs `work(worker)` on every core and waits. The first error ends it all.
    template<class Work> Status onAllCores(Work work);
    Status lookUp();
    void share();
    std::optional<qsizetype> nextFor(int worker);
    Status encodeAll(int worker);
    Status encode(TimelineReader& reader, qsizetype index);
    void sample(qsizetype index, const Picture& picture);
    Status deliver(qsizetype index, const QString& path);
    void note(const Status& status);
    Status stopped() const
    {
        return fail(ErrorKind::Cancelled, RenderText::tr("Stopped. Your storyboard and takes are as they were."));
    }
    bool mustStop() const { return m_end.stop_requested() || m_progress.stopRequested(); }

    const RenderPlan& m_plan;
    const QList<Segment>& m_segments;
    const QString m_cacheFolder;
    const SegmentStore m_store;
    const Progress m_progress;
    const QString m_builder;
    QList<QString> m_files; ///< under the mutex
    QList<QString> m_keys;  ///< each written by one worker, read after all are done
    const int m_workers;
    QMutex m_mutex; // workers take work, deliver files and report through one door
    QList<qsizetype> m_missing;
    QList<Stretch> m_stretches; ///< of m_missing, one for each worker
    QList<PlannedPicture> m_samples;
    qsizetype m_next = 0;
    Frames m_framesEncoded = 0;
    Frames m_framesToEncode = 0;
    QStringList m_notes;
    std::optional<Error> m_error;
    std::stop_source m_end;
    QThreadPool m_keeper; ///< one thread puts pieces into the cache: nobody else waits for the disk
};

template<class Work> Status Workshop::onAllCores(Work work)
{
    const std::stop_callback forward(m_progress.stop, [this] { m_end.request_stop(); });
    QThreadPool pool;
    pool.setMaxThreadCount(m_workers);
    for (int i = 0; i < m_workers; ++i) {
        pool.start([this, &work, i] {
            makeThreadQuiet(5); // the film's sound is one thread, which must not end after the pictures
            note(work(i));
        });
    }
    pool.waitForDone();
    m_keeper.waitForDone();
    if (m_progress.stopRequested())
        return stopped();
    return m_error ? Status(fail(*m_error)) : Status();
}

void Workshop::note(const Status& status)
{
    if (status)
        return;
    m_end.request_stop();
    const QMutexLocker lock(&m_mutex);
    if (!m_error || m_error->kind == ErrorKind::Cancelled)
        m_error = status.error(); // what stopped the first one, not what the others say to being stopped
}

Status Workshop::lookUp()
{
    return onAllCores([this](int) -> Status {
        for (;;) {
            qsizetype index = 0;
            {
                const QMutexLocker lock(&m_mutex);
                if (m_next >= m_segments.size() || mustStop())
                    return {};
                index = m_next++;
            }
            m_keys[index] = segmentKey(m_plan, m_segments[index], m_builder);
            const auto found = m_store.mayRead ? m_store.cache->find(m_keys[index]) : std::nullopt;
            const QMutexLocker lock(&m_mutex);
            if (found)
                m_files[index] = *found;
        }
    });
}

/// Neighbours go to the same worker: its decoders then stand where the next piece begins.
void Workshop::share()
{
    m_stretches.resize(m_workers);
    Frames before = 0;
    for (qsizetype i = 0; i < m_missing.size(); ++i) {
        const Frames length = m_segments[m_missing[i]].length;
        const auto worker = qsizetype((before + length / 2) * m_workers / std::max<Frames>(1, m_framesToEncode));
        Stretch& stretch = m_stretches[std::min<qsizetype>(worker, m_workers - 1)];
        if (stretch.end == 0)
            stretch.first = i;
        stretch.end = i + 1;
        before += length;
    }
}

/// Who is done with its own stretch takes the back half of the longest that is left, so that all are done together.
std::optional<qsizetype> Workshop::nextFor(int worker)
{
    const QMutexLocker lock(&m_mutex);
    Stretch& own = m_stretches[worker];
    if (own.first == own.end) {
        Stretch& longest =
            *std::max_element(m_stretches.begin(), m_stretches.end(),
                              [](const Stretch& a, const Stretch& b) { return a.end - a.first < b.end - b.first; });
        const qsizetype middle = longest.first + (longest.end - longest.first) / 2;
        own = {middle, longest.end};
        longest.end = middle;
    }
    return own.first < own.end ? std::optional(m_missing[own.first++]) : std::nullopt;
}

Status Workshop::encodeAll(int worker)
{
    TimelineReader reader(m_plan, m_cacheFolder, m_end.get_token());
    reader.readOnward();
    while (!mustStop()) {
        const auto index = nextFor(worker);
        if (!index)
            break;
        BR_CHECK(encode(reader, *index));
    }
    const QMutexLocker lock(&m_mutex);
    for (const QString& problem : reader.problems())
        if (!m_notes.contains(problem))
            m_notes.append(problem);
    return {};
}

Status Workshop::encode(TimelineReader& reader, qsizetype index)
{
    const Segment& segment = m_segments[index];
    const qsizetype troubles = reader.troubles();
    const QString path = m_store.work->file(QStringLiteral("segment-%1.mp4").arg(index));
    BR_TRY(const auto writer, SegmentWriter::open(path, m_plan.output.video));
    for (Frames i = 0; i < segment.length; ++i) {
        if (mustStop())
            return stopped();
        BR_TRY(const Picture picture, reader.pictureAt(segment.start + i));
        if (i == 0)
            sample(index, picture);
        BR_CHECK(writer->add(picture));
        const QMutexLocker lock(&m_mutex);
        m_progress(double(++m_framesEncoded) / double(m_framesToEncode));
        if (m_store.meter)
            m_store.meter->count(m_framesEncoded);
    }
    BR_CHECK(writer->finish());
    const bool troubled = reader.troubles() > troubles;
    if (!m_store.cache || troubled)
        return deliver(index, path);
    m_keeper.start([this, index, path] {
        if (mustStop())
            return; // to put large pieces on the disk takes longer than anybody waits
        const auto place = m_store.cache->insert(m_keys[index], path);
        note(place ? deliver(index, *place) : Status(fail(place.error())));
    });
    return {};
}

/// A few of the pieces that are made now are looked at again in the finished film.
void Workshop::sample(qsizetype index, const Picture& picture)
{
    if (m_missing.indexOf(index) % std::max<qsizetype>(1, m_missing.size() / 6) != 0)
        return;
    const PlannedPicture planned{m_segments[index].start, PicturePrint(picture)};
    const QMutexLocker lock(&m_mutex);
    m_samples.append(planned);
}

Status Workshop::deliver(qsizetype index, const QString& path)
{
    const QMutexLocker lock(&m_mutex);
    m_files[index] = path;
    return {};
}

Result<MadeSegments> Workshop::run()
{
    if (m_store.cache)
        BR_CHECK(lookUp());
    MadeSegments made;
    QHash<QString, qsizetype> firsts; // a stretch that comes again is made once
    QList<std::pair<qsizetype, qsizetype>> again;
    for (qsizetype i = 0; i < m_segments.size(); ++i) {
        if (!m_files[i].isEmpty()) {
            ++made.fromCache;
            continue;
        }
        if (const auto first = firsts.constFind(m_keys[i]); first != firsts.constEnd()) {
            again.append({i, *first});
            continue;
        }
        if (!m_keys[i].isEmpty())
            firsts.insert(m_keys[i], i);
        m_missing.append(i);
        m_framesToEncode += m_segments[i].length;
    }
    if (m_store.meter)
        m_store.meter->begin(m_framesToEncode);
    share();
    BR_CHECK(onAllCores([this](int worker) { return encodeAll(worker); }));
    std::sort(m_samples.begin(), m_samples.end(), [](const auto& a, const auto& b) { return a.frame < b.frame; });
    made.samples = m_samples;
    for (const auto& [place, first] : again)
        m_files[place] = m_files[first];
    for (qsizetype i = 0; i < m_segments.size(); ++i)
        made.pieces.append({m_files[i], 0, m_segments[i].length});
    made.notes = m_notes;
    return made;
}

} // namespace

QString pictureBuilder(const VideoSettings& settings)
{
    return QStringList{encoderIdentity(settings.codec),
                       QString::number(CodingVersion),
                       ffmpegBuild(),
                       QString::number(swscale_version()),
                       QLatin1String(qVersion()),
                       cardFontIdentity(),
                       plateFontIdentity()}
        .join(QLatin1Char('|'));
}

Result<MadeSegments> makeSegments(const RenderPlan& plan, const QList<Segment>& segments, const QString& cacheFolder,
                                  const SegmentStore& store, const Progress& progress)
{
    return Workshop(plan, segments, cacheFolder, store, progress).run();
}
