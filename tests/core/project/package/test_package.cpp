#include "core/base/safe_file.h"
#include "core/document/edits.h"
#include "core/document/find.h"
#include "core/interchange/zip/pack.h"
#include "core/interchange/zip/unpack.h"
#include "core/media/clip_inspection.h"
#include "tests/core/media/numbered_pictures.h"
#include "tests/core/project/project_fixture.h"
#include "tests/support/random_board.h"

#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>

/// A project as one file: what comes out is what went in, under an id of its own; what is not what it says it is makes
/// no project at all.
class TestPackage final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_project.reset(); }

    void everythingComesBack();
    void itIsAnOrdinaryZip();
    void itSaysNothingOfItsOwner();
    void theTimelineIsTheFilm();
    void randomBoardsComeBack();
    void missingMediaAreNamed();
    void forgedPackagesMakeNoProject_data();
    void forgedPackagesMakeNoProject();

private:
    QString at(const QString& name) const { return m_disk->filePath(name); }
    QString package() const { return at(QStringLiteral("Mondfahrt 月.boardreel")); }
    void writeTake(const QString& name, const QByteArray& bytes, TakeOrigin origin);
    /// The package's entries, changed by `forge`, packed again.
    void repack(const std::function<void(QHash<QString, QByteArray>&)>& forge);
    QByteArray entry(const QString& name) const;
    std::unique_ptr<QTemporaryDir> m_disk;
    std::shared_ptr<Project> m_project;
};

