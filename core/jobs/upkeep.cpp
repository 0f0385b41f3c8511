#include "core/jobs/upkeep.h"

#include "core/base/log.h"
#include "core/base/when_done.h"
#include "core/store/project_files.h"

#include <chrono>

using namespace std::chrono_literals;

namespace {

constexpr auto AfterStart = 10s; // the window and the jobs go first
constexpr auto Daily = 24h;

} // namespace

Upkeep::Upkeep(JobEngine& engine, EventBook book, const QString& inbox, QObject* parent)
    : QObject(parent)
    , m_engine(engine)
    , m_book(std::move(book))
    , m_inbox(inbox)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_timer, &QTimer::timeout, this, &Upkeep::run);
    m_timer.start(AfterStart);
}

Upkeep::~Upkeep()
{
    m_pool.waitForDone();
}

void Upkeep::run()
{
    m_timer.start(Daily);
    prune();
    sweep();
}

void Upkeep::prune()
{
    whenDone(m_book.prune(QDateTime::currentDateTimeUtc()), this, [this](const Result<qint64>& removed) {
        if (!removed)
            qCWarning(lcJobs) << "old events stay" << removed.error().detail;
        else if (*removed > 0)
            prune();
    });
}

void Upkeep::sweep()
{
    whenDone(m_book.wantedParts(), this, [this](const Result<QSet<QString>>& wanted) {
        if (!wanted)
            return;
        QStringList folders = m_engine.attachedFolders();
        if (!m_inbox.isEmpty())
            folders << m_inbox;
        for (const QString& folder : std::as_const(folders))
            m_pool.start([folder, wanted = *wanted] {
                if (const QStringList moved = sweepParts(folder, wanted); !moved.isEmpty())
                    qCInfo(lcJobs) << "old parts moved to the trash:" << moved.size();
            });
    });
}
