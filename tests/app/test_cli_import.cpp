#include "core/document/find.h"
#include "core/store/project_store.h"
#include "tests/app/cli_process.h"
#include "tests/core/project/small_files.h"
#include "tests/support/results.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <csignal>

/// Files as a script brings them: each kind to its place, the wrong kind refused with a sentence, nothing kept twice.
class TestCliImport final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void eachKindComesToItsPlace();
    void theWrongKindIsRefused_data();
    void theWrongKindIsRefused();
    void theSameFileIsKeptOnce();
    void captionsDoNotReplaceOthersUnasked();
    void captionsFromDialogueGiveWayWithAWord();
    void aSearchForMediaCanBeStopped();

private:
    QStringList importing(const QStringList& more) const
    {
        return QStringList{QStringLiteral("import"), m_project} + more;
    }
    void ok(const QStringList& more) const
    {
        const auto ran = m_cli->run(importing(more));
        QVERIFY2(ran.code == 0, ran.err.constData());
    }
    ProjectContents contents() const
    {
        const auto opened = ProjectStore::open(m_project).takeResult();
        return opened ? opened->contents : ProjectContents{};
    }
    QStringList media() const { return QDir(m_project + QStringLiteral("/media")).entryList(QDir::Files); }
    QStringList captions() const
    {
        QStringList texts;
        const ProjectContents now = contents();
        for (const Caption& caption : now.storyboards.first().scenes.first().shots.first().captions)
            texts << caption.text;
        return texts;
    }
    /// The name of a small file of each kind, beside the project.
    QString made(const QString& kind) const;

    std::unique_ptr<CliProcess> m_cli;
    QString m_project;
};

namespace {

const QString ForTake = QStringLiteral("take:SC010_SH0010");
const QString ForPanel = QStringLiteral("panel:SC010_SH0010");

QByteArray subtitles(const QByteArray& words)
{
    return "1\n00:00:00,000 --> 00:00:00,500\n" + words + "\n";
}

} // namespace

void TestCliImport::init()
{
    m_cli = std::make_unique<CliProcess>();
    m_project = m_cli->smallProject();
}

QString TestCliImport::made(const QString& kind) const
{
    const auto at = [&](const char* suffix) { return m_cli->path(kind + QLatin1String(suffix)); };
    if (kind == QLatin1String("still"))
        return smallStill(at(".png"));
    if (kind == QLatin1String("clip"))
        return smallClip(at(".mp4"));
    if (kind == QLatin1String("sound"))
        return smallTone(at(".wav"));
    if (kind == QLatin1String("words"))
        return smallText(at(".srt"), subtitles("Hello"));
    return smallText(at(".txt"), "Just a few words.\n");
}

void TestCliImport::eachKindComesToItsPlace()
{
    ok({made(QStringLiteral("clip")), QStringLiteral("--as"), ForTake});
    ok({made(QStringLiteral("still")), QStringLiteral("--as"), ForPanel});
    ok({made(QStringLiteral("sound")), QStringLiteral("--as"), QStringLiteral("sound")});
    ok({made(QStringLiteral("still")), QStringLiteral("--as"), QStringLiteral("overlay")});
    ok({made(QStringLiteral("clip")), QStringLiteral("--as"), QStringLiteral("overlay")});
    ok({made(QStringLiteral("words")), QStringLiteral("--as"), QStringLiteral("captions")});
    const ProjectContents now = contents();
    const Storyboard& board = now.storyboards.first();
    const Shot& shot = board.scenes.first().shots.first();
    QCOMPARE(now.shelf.takes(shot.id).size(), 1);
    QCOMPARE(now.shelf.takes(shot.id).first().length, 6);
    QCOMPARE(shot.panels.size(), 1);
    QCOMPARE(shot.panels.first().size, QSize(96, 54));
    QCOMPARE(captions(), QStringList{QStringLiteral("Hello")});
    QList<TrackKind> kinds;
    for (const Track& track : board.tracks)
        kinds << track.kind;
    QCOMPARE(kinds, (QList<TrackKind>{TrackKind::Overlay, TrackKind::Overlay, TrackKind::Sound}));
    QCOMPARE(board.tracks.last().clips.first().length, 24); // a second
    QCOMPARE(media().size(), 3);
    QVERIFY(m_cli->run({QStringLiteral("check"), m_project}).code == 0);
}

void TestCliImport::theWrongKindIsRefused_data()
{
    QTest::addColumn<QString>("as");
    QTest::addColumn<QString>("kind");
    const auto refuse = [](const QString& as, const QStringList& kinds) {
        for (const QString& kind : kinds)
            QTest::addRow("%s as %s", qPrintable(kind), qPrintable(as.section(QLatin1Char(':'), 0, 0))) << as << kind;
    };
    const auto still = QStringLiteral("still"), clip = QStringLiteral("clip"), sound = QStringLiteral("sound"),
               text = QStringLiteral("text");
    refuse(ForTake, {still, sound, text});
    refuse(ForPanel, {clip, sound, text});
    refuse(QStringLiteral("sound"), {still, clip, text}); // this clip is silent
    refuse(QStringLiteral("overlay"), {sound, text});
    refuse(QStringLiteral("captions"), {still, clip, sound, text});
    refuse(QStringLiteral("storyboard"), {still, clip, sound});
}

