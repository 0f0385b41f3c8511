#include "core/base/log.h"
#include "core/jobs/outcome.h"
#include "core/project/disk/forgotten_clips.h"
#include "core/project/project_private.h"

#include <algorithm>

// One door home for results: what the engine delivers becomes a row first, then a take on the shelf, then it is
// acknowledged.

int Project::Private::nextTakeNumber(const ShotId& shot) const
{
    int number = contents.shelf.nextNumber(shot);
    for (const auto& take : arriving)
        if (take.shot == shot)
            number = std::max(number, take.number + 1);
    return number;
}

void Project::Private::shelve(const Take& take, std::function<void()> then)
{
    arriving.insert(take.id, take);
    saver->add(take, [this, take, then] {
        arriving.remove(take.id);
        contents.shelf.add(take);
        plan.reset();
        if (then)
            then();
        Q_EMIT q->takeAdded(take);
    });
}

void Project::Private::receive(const JobRecord& job)
{
    const auto received = job.kind == JobKind::Compile ? receiveFilm(job) : receiveTake(job);
    if (!received)
        qCWarning(lcJobs) << "job" << job.id.toString()
                          << "arrived without a usable outcome:" << received.error().message << received.error().detail;
}

Status Project::Private::receiveTake(const JobRecord& job)
{
    Take take;
    take.id = TakeId::fromString(job.id.toString()); // one job, one take: a second delivery is recognised
    if (arriving.contains(take.id))
        return {};
    if (contents.shelf.find(take.id)) {
        acknowledge(job.id);
        return {};
    }
    BR_TRY(const auto clip, clipOutcomeFromJson(job.outcome));
    take.shot = job.shot;
    take.number = nextTakeNumber(job.shot);
    take.origin = job.account == QLatin1String("animatic") ? TakeOrigin::Animatic : TakeOrigin::Provider;
    take.file = clip.file;
    take.sha256 = clip.sha256;
    take.account = job.account;
    take.model = job.model;
    take.job = job.id;
    take.remoteId = job.remoteId;
    take.cost = job.actual;
    take.size = clip.size;
    take.rate = clip.rate;
    take.length = clip.frames;
    take.hasSound = clip.hasSound;
    take.inputKey = clip.inputKey;
    take.request = job.request;
    take.created = QDateTime::currentDateTimeUtc();
    shelve(take, [this, id = job.id] { acknowledge(id); });
    return {};
}

Status Project::Private::receiveFilm(const JobRecord& job)
{
    const auto id = FilmId::fromString(job.id.toString());
    const auto known = [id](const Film& film) { return film.id == id; };
    if (std::any_of(contents.films.begin(), contents.films.end(), known)) {
        acknowledge(job.id);
        return {};
    }
    BR_TRY(const auto outcome, filmOutcomeFromJson(job.outcome));
    Film film{id,
              job.storyboard,
              outcome.file,
              outcome.sha256,
              outcome.frames,
              outcome.rate,
              outcome.size,
              QDateTime::currentDateTimeUtc(),
              job.id};
    saver->add(film, [this, film, known] {
        if (std::any_of(contents.films.begin(), contents.films.end(), known))
            return; // delivered twice before the first row was committed
        contents.films.append(film);
        acknowledge(film.job);
        Q_EMIT q->filmAdded(film);
    });
    return {};
}

void Project::Private::acknowledge(const JobId& id)
{
    if (engine)
        engine->acknowledge(id);
}

QFuture<bool> Project::Private::receiveForgotten()
{
    QSet<QString> known;
    for (const QList<Take>& takes : contents.shelf.all())
        for (const Take& take : takes)
            known.insert(take.file);
    const auto look = [id = contents.id, known](const QString& place, const Progress& progress) {
        return Result<QList<JobRecord>>(forgottenClips(id, known, place, progress));
    };
    return after(runInFolder(look), q, [this](const Result<QList<JobRecord>>& jobs) {
        const auto before = arriving.size();
        for (const JobRecord& job : jobs.value_or(QList<JobRecord>()))
            receive(job);
        if (const auto back = int(arriving.size() - before); back > 0)
            contents.warnings << ProjectText::tr("%n clip(s) that the project did not know any more, as after an older "
                                                 "state was put back, are with their shots again.",
                                                 nullptr, back);
        return true;
    });
}
