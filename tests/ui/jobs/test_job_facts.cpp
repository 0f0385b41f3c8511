#include "ui/jobs/event_words.h"
#include "ui/jobs/job_facts.h"
#include "ui/jobs/job_words.h"

#include <QtTest>

/// What is said about money, waiting and time is true for every state.
class TestJobFacts final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void moneyIsHonest_data()
    {
        QTest::addColumn<JobState>("state");
        QTest::addColumn<bool>("billed");
        QTest::addColumn<bool>("known");
        QTest::addColumn<QString>("shown");
        QTest::newRow("promised") << JobState::Queued << false << true << "about $0.40";
        QTest::newRow("open") << JobState::Unknown << false << true << "maybe $0.40";
        QTest::newRow("asked") << JobState::Attention << false << true << "maybe $0.40";
        QTest::newRow("spent") << JobState::Running << true << true << "$0.40";
        QTest::newRow("given up") << JobState::WrittenOff << false << true << "maybe $0.40";
        QTest::newRow("refused") << JobState::Moderated << false << true << "nothing";
        QTest::newRow("cancelled in time") << JobState::Cancelled << false << true << "nothing";
        QTest::newRow("cancelled too late") << JobState::Cancelled << true << true << "$0.40";
        QTest::newRow("unknown price") << JobState::Queued << false << false << "unknown";
        QTest::newRow("unknown price, spent") << JobState::Stored << true << false << "unknown";
    }

    void moneyIsHonest()
    {
        QFETCH(JobState, state);
        QFETCH(bool, billed);
        QFETCH(bool, known);
        JobRecord job = paid(state);
        if (!known)
            job.estimated = Money{};
        if (billed)
            job.actual = job.estimated;
        QTEST(JobFacts::cost(job), "shown");
        QVERIFY(!JobFacts::costInWords(job).isEmpty());
        QVERIFY(known || !JobFacts::costInWords(job).contains(QLatin1Char('0'))); // never shown as zero
    }

    void paceAndTimeLeftAreReadInTheColumn()
    {
        JobRecord job;
        job.state = JobState::Running;
        const FrameMeter::Reading pace{220, 1000, 17.4, 44.6};
        QCOMPARE(JobFacts::shortProgress(job, 0.22, pace), QStringLiteral("22 %, 17 fps, 45 s left"));
        QCOMPARE(JobFacts::progress(job, 0.22, pace), QStringLiteral("Running, 22 %, 17 frames a second, 45 s left"));
        QCOMPARE(JobFacts::shortProgress(job, 0.999, {9, 9000, 0.04, 90'000}),
                 QStringLiteral("99 %, 0.0 fps, 25 h left"));
        // Nobody knows yet how fast it is, or how far.
        QCOMPARE(JobFacts::shortProgress(job, 0.22, {}), QStringLiteral("Running, 22 %"));
        QCOMPARE(JobFacts::shortProgress(job, 0, pace), QStringLiteral("Running"));
        QCOMPARE(JobFacts::progress(job, 0, pace), QStringLiteral("Running"));
    }

    void freeWorkIsFree()
    {
        QCOMPARE(JobFacts::cost(JobRecord()), QStringLiteral("free"));
        JobRecord local;
        local.state = JobState::Running;
        QVERIFY(JobFacts::beforeCancel(local).isEmpty());
        QVERIFY(!JobWords::isPaid(local));
    }

    void cancellingSaysWhatStaysSpent()
    {
        QVERIFY(JobFacts::beforeCancel(paid(JobState::Queued)).isEmpty()); // before sending it is free
        QVERIFY(JobFacts::beforeCancel(paid(JobState::Held)).isEmpty());
        QVERIFY(JobFacts::beforeCancel(paid(JobState::Running)).contains(QStringLiteral("$0.40 stays spent")));
    }

    void saysWhenItIsLookedAtNext()
    {
        JobRecord job = paid(JobState::Running);
        QCOMPARE(JobFacts::next(job, m_now), QString());
        job.due = m_now.addMSecs(11'200);
        QCOMPARE(JobFacts::next(job, m_now), QStringLiteral("asks again in 12 s"));
        job.state = JobState::Held;
        job.holdReason = QStringLiteral("offline");
        QCOMPARE(JobFacts::next(job, m_now), QStringLiteral("there is no network, tries again in 12 s"));
        job.state = JobState::Stored;
        QCOMPARE(JobFacts::next(job, m_now), QString());
    }

    void timesAndSpans()
    {
        JobRecord job = paid(JobState::Running);
        job.created = m_now.addSecs(-65);
        QCOMPARE(JobFacts::time(job, m_now), QStringLiteral("1:05"));
        job.created = m_now.addSecs(-3661);
        QCOMPARE(JobFacts::time(job, m_now), QStringLiteral("1:01:01"));
        job.created = m_now.addSecs(60); // a clock that was set back
        QCOMPARE(JobFacts::time(job, m_now), QStringLiteral("0:00"));
        job.expires = m_now.addSecs(3000);
        QCOMPARE(JobFacts::kept(job, m_now), QStringLiteral("50 min more"));
        QCOMPARE(JobFacts::kept(job, m_now.addSecs(3001)), QStringLiteral("may be gone already"));
    }

    void onlyWhatMakesSenseCanBeDone()
    {
        for (int i = 0; i <= int(JobState::WrittenOff); ++i) {
            const JobRecord job = paid(JobState(i));
            QVERIFY(!(JobWords::canCancel(job) && JobWords::canRetry(job)));
            QVERIFY(!JobWords::canPause(job) || !isEnded(job.state));
            QCOMPARE(JobWords::canDecide(job), job.state == JobState::Attention);
        }
    }

    void eventsHaveWords()
    {
        JobEvent event{{}, {}, QStringLiteral("job.held"), QStringLiteral("offline")};
        QCOMPARE(EventWords::of(event), QStringLiteral("Held (there is no network)"));
        event = {{}, {}, QStringLiteral("of.tomorrow"), QStringLiteral("x")};
        QCOMPARE(EventWords::of(event), QStringLiteral("of.tomorrow  x"));
    }

private:
    JobRecord paid(JobState state) const
    {
        JobRecord job;
        job.state = state;
        job.account = QStringLiteral("studio");
        job.provider = QStringLiteral("openai-compatible");
        job.estimated = Money{400'000, QStringLiteral("USD"), MoneySource::Table};
        job.created = job.changed = m_now;
        return job;
    }
    const QDateTime m_now{QDate(2030, 1, 1), QTime(12, 0), Qt::UTC};
};

QTEST_GUILESS_MAIN(TestJobFacts)
#include "test_job_facts.moc"
