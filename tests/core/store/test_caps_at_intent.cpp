#include "tests/core/store/money_fixture.h"

/// What was allowed when a job was admitted is asked again in the transaction that sends it.
class TestCapsAtIntent final : public QObject, private MoneyFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void init() { open(); }
    void anUnknownPriceIsNotPaidAgainUnderACap();
    void theIntentAsksTheCapsAgain_data();
    void theIntentAsksTheCapsAgain();
    void whatWaitsBehindDoesNotStandInTheWay();
    void whatWasGivenBackIsPromisedAgain();
    void anUnknownPriceWaitsForTheCapToGo();

private:
    JobRecord intended(const JobRecord& record) const;
    qint64 reserved(const JobId& id) const;
};

/// The record after an intent was tried.
JobRecord TestCapsAtIntent::intended(const JobRecord& record) const
{
    JobRecord next = record;
    next.state = JobState::Submitting;
    next.holdReason.clear();
    next.error.clear();
    next.changed = now();
    Ledger::Also also;
    also.gate = SubmitGate{record.account, now(), 0};
    const auto moved = m_ledger->advance(record, next, QStringLiteral("intent.committed"), {}, also).takeResult();
    return moved.value_or(JobRecord());
}

qint64 TestCapsAtIntent::reserved(const JobId& id) const
{
    qint64 sum = 0;
    const auto charges = m_ledger->charges(id).takeResult();
    for (const Charge& each : charges.value_or(QList<Charge>()))
        sum += each.kind == ChargeKind::Reserved ? each.money.micro : 0;
    return sum;
}

void TestCapsAtIntent::anUnknownPriceIsNotPaidAgainUnderACap()
{
    JobRecord unknown = job(0);
    unknown.estimated = Money();
    Spending fine;
    fine.acceptUnknownPrice = true;
    const auto admitted = admit({unknown}, fine);
    VERIFY_OK(admitted);
    const auto lost = settle(admitted->first().job, JobState::Attention, {});
    QVERIFY(lost);
    VERIFY_OK(setCap(CapScope::Day, 5 * Dollar));
    const Charge nothing{ChargeKind::Reserved, Money(), {}};
    QVERIFY(!settle(*lost, JobState::Queued, {nothing}));
    QVERIFY(!settle(*lost, JobState::Queued, {charge(ChargeKind::Reserved, 6 * Dollar)}));
    QVERIFY(settle(*lost, JobState::Queued, {charge(ChargeKind::Reserved, 5 * Dollar)})); // its most is named
}

void TestCapsAtIntent::theIntentAsksTheCapsAgain_data()
{
    QTest::addColumn<CapScope>("scope");
    for (const CapScope scope :
         {CapScope::Action, CapScope::Minute, CapScope::Hour, CapScope::Day, CapScope::Month, CapScope::Project})
        QTest::newRow(qPrintable(toString(scope))) << scope;
}

/// The cap was lowered, or others have used it up, since the job was admitted.
void TestCapsAtIntent::theIntentAsksTheCapsAgain()
{
    QFETCH(CapScope, scope);
    VERIFY_OK(setCap(scope, 5 * Dollar));
    const auto admitted = admit({job(3 * Dollar)});
    VERIFY_OK(admitted);
    const JobRecord& queued = admitted->first().job;
    VERIFY_OK(setCap(scope, 2 * Dollar));
    const JobRecord held = intended(queued);
    QCOMPARE(toString(held.state), QStringLiteral("Held"));
    QCOMPARE(held.holdReason, QStringLiteral("budget"));
    QVERIFY2(held.error.contains(QStringLiteral("$3.00")) && held.error.contains(QStringLiteral("$2.00")),
             qPrintable(held.error));
    QCOMPARE(reserved(held.id), 0); // nothing is kept from others
    const bool timeLifts = scope != CapScope::Action && scope != CapScope::Project;
    QCOMPARE(held.due.isValid(), timeLifts);
    if (scope == CapScope::Day)
        QCOMPARE(held.due, QDateTime(QDate(2026, 11, 23), QTime(0, 0), Qt::UTC));
    if (scope == CapScope::Month)
        QCOMPARE(held.due, QDateTime(QDate(2026, 12, 1), QTime(0, 0), Qt::UTC));
    VERIFY_OK(setCap(scope, 3 * Dollar));
    const JobRecord sent = intended(held); // the control, and the way out
    QCOMPARE(toString(sent.state), QStringLiteral("Submitting"));
    QVERIFY(sent.error.isEmpty());
    QCOMPARE(reserved(sent.id), 3 * Dollar);
}

