#include "core/store/money_book.h"
#include "tests/support/finished.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

/// Any sequence of admissions and settlements: what a job was promised is always somewhere (reserved, spent, unknown or
/// released), and no admission makes a cap be exceeded. The judge keeps books of its own.
class TestMoneyProperties final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsLostAndNoCapIsExceeded_data();
    void nothingIsLostAndNoCapIsExceeded();
    void withoutReservingItWouldBe();
};

namespace {

constexpr qint64 Dollar = 1'000'000;
constexpr int Steps = 120;

enum class Reserving { Done, Skipped };

/// The judge: what was promised, when, in what currency, and what became of it.
struct Known {
    JobRecord job;
    QDateTime at;                  ///< when it went out
    qint64 promised = 0, open = 0; ///< open: reserved, spent or unknown
    bool isPromised = true;        ///< not yet sent: it may go out at any moment
};

class Run {
public:
    Run(std::shared_ptr<Ledger> ledger, quint32 seed, Reserving reserving)
        : m_ledger(std::move(ledger))
        , m_book(m_ledger, [this] { return m_now; })
        , m_random(seed)
        , m_reserving(reserving)
    {
    }

    /// What went wrong first; empty when nothing did.
    QString go()
    {
        for (const auto& [scope, limit] :
             {std::pair(CapScope::Hour, 9 * Dollar), std::pair(CapScope::Day, 20 * Dollar)})
            for (const QString& currency : m_currencies)
                if (!m_book.setCap({scope, {}, {limit, currency, MoneySource::User}}).takeResult())
                    return QStringLiteral("no cap");
        for (int step = 0; step < Steps; ++step) {
            const QString wrong = m_random.bounded(3) < 2 ? admit() : settle();
            if (!wrong.isEmpty())
                return QStringLiteral("step %1: %2").arg(step).arg(wrong);
            m_now = m_now.addSecs(m_random.bounded(1500));
            if (const QString unbalanced = balance(); !unbalanced.isEmpty())
                return QStringLiteral("step %1: %2").arg(step).arg(unbalanced);
        }
        return {};
    }

private:
    JobRecord randomJob()
    {
        JobRecord job;
        job.id = JobId::create();
        job.project = m_project;
        job.shot = ShotId::create();
        job.provider = job.account = job.model = QStringLiteral("far");
        job.requestKey = job.id.toString();
        job.estimated =
            Money{1 + m_random.bounded(4 * int(Dollar)), m_currencies[m_random.bounded(2)], MoneySource::User};
        return job;
    }

    qint64 within(const QString& currency, const QDateTime& from) const
    {
        qint64 sum = 0;
        for (const Known& known : m_known)
            if (known.job.estimated->currency == currency && (known.isPromised || known.at >= from))
                sum += known.open;
        return sum;
    }
    bool exceeded(const QString& currency) const
    {
        return within(currency, m_now.addSecs(-3600)) > 9 * Dollar ||
               within(currency, m_now.toLocalTime().date().startOfDay()) > 20 * Dollar;
    }

    QString admit()
    {
        QList<JobRecord> jobs;
        for (int i = m_random.bounded(3); i >= 0; --i)
            jobs << randomJob();
        const qsizetype before = m_known.size();
        for (const JobRecord& job : jobs)
            m_known.append({job, m_now, job.estimated->micro, job.estimated->micro});
        bool tooMuch = false;
        for (const JobRecord& job : jobs)
            tooMuch = tooMuch || exceeded(job.estimated->currency);
        const bool admitted = take(jobs, before);
        if (admitted && tooMuch)
            return QStringLiteral("a cap is exceeded");
        if (!admitted && !tooMuch)
            return QStringLiteral("refused without a reason");
        if (!admitted)
            m_known.resize(before);
        return {};
    }

    bool take(const QList<JobRecord>& jobs, qsizetype first)
    {
        if (m_reserving == Reserving::Skipped) { // as if a job were let in without writing down what it may cost
            for (qsizetype i = 0; i < jobs.size(); ++i)
                m_known[first + i].job = m_ledger->admit(jobs[i]).takeResult()->job;
            return true;
        }
        const auto admissions = m_book.admit(jobs, {}).takeResult();
        for (qsizetype i = 0; admissions && i < jobs.size(); ++i)
            m_known[first + i].job = admissions->at(i).job;
        return admissions.has_value();
    }

