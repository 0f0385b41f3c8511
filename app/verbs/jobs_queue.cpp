#include "app/verbs/jobs_queue.h"

#include "app/verbs/chosen.h"
#include "core/document/json.h"
#include "core/jobs/shown_words.h"

#include <chrono>

using namespace std::chrono_literals;

namespace {

const QString All = QStringLiteral("all");

QJsonValue orNull(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue(QJsonValue::Null);
}

QJsonArray breakersJson(const QList<BreakerState>& breakers)
{
    QJsonArray array;
    for (const BreakerState& breaker : breakers)
        array.append(QJsonObject{{QStringLiteral("account"), breaker.account},
                                 {QStringLiteral("state"), breaker.state},
                                 {QStringLiteral("reason"), breaker.reason},
                                 {QStringLiteral("until"), orNull(breaker.until)}});
    return array;
}

QJsonArray limitsJson(const QList<PaceLimit>& limits)
{
    QJsonArray array;
    for (const PaceLimit& limit : limits)
        array.append(QJsonObject{{QStringLiteral("bucket"), limit.bucket},
                                 {QStringLiteral("perMinute"), limit.perMinute},
                                 {QStringLiteral("usual"), limit.usual},
                                 {QStringLiteral("notBefore"), orNull(limit.notBefore)}});
    return array;
}

struct Glance {
    QueueStats stats;
    PaceState pace;
};

Result<Glance> glance(VerbContext& context)
{
    BR_TRY(const auto stats, context.host.await([](Session& session) {
        const QDateTime today = QDateTime::currentDateTime().date().startOfDay().toUTC();
        return session.services().engine()->paceBook().stats(session.project->id(), today);
    }));
    BR_TRY(const auto pace,
           context.host.await([](Session& session) { return session.services().engine()->paceBook().state(); }));
    return Glance{stats, pace};
}

void tellStates(Output& out, const QueueStats& stats)
{
    for (auto it = stats.states.cbegin(); it != stats.states.cend(); ++it)
        out.line(QStringLiteral("%1  %2").arg(it.value(), 6).arg(shownState(*jobStateFromString(it.key()))));
}

void tellRest(Output& out, const Glance& now)
{
    const QueueStats& stats = now.stats;
    if (stats.depth > 0)
        out.line(CliText::tr("%n job(s) wait, the longest since %1", nullptr, stats.depth)
                     .arg(stats.oldest.toLocalTime().toString(Qt::ISODate)));
    if (stats.unknown > 0)
        out.line(CliText::tr("%n outcome(s) not known", nullptr, stats.unknown));
    for (const Money& money : stats.spentToday)
        out.line(CliText::tr("spent today: %1").arg(shownMoney(money)));
    for (const BreakerState& breaker : stats.breakers)
        out.line(CliText::tr("nothing is sent to %1: %2").arg(breaker.account, shownHold(QStringLiteral("breaker"))));
    if (now.pace.allPaused)
        out.line(CliText::tr("everything is paused"));
    for (const QString& account : now.pace.pausedAccounts)
        out.line(CliText::tr("%1 is paused").arg(account));
    if (now.pace.safeModeSince.isValid())
        out.line(shownHold(QStringLiteral("safe-mode")));
    if (stats.nextRun.isValid())
        out.line(CliText::tr("next look at %1").arg(stats.nextRun.toLocalTime().toString(Qt::ISODate)));
}

QString word(const VerbContext& context, int at)
{
    return context.args.positional.at(at);
}

Result<JobId> namedJob(VerbContext& context, int at)
{
    BR_TRY(const auto job,
           context.host.call([&](Session& session) { return chosenJob(*session.project, word(context, at)); }));
    return job.id;
}

enum class Pausing { Begin, End };

/// A job's pause is a step of its own: wait until it is on disk.
Result<ExitCode> pauseJob(VerbContext& context, Pausing pausing)
{
    BR_TRY(const auto id, namedJob(context, 2));
    const bool wanted = pausing == Pausing::Begin;
    std::optional<qint64> said; // the version it was said to
    for (;;) {
        const auto [done, ended] = context.host.call([&](Session& session) {
            JobEngine* engine = session.services().engine();
            const JobRecord record = *engine->find(id);
            const bool open = record.paused != wanted || (!wanted && waitsForWord(record));
            if (open && !said)
                wanted ? engine->pause(id) : engine->resume(id);
            const bool heard = said && record.paused == wanted && record.version != *said; // it may wait again
            said = said.value_or(record.version);
            return std::pair(!open || heard, isEnded(record.state) && !waitsForWord(record));
        });
        if (done)
            return ExitCode::Done;
        if (ended)
            return fail(ErrorKind::Usage, CliText::tr("This job has ended already, so there is nothing to pause."));
        if (!context.host.sleep(20ms))
            return fail(Host::stopped());
    }
}

Result<ExitCode> setPaused(VerbContext& context, Pausing pausing)
{
    const QString what = word(context, 2);
    if (!JobId::fromString(what).isNull())
        return pauseJob(context, pausing);
    const bool begin = pausing == Pausing::Begin;
    BR_CHECK(asUsage(context.host.await([&](Session& session) {
        JobEngine* engine = session.services().engine();
        if (what == All)
            return begin ? engine->pauseAll() : engine->resumeAll();
        return begin ? engine->pauseAccount(what) : engine->resumeAccount(what);
    })));
    return ExitCode::Done;
}

Result<int> numberIn(const VerbContext& context, int at)
{
    bool ok = false;
    const int number = word(context, at).toInt(&ok);
    if (!ok)
        return fail(ErrorKind::Usage, CliText::tr("\"%1\" is not a whole number.").arg(word(context, at)));
    return number;
}

} // namespace

