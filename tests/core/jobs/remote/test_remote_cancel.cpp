#include "core/media/clip_inspection.h"
#include "tests/core/jobs/remote/remote_fixture.h"

/// Cancelling where the account says that its server ends what is being made and keeps what is finished. The judge is
/// the fake provider's bill: what was charged stays charged, and what was finished arrives.
class TestRemoteCancel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsBeingMadeIsEnded_data();
    void whatIsBeingMadeIsEnded();
    void tooLateYieldsTheClipAndItsCost();
    void aServerThatRefusesGoesOn_data();
    void aServerThatRefusesGoesOn();
    void aBusyServerIsToldAgain();
    void withoutTheOptionNothingIsTold();
    void aCancelWhoseAnswerACrashLostEnds();
    void aClipThatComesAllTheSameIsStored();
};

namespace {

/// A job at a server that never comes to an end by itself.
struct Bench : RemoteFixture {
    explicit Bench(const QString& readyAfter = QStringLiteral("100000"))
        : RemoteFixture(QStringLiteral("B"), {QStringLiteral("--ready-after"), readyAfter})
    {
        access.settings.options.insert(QStringLiteral("cancel"), QStringLiteral("yes"));
        [&] { VERIFY_OK(start()); }();
        id = admitted();
        [&] { QVERIFY2(reaches(id, QStringLiteral("Running")), qPrintable(stateOf(id))); }();
    }
    qsizetype told() const { return provider.requests(QStringLiteral("cancel")).size(); }
    JobId id;
};

} // namespace

void TestRemoteCancel::whatIsBeingMadeIsEnded_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("told");
    QTest::newRow("it says so") << QString() << 1;
    QTest::newRow("it forgets the video") << QStringLiteral("gone") << 1;
    QTest::newRow("the answer is lost") << QStringLiteral("drop") << 0; // as often as it takes
    QTest::newRow("the call is lost") << QStringLiteral("drop_before_charge") << 0;
    QTest::newRow("it forgets, and the answer is lost") << QStringLiteral("gone:drop") << 0;
}

void TestRemoteCancel::whatIsBeingMadeIsEnded()
{
    QFETCH(const QString, fault);
    QFETCH(const int, told);
    Bench f;
    if (!fault.isEmpty())
        f.provider.order(QStringLiteral("cancel"), fault);
    f.engine->cancel(f.id);
    QVERIFY2(f.reaches(f.id, QStringLiteral("Cancelled")), qPrintable(f.stateOf(f.id)));
    QVERIFY(told == 0 ? f.told() > 0 : f.told() == told);
    QCOMPARE(f.billed().size(), 1); // by this provider, and it is shown as that
    QCOMPARE(f.balance(f.id, ChargeKind::Spent), 100'000);
    QCOMPARE(f.balance(f.id, ChargeKind::Reserved), 0);
    QVERIFY(f.delivered.isEmpty());
}

void TestRemoteCancel::tooLateYieldsTheClipAndItsCost()
{
    Bench f;
    f.provider.finish();
    f.engine->cancel(f.id);
    QVERIFY2(f.reaches(f.id, QStringLiteral("Stored")), qPrintable(f.stateOf(f.id)));
    QVERIFY(f.at(f.id).cancelRequested);
    QVERIFY(f.eventNames(f.id).contains(QStringLiteral("cancel.asked")));
    QCOMPARE(f.told(), 1);
    QCOMPARE(f.billed(), QStringList{f.at(f.id).remoteId});
    QCOMPARE(f.balance(f.id, ChargeKind::Spent), 100'000);
    QCOMPARE(f.delivered, QList<JobId>{f.id});
}

void TestRemoteCancel::aServerThatRefusesGoesOn_data()
{
    QTest::addColumn<QString>("fault");
    for (const char* fault : {"status:409", "status:405", "status:400", "status:501"})
        QTest::newRow(fault) << QString::fromLatin1(fault);
}

void TestRemoteCancel::aServerThatRefusesGoesOn()
{
    QFETCH(const QString, fault);
    Bench f(QStringLiteral("6"));
    f.provider.order(QStringLiteral("cancel"), fault);
    f.engine->cancel(f.id);
    QVERIFY2(QTest::qWaitFor([&] { return f.stateOf(f.id) == QLatin1String("Cancelling"); }, 5000),
             qPrintable(f.stateOf(f.id)));
    QVERIFY2(f.reaches(f.id, QStringLiteral("Stored")), qPrintable(f.stateOf(f.id)));
    QCOMPARE(f.told(), 1); // a no is a no
    QCOMPARE(f.billed().size(), 1);
}

void TestRemoteCancel::aBusyServerIsToldAgain()
{
    Bench f;
    f.provider.order(QStringLiteral("cancel"), QStringLiteral("status:503"));
    f.provider.order(QStringLiteral("cancel"), QStringLiteral("status:429"));
    f.engine->cancel(f.id);
    QVERIFY2(f.reaches(f.id, QStringLiteral("Cancelled")), qPrintable(f.stateOf(f.id)));
    QCOMPARE(f.told(), 3);
}

void TestRemoteCancel::withoutTheOptionNothingIsTold()
{
    Bench f;
    f.access.settings.options.insert(QStringLiteral("cancel"), QStringLiteral("no"));
    f.engine->cancel(f.id);
    QTest::qWait(300);
    QCOMPARE(f.stateOf(f.id), QStringLiteral("Running"));
    f.provider.finish();
    QVERIFY2(f.reaches(f.id, QStringLiteral("Stored")), qPrintable(f.stateOf(f.id)));
    QCOMPARE(f.told(), 0);
}

/// It was told, and forgot the video; the program died before it could write that down.
void TestRemoteCancel::aCancelWhoseAnswerACrashLostEnds()
{
    Bench f;
    f.provider.order(QStringLiteral("cancel"), QStringLiteral("gone:drop"));
    f.provider.order(QStringLiteral("poll"), QStringLiteral("hang"));
    f.engine->cancel(f.id);
    QVERIFY(QTest::qWaitFor([&] { return f.told() > 0; }, 10'000));
    const qsizetype before = f.told();
    QCOMPARE(f.stateOf(f.id), QStringLiteral("Cancelling"));
    f.stop();
    VERIFY_OK(f.start());
    QVERIFY2(f.reaches(f.id, QStringLiteral("Cancelled"), 30'000), qPrintable(f.stateOf(f.id)));
    QVERIFY(f.told() > before); // told again, for it may not have arrived
    QCOMPARE(f.balance(f.id, ChargeKind::Spent), 100'000);
}

void TestRemoteCancel::aClipThatComesAllTheSameIsStored()
{
    Bench f;
    f.provider.order(QStringLiteral("cancel"), QStringLiteral("status:200")); // it says yes, and does nothing
    f.engine->cancel(f.id);
    QVERIFY2(QTest::qWaitFor([&] { return f.told() == 1; }, 10'000), qPrintable(f.stateOf(f.id)));
    f.provider.finish();
    QVERIFY2(f.reaches(f.id, QStringLiteral("Stored")), qPrintable(f.stateOf(f.id)));
    QCOMPARE(f.told(), 1);
    QCOMPARE(f.billed().size(), 1);
}

int main(int argc, char** argv)
{
    if (const auto code = inspectIfAsked(argc, argv))
        return *code;
    QCoreApplication app(argc, argv);
    TestRemoteCancel test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_remote_cancel.moc"
