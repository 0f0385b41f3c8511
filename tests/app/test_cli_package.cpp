#include "tests/app/cli_process.h"
#include "tests/support/results.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

/// A project leaves as one file and comes back as another project, from the command line.
class TestCliPackage final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void outAndIn()
    {
        const CliProcess cli;
        const QString film = cli.smallProject(QStringLiteral("映画 فيلم"));
        const auto generated = cli.run({QStringLiteral("generate"), film, QStringLiteral("--wait")});
        QVERIFY2(generated.code == 0, generated.err.constData());
        const QString package = cli.path(QStringLiteral("ส่ง 🎬.boardreel"));
        const auto out =
            cli.run({QStringLiteral("export"), film, QStringLiteral("-o"), package, QStringLiteral("--json")});
        QVERIFY2(out.code == 0, out.err.constData());
        QCOMPARE(out.json()[QStringLiteral("format")].toString(), QStringLiteral("boardreel"));
        QCOMPARE(out.json()[QStringLiteral("media")].toInt(), 3);
        QCOMPARE(out.json()[QStringLiteral("bytes")].toInteger(), QFile(package).size());

        const QString copy = cli.path(QStringLiteral("copy"));
        const auto in = cli.run({QStringLiteral("import"), copy, package, QStringLiteral("--json")});
        QVERIFY2(in.code == 0, in.err.constData());
        const auto made = in.json()[QStringLiteral("imported")][0];
        QCOMPARE(made[QStringLiteral("as")].toString(), QStringLiteral("project"));
        QCOMPARE(made[QStringLiteral("project")][QStringLiteral("path")].toString(), copy);
        const auto before = cli.run({QStringLiteral("show"), film, QStringLiteral("--json")}).json();
        const auto after = cli.run({QStringLiteral("show"), copy, QStringLiteral("--json")}).json();
        QCOMPARE(hashes(after), hashes(before));
        QCOMPARE(hashes(after).size(), 3);
        QVERIFY(after[QStringLiteral("project")][QStringLiteral("id")] !=
                before[QStringLiteral("project")][QStringLiteral("id")]);
        QCOMPARE(cli.run({QStringLiteral("check"), copy}).code, 0);
        // Its jobs stayed at home, and what is there is not made again.
        QCOMPARE(
            cli.run({QStringLiteral("jobs"), copy, QStringLiteral("list"), QStringLiteral("--json")}).json().array(),
            QJsonArray());
        QCOMPARE(cli.run({QStringLiteral("generate"), copy, QStringLiteral("--wait"), QStringLiteral("--json")})
                     .json()
                     .array(),
                 QJsonArray());
    }

    void refusals()
    {
        const CliProcess cli;
        const QString film = cli.smallProject();
        const QString package = cli.path(QStringLiteral("film.boardreel"));
        QCOMPARE(cli.run({QStringLiteral("export"), film, QStringLiteral("-o"), package}).code, 0);
        const auto there = cli.run({QStringLiteral("import"), film, package});
        QCOMPARE(there.code, 2);
        QVERIFY(there.err.contains("already"));
        QCOMPARE(cli.run({QStringLiteral("import"), cli.path(QStringLiteral("n")), package, package}).code, 2);
        const QString words = cli.write(QStringLiteral("words.boardreel"), "Once upon a time.");
        const auto refused = cli.run({QStringLiteral("import"), cli.path(QStringLiteral("n")), words});
        QCOMPARE(refused.code, 1);
        QVERIFY(refused.err.contains("words.boardreel"));
        QVERIFY(!QFile::exists(cli.path(QStringLiteral("n"))));
        QCOMPARE(cli.run({QStringLiteral("import"), cli.path(QStringLiteral("n")), package}).code, 0); // the control
    }

private:
    static QStringList hashes(const QJsonDocument& shown)
    {
        QStringList found;
        for (const auto& shot : shotsOf(shown))
            for (const auto& take : shot[QStringLiteral("takes")].toArray())
                found << take[QStringLiteral("sha256")].toString();
        return found;
    }
};

QTEST_GUILESS_MAIN(TestCliPackage)
#include "test_cli_package.moc"
