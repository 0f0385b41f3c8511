#include "core/render/segment_maker.h"

#include "core/media/av_handles.h"
#include "core/render/card.h"
#include "core/render/text.h"
#include "core/render/timeline_reader.h"

#include <QMutex>
#include <QThread>
#include <QThreadPool>
#include <algorithm>

namespace {

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
        , m_workers(std::max(1, QThread::idealThreadCount()))
    {
    }

    Result<MadeSegments> run();

private:
    /// Runs `work()` on every core and waits. The first error ends it all.
    template<class Work> Status onAllCores(Work work);
    Status lookUp();
    Status encodeBatches();
    Status encode(TimelineReader& reader, qsizetype index);
    Status keep(qsizetype index, const QString& path, bool troubled);
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
    qsizetype m_next = 0;
    Frames m_framesEncoded = 0;
    Frames m_framesToEncode = 0;
    QStringList m_notes;
    std::optional<Error> m_error;
    std::stop_source m_end;
};

template<class Work> Status Workshop::onAllCores(Work work)
{
    const std::stop_callback forward(m_progress.stop, [this] { m_end.request_stop(); });
    QThreadPool pool;
    pool.setMaxThreadCount(m_workers);
    for (int i = 0; i < m_workers; ++i) {
        pool.start([this, &work] {
            const Status status = work();
            if (status)
                return;
            m_end.request_stop();
            const QMutexLocker lock(&m_mutex);
            if (!m_error || m_error->kind == ErrorKind::Cancelled)
                m_error = status.error(); // what stopped the first one, not what the others say to being stopped
        });
    }
    pool.waitForDone();
    if (m_progress.stopRequested())
        return stopped();
    return m_error ? Status(fail(*m_error)) : Status();
}

Status Workshop::lookUp()
{
    return onAllCores([this]() -> Status {
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

/// Neighbours go to the same worker while there is plenty: its decoders then stand where the next piece begins.
Status Workshop::encodeBatches()
{
    while (!mustStop()) {
        QList<qsizetype> batch;
        {
            const QMutexLocker lock(&m_mutex);
            const qsizetype left = m_missing.size() - m_next;
            batch = m_missing.mid(m_next, std::max<qsizetype>(1, left / (2 * m_workers)));
            m_next += batch.size();
        }
        if (batch.isEmpty())
            return {};
        TimelineReader reader(m_plan, m_cacheFolder, m_end.get_token());
        for (const qsizetype index : batch)
            BR_CHECK(encode(reader, index));
        const QMutexLocker lock(&m_mutex);
        for (const QString& problem : reader.problems())
            if (!m_notes.contains(problem))
                m_notes.append(problem);
    }
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
        BR_CHECK(writer->add(picture));
        const QMutexLocker lock(&m_mutex);
        m_progress(double(++m_framesEncoded) / double(m_framesToEncode));
    }
    BR_CHECK(writer->finish());
    return keep(index, path, reader.troubles() > troubles);
}

Status Workshop::keep(qsizetype index, const QString& path, bool troubled)
{
    QString place = path;
    if (m_store.cache && !troubled) {
        BR_TRY(place, m_store.cache->insert(m_keys[index], path));
    }
    const QMutexLocker lock(&m_mutex);
    m_files[index] = place;
    return {};
}

Result<MadeSegments> Workshop::run()
{
    if (m_store.cache)
        BR_CHECK(lookUp());
    MadeSegments made;
    for (qsizetype i = 0; i < m_segments.size(); ++i) {
        if (!m_files[i].isEmpty())
            continue;
        m_missing.append(i);
        m_framesToEncode += m_segments[i].length;
        made.freshStarts.append(m_segments[i].start);
    }
    made.fromCache = int(m_segments.size() - m_missing.size());
    m_next = 0;
    BR_CHECK(onAllCores([this] { return encodeBatches(); }));
    for (qsizetype i = 0; i < m_segments.size(); ++i)
        made.pieces.append({m_files[i], 0, m_segments[i].length});
    made.notes = m_notes;
    return made;
}

} // namespace

QString pictureBuilder(const VideoSettings& settings)
{
    return encoderIdentity(settings.codec) + QLatin1Char('|') + QString::number(avcodec_version()) + QLatin1Char('|') +
           QString::number(swscale_version()) + QLatin1Char('|') + QLatin1String(qVersion()) + QLatin1Char('|') +
           cardFontIdentity();
}

Result<MadeSegments> makeSegments(const RenderPlan& plan, const QList<Segment>& segments, const QString& cacheFolder,
                                  const SegmentStore& store, const Progress& progress)
{
    return Workshop(plan, segments, cacheFolder, store, progress).run();
}
