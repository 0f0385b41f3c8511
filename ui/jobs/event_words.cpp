#include "ui/jobs/event_words.h"

#include "core/jobs/shown_words.h"

namespace {
struct Row {
    const char* name;
    const char* words;
};
const Row Rows[] = {
    {"job.queued", QT_TRANSLATE_NOOP("EventWords", "Waiting in the queue")},
    {"job.held", QT_TRANSLATE_NOOP("EventWords", "Held")},
    {"budget.blocked", QT_TRANSLATE_NOOP("EventWords", "Held: a cap does not allow it")},
    {"job.deduped", QT_TRANSLATE_NOOP("EventWords", "Asked for again; this job goes on")},
    {"job.terminal", QT_TRANSLATE_NOOP("EventWords", "Ended")},
    {"job.attention", QT_TRANSLATE_NOOP("EventWords", "Needs your decision")},
    {"job.paid_again", QT_TRANSLATE_NOOP("EventWords", "To be sent again, as you said")},
    {"job.claimed", QT_TRANSLATE_NOOP("EventWords", "Claimed from the account")},
    {"pause.asked", QT_TRANSLATE_NOOP("EventWords", "Paused")},
    {"pause.ended", QT_TRANSLATE_NOOP("EventWords", "Resumed")},
    {"bucket.wait", QT_TRANSLATE_NOOP("EventWords", "Waits for its turn: so many a minute")},
    {"breaker.open", QT_TRANSLATE_NOOP("EventWords", "The account rests: too much failed")},
    {"breaker.half", QT_TRANSLATE_NOOP("EventWords", "The account is tried again")},
    {"breaker.closed", QT_TRANSLATE_NOOP("EventWords", "The account works again")},
    {"intent.committed", QT_TRANSLATE_NOOP("EventWords", "Written down, about to begin")},
    {"submit.accepted", QT_TRANSLATE_NOOP("EventWords", "The provider took it")},
    {"submit.rejected", QT_TRANSLATE_NOOP("EventWords", "The provider said no")},
    {"submit.not_sent", QT_TRANSLATE_NOOP("EventWords", "Not sent: nothing left this computer")},
    {"submit.unknown", QT_TRANSLATE_NOOP("EventWords", "The answer was lost")},
    {"reconcile.try", QT_TRANSLATE_NOOP("EventWords", "Looks for it at the provider")},
    {"reconcile.held", QT_TRANSLATE_NOOP("EventWords", "Not sent again yet")},
    {"reconcile.none", QT_TRANSLATE_NOOP("EventWords", "Not found at the provider")},
    {"reconcile.adopted", QT_TRANSLATE_NOOP("EventWords", "Found at the provider")},
    {"poll.ok", QT_TRANSLATE_NOOP("EventWords", "Being made at the provider")},
    {"poll.error", QT_TRANSLATE_NOOP("EventWords", "The provider could not be asked")},
    {"remote.ready", QT_TRANSLATE_NOOP("EventWords", "Ready at the provider")},
    {"fetch.retry", QT_TRANSLATE_NOOP("EventWords", "The clip could not be fetched; tried again")},
    {"fetch.done", QT_TRANSLATE_NOOP("EventWords", "The file is on this computer")},
    {"verify.bad", QT_TRANSLATE_NOOP("EventWords", "The clip could not be read")},
    {"clip.stored", QT_TRANSLATE_NOOP("EventWords", "The clip is stored")},
    {"clip.linked", QT_TRANSLATE_NOOP("EventWords", "The clip is in the project")},
    {"cancel.asked", QT_TRANSLATE_NOOP("EventWords", "Asked to stop")},
    {"cancel.confirmed", QT_TRANSLATE_NOOP("EventWords", "Stopped at the provider")},
    {"key.unavailable", QT_TRANSLATE_NOOP("EventWords", "Waits for the account's key")},
    {"disk.low", QT_TRANSLATE_NOOP("EventWords", "Waits for space on the disk")},
    {"step.failed", QT_TRANSLATE_NOOP("EventWords", "A step failed here; tried again")},
};
} // namespace

QString EventWords::of(const QString& name)
{
    for (const Row& row : Rows)
        if (name == QLatin1String(row.name))
            return tr(row.words);
    return {};
}

QString EventWords::of(const JobEvent& event)
{
    const QString words = of(event.name);
    const QString detail = event.name == QLatin1String("job.held") ? shownHold(event.detail) : event.detail;
    if (words.isEmpty())
        return detail.isEmpty() ? event.name : QStringLiteral("%1  %2").arg(event.name, detail);
    return detail.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, detail);
}
