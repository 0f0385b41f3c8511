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

QFuture<Result<QList<Maker>>> Project::makers() const
{
    const auto catalogue = Catalogue::builtIn();
    if (!catalogue)
        return finished<Result<QList<Maker>>>(fail(catalogue.error()));
    if (!d->engine)
        return finished<Result<QList<Maker>>>(makersOf(*catalogue, {}));
    return after(d->engine->ledger()->accounts(), d->engine,
                 [catalogue = *catalogue](const Result<QList<Account>>& accounts) {
                     return accounts.map([&](const QList<Account>& rows) { return makersOf(catalogue, rows); });
                 });
}

QFuture<Result<QList<JobRecord>>> Project::generate(const StoryboardId& boardId, const ShotChoice& choice,
                                                    const QString& account, const QString& model, bool again)
{
    using Jobs = Result<QList<JobRecord>>;
    if (!d->engine)
        return finished<Jobs>(fail(Private::noEngine()));
    return after(makers(), this, [=, this](const Result<QList<Maker>>& makers) -> QFuture<Jobs> {
        const auto maker = makers ? makerNamed(account, *makers) : fail(makers.error());
        if (!maker)
            return finished<Jobs>(fail(maker.error()));
        return d->admitAll(boardId, choice, *maker, model, again);
    });
}

QFuture<Result<QList<JobRecord>>> Project::Private::admitAll(const StoryboardId& boardId, const ShotChoice& choice,
                                                             const Maker& maker, const QString& model, bool again)
{
    using Jobs = Result<QList<JobRecord>>;
    const auto* board = q->find(boardId);
    if (!board)
        return finished<Jobs>(fail(ErrorKind::NotFound, ProjectText::tr("This project has no such storyboard.")));
    const auto shots = chooseShots(*board, q->shelf(), choice, maker.provider);
    if (!shots)
        return finished<Jobs>(fail(shots.error()));
    return after(runOn(pool,
                       [board = *board, shots = *shots, shelf = q->shelf(), maker, model, again] {
                           return freezeAll(board, shots, shelf, maker.provider, maker.account.name, model, again);
                       }),
                 q, [this, boardId, maker](const Result<QList<Asked>>& asked) -> QFuture<Jobs> {
                     if (!asked)
                         return finished<Jobs>(fail(asked.error()));
                     if (!engine)
                         return finished<Jobs>(fail(noEngine()));
                     Admissions admissions;
                     for (const auto& one : *asked) {
                         JobRecord job = newJob(boardId, JobKind::Generate, one.request.json);
                         job.shot = one.shot;
                         job.title = one.title;
                         job.account = maker.account.name;
                         job.provider = maker.provider.id;
                         job.model = one.model;
                         admissions.append(engine->admit(job));
                     }
                     return collected(std::move(admissions), q);
                 });
}
