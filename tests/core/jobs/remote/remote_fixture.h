#pragma once

#include "core/accounts/account_access.h"
#include "core/base/when_done.h"
#include "core/generation/generation_request.h"
#include "core/jobs/job_engine.h"
#include "core/providers/http/http_client.h"
#include "core/providers/remote/remote_provider.h"
#include "tests/support/fake_provider/fake_provider.h"
#include "tests/support/leak_scan.h"
#include "tests/support/results.h"

#include <QTemporaryDir>
#include <atomic>

/// Accounts without a keyring, as a test says.
class FakeAccess final : public AccountAccess {
public:
    std::optional<Result<HttpAccount>> find(const QString&) override
    {
        if (asked)
            asked();
        if (pending)
            return std::nullopt;
        if (missing)
            return fail(ErrorKind::NeedsPerson, QStringLiteral("There is no key."));
        return known;
    }
    std::optional<Account> account(const QString&) const override { return settings; }
    void refused(const QString& account) override
    {
        refusals << account;
        missing = true;
    }
    void change(std::function<void()> how)
    {
        how();
        Q_EMIT changed(settings.name);
    }

    HttpAccount known;
    Account settings;
    std::function<void()> asked; ///< called where a step that needs the key is about to begin
    bool pending = false;        ///< its key is being read
    bool missing = false;
    QStringList refusals;
};

/// An engine over a real ledger, one account at a fake provider, and a clock that runs to whatever is due next.
class RemoteFixture {
public:
    explicit RemoteFixture(const QString& ability = QStringLiteral("B"), const QStringList& more = {})
        : provider(QStringList{QStringLiteral("--ability"), ability} + more)
        , m_ahead(std::make_shared<std::atomic<qint64>>(0))
        , m_space(std::make_shared<std::atomic<qint64>>(qint64(1) << 40))
    {
        access.known = provider.account("sk-test-0123456789");
        access.settings.name = access.known.name;
        access.settings.provider = QStringLiteral("openai-compatible");
        if (ability == QLatin1String("A"))
            access.settings.options.insert(QStringLiteral("idempotent"), QStringLiteral("yes"));
        if (ability == QLatin1String("D"))
            access.settings.options.insert(QStringLiteral("list"), QStringLiteral("no"));
    }

    ~RemoteFixture()
    {
        stop();
        QCOMPARE(leaksOf("sk-test-0123456789", {home.path()}), QStringList()); // in no file, argument or environment
    }

    template<class T> static T wait(QFuture<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
            qFatal("a future did not finish");
        return future.result();
    }

    Status start(bool attach = true)
    {
        if (!ledger) {
            BR_TRY(ledger, wait(Ledger::open(home.path())));
        }
        JobEngine::Options options;
        options.now = [ahead = m_ahead] { return QDateTime::currentDateTimeUtc().addMSecs(*ahead); };
        options.random = [] { return 0.5; };
        options.commitRetryMs = 30;
        options.http = &http;
        options.accounts = accounts;
        options.inbox = home.filePath(QStringLiteral("inbox"));
        options.unsavedIds = unsavedIds();
        options.freeSpace = [space = m_space](const QString&) { return qint64(*space); };
        QDir().mkpath(options.inbox);
        QDir().mkpath(folder());
        engine = std::make_unique<JobEngine>(ledger, options);
        QObject::connect(engine.get(), &JobEngine::delivered, engine.get(), [this](const JobRecord& job) {
            delivered << job.id;
            engine->acknowledge(job.id);
        });
        return attach ? wait(engine->attachProject(project, folder())) : Status();
    }
    void stop()
    {
        engine.reset();
        ledger.reset();
    }
    /// A price for one second of "fake-1", as a person types it.
    Status setPrice(qint64 micro, const char* currency = "USD")
    {
        TypedPrice typed{access.settings.name, QStringLiteral("fake-1"), {}};
        typed.price.money = {micro, QString::fromLatin1(currency), MoneySource::User};
        return wait(MoneyBook(ledger).setPrice(typed));
    }
    Status setDayCap(qint64 micro)
    {
        return wait(MoneyBook(ledger).setCap({CapScope::Day, {}, {micro, QStringLiteral("USD"), MoneySource::User}}));
    }
    QString unsavedIds() const { return home.filePath(QStringLiteral("state/unsaved-ids.jsonl")); }
    QString folder() const { return home.filePath(QStringLiteral("film")); }

