#include "tests/support/widgets.h"
#include "ui/jobs/job_details.h"

#include <QLabel>
#include <QtTest>

/// What is told of the chosen job is read as a whole.
class TestJobDetails final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void howFarAndHowFastIsReadInOneLine()
    {
        JobDetails details(nullptr);
        details.resize(600, 200);
        details.show();
        JobRecord job;
        job.state = JobState::Running;
        details.setJob(&job, QStringLiteral("Running"), 0, QDateTime::currentDateTimeUtc());
        const auto* state = named<QLabel>(details, "State");
        const QString words = QStringLiteral("Running, 7 %, 160 frames a second, 1 min 58 s left");
        details.setJob(&job, words, 0, QDateTime::currentDateTimeUtc());
        QCOMPARE(state->text(), words);
        QTRY_VERIFY(state->width() >= state->fontMetrics().horizontalAdvance(words));
    }
};

QTEST_MAIN(TestJobDetails)
#include "test_job_details.moc"
