#include "tests/core/store/money_fixture.h"

#include <thread>

class TestMoneyBook final : public QObject, private MoneyFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void reservesWhatItMayCost();
    void allOrNothing();
    void aTwinCostsNothingMore();
    void aTakeOnItsWayIsATwin();
    void aCopiedProjectPaysOnce();
    void everyCapHolds_data();
    void everyCapHolds();
    void capsEndWithTheirTime();
    void aCapOfAnActionIsForAllOfIt();
    void currenciesDoNotMix();
    void unknownIsNotZero();
    void twoAtOnceStayBelowTheCap();
    void payingAgainIsWithinTheCaps();
    void pricesAreKept();
    void whatIsNoMoneyIsRefused();
    void spendingIsTheSumOfItsCharges();
};

void TestMoneyBook::initTestCase()
{
    qputenv("TZ", "UTC");
}

void TestMoneyBook::init()
{
    open();
}

void TestMoneyBook::reservesWhatItMayCost()
{
    const auto admitted = admit({job(3 * Dollar), job(Dollar)});
    VERIFY_OK(admitted);
    QCOMPARE(admitted->size(), 2);
    QVERIFY(!admitted->first().deduplicated);
    TAKE(const auto charges, m_ledger->charges(admitted->first().job.id));
    QCOMPARE(charges, QList<Charge>{charge(ChargeKind::Reserved, 3 * Dollar)});
    JobRecord local = job(0);
    local.estimated.reset(); // rendered here: nothing to reserve
    VERIFY_OK(admit({local}));
    TAKE(const auto none, m_ledger->charges(local.id));
    QVERIFY(none.isEmpty());
}

void TestMoneyBook::allOrNothing()
{
    VERIFY_OK(setCap(CapScope::Day, 5 * Dollar));
    VERIFY_FAILS(ErrorKind::Budget, admit({job(3 * Dollar), job(3 * Dollar)}));
    TAKE(const auto jobs, m_ledger->jobs(m_project));
    QVERIFY(jobs.isEmpty());
    VERIFY_OK(admit({job(3 * Dollar), job(2 * Dollar)})); // and nothing of the refused ones counts
}

void TestMoneyBook::aTwinCostsNothingMore()
{
    VERIFY_OK(setCap(CapScope::Day, 4 * Dollar));
    const JobRecord first = job(3 * Dollar);
    VERIFY_OK(admit({first}));
    JobRecord again = first;
    again.id = JobId::create();
    again.projectFolder = QStringLiteral("/links/to/one"); // the same project by another road
    const auto second = admit({again, again});
    VERIFY_OK(second);
    for (const auto& admission : *second) {
        QVERIFY(admission.deduplicated);
        QVERIFY(admission.job.id == first.id);
    }
    TAKE(const auto spent, book().spent({}));
    QCOMPARE(spent.size(), 1);
    QCOMPARE(spent.first().reserved, 3 * Dollar);
    JobRecord other = again; // the control: another request is another job, and the cap stops it
    other.requestKey = QStringLiteral("other");
    VERIFY_FAILS(ErrorKind::Budget, admit({other}));
}

void TestMoneyBook::aTakeOnItsWayIsATwin()
{
    const auto first = admit({job(Dollar)});
    VERIFY_OK(first);
    QVERIFY(settle(first->first().job, JobState::Stored,
                   {charge(ChargeKind::Reserved, -Dollar), charge(ChargeKind::Spent, Dollar)}));
    JobRecord again = first->first().job;
    again.id = JobId::create();
    QVERIFY(admit({again})->first().deduplicated); // its project has not seen the take yet
    Spending another;
    another.anotherTake = true;
    QVERIFY(!admit({again}, another)->first().deduplicated);
    VERIFY_OK(m_ledger->setLinked(first->first().job.id).takeResult());
}

