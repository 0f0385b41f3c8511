#include "core/media/clip_inspection.h"
#include "tests/core/jobs/remote/remote_fixture.h"

/// Every reason why a job needs a person, with what the person can do about it; and what a busy answer, a full disk and
/// a clock of the provider's own do to a job.
class TestRemoteReasons : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void severalCouldBeItsOwn();
    void vanishedIsPaidAgainOrWrittenOff_data();
    void vanishedIsPaidAgainOrWrittenOff();
    void whatHadVanishedComesBack();
    void lateIsStillFetched();
    void lateCanBeGivenUp();
    void aFullDiskHoldsTheDownload();
    void aFullDiskHoldsTheSend();
    void aChargeBehindABusyAnswerIsAdopted_data();
    void aChargeBehindABusyAnswerIsAdopted();
    void aBusyAnswerThatMeantItIsSentAgain();
    void severalBehindABusyAnswerAskAPerson();
    void theProvidersClock_data();
    void theProvidersClock();
};

namespace {

/// Another program with the same account asks for the same.
void strangerAsks(const RemoteFixture& f)
{
    const JobRecord job = f.job();
    const Attempt attempt = f.attemptOf(job, f.now());
    RemoteRequest request;
    request.model = job.model;
    request.prompt = QStringLiteral("A red door");
    request.seconds = 1;
    request.size = QSize(64, 48);
    request.tag = attempt.idempotencyKey;
    const auto call = remoteProvider(job.provider)->submit(f.provider.base(), request, {});
    HttpClient http;
    QVERIFY(http.exchange(f.access.known, *call).isComplete(200));
}

JobId vanished(RemoteFixture& f, int polls = 40)
{
    [&] { VERIFY_OK(f.start()); }();
    for (int i = 0; i < polls; ++i)
        f.provider.order(QStringLiteral("poll"), QStringLiteral("status:404"));
    const JobId id = f.admitted();
    [&] { QVERIFY2(f.reaches(id, QStringLiteral("Attention"), 30'000), qPrintable(f.stateOf(id))); }();
    return id;
}

JobId late(RemoteFixture& f)
{
    [&] { VERIFY_OK(f.start()); }();
    const JobId id = f.admitted();
    [&] { QVERIFY2(f.reaches(id, QStringLiteral("Running")), qPrintable(f.stateOf(id))); }();
    f.pass(3601);
    [&] { QVERIFY2(f.reaches(id, QStringLiteral("Attention")), qPrintable(f.stateOf(id))); }();
    return id;
}

const QStringList Never{QStringLiteral("--ready-after"), QStringLiteral("100000")};

} // namespace

void TestRemoteReasons::severalCouldBeItsOwn()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    f.provider.order(QStringLiteral("submit"), QStringLiteral("drop"));
    const JobId id = f.admitted();
    QVERIFY(QTest::qWaitFor([&] { return f.stateOf(id) == QLatin1String("Unknown"); }, 5000));
    const QString own = f.billed().first();
    strangerAsks(f);
    QVERIFY2(f.reaches(id, QStringLiteral("Attention")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.at(id).errorClass, QStringLiteral("several"));
    QVERIFY(f.at(id).error.contains(QStringLiteral("Choose the right one")));
    const auto offered = f.wait(f.engine->unclaimed(f.access.settings.name, id));
    VERIFY_OK(offered);
    QCOMPARE(offered->clips.size(), 2);
    VERIFY_OK(f.wait(f.engine->adopt(id, own)));
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.at(id).remoteId, own);
    QCOMPARE(f.provider.requests(QStringLiteral("submit")).size(), 2); // and one of them is the stranger's
}

void TestRemoteReasons::vanishedIsPaidAgainOrWrittenOff_data()
{
    QTest::addColumn<bool>("pays");
    QTest::newRow("pay again") << true;
    QTest::newRow("write off") << false;
}

void TestRemoteReasons::vanishedIsPaidAgainOrWrittenOff()
{
    QFETCH(const bool, pays);
    RemoteFixture f;
    const JobId id = vanished(f);
    QCOMPARE(f.at(id).errorClass, QStringLiteral("vanished"));
    QVERIFY(!f.at(id).error.isEmpty());
    QCOMPARE(f.balance(id, ChargeKind::Spent), 100'000);
    VERIFY_FAILS(ErrorKind::Usage, f.wait(f.engine->adopt(id, f.billed().first()))); // it has that one already
    f.provider.behave();
    if (!pays) {
        VERIFY_OK(f.wait(f.engine->writeOff(id)));
        QCOMPARE(f.stateOf(id), QStringLiteral("WrittenOff"));
        QCOMPARE(f.balance(id, ChargeKind::Spent), 100'000);
        return;
    }
    VERIFY_OK(f.wait(f.engine->payAgain(id, QStringLiteral("pay again"))));
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.billed().size(), 2);
    QCOMPARE(f.balance(id, ChargeKind::Spent), 200'000);
}

void TestRemoteReasons::whatHadVanishedComesBack()
{
    RemoteFixture f;
    const JobId id = vanished(f);
    f.provider.behave();
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.billed().size(), 1);
}

void TestRemoteReasons::lateIsStillFetched()
{
    RemoteFixture f(QStringLiteral("B"), Never);
    const JobId id = late(f);
    QCOMPARE(f.at(id).errorClass, QStringLiteral("late"));
    QVERIFY(!f.at(id).error.isEmpty() && f.at(id).due.isValid()); // it goes on by itself
    f.provider.finish();
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.billed().size(), 1);
}

void TestRemoteReasons::lateCanBeGivenUp()
{
    RemoteFixture f(QStringLiteral("B"), Never);
    const JobId id = late(f);
    VERIFY_OK(f.wait(f.engine->writeOff(id)));
    QCOMPARE(f.stateOf(id), QStringLiteral("WrittenOff"));
    QCOMPARE(f.balance(id, ChargeKind::Spent), 100'000);
}

void TestRemoteReasons::aFullDiskHoldsTheDownload()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    const JobId id = f.admitted();
    QVERIFY2(f.reaches(id, QStringLiteral("Running")), qPrintable(f.stateOf(id)));
    f.setFreeSpace(1 << 20);
    QVERIFY2(f.reaches(id, QStringLiteral("Fetching")), qPrintable(f.stateOf(id)));
    QTRY_COMPARE(f.at(id).holdReason, QStringLiteral("disk"));
    QVERIFY2(f.at(id).error.contains(QStringLiteral("Make room")), qPrintable(f.at(id).error));
    QVERIFY(f.eventNames(id).contains(QStringLiteral("disk.low")));
    for (int i = 0; i < 5; ++i) { // it stays that way, and nothing ends
        f.pass(61);
        QTest::qWait(50);
        QCOMPARE(f.stateOf(id), QStringLiteral("Fetching"));
    }
    f.setFreeSpace(qint64(1) << 40);
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QVERIFY(f.at(id).holdReason.isEmpty() && f.at(id).error.isEmpty());
    QCOMPARE(f.billed().size(), 1);
}

void TestRemoteReasons::aFullDiskHoldsTheSend()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    f.setFreeSpace(1 << 20);
    const JobId id = f.admitted();
    QVERIFY2(f.reaches(id, QStringLiteral("Held(disk)")), qPrintable(f.stateOf(id)));
    QVERIFY(f.provider.requests(QStringLiteral("submit")).isEmpty());
    f.setFreeSpace(qint64(1) << 40);
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
}

void TestRemoteReasons::aChargeBehindABusyAnswerIsAdopted_data()
{
    QTest::addColumn<QString>("ability");
    QTest::addColumn<int>("bills");
    QTest::newRow("B") << QStringLiteral("B") << 1;
    QTest::newRow("A") << QStringLiteral("A") << 1;
    QTest::newRow("D: nobody can look") << QStringLiteral("D") << 2; // the control
}

void TestRemoteReasons::aChargeBehindABusyAnswerIsAdopted()
{
    QFETCH(const QString, ability);
    QFETCH(const int, bills);
    RemoteFixture f(ability);
    VERIFY_OK(f.start());
    f.provider.order(QStringLiteral("submit"), QStringLiteral("status:429:charged"));
    const JobId id = f.admitted();
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.billed().size(), bills);
    QCOMPARE(f.billed().last(), f.at(id).remoteId);
    QCOMPARE(f.balance(id, ChargeKind::Spent), 100'000);
    QCOMPARE(f.balance(id, ChargeKind::Reserved), 0);
    QCOMPARE(f.eventNames(id).contains(QStringLiteral("reconcile.adopted")), bills == 1);
}

void TestRemoteReasons::aBusyAnswerThatMeantItIsSentAgain()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    f.provider.order(QStringLiteral("submit"), QStringLiteral("wait:429:Retry-After=1"));
    f.provider.order(QStringLiteral("submit"), QStringLiteral("status:429"));
    f.provider.order(QStringLiteral("list"), QStringLiteral("status:500")); // nobody can look: it was a no
    const JobId id = f.admitted();
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.billed().size(), 1);
    QVERIFY(!f.provider.requests(QStringLiteral("list")).isEmpty());
}