void TestCapsAtIntent::whatWaitsBehindDoesNotStandInTheWay()
{
    VERIFY_OK(setCap(CapScope::Day, 10 * Dollar));
    const auto admitted = admit({job(4 * Dollar), job(4 * Dollar)});
    VERIFY_OK(admitted);
    VERIFY_OK(setCap(CapScope::Day, 5 * Dollar));
    const JobRecord first = intended(admitted->at(0).job);
    QCOMPARE(toString(first.state), QStringLiteral("Submitting"));
    QCOMPARE(toString(intended(admitted->at(1).job).state), QStringLiteral("Held")); // the first is on its way
    QVERIFY(settle(first, JobState::Running,
                   {charge(ChargeKind::Reserved, -4 * Dollar), charge(ChargeKind::Spent, 4 * Dollar)}));
}

void TestCapsAtIntent::whatWasGivenBackIsPromisedAgain()
{
    VERIFY_OK(setCap(CapScope::Day, 5 * Dollar));
    const auto admitted = admit({job(4 * Dollar)});
    VERIFY_OK(admitted);
    VERIFY_OK(setCap(CapScope::Day, Dollar));
    const JobRecord held = intended(admitted->first().job);
    QCOMPARE(held.holdReason, QStringLiteral("budget"));
    VERIFY_OK(setCap(CapScope::Day, 5 * Dollar));
    VERIFY_OK(admit({job(2 * Dollar)})); // it was free, and is not any more
    const JobRecord again = intended(held);
    QCOMPARE(again.holdReason, QStringLiteral("budget"));
    m_now = QDateTime(QDate(2026, 11, 23), QTime(0, 0, 1), Qt::UTC).toMSecsSinceEpoch();
    QCOMPARE(toString(intended(again).state), QStringLiteral("Held")); // the other one still waits with its promise
    VERIFY_OK(setCap(CapScope::Day, 6 * Dollar));
    const JobRecord sent = intended(again);
    QVERIFY(sent.state != JobState::Submitting); // it has moved on: the version is another one
    TAKE(const JobRecord fresh, m_ledger->job(held.id));
    QCOMPARE(toString(intended(fresh).state), QStringLiteral("Submitting"));
    QCOMPARE(reserved(held.id), 4 * Dollar);
    TAKE(const auto uses, book().capUse(m_project));
    QCOMPARE(uses.first().used, 6 * Dollar);
}

void TestCapsAtIntent::anUnknownPriceWaitsForTheCapToGo()
{
    JobRecord unknown = job(0);
    unknown.estimated = Money();
    Spending fine;
    fine.acceptUnknownPrice = true;
    const auto admitted = admit({unknown}, fine);
    VERIFY_OK(admitted);
    VERIFY_OK(setCap(CapScope::Day, 1000 * Dollar));
    const JobRecord held = intended(admitted->first().job);
    QCOMPARE(held.holdReason, QStringLiteral("budget"));
    QVERIFY(!held.error.isEmpty() && !held.due.isValid());
    VERIFY_OK(book().removeCap({CapScope::Day, {}, {0, QStringLiteral("USD"), MoneySource::User}}).takeResult());
    QCOMPARE(toString(intended(held).state), QStringLiteral("Submitting"));
}

QTEST_GUILESS_MAIN(TestCapsAtIntent)
#include "test_caps_at_intent.moc"
