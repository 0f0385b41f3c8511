#include "app/verbs/health_report.h"

#include "app/verbs/jobs_queue.h"

namespace {

constexpr qint64 LeastFreeBytes = 256LL << 20; // as much as a download must leave
constexpr qint64 MostOverdueSeconds = 15 * 60;

} // namespace

QString healthProblem(const HealthFacts& facts)
{
    if (!facts.ledgerWritable)
        return QStringLiteral("the ledger cannot be written");
    if (facts.freeBytes >= 0 && facts.freeBytes < LeastFreeBytes)
        return QStringLiteral("less than 256 MB of disk space is free");
    if (facts.overdueSeconds > MostOverdueSeconds)
        return QStringLiteral("a job should have been looked at %1 seconds ago").arg(facts.overdueSeconds);
    return {};
}

QJsonObject healthJson(const HealthFacts& facts, const QDateTime& now)
{
    const QString problem = healthProblem(facts);
    QJsonObject object{{QStringLiteral("status"), problem.isEmpty() ? QStringLiteral("ok") : QStringLiteral("failing")},
                       {QStringLiteral("version"), QStringLiteral(BOARDREEL_VERSION)},
                       {QStringLiteral("ledgerWritable"), facts.ledgerWritable},
                       {QStringLiteral("keyring"), facts.keyring.isEmpty() ? QStringLiteral("unknown") : facts.keyring},
                       {QStringLiteral("freeBytes"), facts.freeBytes},
                       {QStringLiteral("lastPollSeconds"),
                        facts.lastPollSeconds ? QJsonValue(*facts.lastPollSeconds) : QJsonValue(QJsonValue::Null)},
                       {QStringLiteral("queue"), statsJson(facts.stats, facts.pace, now)}};
    if (!problem.isEmpty())
        object.insert(QStringLiteral("reason"), problem);
    return object;
}
