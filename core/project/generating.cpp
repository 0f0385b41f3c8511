#include "core/document/codes.h"
#include "core/document/find.h"
#include "core/generation/generation_request.h"
#include "core/project/project_private.h"

#include <QCryptographicHash>

#include <algorithm>

namespace {

struct Asked {
    ShotId shot;
    QString title;
    QString model;
    FrozenRequest request;
};

bool hasTakeOf(const FrozenRequest& request, const QList<Take>& takes)
{
    return std::any_of(takes.begin(), takes.end(), [&](const Take& take) {
        const auto hash = QCryptographicHash::hash(take.request, QCryptographicHash::Sha256);
        return !take.request.isEmpty() && QString::fromLatin1(hash.toHex()) == request.key;
    });
}

/// Values copied out; runs on the light lane, because the requests of a whole film take a moment.
Result<QList<Asked>> freezeAll(const Storyboard& board, const QList<ShotId>& shots, const TakeShelf& shelf,
                               const Provider& provider, const QString& account, const QString& model, bool again)
{
    QList<Asked> asked;
    for (const auto& shot : shots) {
        BR_TRY(const auto request, makeRequest(board, shot, provider, account, model));
        const auto frozen = freeze(request);
        if (again || !hasTakeOf(frozen, shelf.takes(shot)))
            asked.append({shot, request.code, request.model, frozen});
    }
    return asked;
}

/// Finished when every admission is answered; the first error, else the jobs in the order they were asked.
using Admissions = QList<QFuture<Result<Ledger::Admission>>>;
QFuture<Result<QList<JobRecord>>> collected(Admissions admissions, QObject* context)
{
    if (admissions.isEmpty())
        return finished(Result<QList<JobRecord>>());
    return after(QtFuture::whenAll(admissions.begin(), admissions.end()), context,
                 [](const Admissions& answers) -> Result<QList<JobRecord>> {
                     QList<JobRecord> jobs;
                     for (const auto& answer : answers) {
                         BR_TRY(const auto admission, answer.result());
                         jobs.append(admission.job);
                     }
                     return jobs;
                 });
}

} // namespace

QFuture<Result<QList<JobRecord>>> Project::generate(const StoryboardId& boardId, const ShotChoice& choice,
                                                    const QString& account, const QString& model, bool again)
{
    using Jobs = Result<QList<JobRecord>>;
    if (!d->engine)
        return finished<Jobs>(fail(Private::noEngine()));
    const auto* board = find(boardId);
    if (!board)
        return finished<Jobs>(fail(ErrorKind::NotFound, ProjectText::tr("This project has no such storyboard.")));
    const auto provider = providerOf(account);
    if (!provider)
        return finished<Jobs>(fail(provider.error()));
    const auto shots = chooseShots(*board, shelf(), choice, account);
    if (!shots)
        return finished<Jobs>(fail(shots.error()));
    return after(runOn(d->pool, [board = *board, shots = *shots, shelf = shelf(), provider = *provider, account, model,
                                 again] { return freezeAll(board, shots, shelf, provider, account, model, again); }),
                 this,

                 [this, boardId, account, provider = provider->id](const Result<QList<Asked>>& asked) -> QFuture<Jobs> {
                     if (!asked)
                         return finished<Jobs>(fail(asked.error()));
                     if (!d->engine)
                         return finished<Jobs>(fail(Private::noEngine()));
                     Admissions admissions;
                     for (const auto& one : *asked) {
                         JobRecord job = d->newJob(boardId, JobKind::Generate, one.request.json);
                         job.shot = one.shot;
                         job.title = one.title;
                         job.account = account;
                         job.provider = provider;
                         job.model = one.model;
                         admissions.append(d->engine->admit(job));
                     }
                     return collected(std::move(admissions), this);
                 });
}
