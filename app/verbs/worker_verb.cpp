#include "app/verbs/health_report.h"
#include "app/verbs/health_server.h"
#include "app/verbs/verb_list.h"
#include "app/verbs/waiting.h"
#include "core/base/free_space.h"
#include "core/base/when_done.h"
#include "core/jobs/shown_words.h"
#include "core/settings/keychain.h"

#include <QJsonDocument>
#include <chrono>

using namespace std::chrono_literals;

namespace {

/// Gathers what a health check tells. On main, a child of the server.
class HealthWatch final : public QObject {
public:
    HealthWatch(Session& session, QObject* parent)
        : QObject(parent)
        , m_session(session)
    {
        auto* keychain = new Keychain(desktopKeyring(), KeyringPatience{3s, 3s}, this);
        whenDone(keychain->answers(), this, [this](const Status& status) {
            m_keyring = status ? QStringLiteral("answers") : QStringLiteral("silent");
        });
    }

    void ask(const std::function<void(HealthServer::Answer)>& done)
    {
        const PaceBook book = m_session.services().engine()->paceBook();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        whenDone(book.health(now), this, [this, book, now, done](const Result<LedgerHealth>& health) {
            HealthFacts facts;
            facts.ledgerWritable = health && health->writable;
            facts.keyring = m_keyring;
            facts.freeBytes = freeBytes();
            if (health) {
                facts.stats = health->stats;
                facts.pace = health->pace;
                if (health->lastPoll.isValid())
                    facts.lastPollSeconds = health->lastPoll.secsTo(now);
                facts.overdueSeconds = health->mostOverdue.isValid() ? health->mostOverdue.secsTo(now) : 0;
            }
            done({healthProblem(facts).isEmpty() ? 200 : 503,
                  QJsonDocument(healthJson(facts, now)).toJson(QJsonDocument::Compact)});
        });
    }

private:
    qint64 freeBytes() const
    {
        qint64 least = freeSpace(m_session.services().paths().data);
        const QStringList folders = m_session.services().engine()->attachedFolders();
        for (const QString& folder : folders)
            least = std::min(least, freeSpace(folder));
        return least;
    }

    Session& m_session;
    QString m_keyring;
};

Status startHealth(VerbContext& context)
{
    const auto port = quint16(context.args.value("health").toUInt());
    return context.host.call([port](Session& session) -> Status {
        auto watch = std::make_shared<HealthWatch*>(nullptr);
        auto* server = new HealthServer([watch](auto done) { (*watch)->ask(done); }, 5000, &session);
        *watch = new HealthWatch(session, server);
        return server->listen(port);
    });
}

/// What holds everything that costs until a person says go on.
Status resumeOrTell(VerbContext& context)
{
    if (context.args.has("resume")) {
        BR_CHECK(context.host.await([](Session& session) { return session.services().engine()->leaveSafeMode(); }));
        return context.host.await(
            [](Session& session) { return session.services().engine()->goOn(session.project->id()); });
    }
    if (context.host.call([](Session& session) { return session.services().engine()->isHeld(session.project->id()); }))
        context.out.error(CliText::tr("The list of paid jobs is older than this project, as after a restored backup. "
                                      "Nothing that costs is sent until you say so: worker --resume."));
    if (context.host.call([](Session& session) { return session.services().engine()->safeMode(); }))
        context.out.error(CliText::tr("Boardreel was killed several times within five minutes. Nothing that costs is "
                                      "sent until you say so: worker --resume."));
    return {};
}

Status checkWorker(const Arguments& args)
{
    if (!args.has("health"))
        return {};
    bool ok = false;
    const uint port = args.value("health").toUInt(&ok);
    if (!ok || port < 1 || port > 65535)
        return fail(ErrorKind::Usage,
                    CliText::tr("\"%1\" is not a port. Ports are numbers from 1 to 65535.").arg(args.value("health")));
    return {};
}

Result<ExitCode> runWorker(VerbContext& context)
{
    BR_CHECK(resumeOrTell(context));
    if (context.args.has("health"))
        BR_CHECK(startHealth(context));
    if (!context.args.has("until-idle")) {
        while (context.host.sleep(1h)) {
        }
        return fail(Host::stopped());
    }
    BR_TRY(const auto jobs, waitUntilIdle(context));
    const auto needsSomebody = [](const JobRecord& job) {
        return needsPerson(job.state) || job.state == JobState::Held;
    };
    return std::any_of(jobs.begin(), jobs.end(), needsSomebody) ? ExitCode::NeedsPerson : ExitCode::Done;
}

} // namespace

Verb workerVerb()
{
    return {
        "worker",
        "PROJECT [--until-idle] [--resume] [--health PORT]",
        QT_TRANSLATE_NOOP("CliText", "advance the project's jobs without a window"),
        Verb::Needs::Engine,
        1,
        1,
        {{"until-idle", nullptr, QT_TRANSLATE_NOOP("CliText", "end when no job moves by itself any more")},
         {"resume", nullptr, QT_TRANSLATE_NOOP("CliText", "send again after repeated crashes or a restored backup")},
         {"health", "PORT", QT_TRANSLATE_NOOP("CliText", "answer health checks at http://127.0.0.1:PORT/healthz")}},
        checkWorker,
        runWorker};
}
