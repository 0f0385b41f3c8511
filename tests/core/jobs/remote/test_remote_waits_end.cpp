#include "core/jobs/shown_words.h"
#include "core/media/clip_inspection.h"
#include "core/store/pace_book.h"
#include "tests/core/jobs/remote/remote_fixture.h"

#include <QDir>

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
    void withoutCreditTheWholeAccountWaitsForAWord();
    void aFreeCallClosesTheBreaker_data();
    void aFreeCallClosesTheBreaker();
    void aListThatRepeatsItselfIsReadOnce();
    void anErrorWithManyWordsIsNoTroubleOfOurs();
    void nothingIsSentWithoutSpaceForTheLedger();
    void whatIsNotSentAgainIsNotKept();
    void theNetworkIsBack();
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

void TestRemoteWaitsEnd::withoutCreditTheWholeAccountWaitsForAWord()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    f.provider.order(QStringLiteral("submit"), QStringLiteral("status:402"));
    const JobId first = f.admitted();
    QVERIFY2(f.reaches(first, QStringLiteral("Held(quota)")), qPrintable(f.stateOf(first)));
    const JobId second = f.admitted(QStringLiteral("A blue door"));
    QVERIFY2(f.reaches(second, QStringLiteral("Held(quota)")), qPrintable(f.stateOf(second)));
    QCOMPARE(f.provider.requests(QStringLiteral("submit")).size(), 1); // the second is not told the same
    QVERIFY(waitsForWord(f.at(first)) && waitsForWord(f.at(second)));
    f.engine.reset(); // as a command does that changes the queue and sends nothing
    JobEngine::Options options;
    options.stepsFor = [](const JobRecord&) { return nullptr; };
    f.engine = std::make_unique<JobEngine>(f.ledger, options);
    VERIFY_OK(f.wait(f.engine->attachProject(f.project, f.folder())));
    f.engine->resume(first);
    QTRY_VERIFY(!waitsForWord(f.at(first)) && !waitsForWord(f.at(second)));
    f.stop();
    VERIFY_OK(f.start());
    QVERIFY2(f.reaches(first, QStringLiteral("Stored")), qPrintable(f.stateOf(first)));
    QVERIFY2(f.reaches(second, QStringLiteral("Stored")), qPrintable(f.stateOf(second)));
    QCOMPARE(f.billed().size(), 2);
}

void TestRemoteWaitsEnd::aFreeCallClosesTheBreaker_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<bool>("hasList");
    QTest::newRow("501: no such thing") << QStringLiteral("status:501") << true;
    QTest::newRow("403 where no list is known") << QStringLiteral("status:403") << false;
    QTest::newRow("502 where no list is known") << QStringLiteral("status:502") << false;
}

void TestRemoteWaitsEnd::aFreeCallClosesTheBreaker()
{
    QFETCH(const QString, fault);
    QFETCH(const bool, hasList);
    RemoteFixture f;
    if (!hasList)
        f.access.settings.options.insert(QStringLiteral("list"), QStringLiteral("no"));
    VERIFY_OK(f.start());
    for (int i = 0; i < 5; ++i)
        VERIFY_OK(f.wait(f.engine->paceBook().note(
            {BreakerNote::What::NetworkFailure, f.access.settings.name, f.now(), std::nullopt})));
    for (int i = 0; i < 3; ++i)
        f.provider.order(QStringLiteral("list"), fault);
    const JobId id = f.admitted();
    QVERIFY2(f.reaches(id, QStringLiteral("Held(breaker)")), qPrintable(f.stateOf(id)));
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    int openings = 0;
    const auto told = f.wait(f.engine->lastEvents(1000));
    for (const JobTrace& event : told.value())
        openings += event.name == QLatin1String("breaker.open") ? 1 : 0;
    QCOMPARE(openings, 1);
    QCOMPARE(f.access.refusals, QStringList());
}

/// One clip that is named five times is one clip.
void TestRemoteWaitsEnd::aListThatRepeatsItselfIsReadOnce()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    f.provider.order(QStringLiteral("submit"), QStringLiteral("drop"));
    for (int i = 0; i < 10; ++i)
        f.provider.order(QStringLiteral("list"), QStringLiteral("stuck"));
    const JobId id = f.admitted();
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.billed(), QStringList{f.at(id).remoteId});
    QCOMPARE(f.provider.requests(QStringLiteral("list")).size(), 2); // the second page brought nothing new
}

void TestRemoteWaitsEnd::anErrorWithManyWordsIsNoTroubleOfOurs()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    f.provider.order(QStringLiteral("content"), QStringLiteral("long:404"));
    const JobId id = f.admitted();
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QVERIFY(!f.eventNames(id).contains(QStringLiteral("step.failed")));
}

void TestRemoteWaitsEnd::nothingIsSentWithoutSpaceForTheLedger()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    const QString ballast = f.home.filePath(QStringLiteral("ballast.bin"));
    QVERIFY(QFile::remove(ballast)); // as after a full disk
    QVERIFY(QDir().mkdir(ballast));  // and it cannot be made again yet
    const JobId id = f.admitted();
    QVERIFY2(f.reaches(id, QStringLiteral("Held(disk)")), qPrintable(f.stateOf(id)));
    QVERIFY(!f.at(id).error.isEmpty() && f.at(id).due.isValid());
    QVERIFY(f.provider.requests().isEmpty());
    QVERIFY(QDir().rmdir(ballast));
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QVERIFY(QFile::exists(ballast));
}

/// A picture in each request is megabytes in each row.
void TestRemoteWaitsEnd::whatIsNotSentAgainIsNotKept()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    const JobId id = f.admitted();
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QVERIFY(f.attempts(id).first().body.isEmpty());
    f.provider.order(QStringLiteral("submit"), QStringLiteral("drop_before_charge"));
    const JobId lost = f.admitted(QStringLiteral("A blue door"));
    QVERIFY2(f.reaches(lost, QStringLiteral("Attention")), qPrintable(f.stateOf(lost)));
    QVERIFY(!f.attempts(lost).first().body.isEmpty()); // its outcome is not known
    VERIFY_OK(f.wait(f.engine->writeOff(lost)));
    QVERIFY(f.attempts(lost).first().body.isEmpty());
}

void TestRemoteWaitsEnd::theNetworkIsBack()
{
    RemoteFixture f;
    const QUrl base = f.access.known.base;
    f.access.known.base = QUrl(QStringLiteral("http://127.0.0.1:9/v1")); // nobody listens there
    VERIFY_OK(f.start());
    const JobId id = f.admitted();
    QVERIFY2(f.reaches(id, QStringLiteral("Held(offline)")), qPrintable(f.stateOf(id)));
    f.access.known.base = base;
    f.engine->networkIsBack(); // no time passes
    QVERIFY2(QTest::qWaitFor([&] { return f.stateOf(id) == QLatin1String("Running"); }, 10'000),
             qPrintable(f.stateOf(id)));
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