void TestRemoteReasons::severalBehindABusyAnswerAskAPerson()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    f.provider.order(QStringLiteral("submit"), QStringLiteral("status:429:charged"));
    const JobId id = f.admitted();
    QVERIFY(QTest::qWaitFor([&] { return f.at(id).errorClass == QLatin1String("busy"); }, 5000));
    strangerAsks(f);
    QVERIFY2(f.reaches(id, QStringLiteral("Attention")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.at(id).errorClass, QStringLiteral("several"));
    QCOMPARE(f.balance(id, ChargeKind::Reserved), 0);
    QCOMPARE(f.balance(id, ChargeKind::Unknown), 100'000);
    VERIFY_OK(f.wait(f.engine->adopt(id, f.billed().first())));
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.balance(id, ChargeKind::Spent), 100'000);
    QCOMPARE(f.balance(id, ChargeKind::Unknown), 0);
}

void TestRemoteReasons::theProvidersClock_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("end");
    const auto ahead = [](int seconds) { return QStringList{QStringLiteral("--clock"), QString::number(seconds)}; };
    const QStringList date{QStringLiteral("--date")};
    QTest::newRow("right, with Date") << date << QStringLiteral("Stored");
    QTest::newRow("right, no Date") << QStringList() << QStringLiteral("Stored");
    QTest::newRow("a day ahead, with Date") << ahead(86'400) + date << QStringLiteral("Stored");
    QTest::newRow("a day behind, with Date") << ahead(-86'400) + date << QStringLiteral("Stored");
    // Nothing says that it is not a clip of another day: a person decides, and nothing is sent again.
    QTest::newRow("a day ahead, no Date") << ahead(86'400) << QStringLiteral("Attention");
}

void TestRemoteReasons::theProvidersClock()
{
    QFETCH(const QStringList, options);
    QFETCH(const QString, end);
    RemoteFixture f(QStringLiteral("B"), options);
    VERIFY_OK(f.start());
    f.provider.order(QStringLiteral("submit"), QStringLiteral("drop"));
    const JobId id = f.admitted();
    QVERIFY2(f.reaches(id, end), qPrintable(f.stateOf(id)));
    QCOMPARE(f.billed().size(), 1);
    QCOMPARE(f.provider.requests(QStringLiteral("submit")).size(), 1);
    if (end == QLatin1String("Attention")) {
        VERIFY_OK(f.wait(f.engine->adopt(id, f.billed().first())));
        QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    } else if (options.contains(QStringLiteral("--date"))) {
        const JobId answered = f.admitted(QStringLiteral("A blue door"));
        QVERIFY(f.reaches(answered, QStringLiteral("Stored")));
        QVERIFY(f.attempts(answered).first().serverTime.isValid());
    }
}

int main(int argc, char** argv)
{
    if (const auto code = inspectIfAsked(argc, argv))
        return *code;
    QCoreApplication app(argc, argv);
    TestRemoteReasons test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_remote_reasons.moc"
