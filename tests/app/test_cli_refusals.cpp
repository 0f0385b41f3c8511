#include "tests/app/cli_process.h"
#include "tests/support/results.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

/// What a script meets when it asks for the wrong thing: a number, a sentence, nothing on standard output.
class TestCliRefusals final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_project = m_cli.smallProject(); }

    void wrongUsage_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("hint");
        const auto row = [](const char* name, const char* words, const char* hint) {
            QTest::newRow(name) << QString::fromUtf8(words) << QString::fromUtf8(hint);
        };
        row("nothing", "", "--help");
        row("verb", "generaate P", "generate");
        row("option", "show P --jsn", "--json");
        row("no project", "show", "Usage");
        row("too many words", "show P Q", "Usage");
        row("size", "new Q --size 1281x720", "1281x720");
        row("rate", "new Q --rate 0", "0");
        row("storyboard id", "show P --storyboard 123", "storyboard");
        row("storyboard action", "storyboard P lst", "list");
        row("storyboard words", "storyboard P rename", "rename");
        row("import kind", "import P small.fountain --as pnel:SC010_SH0010", "panel");
        row("import shot", "import P small.fountain --as take:", "take:SC010_SH0010");
        row("fit without take", "import P small.fountain --fit-shot", "take:SHOT");
        row("later import format", "import P film.otio", "otio");
        row("shots", "generate P --shots SC010_SH0011", "SC010_SH001");
        row("account", "generate P --account runway", "animatic");
        row("model", "generate P --model gen4", "gen4");
        row("animatic settings", "generate P --set seed=1", "settings");
        row("yes and max", "generate P --yes --max-cost 5", "--max-cost");
        row("amount", "generate P --max-cost five", "five");
        row("job", "jobs P show 123", "123");
        row("jobs action", "jobs P lst", "list");
        row("no output", "compile P", "-o");
        row("preset", "compile P -o x.mp4 --preset weeb", "web");
        row("scene", "compile P -o x.mp4 --scene SC011", "SC010");
        row("setting", "compile P -o x.mp4 --set crff=3", "crf");
        row("crf", "compile P -o x.mp4 --set crf=99", "99");
        row("transition", "compile P -o x.mp4 --set transition=dissolve", "dissolve:12");
        row("captions", "compile P -o x.mp4 --set captions=burnd", "Did you mean \"burned\"");
        row("codec", "compile P -o x.mp4 --set codec=h265", "hevc");
        row("codec name", "compile P -o x.mov --set codec=prors", "Did you mean \"prores\"");
        row("encoder preset", "compile P -o x.mp4 --set encoder-preset=slwo", "Did you mean \"slow\"");
        row("size", "compile P -o x.mp4 --set size=641x360", "even");
        row("film rate", "compile P -o x.mp4 --set rate=fast", "fast");
        row("loudness", "compile P -o x.mp4 --set loudness=0", "-40");
        row("burn-in", "compile P -o x.mp4 --set burn-in=code+tike", "Did you mean \"take\"");
        row("slate", "compile P -o x.mp4 --set slate=1001", "1000");
        row("packets", "compile P -o x.mp4 --set packets=copi", "Did you mean \"copy\"");
        row("sidecar", "compile P -o x.mp4 --set sidecar=offf", "Did you mean \"off\"");
        row("transition name", "compile P -o x.mp4 --set transition=dissolv:12", "Did you mean \"dissolve\"");
        row("no value", "compile P -o x.mp4 --set crf", "KEY=VALUE");
        row("scenes", "compile P -o x.mp4 --scene SC010,SC021", "SC020");
        row("begin", "compile P -o x.mp4 --in soon", "timecode");
        row("end before begin", "compile P -o x.mp4 --in 20 --out 10", "--out");
        row("part behind the film", "compile P -o x.mp4 --in 01:00:00:00", "behind");
        row("name of another format", "compile P -o x.mp4 --set codec=vp9", ".webm");
        row("dry run of nonsense", "compile P --dry-run --set crf=99", "51");
        row("verify without films", "verify P", "compile");
        row("folder of the film", "compile P -o nowhere/x.mp4", "nowhere");
        row("export format", "export P -o x.abc", "abc");
        row("later export format", "export P -o x.otio", "otio");
        row("accounts", "accounts add me --provider openai-compatibel", "openai-compatible");
        row("account action", "accounts ad me", "add");
        row("account word", "accounts test", "NAME");
        row("account option", "accounts list --key-stdin", "--key-stdin");
        row("account setting", "accounts add me --provider openai-compatible --set bdy=json", "body");
        row("account value", "accounts add me --provider openai-compatible --set body=jsn", "json");
        row("accounts at once", "accounts add me --provider openai-compatible --set in-flight=0", "1000");
    }
    void wrongUsage()
    {
        QFETCH(QString, words);
        QFETCH(QString, hint);
        m_cli.write(QStringLiteral("film.otio"), "{}");
        QStringList list = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        list.replaceInStrings(QRegularExpression(QStringLiteral("^P$")), m_project);
        const auto ran = m_cli.run(list);
        QVERIFY2(ran.code == 2, ran.err.constData());
        QVERIFY2(ran.err.contains(hint.toUtf8()), ran.err.constData());
        QVERIFY2(ran.out.isEmpty(), ran.out.constData());
        QVERIFY(!QFile::exists(m_cli.path(QStringLiteral("x.mp4"))));
    }

    void projectTrouble_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("foreign") << QByteArray("this is no database, but it is long enough to look at; ").repeated(40);
        QTest::newRow("empty") << QByteArray();
    }
    void projectTrouble()
    {
        QFETCH(QByteArray, bytes);
        const QString folder = m_cli.path(QStringLiteral("broken_%1").arg(QString::fromUtf8(QTest::currentDataTag())));
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + QStringLiteral("/project.sqlite"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto ran = m_cli.run({QStringLiteral("show"), folder, QStringLiteral("--json")});
        QVERIFY2(ran.code == 3, ran.err.constData());
        QVERIFY(ran.out.isEmpty() && !ran.err.isEmpty());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes); // kept byte for byte
    }

    void noSuchProject()
    {
        for (const auto* verb : {"show", "check"})
            QCOMPARE(m_cli.run({QLatin1String(verb), m_cli.path(QStringLiteral("nowhere"))}).code, 3);
    }

    void newDoesNotOverwrite()
    {
        QCOMPARE(m_cli.run({QStringLiteral("new"), m_project}).code, 2);
        QCOMPARE(m_cli.run({QStringLiteral("show"), m_project}).code, 0);
    }

    void missingFileFails()
    {
        QCOMPARE(m_cli.run({QStringLiteral("import"), m_project, QStringLiteral("gone.fountain")}).code, 1);
    }

    void aPictureThatCannotBeReadIsNoScript()
    {
        QFile broken(m_cli.path(QStringLiteral("broken.ppm")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("no picture, and no scene either");
        broken.close();
        const auto ran = m_cli.run({QStringLiteral("import"), m_project, QStringLiteral("broken.ppm")});
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains("broken.ppm"), ran.err.constData());
    }

    void checkFindsAMissingFile()
    {
        QCOMPARE(m_cli.run({QStringLiteral("check"), m_project}).code, 0);
        QImage image(64, 36, QImage::Format_RGB32);
        image.fill(Qt::red);
        QVERIFY(image.save(m_cli.path(QStringLiteral("red.png"))));
        const auto imported = m_cli.run({QStringLiteral("import"), m_project, QStringLiteral("red.png"),
                                         QStringLiteral("--as"), QStringLiteral("panel:SC010_SH0010")});
        QVERIFY2(imported.code == 0, imported.err.constData());
        QCOMPARE(m_cli.run({QStringLiteral("check"), m_project}).code, 0);
        QDir(m_project + QStringLiteral("/media")).removeRecursively();
        const auto ran = m_cli.run({QStringLiteral("check"), m_project, QStringLiteral("--json")});
        QVERIFY2(ran.json().object().value(QStringLiteral("findings")).toArray().size() > 0, ran.out.constData());
    }

    void quietSaysNothing()
    {
        const auto ran = m_cli.run({QStringLiteral("--quiet"), QStringLiteral("storyboard"), m_project,
                                    QStringLiteral("add"), QStringLiteral("Two"), QStringLiteral("--json")});
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.err.isEmpty(), ran.err.constData());
        QVERIFY(ran.json().isObject());
    }

private:
    CliProcess m_cli;
    QString m_project;
};

QTEST_GUILESS_MAIN(TestCliRefusals)
#include "test_cli_refusals.moc"