namespace {

QByteArray bytesOf(const QString& path)
{
    return readFile(path, 1 << 30).value_or(QByteArray("(none)"));
}

QString hashOf(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// The hash of every file a project names, by where it belongs; "" for one that is gone.
QMap<QString, QString> mediaOf(const Project& project)
{
    QMap<QString, QString> hashes;
    const auto add = [&](const QString& where, const QString& file) {
        hashes.insert(where, hashFile(project.folder() + QLatin1Char('/') + file).value_or(QString()));
    };
    for (const Storyboard& board : project.storyboards()) {
        for (const Scene& scene : board.scenes)
            for (const Shot& shot : scene.shots) {
                for (const Panel& panel : shot.panels)
                    add(panel.id.toString(), panel.file);
                for (const Take& take : project.shelf().takes(shot.id))
                    add(take.id.toString(), take.file);
            }
        for (const Track& track : board.tracks)
            for (const Clip& clip : track.clips)
                add(clip.id.toString(), clip.file);
    }
    return hashes;
}

/// Boards without the names of their files, which a package may change.
QList<Storyboard> nameless(QList<Storyboard> boards)
{
    for (Storyboard& board : boards) {
        for (Scene& scene : board.scenes)
            for (Shot& shot : scene.shots)
                for (Panel& panel : shot.panels)
                    panel.file.clear();
        for (Element& element : board.elements)
            for (Panel& panel : element.references)
                panel.file.clear();
        for (Track& track : board.tracks)
            for (Clip& clip : track.clips)
                clip.file.clear();
    }
    return boards;
}

QByteArray clipOf(int pictures)
{
    const QTemporaryDir place;
    const QString clip = place.filePath(QStringLiteral("clip.mp4"));
    return writeNumbered(clip, pictures, smallSettings({24, 1})) ? bytesOf(clip) : QByteArray();
}

const QString Secret = QStringLiteral("my-paid-account");

} // namespace

void TestPackage::init()
{
    m_disk = std::make_unique<QTemporaryDir>();
    m_project =
        waited(Project::create(at(QStringLiteral("film")), QStringLiteral("Mondfahrt 月"), Format{}, nullptr)).value();
    VERIFY_OK(importText(*m_project, smallScriptText()));
    QImage image(64, 36, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    VERIFY_OK(waited(m_project->addPanel(firstShot(*m_project), image, PanelRole::Start)));
    image.fill(Qt::darkRed);
    const ShotId last = m_project->current().scenes.last().shots.last().id;
    VERIFY_OK(waited(m_project->addPanel(last, image, PanelRole::Start)));
    Shot shot = m_project->current().scenes.first().shots.first();
    shot.generation.account = Secret;
    VERIFY_OK(m_project->apply(setShot(m_project->current(), shot), QStringLiteral("Account")));
    VERIFY_OK(m_project->duplicateStoryboard(m_project->current().id, QStringLiteral("Second, in the bin")));
    VERIFY_OK(m_project->removeStoryboard(m_project->current().id));
    VERIFY_OK(waited(m_project->flush()));
    writeTake(QStringLiteral("ab/clip"), clipOf(12), TakeOrigin::Provider);
    writeTake(QStringLiteral("later"), clipOf(9), TakeOrigin::Imported);
    VALUE(const auto report, m_project->exportPackage(package()));
    QCOMPARE(report.leftOut, QStringList());
    QCOMPARE(report.media, 4);
    QCOMPARE(report.bytes, QFileInfo(package()).size());
}

void TestPackage::writeTake(const QString& name, const QByteArray& bytes, TakeOrigin origin)
{
    Take take;
    take.id = TakeId::create();
    take.shot = firstShot(*m_project);
    take.number = m_project->shelf().nextNumber(take.shot);
    take.origin = origin;
    take.file = QStringLiteral("media/") + name + QStringLiteral(".mp4");
    take.sha256 = hashOf(bytes);
    take.account = Secret;
    take.job = JobId::create();
    take.request = QByteArray("{\"account\":\"") + Secret.toUtf8() + "\",\"prompt\":\"moon\"}";
    take.rate = {24, 1};
    take.length = 400;
    take.size = {320, 180};
    const QString path = m_project->folder() + QLatin1Char('/') + take.file;
    QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
    VERIFY_OK(writeDurably(path, bytes));
    m_project.reset();
    {
        const auto opened = ProjectStore::open(at(QStringLiteral("film"))).takeResult();
        VERIFY_OK(opened);
        VERIFY_OK(opened->store->addTake(take).takeResult());
    }
    m_project = waited(Project::open(at(QStringLiteral("film")), nullptr)).value();
}

QByteArray TestPackage::entry(const QString& name) const
{
    const QTemporaryDir place;
    const auto files = unpackZip(package(), place.path(), {});
    return files ? bytesOf(files->value(name).path) : QByteArray("(unreadable)");
}

void TestPackage::repack(const std::function<void(QHash<QString, QByteArray>&)>& forge)
{
    const QTemporaryDir place;
    const auto files = unpackZip(package(), place.path(), {});
    VERIFY_OK(files);
    QHash<QString, QByteArray> entries;
    for (auto it = files->cbegin(); it != files->cend(); ++it)
        entries.insert(it.key(), bytesOf(it->path));
    forge(entries);
    QList<PackedFile> packed;
    for (auto it = entries.cbegin(); it != entries.cend(); ++it)
        packed << PackedFile{it.key(), {}, it.value()};
    VERIFY_OK(packZip(package(), packed));
}

void TestPackage::everythingComesBack()
{
    const QString there = at(QStringLiteral("opened 月"));
    VERIFY_OK(openPackage(package(), there));
    VALUE(const auto opened, Project::open(there, nullptr));
    QVERIFY(opened->id() != m_project->id());
    QCOMPARE(opened->warnings(), QStringList());
    QCOMPARE(opened->title(), m_project->title());
    auto expected = m_project->storyboards();
    for (Storyboard& board : expected)
        for (Scene& scene : board.scenes)
            for (Shot& shot : scene.shots)
                shot.generation.account.clear();
    QCOMPARE(nameless(opened->storyboards()), nameless(expected));
    QCOMPARE(mediaOf(*opened), mediaOf(*m_project));
    QVERIFY(!mediaOf(*opened).values().contains(QString()));
    const Take take = opened->shelf().takes(firstShot(*opened)).first();
    QVERIFY(take.job.isNull() && take.account.isEmpty() && take.request.contains("moon"));
    VALUE(const auto findings, opened->check());
    QCOMPARE(findings.size(), 0);
    QCOMPARE(QDir(m_disk->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 3);

    const QString twice = at(QStringLiteral("opened again"));
    VERIFY_OK(openPackage(package(), twice));
    VALUE(const auto again, Project::open(twice, nullptr));
    QVERIFY(again->id() != opened->id());
}

void TestPackage::itIsAnOrdinaryZip()
{
    QProcess python;
    python.start(
        QStringLiteral("python3"),
        {QStringLiteral("-c"),
         QStringLiteral("import sys, zipfile\n"
                        "z = zipfile.ZipFile(sys.argv[1])\n"
                        "assert z.testzip() is None\n"
                        "assert all(i.compress_type == 0 for i in z.infolist() if i.filename[:6] == 'media/')\n"
                        "assert z.read('version.txt').strip() == b'1.0.0'\n"
                        "print('\\n'.join(sorted(i.filename for i in z.infolist())))"),
         package()});
    QVERIFY2(python.waitForFinished() && python.exitCode() == 0, python.readAllStandardError().constData());
    const auto names = QString::fromUtf8(python.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(names.mid(0, 3),
             QStringList({QStringLiteral("boardreel/package.json"), QStringLiteral("boardreel/project.sqlite"),
                          QStringLiteral("content.otio")}));
    QCOMPARE(names.size(), 8);
    for (const QString& name : names.mid(3, 4))
        QVERIFY2(QRegularExpression(QStringLiteral("^media/[0-9a-f]{64}\\.(png|mp4)$")).match(name).hasMatch(),
                 qPrintable(name));
}

void TestPackage::itSaysNothingOfItsOwner()
{
    const QByteArray bytes = bytesOf(package()); // nothing in it is packed, so nothing hides
    QVERIFY(!bytes.contains(m_disk->path().toUtf8()));
    QVERIFY(!bytes.contains(Secret.toUtf8()));
    QVERIFY(!bytes.contains(m_project->id().toString().toUtf8()));
    QVERIFY(bytes.contains("A kettle boils")); // the control: what is in it can be found
    QVERIFY(bytesOf(at(QStringLiteral("film/project.sqlite-wal"))).contains(Secret.toUtf8()) ||
            bytesOf(at(QStringLiteral("film/project.sqlite"))).contains(Secret.toUtf8()));
}

void TestPackage::theTimelineIsTheFilm()
{
    const QJsonObject timeline = QJsonDocument::fromJson(entry(QStringLiteral("content.otio"))).object();
    QCOMPARE(timeline.value(QStringLiteral("OTIO_SCHEMA")).toString(), QStringLiteral("Timeline.1"));
    const QJsonArray tracks =
        timeline.value(QStringLiteral("tracks")).toObject().value(QStringLiteral("children")).toArray();
    const QJsonObject pictures = tracks.first().toObject();
    QCOMPARE(pictures.value(QStringLiteral("kind")).toString(), QStringLiteral("Video"));
    double frames = 0;
    int linked = 0;
    const QJsonArray clips = pictures.value(QStringLiteral("children")).toArray();
    for (const QJsonValue& clip : clips) {
        frames += clip[QStringLiteral("source_range")][QStringLiteral("duration")][QStringLiteral("value")].toDouble();
        const QString file =
            clip[QStringLiteral("media_references")][QStringLiteral("DEFAULT_MEDIA")][QStringLiteral("target_url")]
                .toString();
        if (file.isEmpty())
            continue;
        ++linked;
        QVERIFY2(entry(file) != "(none)", qPrintable(file));
    }
    QCOMPARE(Frames(frames), filmLength(m_project->current()));
    QCOMPARE(clips.size(), qsizetype(3));
    QCOMPARE(linked, 2); // a take, a card, a panel
}

void TestPackage::randomBoardsComeBack()
{
    RandomBoard random(testSeed());
    for (int i = 0; i < 5; ++i)
        VERIFY_OK(m_project->apply(random.board(4, 8), QStringLiteral("Random")));
    VERIFY_OK(waited(m_project->flush()));
    QVERIFY(waited(m_project->exportPackage(package())).has_value());
    const QString there = at(QStringLiteral("opened"));
    VERIFY_OK(openPackage(package(), there));
    VALUE(const auto opened, Project::open(there, nullptr));
    auto expected = nameless(m_project->storyboards());
    for (Storyboard& board : expected)
        for (Scene& scene : board.scenes)
            for (Shot& shot : scene.shots)
                if (shot.generation.account != QLatin1String("animatic"))
                    shot.generation.account.clear();
    QCOMPARE(nameless(opened->storyboards()), expected);
}

void TestPackage::missingMediaAreNamed()
{
    const Take take = m_project->shelf().takes(firstShot(*m_project)).first();
    const QString panel = m_project->current().scenes.last().shots.last().panels.first().file;
    QVERIFY(QFile::remove(m_project->folder() + QLatin1Char('/') + take.file));
    VERIFY_OK(writeDurably(m_project->folder() + QLatin1Char('/') + panel, "changed behind our back"));
    VALUE(const auto report, m_project->exportPackage(package()));
    QCOMPARE(QSet<QString>(report.leftOut.begin(), report.leftOut.end()), QSet<QString>({take.file, panel}));
    const QString there = at(QStringLiteral("opened"));
    VERIFY_OK(openPackage(package(), there));
    VALUE(const auto opened, Project::open(there, nullptr));
    QCOMPARE(opened->warnings().size(), 1); // and it opens all the same
}

void TestPackage::forgedPackagesMakeNoProject_data()
{
    using Entries = QHash<QString, QByteArray>;
    QTest::addColumn<std::function<void(Entries&)>>("forge");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* name, ErrorKind kind, std::function<void(Entries&)> forge) {
        QTest::newRow(name) << forge << int(kind);
    };
    const auto sql = [](const QString& statement) {
        return [statement](Entries& entries) {
            const QTemporaryDir place;
            const QString path = place.filePath(QStringLiteral("p.sqlite"));
            QByteArray& bytes = entries[QStringLiteral("boardreel/project.sqlite")];
            QVERIFY(writeDurably(path, bytes));
            {
                auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), path);
                database.setDatabaseName(path);
                QVERIFY(database.open());
                QVERIFY2(QSqlQuery(database).exec(QStringLiteral("PRAGMA journal_mode = DELETE")) &&
                             QSqlQuery(database).exec(statement),
                         qPrintable(statement));
            }
            QSqlDatabase::removeDatabase(path);
            const QByteArray before = hashOf(bytes).toUtf8();
            bytes = bytesOf(path);
            entries[QStringLiteral("boardreel/package.json")].replace(before, hashOf(bytes).toUtf8());
        };
    };
    row("nothing changed", ErrorKind(-1), [](Entries&) {}); // the control
    row("harmless change", ErrorKind(-1), sql(QStringLiteral("UPDATE project SET title = 'x'")));
    row("another clip", ErrorKind::Damaged, [](Entries& entries) {
        for (auto it = entries.begin(); it != entries.end(); ++it)
            if (it.key().endsWith(QLatin1String(".mp4")))
                it.value()[5] = 'x';
    });
    row("another clip, vouched for", ErrorKind::Damaged, [](Entries& entries) {
        for (auto it = entries.begin(); it != entries.end(); ++it)
            if (it.key().endsWith(QLatin1String(".mp4"))) {
                const QByteArray before('"' +
                                        hashOf(it.value()).toUtf8()); // not the name, which has no quote before it
                it.value()[5] = 'x';
                const QByteArray after('"' + hashOf(it.value()).toUtf8());
                entries[QStringLiteral("boardreel/package.json")].replace(before, after);
            }
    });
    row("a clip less", ErrorKind::Damaged,
        [](Entries& entries) { entries.removeIf([](auto it) { return it.key().endsWith(QLatin1String(".mp4")); }); });
    row("no list", ErrorKind::Damaged,
        [](Entries& entries) { entries.remove(QStringLiteral("boardreel/package.json")); });
    row("broken list", ErrorKind::Damaged,
        [](Entries& entries) { entries[QStringLiteral("boardreel/package.json")] = "{\"format\":1,\"files\":[["; });
    row("no project", ErrorKind::Damaged,
        [](Entries& entries) { entries.remove(QStringLiteral("boardreel/project.sqlite")); });
    row("newer format", ErrorKind::Newer, [](Entries& entries) {
        entries[QStringLiteral("boardreel/package.json")].replace("\"format\": 1", "\"format\": 2");
    });
    row("newer project", ErrorKind::Newer, sql(QStringLiteral("PRAGMA user_version = 99")));
    row("foreign project", ErrorKind::Damaged, sql(QStringLiteral("PRAGMA application_id = 7")));
    row("trigger", ErrorKind::Damaged,
        sql(QStringLiteral("CREATE TRIGGER t AFTER INSERT ON shots BEGIN DELETE FROM takes; END")));
    row("no boards", ErrorKind::Damaged, sql(QStringLiteral("DELETE FROM storyboards")));
    row("strange word", ErrorKind::Damaged, sql(QStringLiteral("UPDATE shots SET status = 'evil'")));
    row("way out", ErrorKind(-1),
        sql(QStringLiteral("UPDATE panels SET file = '../../evil'"))); // hidden, as on opening
}

void TestPackage::forgedPackagesMakeNoProject()
{
    using Entries = QHash<QString, QByteArray>;
    QFETCH(std::function<void(Entries&)>, forge);
    QFETCH(int, kind);
    repack(forge);
    const auto before = QDir(m_disk->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    const QString there = at(QStringLiteral("opened"));
    const auto opened = openPackage(package(), there);
    if (kind < 0) {
        VERIFY_OK(opened);
        QVERIFY(waited(Project::open(there, nullptr)).has_value());
        return;
    }
    VERIFY_FAILS(ErrorKind(kind), opened);
    QVERIFY2(opened.error().message.contains(QFileInfo(package()).fileName()), qPrintable(opened.error().message));
    QCOMPARE(QDir(m_disk->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), before);
}

int main(int argc, char** argv)
{
    if (const auto code = inspectIfAsked(argc, argv))
        return *code;
    QCoreApplication app(argc, argv);
    TestPackage test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_package.moc"