    /// One live job goes one step further: refused, accepted (dearer or cheaper than said), unknown, known again.
    QString settle()
    {
        QList<qsizetype> live;
        for (qsizetype i = 0; i < m_known.size(); ++i)
            if (!isEnded(m_known[i].job.state))
                live << i;
        if (live.isEmpty())
            return {};
        Known& known = m_known[live[m_random.bounded(live.size())]];
        if (known.isPromised)
            known.at = m_now;
        known.isPromised = false;
        const ChargeKind from = known.job.state == JobState::Unknown ? ChargeKind::Unknown : ChargeKind::Reserved;
        JobRecord next = known.job;
        next.changed = m_now;
        Ledger::Also also;
        const auto move = [&](ChargeKind kind, qint64 micro) {
            also.charges << Charge{kind, {micro, known.job.estimated->currency, MoneySource::User}, {}};
        };
        move(from, -known.open);
        switch (from == ChargeKind::Unknown ? m_random.bounded(2) : m_random.bounded(3)) {
        case 0:
            next.state = JobState::Failed;
            move(ChargeKind::Released, known.open);
            known.open = 0;
            break;
        case 1:
            next.state = JobState::Stored;
            if (m_random.bounded(4) == 0) { // it was cheaper
                move(ChargeKind::Released, known.open / 2);
                known.open -= known.open / 2;
            }
            move(ChargeKind::Spent, known.open);
            break;
        default:
            next.state = JobState::Unknown;
            move(ChargeKind::Unknown, known.open);
        }
        const auto moved = m_ledger->advance(known.job, next, QStringLiteral("test"), {}, also).takeResult();
        if (!moved)
            return moved.error().message;
        known.job = *moved;
        return {};
    }

    QString balance()
    {
        const auto rows = m_book.spent(m_project).takeResult();
        if (!rows)
            return rows.error().message;
        QHash<JobId, JobMoney> byJob;
        for (const JobMoney& row : *rows)
            byJob.insert(row.job.id, row);
        for (const Known& known : m_known) {
            const JobMoney row = byJob.value(known.job.id);
            if (row.reserved + row.spent + row.unknown + row.released != known.promised)
                return QStringLiteral("what was promised is not all there");
            if (row.reserved + row.spent + row.unknown != known.open)
                return QStringLiteral("the books say otherwise");
            if (row.reserved < 0 || row.unknown < 0 || (isEnded(known.job.state) && row.reserved + row.unknown != 0))
                return QStringLiteral("an ended job still holds money");
        }
        return {};
    }

    const QStringList m_currencies{QStringLiteral("USD"), QStringLiteral("credits")};
    std::shared_ptr<Ledger> m_ledger;
    MoneyBook m_book;
    QRandomGenerator m_random;
    Reserving m_reserving;
    ProjectId m_project = ProjectId::create();
    QDateTime m_now = QDateTime(QDate(2025, 11, 22), QTime(8, 0), Qt::UTC);
    QList<Known> m_known;
};

QString run(quint32 seed, Reserving reserving)
{
    QTemporaryDir home;
    auto ledger = Ledger::open(home.path()).takeResult();
    return ledger ? Run(*ledger, seed, reserving).go() : ledger.error().message;
}

} // namespace

void TestMoneyProperties::nothingIsLostAndNoCapIsExceeded_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %u", seed) << seed;
    const quint32 fresh = QRandomGenerator::global()->generate();
    QTest::addRow("fresh seed %u", fresh) << fresh;
}

void TestMoneyProperties::nothingIsLostAndNoCapIsExceeded()
{
    QFETCH(quint32, seed);
    QCOMPARE(run(seed, Reserving::Done), QString());
}

void TestMoneyProperties::withoutReservingItWouldBe()
{
    for (quint32 seed = 1; seed <= 3; ++seed)
        QVERIFY(!run(seed, Reserving::Skipped).isEmpty());
}

QTEST_GUILESS_MAIN(TestMoneyProperties)
#include "test_money_properties.moc"
