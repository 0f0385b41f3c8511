#include "core/accounts/account_access.h"
#include "core/base/when_done.h"
#include "core/jobs/job_engine_private.h"
#include "core/providers/http/http_client.h"
#include "core/providers/remote/remote_provider.h"

// An open breaker is tried with a call that costs nothing: the list of the account's videos. A server that keeps no
// list answers, too, and that is what counts.

namespace {

BreakerNote::What meaningOf(const HttpAnswer& answer, bool hasList)
{
    const int status = answer.head.status;
    const bool hasFailed = status >= 500 && status != 501 && hasList; // where there is no list, any word is one
    if (answer.end != HttpAnswer::End::Complete || hasFailed)
        return BreakerNote::What::NetworkFailure;
    const bool refused = status == 401 || (status == 403 && hasList);
    return refused ? BreakerNote::What::KeyRefused : BreakerNote::What::Success;
}

} // namespace

void JobEngine::Private::planProbe(const QDateTime& due)
{
    if (!options.http || !options.accounts || !due.isValid() || ending)
        return;
    if (!probeDue || due < *probeDue)
        probeDue = due;
}

void JobEngine::Private::probe()
{
    whenDone(book.takeProbes(options.now()), q, [this](const Result<QStringList>& accounts) {
        for (const QString& account : accounts.value_or(QStringList()))
            probe(account);
    });
}

void JobEngine::Private::probe(const QString& name)
{
    const auto account = options.accounts->account(name);
    const auto access = options.accounts->find(name);
    const RemoteProvider* provider = account ? remoteProvider(account->provider) : nullptr;
    if (!provider || !access || !*access || ending) { // again when its key is there, and in a minute
        unprobed.insert(name);
        planProbe(options.now().addSecs(60));
        pump();
        return;
    }
    unprobed.remove(name);
    const bool hasList = account->options.value(QStringLiteral("list")) != QLatin1String("no");
    lanes.run(Lane::Poll, [this, name, provider, hasList, access = **access] {
        const HttpAnswer answer =
            options.http->exchange(access, provider->list(access.base, {}), programEnd.get_token());
        if (answer.end == HttpAnswer::End::Stopped)
            return;
        QMetaObject::invokeMethod(
            q,
            [this, name, what = meaningOf(answer, hasList)] {
                probed({what, name, options.now(), {}});
            },
            Qt::QueuedConnection);
    });
}

void JobEngine::Private::probed(const BreakerNote& note)
{
    whenDone(book.note(note), q, [this, note](const Status& noted) {
        if (noted && note.what == BreakerNote::What::Success)
            retest([account = note.account](const JobRecord& record) { return record.account == account; });
        loadPace(); // and plans the next one
    });
}
