#include "core/store/sqlite/housekeeping.h"

#include "core/base/log.h"
#include "core/store/sqlite/database.h"
#include "core/store/sqlite/snapshots.h"

using namespace std::chrono_literals;

Housekeeping::Housekeeping(Database& database, DatabaseFormat format, std::chrono::milliseconds quiet)
    : m_database(database)
    , m_format(std::move(format))
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quiet);
    m_snapshot.setSingleShot(true);
    connect(&m_quiet, &QTimer::timeout, this, &Housekeeping::writeLogBack);
    connect(&m_snapshot, &QTimer::timeout, this, &Housekeeping::snapshot);
}

void Housekeeping::noteChange()
{
    m_quiet.start();
    if (m_snapshot.isActive())
        return;
    const QStringList existing = snapshotsOf(m_database.path());
    const auto due = existing.isEmpty() ? QDateTime::currentDateTimeUtc() : snapshotTime(existing.first()).addSecs(600);
    const auto wait = std::chrono::milliseconds(QDateTime::currentDateTimeUtc().msecsTo(due));
    m_snapshot.start(std::clamp<std::chrono::milliseconds>(wait, 5s, 10min)); // a clock set back must not put it off
}

void Housekeeping::writeLogBack()
{
    if (auto done = m_database.run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")); !done)
        qCWarning(lcStore).noquote() << done.error().detail;
}

void Housekeeping::snapshot()
{
    if (auto taken = takeSnapshot(m_database, m_format); !taken)
        qCWarning(lcStore).noquote() << taken.error().message << taken.error().detail;
}
