#include "ui/jobs/job_facts.h"

#include "core/jobs/shown_words.h"
#include "ui/jobs/job_words.h"

#include <QLocale>
#include <cmath>

namespace {

QString estimateOf(const JobRecord& job)
{
    return job.estimatedLow ? shownRange(job.estimatedLow->micro, *job.estimated) : shownMoney(*job.estimated);
}

bool isPriceKnown(const JobRecord& job)
{
    return job.estimated && job.estimated->source != MoneySource::Unknown;
}

/// It may have been billed, and nobody knows.
bool isOpen(const JobRecord& job)
{
    return !job.actual &&
           (job.state == JobState::Submitting || job.state == JobState::Unknown || job.state == JobState::Attention);
}

} // namespace

QString JobFacts::span(qint64 seconds)
{
    seconds = std::max<qint64>(0, seconds);
    if (seconds < 100)
        return tr("%1 s").arg(seconds);
    if (seconds < 100 * 60)
        return tr("%1 min").arg((seconds + 30) / 60);
    if (seconds < 48 * 3600)
        return tr("%1 h").arg((seconds + 1800) / 3600);
    return tr("%n day(s)", nullptr, int((seconds + 43200) / 86400));
}

QString JobFacts::progress(const JobRecord& job, double done, const FrameMeter::Reading& pace)
{
    QStringList words{shownState(job)};
    if (done > 0)
        words << tr("%1 %").arg(int(done * 100));
    if (done > 0 && !shownPace(pace).isEmpty())
        words << shownPace(pace);
    return words.join(QStringLiteral(", "));
}

QString JobFacts::shortProgress(const JobRecord& job, double done, const FrameMeter::Reading& pace)
{
    if (done <= 0 || shownPace(pace).isEmpty())
        return progress(job, done, pace);
    return tr("%1 %, %2 fps, %3 left", "frames a second")
        .arg(int(done * 100))
        .arg(pace.framesASecond, 0, 'f', pace.framesASecond < 10 ? 1 : 0)
        .arg(span(qint64(std::ceil(pace.secondsLeft))));
}

QString JobFacts::next(const JobRecord& job, const QDateTime& now)
{
    if (isEnded(job.state) || (needsPerson(job.state) && !JobWords::canDecide(job)))
        return {};
    const QString why =
        job.paused && JobWords::isUnsent(job) ? shownHold(QStringLiteral("paused")) : shownHold(job.holdReason);
    const qint64 wait = job.due.isValid() ? (now.msecsTo(job.due) + 999) / 1000 : 0;
    if (wait <= 0)
        return why;
    const bool asks = !JobWords::isUnsent(job) && JobWords::isPaid(job);
    const QString when = asks ? tr("asks again in %1").arg(span(wait)) : tr("tries again in %1").arg(span(wait));
    return why.isEmpty() ? when : tr("%1, %2").arg(why, when);
}

QString JobFacts::time(const JobRecord& job, const QDateTime& now)
{
    if (!job.created.isValid())
        return {};
    const qint64 seconds = std::max<qint64>(0, job.created.secsTo(isEnded(job.state) ? job.changed : now));
    const QString rest = QStringLiteral("%1:%2").arg(seconds / 60 % 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    if (seconds < 3600)
        return rest;
    if (seconds >= 48 * 3600)
        return span(seconds);
    return QStringLiteral("%1:%2").arg(seconds / 3600).arg(rest, 5, QLatin1Char('0'));
}

QString JobFacts::kept(const JobRecord& job, const QDateTime& now)
{
    if (!job.expires.isValid() || isEnded(job.state) || job.state == JobState::Verifying)
        return {};
    const qint64 left = now.secsTo(job.expires);
    return left > 0 ? tr("%1 more").arg(span(left)) : tr("may be gone already");
}

QString JobFacts::cost(const JobRecord& job)
{
    if (job.actual)
        return shownMoney(*job.actual);
    if (!job.estimated)
        return shownMoney(Money{0, {}, MoneySource::Table});
    if (!isPriceKnown(job))
        return shownMoney(*job.estimated);
    if (isOpen(job) || job.state == JobState::WrittenOff)
        return tr("maybe %1").arg(estimateOf(job));
    return isEnded(job.state) ? tr("nothing") : tr("about %1").arg(estimateOf(job));
}

QString JobFacts::costInWords(const JobRecord& job)
{
    if (!job.estimated && !job.actual)
        return tr("Free.");
    if (job.actual)
        return job.actual->source == MoneySource::Unknown ? tr("Billed by the provider; how much is not known.")
                                                          : tr("%1 spent.").arg(shownMoney(*job.actual));
    const QString amount = estimateOf(job);
    if (isOpen(job))
        return isPriceKnown(job) ? tr("Up to %1 may have been billed; it counts as spent.").arg(amount)
                                 : tr("It may have been billed; how much is not known.");
    if (job.state == JobState::WrittenOff)
        return isPriceKnown(job) ? tr("%1 count as spent.").arg(amount) : tr("How much it cost is not known.");
    if (isEnded(job.state))
        return tr("Nothing was spent.");
    return isPriceKnown(job) ? tr("%1 reserved, nothing spent yet.").arg(amount)
                             : tr("The price is not known; nothing spent yet.");
}

QString JobFacts::advice(const JobRecord& job)
{
    switch (job.state) {
    case JobState::Attention:
        return job.remoteId.isEmpty()
                   ? tr("Nothing is sent again by itself. Use a clip that is there, send again, or write it off.")
                   : tr("It is still asked for. Wait, send again, or write it off.");
    case JobState::Quarantined:
        return tr("The clip came, but its file could not be read as a film, so it is not used. The file is kept. "
                  "Retry makes another one, which costs again.");
    case JobState::Moderated:
        return tr("The same request would be refused again. Change the description, the dialogue or the picture of "
                  "the shot, then generate it.");
    case JobState::Unknown:
        return tr("The answer to the request was lost. The provider is asked what it made of it; nothing is sent "
                  "twice.");
    case JobState::Expired:
        return tr("The provider has dropped the clip before it could be fetched.");
    default:
        return {};
    }
}

QString JobFacts::beforeCancel(const JobRecord& job)
{
    if (!JobWords::isPaid(job) || JobWords::isUnsent(job))
        return {};
    const QString stays = isPriceKnown(job)
                              ? tr("The provider has this job already: %1 stays spent.").arg(estimateOf(job))
                              : tr("The provider has this job already: what it costs stays spent.");
    return QStringLiteral("%1 %2").arg(
        stays, tr("Where it cannot be stopped there, the clip is still fetched when it arrives."));
}

QString JobFacts::outcomeOf(const Attempt& attempt)
{
    switch (attempt.outcome) {
    case AttemptOutcome::Intent:
        return tr("being sent");
    case AttemptOutcome::NotSent:
        return tr("not sent");
    case AttemptOutcome::Rejected:
        return tr("refused");
    case AttemptOutcome::Unknown:
        return tr("answer lost");
    case AttemptOutcome::Accepted:
        return tr("accepted");
    case AttemptOutcome::Abandoned:
        return attempt.consent.isEmpty() ? tr("given up") : tr("given up, sent again");
    }
    return {};
}
