#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/nearest.h"
#include "tests/support/results.h"

class TestArguments final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nearestWord_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("expected");
        QTest::newRow("one letter") << QStringLiteral("generaate") << QStringLiteral("generate");
        QTest::newRow("swapped") << QStringLiteral("hsow") << QStringLiteral("show");
        QTest::newRow("case") << QStringLiteral("COMPILE") << QStringLiteral("compile");
        QTest::newRow("nothing near") << QStringLiteral("xyzzyxyzzy") << QString();
    }
    void nearestWord()
    {
        QFETCH(QString, word);
        QFETCH(QString, expected);
        QCOMPARE(nearest(word, {QStringLiteral("show"), QStringLiteral("generate"), QStringLiteral("compile")}),
                 expected);
    }

    void optionsInEveryForm()
    {
        const auto parsed = parse("compile P --preset=web -o out.mp4 --set crf=18 --set size=64x64 --json -- --odd");
        VERIFY_OK(parsed);
        QCOMPARE(parsed->value("preset"), QStringLiteral("web"));
        QCOMPARE(parsed->value("output"), QStringLiteral("out.mp4"));
        QCOMPARE(parsed->values("set"), QStringList({QStringLiteral("crf=18"), QStringLiteral("size=64x64")}));
        QVERIFY(parsed->has("json"));
        QCOMPARE(parsed->positional.last(), QStringLiteral("--odd"));
    }

    void refusedOptions_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("hint");
        QTest::newRow("unknown") << QStringLiteral("--presett web") << QStringLiteral("--preset");
        QTest::newRow("value missing") << QStringLiteral("--preset") << QStringLiteral("NAME");
        QTest::newRow("twice") << QStringLiteral("--preset a --preset b") << QStringLiteral("twice");
        QTest::newRow("flag with value") << QStringLiteral("--json=yes") << QStringLiteral("no value");
        QTest::newRow("letter") << QStringLiteral("-x") << QStringLiteral("-x");
    }
    void refusedOptions()
    {
        QFETCH(QString, words);
        QFETCH(QString, hint);
        const auto parsed = parse(words.toUtf8().constData());
        VERIFY_FAILS(ErrorKind::Usage, parsed);
        QVERIFY2(parsed.error().message.contains(hint), qPrintable(parsed.error().message));
    }

    void globalOptionsMayComeFirst()
    {
        const auto understood =
            understand({QStringLiteral("--home"), QStringLiteral("show"), QStringLiteral("show"), QStringLiteral("P")});
        VERIFY_OK(understood);
        QCOMPARE(QLatin1String(understood->verb->name), QLatin1String("show"));
        QCOMPARE(understood->args.value("home"), QStringLiteral("show"));
    }

    void everyVerbHasHelp()
    {
        for (const auto& verb : verbs()) {
            const auto understood = understand({QLatin1String(verb.name), QStringLiteral("--help")});
            VERIFY_OK(understood);
            QVERIFY(understood->text.contains(QLatin1String(verb.name)));
            for (const auto& option : verb.options)
                QVERIFY2(understood->text.contains(QLatin1String("--") + QLatin1String(option.name)), option.name);
        }
    }

    void commandTravels()
    {
        const Command command{{QStringLiteral("show"), QStringLiteral("Ä film")}, QStringLiteral("/tmp/ö")};
        const auto back = commandFromJson(toJson(command));
        VERIFY_OK(back);
        QCOMPARE(back->words, command.words);
        QCOMPARE(back->folder, command.folder);
        VERIFY_FAILS(ErrorKind::Usage, commandFromJson("{}"));
    }

private:
    static Result<Arguments> parse(const char* words)
    {
        static const QList<OptionSpec> specs{
            {"preset", "NAME", ""}, {"output", "FILE", "", false, 'o'}, {"set", "KEY=VALUE", "", true}};
        return parseArguments(QString::fromUtf8(words).split(QLatin1Char(' ')), specs + globalOptions());
    }
};

QTEST_GUILESS_MAIN(TestArguments)
#include "test_arguments.moc"
