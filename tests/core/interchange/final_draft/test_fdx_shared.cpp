#include "core/interchange/fountain.h"
#include "core/interchange/script/script_outline.h"
#include "core/interchange/script_text.h"
#include "tests/support/results.h"
#include "tests/support/shared_files.h"

#include <QFile>
#include <QFileInfo>

/// Final Draft documents of others, held against the same script as Fountain where there is one.
namespace {

Result<QString> textOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, path);
    return scriptText(file.readAll());
}

QString twinOf(const QString& fdx)
{
    for (const char* folder : {"/", "/../fountain/"}) {
        const QString twin = QFileInfo(fdx).path() + QLatin1String(folder) + QFileInfo(fdx).completeBaseName() +
                             QLatin1String(".fountain");
        if (QFile::exists(twin))
            return twin;
    }
    return {};
}

/// One line for all that happens. The writer of the twins forces "!>THE END.<" where centred text was meant.
QStringList told(const QString& text)
{
    const ScriptOutline outline = outlineOf(parseFountain(text));
    QStringList lines;
    for (const QString& line : outline.titlePage)
        if (!line.startsWith(QLatin1String("Credit:"))) // the twins leave it out
            lines << line;
    lines.sort();
    for (const OutlineScene& scene : outline.scenes) {
        lines << QString(QLatin1String("SCENE ") + scene.slugline) << scene.synopsis << scene.notes;
        for (const ScriptBeat& beat : scene.beats) {
            QString action = beat.action;
            if (action.startsWith(QLatin1Char('>')))
                action = action.mid(1).chopped(1);
            lines << action << beat.notes << beat.transitions;
            for (const DialogueLine& line : beat.dialogue)
                lines << line.character << line.extension << line.parenthetical << line.text;
        }
    }
    lines.removeAll(QString());
    return lines;
}

} // namespace

class TestFdxShared final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twinsTellTheSame_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString& path : sharedFiles(QStringLiteral("scripts/fdx"), {QStringLiteral(".fdx")}))
            if (!twinOf(path).isEmpty())
                QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
        if (sharedFolder().isEmpty())
            QTest::newRow("none") << QString();
    }

    void twinsTellTheSame()
    {
        QFETCH(QString, path);
        if (path.isEmpty())
            QSKIP("whole test: the shared scripts are not beside the project");
        const auto fdx = textOf(path);
        const auto fountain = textOf(twinOf(path));
        VERIFY_OK(fdx);
        VERIFY_OK(fountain);
        QCOMPARE(told(*fdx), told(*fountain));
        QVERIFY(told(*fdx) != told(*fountain + QStringLiteral("\nINT. SOMEWHERE ELSE - DAY\n")));
    }

    void theLongOne()
    {
        const QStringList files =
            sharedFiles(QStringLiteral("scripts/fdx"), {QStringLiteral("storyboarder__test.fdx")});
        if (files.isEmpty())
            QSKIP("whole test: the shared scripts are not beside the project");
        const auto text = textOf(files.first());
        VERIFY_OK(text);
        const ParsedScript script = parseFountain(*text);
        QMap<ScriptPartKind, int> counts;
        for (const ScriptPart& part : script.parts)
            counts[part.kind] += !part.continued;
        QCOMPARE(counts[ScriptPartKind::SceneHeading], 30); // counted in the XML
        QCOMPARE(counts[ScriptPartKind::Character], 120);   // and one of 121 says nothing: Fountain calls that action
        QVERIFY(text->contains(QLatin1String("\n\nWALTER\n\n[[")));
        QCOMPARE(counts[ScriptPartKind::Parenthetical], 8);
        QCOMPARE(outlineOf(script).titlePage.first(), QStringLiteral("Title: FARMLAND"));
    }
};

QTEST_GUILESS_MAIN(TestFdxShared)
#include "test_fdx_shared.moc"
