#include "tests/ui/main_window/window_bench.h"
#include "ui/dialogs/confirm_dialog.h"

#include <QPointer>

/// Leaving while there is work: what happens to it is said, and the buttons say what they do.
class TestQuit final : public QObject, private WindowBench {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        beginJobs();
        openWindow(services());
        newProject();
        VERIFY_OK(importText(*m_project, smallScriptText()));
    }
    void cleanup() { closeWindow(); }

    void withoutWorkNobodyIsAsked()
    {
        QVERIFY(m_window->close());
        QVERIFY(!question());
    }

    void workIsAskedAboutAndGoesOnLater()
    {
        VALUE(const auto jobs,
              m_project->generate(m_project->current().id, ShotChoice{}, QStringLiteral("animatic"), QString(), false));
        QVERIFY(jobs.size() > 1);
        QVERIFY(!m_window->close());
        QVERIFY(question());
        QVERIFY(question()->accessibleDescription().contains(QLatin1String("go on at the next start")));
        press("Keep Working");
        QVERIFY(m_window->isVisible());
        QCOMPARE(m_engine->jobs(m_project->id()).size(), jobs.size());

        QVERIFY(!m_window->close()); // asked each time
        press("Quit and Resume Later");
        QTRY_VERIFY(!m_window->isVisible());
        for (const JobRecord& job : m_engine->jobs(m_project->id()))
            QVERIFY(!isEnded(job.state));
        VALUE(const auto kept, m_ledger->liveJobs());
        QCOMPARE(kept.size(), jobs.size()); // on disk, for the next start
    }

private:
    ConfirmDialog* question() const
    {
        for (auto* dialog : m_window->findChildren<ConfirmDialog*>())
            if (dialog->isVisible())
                return dialog;
        return nullptr;
    }
    void press(const char* verb)
    {
        QPointer asked = question();
        auto* answer = button(*asked, verb);
        QCOMPARE(answer->accessibleName(), answer->text());
        answer->click();
        QTRY_VERIFY(!asked || !asked->isVisible());
    }
};

QTEST_MAIN(TestQuit)
#include "test_quit.moc"
