#include "core/accounts/account_access.h"
#include "core/base/when_done.h"
#include "core/jobs/job_engine_private.h"
#include "core/jobs/text.h"

#include <QSet>
#include <QThreadPool>

// Results on an account that belong to nobody here: listed on demand, claimed as jobs that are already on their way.

namespace {

constexpr int KeyPatienceMs = 20'000;

template<class Value> QFuture<Result<Value>> refused(const Error& error)
{
    return QtFuture::makeReadyFuture(Result<Value>(fail(error)));
}

template<class Work> QFuture<std::invoke_result_t<Work>> runOnPool(Work work)
{
    auto promise = startedPromise<std::invoke_result_t<Work>>();
    auto future = promise->future();
    QThreadPool::globalInstance()->start(
        [promise, work = std::move(work)] { finishPromise<std::invoke_result_t<Work>>(*promise, work()); });
    return future;
}

} // namespace

QFuture<Result<HttpAccount>> JobEngine::Private::accessTo(const QString& account)
{
    const Error none{ErrorKind::Unsupported,
                     JobsText::tr("This Boardreel does not speak to providers just now. Nothing was changed."),
                     {}};
    if (!options.http || !options.accounts)
        return refused<HttpAccount>(none);
    if (const auto found = options.accounts->find(account))
        return QtFuture::makeReadyFuture(*found);
    auto promise = startedPromise<Result<HttpAccount>>();
    auto* waiter = new QObject(q);
    const auto end = [promise, waiter](const Result<HttpAccount>& access) {
        waiter->deleteLater();
        QObject::disconnect(waiter, nullptr, nullptr, nullptr);
        if (!promise->future().isFinished())
            finishPromise(*promise, Result<HttpAccount>(access));
    };
    QObject::connect(options.accounts, &AccountAccess::changed, waiter, [this, account, end] {
        if (const auto found = options.accounts->find(account))
            end(*found);
    });
    QTimer::singleShot(KeyPatienceMs, waiter, [end] {
        end(fail(ErrorKind::Unsupported,
                 JobsText::tr("The keyring does not answer, so the provider was not asked. Nothing was changed.")));
    });
    return promise->future();
}

QFuture<Result<ClipClaims::Unclaimed>> JobEngine::Private::videosOf(const QString& account, const JobId& but)
{
    using Videos = ClipClaims::Unclaimed;
    return after(accessTo(account), q,
                 [this, account, but](const Result<HttpAccount>& access) -> QFuture<Result<Videos>> {
                     if (!access)
                         return refused<Videos>(access.error());
                     const Account settings = options.accounts->account(account).value_or(Account{});
                     return runOnPool([http = options.http, access = *access, settings, but, ledger = ledger,
                                       stop = programEnd.get_token()]() -> Result<Videos> {
                         // The list first: who gets an answer meanwhile owns it before anybody looks.
                         BR_TRY(const auto listed, ClipClaims::list(*http, access, settings, stop));
                         return ClipClaims::withoutAwaited(*ledger, settings.name, listed, but);
                     });
                 });
}

QFuture<Result<ClipClaims::Unclaimed>> JobEngine::unclaimed(const QString& account, const JobId& but)
{
    using Videos = ClipClaims::Unclaimed;
    return after(
        d->videosOf(account, but), this, [this, account](const Result<Videos>& listed) -> QFuture<Result<Videos>> {
            if (!listed)
                return refused<Videos>(listed.error());
            QList<RemoteClip> clips;
            for (const RemoteVideo& video : listed->clips)
                clips << ClipClaims::clipOf(account, video);
            return after(RemoteClipBook(d->ledger).seen(account, clips), this,
                         [found = *listed](const Result<QList<RemoteClip>>& open) -> Result<Videos> {
                             BR_CHECK(open);
                             QSet<QString> ids;
                             for (const RemoteClip& clip : *open)
                                 ids << clip.remoteId;
                             Videos left = found;
                             left.clips.removeIf([&](const RemoteVideo& video) { return !ids.contains(video.id); });
                             return left;
                         });
        });
}

QFuture<Status> JobEngine::dismiss(const QString& account, const QString& remoteId)
{
    return RemoteClipBook(d->ledger).dismiss(account, remoteId);
}

QFuture<Result<JobRecord>> JobEngine::claim(const QString& account, const RemoteVideo& video,
                                            const ClipClaims::Home& home)
{
    const auto settings = d->options.accounts ? d->options.accounts->account(account) : std::nullopt;
    if (!settings || !isRemoteId(video.id))
        return refused<JobRecord>(
            {ErrorKind::Usage,
             JobsText::tr("There is no clip \"%1\" on an account \"%2\". Nothing was changed.").arg(video.id, account),
             {}});
    const QDateTime now = d->options.now();
    const JobRecord job = ClipClaims::jobFor(home, *settings, video, now);
    return after(RemoteClipBook(d->ledger).claim(job, ClipClaims::attemptFor(job, now)), this,
                 [this](const Result<JobRecord>& claimed) {
                     if (claimed && d->attached.contains(claimed->project)) {
                         Private::Entry& entry = d->remember(*claimed);
                         d->replace(entry, *claimed);
                         d->settle(claimed->id);
                     }
                     return claimed;
                 });
}