    JobRecord job(const QString& prompt = QStringLiteral("A red door")) const
    {
        GenerationRequest request;
        request.storyboard = StoryboardId::create();
        request.shot = ShotId::create();
        request.code = QStringLiteral("SC010_SH0010");
        request.provider = QStringLiteral("openai-compatible");
        request.account = access.settings.name;
        request.model = QStringLiteral("fake-1");
        request.prompt = prompt;
        request.seconds = 1;
        request.size = QSize(64, 48);
        request.rate = {24, 1};
        request.length = 20;
        request.inputKey = QStringLiteral("input");
        const FrozenRequest frozen = freeze(request);
        JobRecord record;
        record.id = JobId::create();
        record.project = project;
        record.projectFolder = folder();
        record.storyboard = request.storyboard;
        record.shot = request.shot;
        record.title = request.code;
        record.account = request.account;
        record.provider = request.provider;
        record.model = request.model;
        record.request = frozen.json;
        record.requestKey = frozen.key;
        record.estimated = Money{100'000, QStringLiteral("USD"), MoneySource::User};
        return record;
    }
    JobId admitted(const QString& prompt = QStringLiteral("A red door"))
    {
        const auto admission = wait(engine->admit(job(prompt)));
        return admission ? admission->job.id : JobId();
    }
    /// What job() would have sent, as the ledger keeps it.
    Attempt attemptOf(const JobRecord& queued, const QDateTime& intentAt) const
    {
        Attempt attempt;
        attempt.id = AttemptId::create();
        attempt.job = queued.id;
        attempt.account = queued.account;
        attempt.idempotencyKey = attempt.id.toString();
        attempt.intentAt = intentAt;
        RemoteRequest request;
        request.model = queued.model;
        request.prompt = QStringLiteral("A red door");
        request.seconds = 1;
        request.size = QSize(64, 48);
        request.tag = attempt.idempotencyKey;
        attempt.body = remoteProvider(queued.provider)->submit(provider.base(), request, {})->body;
        return attempt;
    }
    const JobRecord& at(const JobId& id) const { return *engine->find(id); }
    QString stateOf(const JobId& id) const
    {
        const JobRecord* record = engine ? engine->find(id) : nullptr;
        return !record                           ? QStringLiteral("gone")
               : record->state == JobState::Held ? QStringLiteral("Held(%1)").arg(record->holdReason)
                                                 : toString(record->state);
    }
    /// Lets time pass until the job is there. Whatever is waited for comes at once.
    bool reaches(const JobId& id, const QString& state, int milliseconds = 15'000)
    {
        return QTest::qWaitFor(
            [&] {
                const JobRecord* record = engine->find(id);
                if (stateOf(id) == state)
                    return true;
                if (record && record->due > now())
                    passTo(record->due);
                return stateOf(id) == state;
            },
            milliseconds);
    }
    QDateTime now() const { return QDateTime::currentDateTimeUtc().addMSecs(*m_ahead); }
    void passTo(const QDateTime& time)
    {
        *m_ahead += std::max<qint64>(0, now().msecsTo(time) + 1);
        engine->wake();
    }
    void pass(qint64 seconds) { passTo(now().addSecs(seconds)); }

    void setFreeSpace(qint64 bytes) { *m_space = bytes; }
    void setBack(qint64 seconds) { *m_ahead -= seconds * 1000; } ///< the clock; nobody has looked at it yet

    qint64 balance(const JobId& id, ChargeKind kind)
    {
        qint64 sum = 0;
        const auto charges = wait(ledger->charges(id));
        for (const Charge& charge : charges.value_or(QList<Charge>()))
            sum += charge.kind == kind ? charge.money.micro : 0;
        return sum;
    }
    QList<Attempt> attempts(const JobId& id) { return wait(engine->attempts(id)).value_or(QList<Attempt>()); }
    QStringList eventNames(const JobId& id) const
    {
        QStringList names;
        const auto events = wait(engine->events(id));
        for (const JobEvent& event : events.value_or(QList<JobEvent>()))
            names << event.name;
        return names;
    }
    /// Made by somebody else with the same account: its id. Each look at it makes some of it, five all.
    QString strangersClip(const QString& prompt = QStringLiteral("A stranger's door"), int looks = 5) const
    {
        RemoteRequest request;
        request.model = QStringLiteral("fake-1");
        request.prompt = prompt;
        request.seconds = 1;
        request.size = QSize(64, 48);
        const RemoteProvider& maker = *remoteProvider(QStringLiteral("openai-compatible"));
        HttpClient http;
        const auto call = maker.submit(access.known.base, request, access.settings.options);
        const HttpAnswer answer = http.exchange(access.known, call.value());
        const QString id = maker.readSubmit(answer, QDateTime::currentDateTimeUtc()).video.id;
        for (int look = 0; look < looks; ++look)
            http.exchange(access.known, maker.poll(access.known.base, id));
        return id;
    }
    QStringList billed() const
    {
        QStringList ids;
        const auto charges = provider.charges();
        for (const QJsonObject& charge : charges)
            ids << charge.value(QStringLiteral("id")).toString();
        return ids;
    }

    QTemporaryDir home;
    FakeProvider provider;
    FakeAccess access;
    AccountAccess* accounts = &access; ///< whom the engine asks
    HttpClient http;
    ProjectId project = ProjectId::create();
    std::shared_ptr<Ledger> ledger;
    std::unique_ptr<JobEngine> engine;
    QList<JobId> delivered;

private:
    std::shared_ptr<std::atomic<qint64>> m_ahead;
    std::shared_ptr<std::atomic<qint64>> m_space;
};