void TestMoneyBook::aCopiedProjectPaysOnce()
{
    const JobRecord first = job(Dollar);
    VERIFY_OK(admit({first}));
    JobRecord copied = first;
    copied.id = JobId::create();
    copied.project = ProjectId::create(); // a copy is a project of its own once both are opened
    const auto second = admit({copied});
    VERIFY_OK(second);
    QVERIFY(second->first().deduplicated);
    QVERIFY(second->first().job.project == m_project);
    TAKE(const auto all, book().spent({}));
    QCOMPARE(all.size(), 1);
    copied.estimated.reset(); // the control: what costs nothing is made for each of them
    QVERIFY(!admit({copied})->first().deduplicated);
}

void TestMoneyBook::everyCapHolds_data()
{
    QTest::addColumn<CapScope>("scope");
    for (const CapScope scope :
         {CapScope::Action, CapScope::Minute, CapScope::Hour, CapScope::Day, CapScope::Month, CapScope::Project})
        QTest::newRow(qPrintable(toString(scope))) << scope;
}

void TestMoneyBook::everyCapHolds()
{
    QFETCH(CapScope, scope);
    QCOMPARE(capScopeFromString(toString(scope)), std::optional(scope));
    VERIFY_OK(setCap(scope, 5 * Dollar));
    const bool alone = scope == CapScope::Action;
    const auto first = admit({job(alone ? 5 * Dollar : 3 * Dollar)});
    VERIFY_OK(first);
    const auto refused = admit({job(alone ? 5 * Dollar + 1 : 2 * Dollar + 1)});
    VERIFY_FAILS(ErrorKind::Budget, refused);
    QVERIFY2(refused.error().message.contains(alone ? QStringLiteral("$5.00") : QStringLiteral("$2.00")),
             qPrintable(refused.error().message)); // what is left, or the limit
    // Unknown and spent count like reserved.
    const auto unknown = settle(first->first().job, JobState::Unknown,
                                {charge(ChargeKind::Reserved, -3 * Dollar), charge(ChargeKind::Unknown, 3 * Dollar)});
    QVERIFY(unknown);
    if (!alone)
        VERIFY_FAILS(ErrorKind::Budget, admit({job(2 * Dollar + 1)}));
    QVERIFY(settle(*unknown, JobState::Running,
                   {charge(ChargeKind::Unknown, -3 * Dollar), charge(ChargeKind::Spent, 3 * Dollar)}));
    if (!alone)
        VERIFY_FAILS(ErrorKind::Budget, admit({job(2 * Dollar + 1)}));
    VERIFY_OK(admit({job(2 * Dollar)}));
    JobRecord elsewhere = job(3 * Dollar);
    elsewhere.project = ProjectId::create();
    if (scope == CapScope::Project)
        VERIFY_OK(admit({elsewhere}));
    else if (!alone)
        VERIFY_FAILS(ErrorKind::Budget, admit({elsewhere}));
    TAKE(const auto uses, book().capUse(m_project));
    QCOMPARE(uses.size(), 1);
    QCOMPARE(uses.first().left(), alone ? 5 * Dollar : qint64(0));
    VERIFY_OK(book().removeCap(uses.first().cap).takeResult());
    VERIFY_OK(admit({job(100 * Dollar)})); // the control: without the cap it passes
}

