#include "core/jobs/outcome.h"
#include "core/media/clip_inspection.h"
#include "core/providers/remote/remote_provider.h"
#include "tests/core/jobs/remote/remote_fixture.h"

#include <QFile>

/// Jobs of a provider from the button to the clip. The judge is what the fake provider billed, against the ledger.
class TestRemoteJobs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aClipIsMadeStoredAndBilledOnce();
    void everySubmitOutcome_data();
    void everySubmitOutcome();
    void aNaiveRetryIsBilledTwice();
    void identicalUnknownsArePaired();
    void whatCannotBeReachedIsHeldAndBurnsNothing();
    void aMissingKeyHoldsUntilItIsThere();
    void aRefusedKeyHoldsEveryJobOfTheAccount();
    void pollsNeverFailAJob_data();
    void pollsNeverFailAJob();
    void downloadsAreTriedUntilTheyArrive_data();
    void downloadsAreTriedUntilTheyArrive();
    void aRefusedRequestIsNotSentAgain();
};

void TestRemoteJobs::initTestCase()
{
    QVERIFY2(FakeProvider().isRunning(), "python3 is needed for the fake provider");
}

void TestRemoteJobs::aClipIsMadeStoredAndBilledOnce()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    const JobId id = f.admitted();
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.billed(), QStringList{f.at(id).remoteId});
    QCOMPARE(f.balance(id, ChargeKind::Spent), 100'000);
    QVERIFY(f.at(id).actual == f.at(id).estimated);
    const auto clip = clipOutcomeFromJson(f.at(id).outcome);
    VERIFY_OK(clip);
    QCOMPARE(clip->size, QSize(64, 48));
    QCOMPARE(clip->inputKey, QStringLiteral("input"));
    QVERIFY(QFile::exists(f.folder() + QLatin1Char('/') + clip->file));
    QFile sidecar(f.folder() + QLatin1Char('/') +
                  QString(clip->file).replace(QStringLiteral(".mp4"), QStringLiteral(".json")));
    QVERIFY(sidecar.open(QIODevice::ReadOnly));
    const QByteArray text = sidecar.readAll();
    QVERIFY(text.contains("\"micro\": 100000"));
    QVERIFY(!text.contains("sk-test"));
    QTRY_COMPARE(f.delivered, QList<JobId>{id});
    const QList<Attempt> attempts = f.attempts(id);
    QCOMPARE(attempts.size(), 1);
    QVERIFY(attempts.first().outcome == AttemptOutcome::Accepted);
    QVERIFY(!attempts.first().body.contains("sk-test"));
    const QStringList events = f.eventNames(id);
    const QStringList wanted{QStringLiteral("job.queued"),      QStringLiteral("intent.committed"),
                             QStringLiteral("submit.accepted"), QStringLiteral("remote.ready"),
                             QStringLiteral("fetch.done"),      QStringLiteral("clip.stored")};
    for (const QString& name : wanted)
        QCOMPARE(events.count(name), 1);
}

void TestRemoteJobs::everySubmitOutcome_data()
{
    QTest::addColumn<QString>("ability");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("end");
    QTest::addColumn<int>("bills");
    struct Row {
        const char* fault;
        const char* a;
        const char* b;
        const char* d;
        int billsA, bills;
    };
    const Row rows[] = {
        {"drop", "Stored", "Stored", "Attention", 1, 1},
        {"reset", "Stored", "Stored", "Attention", 1, 1},
        {"half_headers", "Stored", "Stored", "Attention", 1, 1},
        {"half_body", "Stored", "Stored", "Attention", 1, 1},
        {"status:500:charged", "Stored", "Stored", "Attention", 1, 1},
        {"status:408:charged", "Stored", "Stored", "Attention", 1, 1},
        {"no_id", "Stored", "Stored", "Attention", 1, 1},
        {"id:a b", "Stored", "Stored", "Attention", 1, 1},
        {"html", "Stored", "Stored", "Attention", 1, 1},
        {"redirect:307:same", "Stored", "Attention", "Attention", 1, 0},
        {"drop_before_charge", "Stored", "Attention", "Attention", 1, 0},
        {"drop_at_headers", "Stored", "Attention", "Attention", 1, 0},
        {"status:400", "Failed", "Failed", "Failed", 0, 0},
        {"wait:402", "Held(quota)", "Held(quota)", "Held(quota)", 0, 0},
        {"wait:429:Retry-After=2", "Stored", "Stored", "Stored", 1, 1},
        {"login:Bearer", "Held(key)", "Held(key)", "Held(key)", 0, 0},
    };
    for (const Row& row : rows)
        for (const char* ability : {"A", "B", "D"}) {
            const char* end = *ability == 'A' ? row.a : *ability == 'B' ? row.b : row.d;
            QTest::addRow("%s %s", row.fault, ability)
                << QString::fromLatin1(ability) << QString::fromLatin1(row.fault) << QString::fromLatin1(end)
                << (*ability == 'A' ? row.billsA : row.bills);
        }
}

