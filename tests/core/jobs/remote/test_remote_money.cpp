#include "core/media/clip_inspection.h"
#include "tests/core/jobs/remote/remote_fixture.h"

/// Caps while jobs wait: what was allowed when a job was admitted is asked again when it is sent. The judge is the fake
/// provider's bill.
class TestRemoteMoney : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLoweredCapHoldsWhatIsNotSent();
    void aNewDayLetsItGoOn();
    void aRaisedCapLetsItGoOn();
    void aCapRaisedWhileNobodyRunsIsNoticed();
    void roomThatACancelMakesIsUsed();
    void aQueueOverMidnightKeepsToOneDaysCap();
    void withoutACapItAllGoesOut();
    void whatIsOverBudgetDoesNotHoldWhatCostsLess();
    void anUnknownPriceThatIsPaidAgainIsNotForgotten_data();
    void anUnknownPriceThatIsPaidAgainIsNotForgotten();
};

namespace {

constexpr qint64 OneClip = 100'000; // what job() is estimated at

QDateTime nextDay(const QDateTime& now)
{
    return now.toLocalTime().date().addDays(1).startOfDay().addSecs(1).toUTC();
}

/// Two jobs that are admitted and not sent, under a cap that would allow both.
QList<JobId> twoThatWait(RemoteFixture& f)
{
    [&] {
        VERIFY_OK(f.start());
        VERIFY_OK(f.setDayCap(2 * OneClip));
        VERIFY_OK(f.wait(f.engine->pauseAll()));
    }();
    const QList<JobId> ids{f.admitted(QStringLiteral("One")), f.admitted(QStringLiteral("Two"))};
    for (const JobId& id : ids)
        [&] { QVERIFY2(f.reaches(id, QStringLiteral("Held(paused)")), qPrintable(f.stateOf(id))); }();
    return ids;
}

/// One is stored, the other is over the cap. Returns the one that waits.
JobId heldOf(RemoteFixture& f, const QList<JobId>& ids)
{
    const auto settled = [&] {
        return std::all_of(ids.begin(), ids.end(), [&](const JobId& id) {
            return f.stateOf(id) == QLatin1String("Stored") || f.stateOf(id) == QLatin1String("Held(budget)");
        });
    };
    const auto runs = [&](const JobId& id) { return f.at(id).state != JobState::Held && f.at(id).due > f.now(); };
    const bool allSettled = QTest::qWaitFor(
        [&] {
            for (const JobId& id : ids)
                if (runs(id))
                    f.passTo(f.at(id).due);
            return settled();
        },
        15'000);
    for (const JobId& id : allSettled ? ids : QList<JobId>())
        if (f.stateOf(id) == QLatin1String("Held(budget)"))
            return id;
    return {};
}

JobId oneOverTheCap(RemoteFixture& f)
{
    const QList<JobId> ids = twoThatWait(f);
    [&] {
        VERIFY_OK(f.setDayCap(OneClip));
        VERIFY_OK(f.wait(f.engine->resumeAll()));
    }();
    return heldOf(f, ids);
}

} // namespace

void TestRemoteMoney::aLoweredCapHoldsWhatIsNotSent()
{
    RemoteFixture f;
    const JobId held = oneOverTheCap(f);
    QVERIFY(!held.isNull());
    QCOMPARE(f.billed().size(), 1);
    QVERIFY2(f.at(held).error.contains(QStringLiteral("0.10")), qPrintable(f.at(held).error));
    QVERIFY(f.eventNames(held).contains(QStringLiteral("budget.blocked")));
    QCOMPARE(f.balance(held, ChargeKind::Reserved), 0);
    QCOMPARE(f.balance(held, ChargeKind::Released), OneClip);
    f.stop(); // it waits across a restart, too
    VERIFY_OK(f.start());
    QTest::qWait(200);
    QCOMPARE(f.stateOf(held), QStringLiteral("Held(budget)"));
    f.engine->cancel(held);
    QVERIFY2(f.reaches(held, QStringLiteral("Cancelled")), qPrintable(f.stateOf(held)));
    QCOMPARE(f.balance(held, ChargeKind::Reserved), 0);
    QCOMPARE(f.billed().size(), 1);
}

void TestRemoteMoney::aNewDayLetsItGoOn()
{
    RemoteFixture f;
    const JobId held = oneOverTheCap(f);
    QVERIFY(!held.isNull());
    f.passTo(nextDay(f.now()));
    QVERIFY2(f.reaches(held, QStringLiteral("Stored")), qPrintable(f.stateOf(held) + f.at(held).error));
    QCOMPARE(f.billed().size(), 2);
    QCOMPARE(f.balance(held, ChargeKind::Spent), OneClip);
    QCOMPARE(f.balance(held, ChargeKind::Reserved), 0);
}

void TestRemoteMoney::aRaisedCapLetsItGoOn()
{
    RemoteFixture f;
    const JobId held = oneOverTheCap(f);
    QVERIFY(!held.isNull());
    const QDateTime before = f.now();
    VERIFY_OK(f.setDayCap(2 * OneClip)); // nobody says anything to the engine
    QVERIFY2(QTest::qWaitFor([&] { return f.billed().size() == 2; }, 10'000), qPrintable(f.stateOf(held)));
    QVERIFY(before.secsTo(f.now()) < 60);
    QVERIFY(f.reaches(held, QStringLiteral("Stored")));
}

/// By another process; and no time lifts a project's cap.
void TestRemoteMoney::aCapRaisedWhileNobodyRunsIsNoticed()
{
    RemoteFixture f;
    const auto setCap = [&](qint64 micro) {
        VERIFY_OK(f.wait(MoneyBook(f.ledger).setCap(
            {CapScope::Project, f.project, {micro, QStringLiteral("USD"), MoneySource::User}})));
    };
    VERIFY_OK(f.start());
    VERIFY_OK(f.wait(f.engine->pauseAll()));
    const JobId id = f.admitted();
    setCap(OneClip - 1);
    VERIFY_OK(f.wait(f.engine->resumeAll()));
    QVERIFY2(QTest::qWaitFor([&] { return f.stateOf(id) == QLatin1String("Held(budget)"); }, 10'000),
             qPrintable(f.stateOf(id)));
    QTRY_VERIFY(!f.at(id).due.isValid()); // a raise that was asked for just before has looked once more
    f.stop();
    auto ledger = f.wait(Ledger::open(f.home.path()));
    VERIFY_OK(ledger);
    f.ledger = std::move(*ledger);
    setCap(OneClip);
    f.stop();
    VERIFY_OK(f.start());
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.billed().size(), 1);
}

void TestRemoteMoney::roomThatACancelMakesIsUsed()
{
    RemoteFixture f;
    const QList<JobId> ids = twoThatWait(f);
    VERIFY_OK(f.setDayCap(OneClip));
    f.engine->pause(ids[1]);
    QTRY_VERIFY(f.at(ids[1]).paused);
    f.access.missing = true; // the first one comes to no end
    VERIFY_OK(f.wait(f.engine->resumeAll()));
    QVERIFY2(f.reaches(ids[0], QStringLiteral("Held(key)")), qPrintable(f.stateOf(ids[0])));
    f.access.change([&] { f.access.missing = false; });
    QVERIFY2(f.reaches(ids[0], QStringLiteral("Stored")), qPrintable(f.stateOf(ids[0])));
    const JobId third = f.admitted(QStringLiteral("Three"));
    QVERIFY(third.isNull()); // the second one is promised what is left, and more
    VERIFY_OK(f.setDayCap(2 * OneClip));
    f.engine->cancel(ids[1]);
    QVERIFY(f.reaches(ids[1], QStringLiteral("Cancelled")));
    const JobId fourth = f.admitted(QStringLiteral("Four"));
    QVERIFY2(f.reaches(fourth, QStringLiteral("Stored")), qPrintable(f.stateOf(fourth)));
}

/// A queue that waits must not have the caps of both days.
void TestRemoteMoney::aQueueOverMidnightKeepsToOneDaysCap()
{
    RemoteFixture f;
    const QList<JobId> ids = twoThatWait(f);
    f.passTo(nextDay(f.now()));
    QVERIFY(f.admitted(QStringLiteral("Three")).isNull()); // today is promised to those two
    VERIFY_OK(f.wait(f.engine->resumeAll()));
    for (const JobId& id : ids)
        QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.billed().size(), 2);
    QVERIFY(f.admitted(QStringLiteral("Four")).isNull()); // and spent by them
    f.passTo(nextDay(f.now()));
    const JobId later = f.admitted(QStringLiteral("Five"));
    QVERIFY2(f.reaches(later, QStringLiteral("Stored")), qPrintable(f.stateOf(later)));
}

void TestRemoteMoney::withoutACapItAllGoesOut()
{
    RemoteFixture f;
    const QList<JobId> ids = twoThatWait(f);
    VERIFY_OK(f.wait(f.engine->resumeAll()));
    QVERIFY(heldOf(f, ids).isNull());
    QCOMPARE(f.billed().size(), 2);
}

void TestRemoteMoney::whatIsOverBudgetDoesNotHoldWhatCostsLess()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    VERIFY_OK(f.setDayCap(100 * OneClip));
    VERIFY_OK(f.wait(f.engine->pauseAll()));
    JobRecord dear = f.job(QStringLiteral("Dear"));
    dear.estimated->micro = 10 * OneClip;
    VERIFY_OK(f.wait(f.engine->admit(dear)));
    const JobId cheap = f.admitted(QStringLiteral("Cheap"));
    VERIFY_OK(f.setDayCap(OneClip));
    VERIFY_OK(f.wait(f.engine->resumeAll()));
    QVERIFY2(QTest::qWaitFor([&] { return f.stateOf(dear.id) == QLatin1String("Held(budget)"); }, 10'000),
             qPrintable(f.stateOf(dear.id)));
    const QDateTime before = f.now();
    QVERIFY2(f.reaches(cheap, QStringLiteral("Stored")), qPrintable(f.stateOf(cheap)));
    QVERIFY(before.secsTo(f.now()) < 600); // and not at midnight
    QCOMPARE(f.stateOf(dear.id), QStringLiteral("Held(budget)"));
}

void TestRemoteMoney::anUnknownPriceThatIsPaidAgainIsNotForgotten_data()
{
    QTest::addColumn<QString>("consent");
    QTest::addColumn<qint64>("micro");
    QTest::newRow("named") << QStringLiteral("0.50 USD") << qint64(500'000);
    QTest::newRow("in words") << QStringLiteral("pay again") << qint64(0);
}

void TestRemoteMoney::anUnknownPriceThatIsPaidAgainIsNotForgotten()
{
    QFETCH(const QString, consent);
    QFETCH(const qint64, micro);
    RemoteFixture f(QStringLiteral("D"));
    VERIFY_OK(f.start());
    f.provider.order(QStringLiteral("submit"), QStringLiteral("drop"));
    JobRecord job = f.job();
    job.estimated = Money();
    Spending fine;
    fine.acceptUnknownPrice = true;
    VERIFY_OK(f.wait(f.engine->admit({job}, fine)));
    QVERIFY2(f.reaches(job.id, QStringLiteral("Attention")), qPrintable(f.stateOf(job.id)));
    VERIFY_OK(f.wait(f.engine->payAgain(job.id, consent)));
    QVERIFY2(f.reaches(job.id, QStringLiteral("Stored")), qPrintable(f.stateOf(job.id)));
    QCOMPARE(f.billed().size(), 2);
    const auto charges = f.wait(f.ledger->charges(job.id)).value_or(QList<Charge>());
    const auto rows = [&](ChargeKind kind) {
        return std::count_if(charges.begin(), charges.end(), [&](const Charge& each) { return each.kind == kind; });
    };
    QVERIFY(rows(ChargeKind::Unknown) >= 1); // the first one counts as spent, whatever it cost
    QVERIFY(rows(ChargeKind::Spent) >= 1);
    QCOMPARE(f.balance(job.id, ChargeKind::Unknown), micro);
    QCOMPARE(f.balance(job.id, ChargeKind::Spent), micro);
    QCOMPARE(f.balance(job.id, ChargeKind::Reserved), 0);
    const CapUse use = [&] {
        [&] { VERIFY_OK(f.setDayCap(1'000'000)); }();
        return f.wait(MoneyBook(f.ledger, [&] { return f.now(); }).capUse(f.project))->first();
    }();
    QCOMPARE(use.used, 2 * micro);
}

int main(int argc, char** argv)
{
    if (const auto code = inspectIfAsked(argc, argv))
        return *code;
    QCoreApplication app(argc, argv);
    TestRemoteMoney test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_remote_money.moc"
