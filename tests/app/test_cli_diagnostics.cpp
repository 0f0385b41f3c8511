#include "tests/app/cli_process.h"
#include "tests/support/results.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
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
        const QString bundle = cli.path(QStringLiteral("bundle.zip"));
        const auto ran = cli.run({QStringLiteral("doctor"), QStringLiteral("--bundle"), bundle});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QFile file(bundle);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll(); // nothing in it is packed, so nothing hides
        for (const char* secret : {"signedLink1", "bearerToken12345", "opaqueEnvironmentKey", "sk-keyOfAProvider99",
                                   "Moonfall", "secret", "kettle", "Alice", "house of"}) {
            QVERIFY2(!bytes.contains(secret), secret);
            QVERIFY2(log.contains(secret) || cli.home().contains(QLatin1String(secret)), secret); // the control
        }
        QVERIFY(!bytes.contains(QFileInfo(film).path().toUtf8()));
        for (const char* useful : {"report.json", "log.txt", "boardreel.net", "[13] database or disk is full", "Qt 6",
                                   "encoder h264", "2026-11-22T10:00:05"})
            QVERIFY2(bytes.contains(useful), useful);
    }
};

QTEST_GUILESS_MAIN(TestCliDiagnostics)
#include "test_cli_diagnostics.moc"