void TestMoneyBook::capsEndWithTheirTime()
{
    VERIFY_OK(setCap(CapScope::Minute, Dollar));
    const auto first = admit({job(Dollar)});
    VERIFY_OK(first);
    m_now += 61'000;
    VERIFY_FAILS(ErrorKind::Budget, admit({job(Dollar)})); // it may be sent at any moment
    QVERIFY(settle(first->first().job, JobState::Running,
                   {charge(ChargeKind::Reserved, -Dollar), charge(ChargeKind::Spent, Dollar)}));
    m_now += 59'000;
    VERIFY_FAILS(ErrorKind::Budget, admit({job(Dollar)}));
    m_now += 2'000;
    const auto second = admit({job(Dollar)});
    VERIFY_OK(second);
    m_now -= 3600'000; // a clock that is set back gives nothing away
    VERIFY_FAILS(ErrorKind::Budget, admit({job(Dollar)}));
    m_now += 3600'000;
    // What is given back makes room again.
    QVERIFY(settle(second->first().job, JobState::Cancelled,
                   {charge(ChargeKind::Reserved, -Dollar), charge(ChargeKind::Released, Dollar)}));
    VERIFY_OK(admit({job(Dollar)}));
    VERIFY_OK(setCap(CapScope::Minute, 100 * Dollar));
    VERIFY_OK(setCap(CapScope::Day, 3 * Dollar));
    VERIFY_FAILS(ErrorKind::Budget, admit({job(2 * Dollar)}));
    m_now = QDateTime(QDate(2026, 11, 23), QTime(0, 0, 1), Qt::UTC).toMSecsSinceEpoch();
    VERIFY_FAILS(ErrorKind::Budget, admit({job(3 * Dollar)})); // one dollar is promised to a job of yesterday
    VERIFY_OK(admit({job(2 * Dollar)}));
}

void TestMoneyBook::aCapOfAnActionIsForAllOfIt()
{
    Spending atMost;
    atMost.actionCap = Money{5 * Dollar, QStringLiteral("USD"), MoneySource::User};
    VERIFY_FAILS(ErrorKind::Budget, admit({job(3 * Dollar), job(3 * Dollar)}, atMost));
    VERIFY_FAILS(ErrorKind::Budget, admit({job(Dollar, "EUR")}, atMost));
    VERIFY_OK(admit({job(3 * Dollar), job(2 * Dollar)}, atMost));
}

void TestMoneyBook::currenciesDoNotMix()
{
    VERIFY_OK(setCap(CapScope::Day, 5 * Dollar));
    VERIFY_OK(setCap(CapScope::Day, 100 * Dollar, "credits"));
    VERIFY_OK(admit({job(90 * Dollar, "credits")}));
    VERIFY_OK(admit({job(5 * Dollar)}));
    VERIFY_FAILS(ErrorKind::Budget, admit({job(11 * Dollar, "credits")}));
    VERIFY_FAILS(ErrorKind::Budget, admit({job(1)}));
    const auto euros = admit({job(1000 * Dollar, "EUR")}); // nothing is capped in euros: not silently
    VERIFY_FAILS(ErrorKind::Budget, euros);
    QVERIFY2(euros.error().message.contains(QStringLiteral("USD, credits")), qPrintable(euros.error().message));
    Spending fine;
    fine.acceptOtherCurrency = true;
    VERIFY_OK(admit({job(1000 * Dollar, "EUR")}, fine));
    Spending atMost; // a limit of its own is a word, too
    atMost.actionCap = Money{5 * Dollar, QStringLiteral("EUR"), MoneySource::User};
    VERIFY_OK(admit({job(5 * Dollar, "EUR")}, atMost));
    TAKE(const auto uses, book().capUse(m_project));
    QCOMPARE(uses.size(), 2);
}

void TestMoneyBook::unknownIsNotZero()
{
    JobRecord unknown = job(0);
    unknown.estimated = Money();
    VERIFY_FAILS(ErrorKind::Budget, admit({unknown}));
    Spending fine;
    fine.acceptUnknownPrice = true;
    VERIFY_OK(admit({unknown}, fine));
    TAKE(const auto charges, m_ledger->charges(unknown.id));
    QCOMPARE(charges.size(), 1); // it is not forgotten that something is owed
    QVERIFY(charges.first().money.source == MoneySource::Unknown);
    VERIFY_OK(setCap(CapScope::Day, 1000 * Dollar));
    unknown = job(0);
    unknown.estimated = Money();
    VERIFY_FAILS(ErrorKind::Budget, admit({unknown}, fine)); // no way around a cap
}

void TestMoneyBook::twoAtOnceStayBelowTheCap()
{
    VERIFY_OK(setCap(CapScope::Day, 5 * Dollar));
    std::atomic<int> admitted = 0;
    const auto spend = [&] {
        for (int i = 0; i < 20; ++i)
            if (admit({job(Dollar)}))
                ++admitted;
    };
    std::thread one(spend), two(spend);
    one.join();
    two.join();
    QCOMPARE(admitted.load(), 5);
}

