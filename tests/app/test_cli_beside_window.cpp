#include "tests/app/cli_process.h"
#include "tests/support/results.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <csignal>

/// Verbs while the window has the project open: they run in the window's process and both see the same project.
class TestCliBesideWindow final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CliProcess>();
        m_project = m_cli->smallProject();
        m_window = m_cli->start({m_project}, QStringLiteral("boardreel"));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_cli->home() + QStringLiteral("/holder.sock")), 30'000);
    }
    void cleanup()
    {
        closeWindow();
        QCOMPARE(m_window->exitCode(), 0);
        QCOMPARE(run("show").code, 0); // closed: the project is free again
    }

    void showsWhatTheWindowHasOpen()
    {
        const auto shown = run("show", {QStringLiteral("--json")});
        QVERIFY2(shown.code == 0, shown.err.constData());
        QCOMPARE(shotsOf(shown.json()).size(), 3);
        QCOMPARE(run("check").code, 0);
    }

    void worksInTheWindowsProcess()
    {
        const auto generated = run("generate", {QStringLiteral("--wait")});
        QVERIFY2(generated.code == 0, generated.err.constData());
        QCOMPARE(run("compile", {QStringLiteral("-o"), QStringLiteral("film.mp4")}).code, 0);
        QVERIFY(QFile::exists(m_cli->path(QStringLiteral("film.mp4"))));
        for (const auto& shot : shotsOf(run("show", {QStringLiteral("--json")}).json()))
            QCOMPARE(shot.toObject().value(QStringLiteral("takes")).toArray().size(), 1);
    }

    void closingTheWindowEndsTheVerb()
    {
        const auto worker = m_cli->start({QStringLiteral("worker"), m_project});
        QTest::qWait(500);
        QCOMPARE(worker->state(), QProcess::Running);
        closeWindow();
        QVERIFY(worker->waitForFinished(20'000));
        QCOMPARE(worker->exitCode(), 130);
    }

private:
    void closeWindow()
    {
        if (m_window->state() != QProcess::Running)
            return;
        ::kill(pid_t(m_window->processId()), SIGTERM);
        QVERIFY(m_window->waitForFinished(20'000));
    }
    CliProcess::Ran run(const char* verb, const QStringList& words = {})
    {
        return m_cli->run(QStringList{QLatin1String(verb), m_project} + words);
    }

    std::unique_ptr<CliProcess> m_cli;
    std::unique_ptr<QProcess> m_window;
    QString m_project;
};

QTEST_GUILESS_MAIN(TestCliBesideWindow)
#include "test_cli_beside_window.moc"
