#include "core/media/clip_inspection.h"
#include "tests/core/jobs/remote/remote_fixture.h"

/// Nothing waits for ever without a sentence and a way out, and a person is told why as long as it is true.
class TestRemoteWaitsEnd : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFinishedClipThatIsNotGivenOutNeedsAPerson();
    void aFinishedClipThatIsGoneIsExpired();
    void bytesAreFetchedWhereTheProviderSays();
    void whyAPersonIsNeededStays_data();
    void whyAPersonIsNeededStays();
    void aVanishedJobThatIsSeenAgainGoesOn();
};

namespace {

void orderMany(RemoteFixture& f, const char* route, const char* fault)
{
    for (int i = 0; i < 60; ++i)
        f.provider.order(QString::fromLatin1(route), QString::fromLatin1(fault));
}

} // namespace

void TestRemoteWaitsEnd::aFinishedClipThatIsNotGivenOutNeedsAPerson()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    orderMany(f, "content", "status:404");
    const JobId id = f.admitted();
    QVERIFY(f.reaches(id, QStringLiteral("Fetching")));
    const QDateTime ready = f.now();
    QVERIFY2(f.reaches(id, QStringLiteral("Attention"), 60'000), qPrintable(f.stateOf(id)));
    QVERIFY(ready.secsTo(f.now()) >= 600 && ready.secsTo(f.now()) < 1200);
    QVERIFY(!f.at(id).error.isEmpty());
    QVERIFY(f.engine->isIdle(f.project));
    f.provider.behave(); // it is tried again all the same
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.billed().size(), 1);
}

void TestRemoteWaitsEnd::aFinishedClipThatIsGoneIsExpired()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    orderMany(f, "content", "status:410");
    const JobId id = f.admitted();
    QVERIFY(f.reaches(id, QStringLiteral("Fetching")));
    QVERIFY(f.at(id).expires.isValid());
    QVERIFY(QTest::qWaitFor([&] { return f.at(id).errorClass == QLatin1String("url"); }, 10'000));
    f.passTo(f.at(id).expires.addSecs(1));
    QVERIFY2(f.reaches(id, QStringLiteral("Expired")), qPrintable(f.stateOf(id)));
    QVERIFY(!f.at(id).error.isEmpty());
}

void TestRemoteWaitsEnd::bytesAreFetchedWhereTheProviderSays()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    orderMany(f, "poll", "url:/moved/video_1_0001/content");
    f.provider.order(QStringLiteral("content"), QStringLiteral("status:405")); // the usual address has no route
    const JobId id = f.admitted();
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    const auto fetches = f.provider.requests(QStringLiteral("content"));
    QCOMPARE(fetches.size(), 2);
    QCOMPARE(fetches.last().value(QStringLiteral("path")).toString(), QStringLiteral("/moved/video_1_0001/content"));
}

void TestRemoteWaitsEnd::whyAPersonIsNeededStays_data()
{
    QTest::addColumn<bool>("hasId");
    QTest::addColumn<bool>("refused");
    QTest::newRow("no id, no key") << false << false;
    QTest::newRow("id, no key") << true << false;
    QTest::newRow("no id, the key is refused") << false << true;
    QTest::newRow("id, the key is refused") << true << true;
}

void TestRemoteWaitsEnd::whyAPersonIsNeededStays()
{
    QFETCH(const bool, hasId);
    QFETCH(const bool, refused);
    RemoteFixture f;
    VERIFY_OK(f.start());
    if (hasId)
        orderMany(f, "poll", "status:404");
    else
        f.provider.order(QStringLiteral("submit"), QStringLiteral("drop_before_charge"));
    const JobId id = f.admitted();
    QVERIFY2(f.reaches(id, QStringLiteral("Attention"), 60'000), qPrintable(f.stateOf(id)));
    const JobRecord before = f.at(id);
    f.stop();
    f.provider.behave();
    if (refused)
        f.provider.order(hasId ? QStringLiteral("poll") : QStringLiteral("list"), QStringLiteral("status:401"));
    f.access.missing = !refused;
    VERIFY_OK(f.start()); // every start looks at once
    const char* event = refused && hasId ? "poll.error" : refused ? "reconcile.try" : "key.unavailable";
    QVERIFY(QTest::qWaitFor([&] { return f.eventNames(id).contains(QLatin1String(event)); }, 10'000));
    QTRY_VERIFY(f.at(id).due > f.now());
    QCOMPARE(f.stateOf(id), QStringLiteral("Attention"));
    QCOMPARE(f.at(id).errorClass, before.errorClass);
    QCOMPARE(f.at(id).error, before.error);
    QCOMPARE(f.at(id).holdReason, before.holdReason);
}

/// The keyring was locked when the program began; behind it the provider knows the job again.
void TestRemoteWaitsEnd::aVanishedJobThatIsSeenAgainGoesOn()
{
    RemoteFixture f(QStringLiteral("B"), {QStringLiteral("--ready-after"), QStringLiteral("4")});
    VERIFY_OK(f.start());
    orderMany(f, "poll", "status:404");
    const JobId id = f.admitted();
    QVERIFY2(f.reaches(id, QStringLiteral("Attention"), 60'000), qPrintable(f.stateOf(id)));
    f.stop();
    f.provider.behave();
    f.access.missing = true;
    VERIFY_OK(f.start());
    QVERIFY(QTest::qWaitFor([&] { return f.eventNames(id).contains(QLatin1String("key.unavailable")); }, 10'000));
    f.access.change([&] { f.access.missing = false; });
    QVERIFY2(f.reaches(id, QStringLiteral("Running")), qPrintable(f.stateOf(id)));
    QVERIFY(f.at(id).error.isEmpty());
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
}

int main(int argc, char** argv)
{
    if (const auto code = inspectIfAsked(argc, argv))
        return *code;
    QCoreApplication app(argc, argv);
    TestRemoteWaitsEnd test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_remote_waits_end.moc"
