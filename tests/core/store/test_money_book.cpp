#include "core/store/money_book.h"
#include "tests/support/finished.h"

#include <QTemporaryDir>
#include <thread>

class TestMoneyBook final : public QObject {
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

private:
    JobRecord job(qint64 micro, const char* currency = "USD") const;
    QDateTime now() const { return QDateTime::fromMSecsSinceEpoch(m_now, Qt::UTC); }
    MoneyBook book() const
    {
        return MoneyBook(m_ledger, [this] { return now(); });
    }
    auto admit(const QList<JobRecord>& jobs, const Spending& spending = {}) const
    {
        return book().admit(jobs, spending).takeResult();
    }
    Status setCap(CapScope scope, qint64 micro, const char* currency = "USD") const;
    std::optional<JobRecord> settle(const JobRecord& record, JobState state, const QList<Charge>& charges) const;

    std::unique_ptr<QTemporaryDir> m_home;
    std::shared_ptr<Ledger> m_ledger;
    ProjectId m_project = ProjectId::create();
    std::atomic<qint64> m_now = 0;
};

namespace {

constexpr qint64 Dollar = 1'000'000;

Charge charge(ChargeKind kind, qint64 micro)
{
    return {kind, {micro, QStringLiteral("USD"), MoneySource::User}, {}};
}

} // namespace

void TestMoneyBook::initTestCase()
{
    qputenv("TZ", "UTC");
}

void TestMoneyBook::init()
{
    m_ledger.reset();
    m_home = std::make_unique<QTemporaryDir>();
    TAKE(m_ledger, Ledger::open(m_home->path()));
    m_now = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
}

JobRecord TestMoneyBook::job(qint64 micro, const char* currency) const
{
    JobRecord job;
    job.id = JobId::create();
    job.project = m_project;
    job.projectFolder = QStringLiteral("/films/one");
    job.storyboard = StoryboardId::create();
    job.shot = ShotId::create();
    job.title = QStringLiteral("SC010_SH0030");
    job.account = QStringLiteral("mine");
    job.provider = QStringLiteral("openai-compatible");
    job.model = QStringLiteral("wan");
    job.request = QByteArrayLiteral("{}");
    job.requestKey = QStringLiteral("key");
    job.estimated = Money{micro, QString::fromLatin1(currency), MoneySource::User};
    return job;
}

Status TestMoneyBook::setCap(CapScope scope, qint64 micro, const char* currency) const
{
    return book()
        .setCap({scope,
                 scope == CapScope::Project ? m_project : ProjectId(),
                 {micro, QString::fromLatin1(currency), MoneySource::User}})
        .takeResult();
}

std::optional<JobRecord> TestMoneyBook::settle(const JobRecord& record, JobState state,
                                               const QList<Charge>& charges) const
{
    JobRecord next = record;
    next.state = state;
    Ledger::Also also;
    also.charges = charges;
    const auto moved = m_ledger->advance(record, next, QStringLiteral("test"), {}, also).takeResult();
    return moved ? std::optional(*moved) : std::nullopt;
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
    VERIFY_OK(admit({job(Dollar)}));
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
    VERIFY_OK(admit({job(3 * Dollar)}));
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
    VERIFY_OK(admit({job(1000 * Dollar, "EUR")})); // no cap in euros
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
