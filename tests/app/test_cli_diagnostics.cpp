#include "app/verbs/diagnostics.h"
#include "core/store/ledger.h"
#include "tests/app/cli_process.h"
#include "tests/support/results.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QJsonArray>
#include <QJsonObject>

/// What a person sends to get help says what the machine is like, and nothing of the person.
class TestCliDiagnostics final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theBundleKeepsSecrets()
    {
        qputenv("BOARDREEL_KEY_MINE", "opaqueEnvironmentKey");
        CliProcess cli;
        cli.setHome(QStringLiteral("house of Alice"));
        const QString film = cli.smallProject(QStringLiteral("Moonfall secret"));
        QVERIFY(QDir().mkpath(cli.home() + QStringLiteral("/logs")));
        const QByteArray log =
            "2026-11-22T10:00:00.000Z warning boardreel.net GET https://host.example/v?signature=signedLink1\n"
            "2026-11-22T10:00:01.000Z warning boardreel.net Authorization: Bearer bearerToken12345\n"
            "2026-11-22T10:00:02.000Z warning boardreel.net used opaqueEnvironmentKey today\n"
            "2026-11-22T10:00:03.000Z warning boardreel.jobs key sk-keyOfAProvider99\n"
            "2026-11-22T10:00:04.000Z warning boardreel.store \"Moonfall\" was not saved: \"A kettle boils\"\n"
            "2026-11-22T10:00:05.000Z warning boardreel.store " +
            film.toUtf8() + "/project.sqlite [13] database or disk is full\n" +
            "2026-11-22T10:00:06.000Z warning boardreel.store left " + film.toUtf8() + "\n";
        for (const char* name : {"/logs/boardreel.log", "/logs/boardreel.log.1"}) {
            QFile file(cli.home() + QLatin1String(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(log) == log.size());
        }
        leaveTraces(cli.home(), film);
        const QByteArray settings = "[recent]\n1\\title=settingsTitle7\nkey=settingsKey7\n";
        for (const char* name : {"/window.ini", "/boardreel.ini"}) {
            QFile file(cli.home() + QLatin1String(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(settings) == settings.size());
        }
        loseAPanel(cli, film);
        const QString bundle = cli.path(QStringLiteral("bundle.zip"));
        const auto ran = cli.run({QStringLiteral("doctor"), film, QStringLiteral("--bundle"), bundle});
        QVERIFY2(ran.code == 0, ran.err.constData());
        const QByteArray bytes = bytesOf(bundle); // nothing in it is packed, so nothing hides
        const QByteArray planted = log + settings + cli.home().toUtf8() +
                                   bytesOf(cli.home() + QStringLiteral("/ledger.sqlite")) +
                                   bytesOf(film + QStringLiteral("/project.sqlite"));
        for (const char* secret :
             {"signedLink1", "bearerToken12345", "opaqueEnvironmentKey", "sk-keyOfAProvider99", "Moonfall", "secret",
              "kettle", "Alice", "house of", "KITCHEN", "ledgerTitle7", "ledgerDetail7", "ledgerPrompt7",
              "ledgerAccount7", "ledgerError7", "settingsTitle7", "settingsKey7"}) {
            QVERIFY2(!bytes.contains(secret), secret);
            QVERIFY2(planted.contains(secret), secret); // the control
        }
        QVERIFY(!bytes.contains(QFileInfo(film).path().toUtf8()));
        for (const char* useful : {"report.json", "log.txt", "boardreel.net", "[13] database or disk is full", "Qt 6",
                                   "encoder h264", "2026-11-22T10:00:05", "facts.json", "job.queued", "job.held",
                                   "\"state\": \"Held\"", "\"schema\": ", "\"file.missing\": 1"})
            QVERIFY2(bytes.contains(useful), useful);
    }

    void germanQuotesHideTextToo()
    {
        QCOMPARE(withoutTheUser(QStringLiteral("Die Datei „Mein Film“ fehlt.")),
                 QStringLiteral("Die Datei <text> fehlt."));
    }

    void aProjectGoesNowhereWithoutABundle()
    {
        const CliProcess cli;
        QCOMPARE(cli.run({QStringLiteral("doctor"), cli.smallProject()}).code, 2);
    }

private:
    static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// A job in the ledger with something to hide in every field that a person or a provider fills.
    static void leaveTraces(const QString& home, const QString& film)
    {
        auto ledger = Ledger::open(home).takeResult();
        VERIFY_OK(ledger);
        JobRecord job;
        job.id = JobId::create();
        job.project = ProjectId::create();
        job.projectFolder = film;
        job.title = QStringLiteral("ledgerTitle7");
        job.account = QStringLiteral("ledgerAccount7");
        job.request = "{\"prompt\": \"ledgerPrompt7\"}";
        const auto admitted = (*ledger)->admit(job).takeResult();
        VERIFY_OK(admitted);
        JobRecord held = admitted->job;
        held.state = JobState::Held;
        held.error = QStringLiteral("ledgerError7");
        VERIFY_OK((*ledger)
                      ->advance(admitted->job, held, QStringLiteral("job.held"), QStringLiteral("ledgerDetail7"))
                      .takeResult());
    }

    static void loseAPanel(const CliProcess& cli, const QString& film)
    {
        QImage image(64, 36, QImage::Format_RGB32);
        image.fill(Qt::red);
        QVERIFY(image.save(cli.path(QStringLiteral("red.png"))));
        const auto imported = cli.run({QStringLiteral("import"), film, QStringLiteral("red.png"),
                                       QStringLiteral("--as"), QStringLiteral("panel:SC010_SH0010")});
        QVERIFY2(imported.code == 0, imported.err.constData());
        QVERIFY(QDir(film + QStringLiteral("/media")).removeRecursively());
    }
};

QTEST_GUILESS_MAIN(TestCliDiagnostics)
#include "test_cli_diagnostics.moc"
