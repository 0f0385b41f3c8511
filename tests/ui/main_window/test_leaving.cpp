#include "core/document/edits/cuts.h"
#include "tests/ui/main_window/window_bench.h"
#include "ui/dialogs/confirm_dialog.h"
#include "ui/main_window/error_banner.h"

#include <QDialog>
#include <QPointer>

/// What the end of a project takes with it: edits only after a question.
class TestLeaving final : public QObject, private WindowBench {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        beginJobs();
        VALUE(const auto other, Project::create(otherFolder(), QStringLiteral("Other"), Format{}, m_engine.get()));
        WindowServices services = WindowBench::services();
        services.adopt = [this](const std::shared_ptr<Project>& project) {
            m_project = project;
            m_leftOver = !m_dialog.isNull();
        };
        openWindow(services);
        newProject();
        VERIFY_OK(importText(*m_project, smallScriptText()));
        VERIFY_OK(waited(m_project->flush()));
        m_home = m_project->folder();
    }
    void cleanup() { closeWindow(); }

    void closingTheProjectAsksBeforeEditsAreLost()
    {
        cannotSave();
        action("Close Project")->trigger();
        QVERIFY(asksAboutEdits());
        QVERIFY(isOpen());
        pressInBanner("Close Anyway");
        QVERIFY(!isOpen());
    }

    void anotherProjectWaitsUntilEditsMayBeLost()
    {
        cannotSave();
        m_window->openProject(otherFolder());
        QTRY_VERIFY_WITH_TIMEOUT(asksAboutEdits(), 20'000);
        QCOMPARE(m_project->folder(), m_home);
        QVERIFY(isOpen());
        pressInBanner("Close Anyway");
        QTRY_COMPARE_WITH_TIMEOUT(m_project->folder(), otherFolder(), 20'000);
        QVERIFY(isOpen());
    }

    void whatIsSavedAgainIsNotAskedAbout()
    {
        cannotSave();
        QVERIFY(!m_window->close());
        QVERIFY(asksAboutEdits());
        QVERIFY(QDir(m_home).removeRecursively()); // pictures may have been cached there since
        QVERIFY(QDir().rename(m_home + QStringLiteral(" away"), m_home));
        lengthen(51);
        QTRY_VERIFY_WITH_TIMEOUT(m_project->saveState() == SaveState::Saved, 8000);
        QVERIFY(!asksAboutEdits());
        action("Close Project")->trigger();
        QVERIFY(!isOpen());
    }

    void eachCloseAsksAgainAfterItWasRefused()
    {
        VALUE(const auto jobs,
              m_project->generate(m_project->current().id, ShotChoice{}, QStringLiteral("animatic"), QString(), false));
        QVERIFY(!jobs.isEmpty());
        cannotSave();
        for (int time = 0; time < 2; ++time) {
            QVERIFY(!m_window->close());
            pressInQuestion("Keep Working");
            QVERIFY(m_window->isVisible());
        }
        QVERIFY(!m_window->close());
        pressInQuestion("Quit and Resume Later");
        QVERIFY(m_window->isVisible()); // work may be left, edits not yet
        QVERIFY(asksAboutEdits());
        m_window->findChild<ErrorBanner*>()->dismiss();
        QVERIFY(!m_window->close());
        QVERIFY(asksAboutEdits());
        pressInBanner("Close Anyway");
        QVERIFY(!m_window->isVisible());
    }

    void dialogsOverAProjectGoBeforeTheNextOneComes_data()
    {
        QTest::addColumn<QByteArray>("command");
        for (const char* command :
             {"Generate...", "Spending...", "Export Film...", "Export Package...", "Save a Copy..."})
            QTest::newRow(command) << QByteArray(command);
    }
    void dialogsOverAProjectGoBeforeTheNextOneComes()
    {
        QFETCH(const QByteArray, command);
        m_window->openProject(otherFolder()); // and while that takes its time:
        action(command.constData())->trigger();
        for (auto* dialog : m_window->findChildren<QDialog*>())
            if (dialog->isVisible())
                m_dialog = dialog;
        QVERIFY(m_dialog);
        QTRY_COMPARE_WITH_TIMEOUT(m_project->folder(), otherFolder(), 20'000);
        QVERIFY(!m_leftOver);
        QVERIFY(!m_dialog);
    }

private:
    QString otherFolder() const { return m_folder->filePath(QStringLiteral("other")); }
    void lengthen(Frames length)
    {
        VERIFY_OK(m_project->apply(setShotLength(m_project->current(), firstShot(*m_project), length),
                                   QStringLiteral("Length")));
    }
    void cannotSave()
    {
        QVERIFY(QDir().rename(m_home, m_home + QStringLiteral(" away")));
        lengthen(50);
        QTRY_VERIFY_WITH_TIMEOUT(m_project->saveState() == SaveState::NotSaved, 8000);
    }
    bool asksAboutEdits() const
    {
        return m_window->findChild<ErrorBanner*>()->sentence().contains(QLatin1String("would lose them"));
    }
    bool isOpen() const { return action("Close Project")->isEnabled(); }
    void pressInBanner(const char* verb) { button(*m_window->findChild<ErrorBanner*>(), verb)->click(); }
    void pressInQuestion(const char* verb)
    {
        for (auto* dialog : m_window->findChildren<ConfirmDialog*>())
            if (dialog->isVisible())
                return button(*dialog, verb)->click();
        QFAIL("nothing is asked");
    }

    QString m_home;
    QPointer<QDialog> m_dialog;
    bool m_leftOver = false; ///< m_dialog was still there when the next project came
};

QTEST_MAIN(TestLeaving)
#include "test_leaving.moc"