void TestMoneyBook::payingAgainIsWithinTheCaps()
{
    VERIFY_OK(setCap(CapScope::Day, 5 * Dollar));
    const auto admitted = admit({job(3 * Dollar)});
    VERIFY_OK(admitted);
    const JobRecord first = admitted->first().job;
    const auto unknown = settle(first, JobState::Attention,
                                {charge(ChargeKind::Reserved, -3 * Dollar), charge(ChargeKind::Unknown, 3 * Dollar)});
    QVERIFY(unknown);
    QVERIFY(!settle(*unknown, JobState::Queued, {charge(ChargeKind::Reserved, 3 * Dollar)})); // 6 of 5
    const auto again = settle(*unknown, JobState::Queued, {charge(ChargeKind::Reserved, 2 * Dollar)});
    QVERIFY(again);
    // A provider that asks more than it said is written down all the same.
    QVERIFY(settle(*again, JobState::Running,
                   {charge(ChargeKind::Reserved, -2 * Dollar), charge(ChargeKind::Spent, 9 * Dollar)}));
}

void TestMoneyBook::pricesAreKept()
{
    const auto price = [](Price::Unit unit, qint64 micro) {
        TypedPrice typed{QStringLiteral("mine"), QStringLiteral("wan"), {}};
        typed.price = {unit, {micro, QStringLiteral("USD"), MoneySource::User}, micro, QDate(2026, 11, 22)};
        return typed;
    };
    VERIFY_OK(book().setPrice(price(Price::Unit::Second, 50'000)).takeResult());
    VERIFY_OK(book().setPrice(price(Price::Unit::Clip, 400'000)).takeResult());
    TAKE(const auto kept, book().prices());
    QCOMPARE(kept.size(), 1);
    QVERIFY(kept.first() == price(Price::Unit::Clip, 400'000));
    VERIFY_OK(book().removePrice(QStringLiteral("mine"), QStringLiteral("wan")).takeResult());
    TAKE(const auto none, book().prices());
    QVERIFY(none.isEmpty());
}

void TestMoneyBook::whatIsNoMoneyIsRefused()
{
    VERIFY_FAILS(ErrorKind::Usage, setCap(CapScope::Day, -1));
    VERIFY_FAILS(ErrorKind::Usage, setCap(CapScope::Day, 1, "=1+1"));
    TypedPrice typed{QStringLiteral("mine"), QStringLiteral("wan"), {}};
    typed.price.money = {2'000'000'000'000, QStringLiteral("USD"), MoneySource::User};
    VERIFY_FAILS(ErrorKind::Usage, book().setPrice(typed).takeResult());
}

void TestMoneyBook::spendingIsTheSumOfItsCharges()
{
    const auto admitted = admit({job(3 * Dollar), job(Dollar)});
    VERIFY_OK(admitted);
    QVERIFY(settle(admitted->first().job, JobState::Running,
                   {charge(ChargeKind::Reserved, -3 * Dollar), charge(ChargeKind::Spent, 2 * Dollar),
                    charge(ChargeKind::Released, Dollar)}));
    TAKE(const auto spent, book().spent(m_project));
    QCOMPARE(spent.size(), 2);
    QVERIFY(spent[0].job.id == admitted->first().job.id);
    QCOMPARE(spent[0].reserved, 0);
    QCOMPARE(spent[0].spent, 2 * Dollar);
    QCOMPARE(spent[0].released, Dollar);
    QCOMPARE(spent[1].reserved, Dollar);
    TAKE(const auto elsewhere, book().spent(ProjectId::create()));
    QVERIFY(elsewhere.isEmpty());
    TAKE(const auto all, book().spent({}));
    QCOMPARE(all.size(), 2);
}

QTEST_GUILESS_MAIN(TestMoneyBook)
#include "test_money_book.moc"
