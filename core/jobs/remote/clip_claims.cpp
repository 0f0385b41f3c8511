#include "core/jobs/remote/clip_claims.h"

#include "core/generation/generation_request.h"
#include "core/jobs/remote/remote_work.h"
#include "core/jobs/text.h"
#include "core/providers/http/http_client.h"
#include "core/providers/remote/remote_match.h"
#include "core/providers/remote/remote_provider.h"
#include "core/store/ledger.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace {

const QString ClaimKey = QStringLiteral("claim:"); // in the place of the request's hash

constexpr int MostPages = 5;
constexpr int PatienceOfModelSeconds = 3600;

Error refused(const RemoteRefusal& refusal)
{
    if (refusal.trouble == RemoteTrouble::Key)
        return {ErrorKind::NeedsPerson,
                JobsText::tr("The provider refused the account's key, so its clips could not be listed. Give the "
                             "account another key, then look again."),
                refusal.words};
    return {ErrorKind::Failed,
            JobsText::tr("The clips on the account could not be listed. Nothing was changed; please look again later."),
            refusal.words};
}

QSize sizeOf(const QString& text)
{
    const QStringList sides = text.split(QLatin1Char('x'));
    return sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
}

} // namespace

Result<QList<RemoteVideo>> ClipClaims::list(HttpClient& http, const HttpAccount& access, const Account& account,
                                            const std::stop_token& stop)
{
    const RemoteProvider* provider = remoteProvider(account.provider);
    const Error none{ErrorKind::Unsupported,
                     JobsText::tr("This account has no list of clips; its page at the provider shows them."),
                     {}};
    if (!provider || account.options.value(QStringLiteral("list")) == QLatin1String("no"))
        return fail(none);
    QList<RemoteVideo> videos;
    QString after;
    for (int page = 0; page < MostPages; ++page) {
        const HttpAnswer answer = http.exchange(access, provider->list(access.base, after), stop);
        const Listed listed = provider->readList(answer, QDateTime::currentDateTimeUtc());
        if (!listed.isSupported)
            return fail(none);
        if (listed.refusal)
            return fail(refused(*listed.refusal));
        const bool isNew = addPage(videos, listed.videos);
        after = isNew ? listed.after : QString();
        if (after.isEmpty())
            break;
    }
    return videos;
}

Result<ClipClaims::Unclaimed> ClipClaims::withoutAwaited(Ledger& ledger, const QString& account,
                                                         const QList<RemoteVideo>& videos, const JobId& but)
{
    BR_TRY(const auto jobs, ledger.unknownJobs(account).result());
    Unclaimed found{videos, 0};
    for (const JobRecord& job : jobs) {
        if (job.id == but || job.state == JobState::Attention) // a person chooses among them all
            continue;
        const auto request = remoteRequestOf(job);
        BR_TRY(const auto attempts, ledger.attempts(job.id).result());
        const auto live = liveOf(attempts);
        if (!request || !live)
            continue;
        RemoteRequest asked = *request;
        asked.tag = live->idempotencyKey;
        found.clips.removeIf([&](const RemoteVideo& video) { return mayBeOf(asked, video, live->intentAt); });
    }
    found.awaited = int(videos.size() - found.clips.size());
    return found;
}

JobRecord ClipClaims::jobFor(const Home& home, const Account& account, const RemoteVideo& video, const QDateTime& now)
{
    GenerationRequest request;
    request.storyboard = home.storyboard;
    request.shot = home.shot;
    request.code = home.code;
    request.provider = account.provider;
    request.account = account.name;
    request.model = video.model;
    request.prompt = video.prompt;
    request.seconds = video.seconds.toInt();
    request.size = sizeOf(video.size);
    request.rate = home.rate;
    request.length = home.length;
    const FrozenRequest frozen = freeze(request);
    JobRecord job;
    job.id = JobId::create();
    job.project = home.project;
    job.projectFolder = home.folder;
    job.storyboard = home.storyboard;
    job.shot = home.shot;
    job.title = home.code;
    job.account = account.name;
    job.provider = account.provider;
    job.model = video.model;
    job.state = JobState::Running;
    job.attempts = 1;
    job.request = frozen.json;
    // Two clips of one prompt are two takes.
    job.requestKey = ClaimKey + video.id;
    job.remoteId = video.id;
    job.actual = Money{}; // somebody paid for it; how much is not known here
    job.due = now;
    job.deadline = now.addSecs(PatienceOfModelSeconds);
    job.expires = video.expires;
    return job;
}

bool ClipClaims::isClaimed(const JobRecord& job)
{
    return job.requestKey.startsWith(ClaimKey);
}

Attempt ClipClaims::attemptFor(const JobRecord& job, const QDateTime& now)
{
    Attempt attempt;
    attempt.id = AttemptId::create();
    attempt.job = job.id;
    attempt.account = job.account;
    attempt.idempotencyKey = attempt.id.toString();
    attempt.intentAt = now;
    attempt.outcome = AttemptOutcome::Accepted;
    attempt.remoteId = job.remoteId;
    return attempt;
}

RemoteClip ClipClaims::clipOf(const QString& account, const RemoteVideo& video)
{
    const QJsonObject details{{QStringLiteral("status"), video.status},
                              {QStringLiteral("size"), video.size},
                              {QStringLiteral("seconds"), video.seconds}};
    return {account,      video.id, video.model, video.prompt, QJsonDocument(details).toJson(QJsonDocument::Compact),
            video.created};
}