QJsonObject statsJson(const QueueStats& stats, const PaceState& pace, const QDateTime& now)
{
    QJsonObject states;
    int jobs = 0;
    for (auto it = stats.states.cbegin(); it != stats.states.cend(); ++it) {
        states.insert(it.key(), it.value());
        jobs += it.value();
    }
    QJsonArray spent;
    for (const Money& money : stats.spentToday)
        spent.append(toJson(money));
    const QJsonValue oldest = stats.oldest.isValid() ? QJsonValue(std::max<qint64>(0, stats.oldest.secsTo(now)))
                                                     : QJsonValue(QJsonValue::Null);
    return {{QStringLiteral("jobs"), jobs},
            {QStringLiteral("states"), states},
            {QStringLiteral("depth"), stats.depth},
            {QStringLiteral("oldestWaitSeconds"), oldest},
            {QStringLiteral("unknown"), stats.unknown},
            {QStringLiteral("spentToday"), spent},
            {QStringLiteral("breakers"), breakersJson(stats.breakers)},
            {QStringLiteral("nextRun"), orNull(stats.nextRun)},
            {QStringLiteral("paused"), pace.allPaused},
            {QStringLiteral("pausedAccounts"), QJsonArray::fromStringList(pace.pausedAccounts)},
            {QStringLiteral("safeMode"), pace.safeModeSince.isValid()},
            {QStringLiteral("limits"), limitsJson(pace.limits)}};
}

Result<ExitCode> jobsStats(VerbContext& context)
{
    BR_TRY(const auto now, glance(context));
    if (context.wantsJson()) {
        context.out.json(statsJson(now.stats, now.pace, QDateTime::currentDateTimeUtc()));
        return ExitCode::Done;
    }
    tellStates(context.out, now.stats);
    tellRest(context.out, now);
    return ExitCode::Done;
}

Result<ExitCode> jobsRetryFailed(VerbContext& context)
{
    BR_TRY(const auto jobs, context.host.await([&](Session& session) {
        Spending spending;
        spending.acceptUnknownPrice = spending.acceptOtherCurrency = context.args.has("yes");
        return session.services().engine()->retryFailed(session.project->id(), context.args.value("class"), spending);
    }));
    for (const auto& admission : jobs)
        if (const auto& most = admission.job.estimated)
            context.out.note(CliText::tr("%1: %2.").arg(
                admission.job.title, shownRange(admission.job.estimatedLow.value_or(*most).micro, *most)));
    context.out.note(CliText::tr("%n job(s) will be tried again.", nullptr, int(jobs.size())));
    if (context.wantsJson()) {
        QJsonArray ids;
        for (const auto& admission : jobs)
            ids.append(admission.job.id.toString());
        context.out.json(ids);
    }
    return ExitCode::Done;
}

Result<ExitCode> jobsPause(VerbContext& context)
{
    return setPaused(context, Pausing::Begin);
}

Result<ExitCode> jobsResume(VerbContext& context)
{
    return setPaused(context, Pausing::End);
}

Result<ExitCode> jobsPriority(VerbContext& context)
{
    BR_TRY(const auto id, namedJob(context, 2));
    BR_TRY(const int priority, numberIn(context, 3));
    BR_CHECK(
        context.host.await([&](Session& session) { return session.services().engine()->setPriority(id, priority); }));
    return ExitCode::Done;
}

Result<ExitCode> jobsMove(VerbContext& context)
{
    BR_TRY(const auto id, namedJob(context, 2));
    JobId before;
    if (word(context, 3) != QLatin1String("last")) {
        BR_TRY(before, namedJob(context, 3));
    }
    BR_CHECK(context.host.await([&](Session& session) { return session.services().engine()->moveBefore(id, before); }));
    return ExitCode::Done;
}

Result<ExitCode> jobsLimit(VerbContext& context)
{
    BR_TRY(const int perMinute, numberIn(context, 3));
    BR_CHECK(context.host.await([&](Session& session) {
        return session.services().engine()->paceBook().setLimit(word(context, 2), perMinute);
    }));
    return ExitCode::Done;
}

Result<ExitCode> jobsReset(VerbContext& context)
{
    BR_CHECK(context.host.await(
        [&](Session& session) { return session.services().engine()->resetBreaker(word(context, 2)); }));
    return ExitCode::Done;
}