void TestRemoteJobs::everySubmitOutcome()
{
    QFETCH(const QString, ability);
    QFETCH(const QString, fault);
    QFETCH(const QString, end);
    QFETCH(const int, bills);
    RemoteFixture f(ability);
    VERIFY_OK(f.start());
    f.provider.order(QStringLiteral("submit"), fault);
    const JobId id = f.admitted();
    QVERIFY2(f.reaches(id, end), qPrintable(f.stateOf(id) + f.at(id).error));
    QTest::qWait(20);
    const QStringList billed = f.billed();
    QCOMPARE(billed.size(), bills);
    if (end == QLatin1String("Stored")) {
        QCOMPARE(billed, QStringList{f.at(id).remoteId}); // what was billed is what is here
        QCOMPARE(f.balance(id, ChargeKind::Spent), 100'000);
        QCOMPARE(f.balance(id, ChargeKind::Unknown), 0);
    } else if (end == QLatin1String("Attention")) { // never silent, and counted
        QCOMPARE(f.balance(id, ChargeKind::Unknown), 100'000);
        QVERIFY(!f.at(id).error.isEmpty());
        f.pass(7 * 3600);
        QTest::qWait(100);
        QCOMPARE(f.billed().size(), bills); // nor later
    } else {
        QCOMPARE(f.balance(id, ChargeKind::Spent), 0);
        QCOMPARE(f.balance(id, ChargeKind::Unknown), 0);
    }
}

/// The control: a client that asks again when it heard nothing is billed twice by the same judge.
void TestRemoteJobs::aNaiveRetryIsBilledTwice()
{
    RemoteFixture f;
    f.provider.order(QStringLiteral("submit"), QStringLiteral("drop"));
    const RemoteProvider& adapter = *remoteProvider(QStringLiteral("openai-compatible"));
    for (int i = 0; i < 2; ++i) {
        RemoteRequest request;
        request.prompt = QStringLiteral("A red door");
        request.seconds = 1;
        request.tag = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const auto call = adapter.submit(f.provider.base(), request, {});
        VERIFY_OK(call);
        const auto answer = f.http.exchange(f.access.known, *call);
        if (adapter.readSubmit(answer, f.now()).what == Submitted::What::Accepted)
            break;
    }
    QCOMPARE(f.billed().size(), 2);
}

void TestRemoteJobs::identicalUnknownsArePaired()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    f.provider.order(QStringLiteral("submit"), QStringLiteral("drop"));
    const JobId first = f.admitted();
    QVERIFY(f.reaches(first, QStringLiteral("Unknown")));
    f.provider.order(QStringLiteral("submit"), QStringLiteral("drop"));
    const JobId second = f.admitted(); // the same prompt for another shot
    QVERIFY2(f.reaches(second, QStringLiteral("Stored")), qPrintable(f.stateOf(second)));
    QVERIFY2(f.reaches(first, QStringLiteral("Stored")), qPrintable(f.stateOf(first)));
    QCOMPARE(f.billed().size(), 2);
    QVERIFY(f.at(first).remoteId != f.at(second).remoteId);
}

void TestRemoteJobs::whatCannotBeReachedIsHeldAndBurnsNothing()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    const QUrl real = f.access.known.base;
    f.access.known.base = QUrl(QStringLiteral("http://127.0.0.1:1/v1"));
    const JobId id = f.admitted();
    QVERIFY2(f.reaches(id, QStringLiteral("Held(offline)")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.at(id).attempts, 0);
    QVERIFY(f.at(id).due.isValid());
    QCOMPARE(f.balance(id, ChargeKind::Unknown), 0);
    QCOMPARE(f.attempts(id).size(), 3);
    f.access.known.base = real;
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.billed().size(), 1);
}

