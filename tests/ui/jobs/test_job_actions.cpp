#include "ui/jobs/job_actions.h"

#include "ui/theme/theme.h"

#include <QTest>
#include <QWidget>

/// What can be done with jobs, as buttons that have only a picture.
class TestJobActions final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noButtonLooksLikeAnother()
    {
        const Theme theme;
        QWidget list;
        const JobActions actions(theme, &list);
        const auto picture = [&](JobActions::Action action) {
            return actions[action]->icon().pixmap(16, 16).toImage();
        };
        const JobActions::Action buttons[] = {JobActions::Decide, JobActions::Cancel, JobActions::Retry,
                                              JobActions::Pause,  JobActions::Resume, JobActions::Play,
                                              JobActions::Report, JobActions::Reveal};
        for (const auto one : buttons)
            for (const auto other : buttons)
                QVERIFY2(one == other || picture(one) != picture(other), qPrintable(actions[one]->text()));
        // The control: what stands in the menu with its words may.
        QCOMPARE(picture(JobActions::PauseAll), picture(JobActions::Pause));
    }
};

QTEST_MAIN(TestJobActions)
#include "test_job_actions.moc"