void TestCliImport::theWrongKindIsRefused()
{
    QFETCH(const QString, as);
    QFETCH(const QString, kind);
    const ProjectContents before = contents();
    const QString file = made(kind);
    const auto ran = m_cli->run(importing({file, QStringLiteral("--as"), as}));
    QVERIFY2(ran.code == 1 || ran.code == 2, ran.err.constData());
    const bool named = ran.err.contains(QFileInfo(file).fileName().toUtf8()) || ran.err.contains("This file ");
    QVERIFY2(named && ran.err.trimmed().endsWith('.'), ran.err.constData());
    QCOMPARE(contents().storyboards, before.storyboards);
    QVERIFY(contents().shelf.all().isEmpty() && media().isEmpty());
}

void TestCliImport::theSameFileIsKeptOnce()
{
    const QString clip = made(QStringLiteral("clip"));
    for (const QString& as : {ForTake, ForTake, QStringLiteral("overlay")})
        ok({clip, QStringLiteral("--as"), as});
    const QString twin = m_cli->path(QStringLiteral("another name.mp4"));
    QVERIFY(QFile::copy(clip, twin));
    ok({twin, QStringLiteral("--as"), QStringLiteral("take:SC010_SH0020")});
    QCOMPARE(media().size(), 1);
    const ProjectContents now = contents();
    const auto& shots = now.storyboards.first().scenes.first().shots;
    QCOMPARE(now.shelf.takes(shots[0].id).size(), 2);
    QCOMPARE(now.shelf.takes(shots[1].id).first().file, now.shelf.takes(shots[0].id).first().file);
    ok({smallClip(m_cli->path(QStringLiteral("longer.mp4")), 7), QStringLiteral("--as"), ForTake}); // the control
    QCOMPARE(media().size(), 2);
}

void TestCliImport::captionsDoNotReplaceOthersUnasked()
{
    const auto file = [this](const QByteArray& words) {
        return smallText(m_cli->path(QString::fromLatin1(words) + QStringLiteral(".srt")), subtitles(words));
    };
    ok({file("one")});
    const auto refused = m_cli->run(importing({file("two")}));
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains("--add") && refused.err.contains("--replace"), refused.err.constData());
    QCOMPARE(captions(), QStringList{QStringLiteral("one")});
    const auto steps = [this] { return contents().history.steps.size(); };
    const auto before = steps();
    ok({file("two"), QStringLiteral("--add")});
    QCOMPARE(captions(), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
    ok({file("three"), QStringLiteral("--replace")});
    QCOMPARE(captions(), QStringList{QStringLiteral("three")});
    QCOMPARE(steps(), before + 2); // one step of undo each
    QCOMPARE(m_cli->run(importing({file("one"), QStringLiteral("--add"), QStringLiteral("--replace")})).code, 2);
    QCOMPARE(m_cli->run(importing({made(QStringLiteral("sound")), QStringLiteral("--replace")})).code, 2);
    QCOMPARE(captions(), QStringList{QStringLiteral("three")});
}

/// The file speaks for the whole film: what was made from dialogue gives way, which is said and can be undone.
void TestCliImport::captionsFromDialogueGiveWayWithAWord()
{
    const QString file = smallText(m_cli->path(QStringLiteral("first.srt")), subtitles("one")); // of the silent shot
    const auto spoken = [this] {
        int count = 0;
        const ProjectContents now = contents();
        for (const Scene& scene : now.storyboards.first().scenes)
            for (const Shot& shot : scene.shots)
                count += !shot.dialogue.isEmpty() && !shot.customCaptions;
        return count;
    };
    QCOMPARE(spoken(), 1);
    const auto kept = m_cli->run(importing({file, QStringLiteral("--add")}));
    QCOMPARE(kept.code, 0);
    QVERIFY2(!kept.err.contains("dialogue"), kept.err.constData());
    QCOMPARE(spoken(), 1);
    m_project = m_cli->smallProject(QStringLiteral("other"));
    const auto replaced = m_cli->run(importing({file, QStringLiteral("--json")}));
    QCOMPARE(replaced.code, 0);
    QVERIFY2(replaced.err.contains("dialogue of 1 shot"), replaced.err.constData());
    const auto report = replaced.json().object().value(QLatin1String("imported")).toArray().first().toObject();
    QCOMPARE(report.value(QLatin1String("dialogueReplaced")).toInt(), 1);
    QCOMPARE(spoken(), 0);
    QVERIFY(!contents().history.steps.isEmpty()); // from where the window undoes it
}

/// Ctrl-C while a disk is searched: the program ends at once, not when it has read the file it was in.
void TestCliImport::aSearchForMediaCanBeStopped()
{
    ok({made(QStringLiteral("clip")), QStringLiteral("--as"), ForTake});
    QVERIFY(QFile::remove(m_project + QStringLiteral("/media/") + media().first()));
    QVERIFY(QDir().mkpath(m_cli->path(QStringLiteral("attic"))));
    QFile huge(m_cli->path(QStringLiteral("attic/huge.mp4")));
    QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(qint64(100) << 30)); // nothing but holes
    huge.close();
    const auto search = m_cli->start(
        importing({m_cli->path(QStringLiteral("attic")), QStringLiteral("--as"), QStringLiteral("missing")}));
    QVERIFY(search->waitForStarted());
    QVERIFY(!search->waitForFinished(3000)); // it reads
    ::kill(pid_t(search->processId()), SIGINT);
    QVERIFY2(search->waitForFinished(8000), "it reads on");
    QVERIFY(search->exitCode() != 0);
    QCOMPARE(m_cli->run({QStringLiteral("show"), m_project}).code, 0);
}

QTEST_GUILESS_MAIN(TestCliImport)
#include "test_cli_import.moc"