void TestRemoteJobs::aMissingKeyHoldsUntilItIsThere()
{
    RemoteFixture f;
    f.access.pending = true;
    VERIFY_OK(f.start());
    const JobId id = f.admitted();
    QTest::qWait(100);
    QCOMPARE(f.stateOf(id), QStringLiteral("Queued"));
    f.access.change([&] {
        f.access.pending = false;
        f.access.missing = true;
    });
    QVERIFY(f.reaches(id, QStringLiteral("Held(key)")));
    QCOMPARE(f.at(id).error, QStringLiteral("There is no key."));
    QVERIFY(f.provider.requests().isEmpty());
    f.access.change([&] { f.access.missing = false; });
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.billed().size(), 1);
}

void TestRemoteJobs::aRefusedKeyHoldsEveryJobOfTheAccount()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    f.provider.order(QStringLiteral("submit"), QStringLiteral("login:Bearer"));
    const JobId first = f.admitted();
    const JobId second = f.admitted(QStringLiteral("A blue door"));
    QVERIFY2(f.reaches(first, QStringLiteral("Held(key)")), qPrintable(f.stateOf(first)));
    QVERIFY2(f.reaches(second, QStringLiteral("Held(key)")), qPrintable(f.stateOf(second)));
    QCOMPARE(f.access.refusals, QStringList{f.access.settings.name});
    QCOMPARE(f.provider.requests(QStringLiteral("submit")).size(), 1);
    QVERIFY(f.billed().isEmpty());
}

void TestRemoteJobs::pollsNeverFailAJob_data()
{
    QTest::addColumn<QStringList>("faults");
    for (const char* fault :
         {"drop", "status:500", "html", "garbage", "status:404", "wait:429:Retry-After=3", "id:other"})
        QTest::newRow(fault) << QStringList(4, QString::fromLatin1(fault));
}

void TestRemoteJobs::pollsNeverFailAJob()
{
    QFETCH(const QStringList, faults);
    RemoteFixture f;
    VERIFY_OK(f.start());
    for (const QString& fault : faults)
        f.provider.order(QStringLiteral("poll"), fault);
    const JobId id = f.admitted();
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id) + f.at(id).error));
    QCOMPARE(f.billed().size(), 1);
    QVERIFY(f.eventNames(id).contains(QStringLiteral("poll.error")));
    QCOMPARE(f.at(id).attempts, 1);
}

void TestRemoteJobs::downloadsAreTriedUntilTheyArrive_data()
{
    QTest::addColumn<QStringList>("faults");
    for (const char* fault :
         {"drop", "half_body", "lie_long", "status:500", "status:404", "html", "no_range", "encoded"})
        QTest::newRow(fault) << QStringList(2, QString::fromLatin1(fault));
    QTest::newRow("resumed") << QStringList{QStringLiteral("half_body"), QStringLiteral("half_body")};
}

void TestRemoteJobs::downloadsAreTriedUntilTheyArrive()
{
    QFETCH(const QStringList, faults);
    RemoteFixture f;
    VERIFY_OK(f.start());
    for (const QString& fault : faults)
        f.provider.order(QStringLiteral("content"), fault);
    const JobId id = f.admitted();
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id) + f.at(id).error));
    QCOMPARE(f.billed().size(), 1);
}

void TestRemoteJobs::aRefusedRequestIsNotSentAgain()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    JobRecord job = f.job();
    JobRecord moderated = job;
    const auto admitted = f.wait(f.engine->admit(job));
    VERIFY_OK(admitted);
    QVERIFY(f.reaches(job.id, QStringLiteral("Stored")));
    moderated = f.at(job.id);
    moderated.state = JobState::Moderated;
    VERIFY_OK(f.wait(f.ledger->advance(f.at(job.id), moderated, QStringLiteral("job.terminal"))));
    job.id = JobId::create();
    VERIFY_OK(f.wait(f.engine->admit(job)));
    QVERIFY2(f.reaches(job.id, QStringLiteral("Moderated")), qPrintable(f.stateOf(job.id)));
    QCOMPARE(f.billed().size(), 1);
    QCOMPARE(f.provider.requests(QStringLiteral("submit")).size(), 1);
}

int main(int argc, char** argv)
{
    if (const auto code = inspectIfAsked(argc, argv))
        return *code;
    QCoreApplication app(argc, argv);
    TestRemoteJobs test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_remote_jobs.moc"
