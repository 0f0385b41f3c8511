#include "core/document/edits.h"
#include "tests/core/project/project_fixture.h"
#include "tests/core/project/small_media.h"
#include "tests/support/own_inspector.h"

/// What fills a project, and what of it may go to the trash.
class TestDiskUse final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTrashKeepsWhatWasCleanedUp();
    void whatCouldNotBeMovedIsStillThere();
};

void TestDiskUse::theTrashKeepsWhatWasCleanedUp()
{
    const QTemporaryDir disk;
    const QString folder = disk.filePath(QStringLiteral("film"));
    auto project = waited(Project::create(folder, QStringLiteral("Film"), Format{}, nullptr)).value();
    VERIFY_OK(importText(*project, smallScriptText()));
    const ShotId shot = firstShot(*project);
    VERIFY_OK(waited(project->addPanel(shot, smallPicture(), PanelRole::Start)));
    VERIFY_OK(waited(project->flush()));
    const QString panel = firstFile(*project);
    Shot bare = project->current().scenes.first().shots.first();
    bare.panels.clear(); // only the history names the panel now
    VERIFY_OK(project->apply(setShot(project->current(), bare), QStringLiteral("Remove")));
    Take kept = importedTake(shot, 1, {});
    kept.origin = TakeOrigin::Provider;
    Take draft = importedTake(shot, 2, {});
    draft.origin = TakeOrigin::Animatic;
    Take rejected = importedTake(shot, 3, {});
    rejected.origin = TakeOrigin::Provider;
    Shot changed = project->current().scenes.first().shots.first();
    changed.rejected << Rejection{rejected.id, QStringLiteral("blurred")};
    project.reset();
    const auto put = [&](const QString& name) {
        QFile file(folder + QLatin1Char('/') + name);
        QVERIFY(QDir().mkpath(QFileInfo(file).absolutePath()) && file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(name.toUtf8()) > 0 && file.flush());
        QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-2), QFileDevice::FileModificationTime));
    };
    {
        const auto opened = ProjectStore::open(folder).takeResult();
        VERIFY_OK(opened);
        for (const Take& take : {kept, draft, rejected}) {
            put(take.file);
            VERIFY_OK(opened->store->addTake(take).takeResult());
        }
    }
    put(QStringLiteral("media/nobody.png"));
    put(QStringLiteral("cache/segment.mp4"));
    QFile old(folder + QLatin1Char('/') + panel);
    QVERIFY(old.open(QIODevice::ReadWrite) &&
            old.setFileTime(QDateTime::currentDateTimeUtc().addDays(-2), QFileDevice::FileModificationTime));
    old.close();
    project = waited(Project::open(folder, nullptr)).value();
    VERIFY_OK(project->apply(setShot(project->current(), changed), QStringLiteral("Reject")));

    VALUE(const auto before, project->diskUse());
    const auto filesOf = [](const QList<DiskPart>& parts, DiskShare share) {
        QStringList files = parts[int(share)].files;
        files.sort();
        return files;
    };
    QCOMPARE(filesOf(before, DiskShare::SpareTakes), QStringList({draft.file, rejected.file}));
    QCOMPARE(filesOf(before, DiskShare::Unnamed), QStringList{QStringLiteral("media/nobody.png")});
    QCOMPARE(filesOf(before, DiskShare::Used).size(), 2); // the paid take, and the panel that undo may bring back
    QVERIFY(filesOf(before, DiskShare::Used).contains(panel));
    QCOMPARE(before[int(DiskShare::Cache)].bytes, qint64(qstrlen("cache/segment.mp4")));

    VERIFY_OK(waited(project->cleanUp({DiskShare::SpareTakes, DiskShare::Unnamed, DiskShare::Used})));
    VALUE(const auto after, project->diskUse());
    QVERIFY(after[int(DiskShare::SpareTakes)].files.isEmpty() && after[int(DiskShare::Unnamed)].files.isEmpty());
    QCOMPARE(after[int(DiskShare::Cache)].files.size(), 1); // was not asked for
    QCOMPARE(filesOf(after, DiskShare::Used), filesOf(before, DiskShare::Used));
    QCOMPARE(after[int(DiskShare::Trash)].files.size(), 4); // three files and the list of where they were
    QCOMPARE(firstFile(*project), kept.file);
    VERIFY_OK(waited(project->emptyTrash()));
    VALUE(const auto empty, project->diskUse());
    QVERIFY(empty[int(DiskShare::Trash)].files.isEmpty());
    QCOMPARE(filesOf(empty, DiskShare::Used), filesOf(before, DiskShare::Used));
}

void TestDiskUse::whatCouldNotBeMovedIsStillThere()
{
    const QTemporaryDir disk;
    auto project = smallProject(disk);
    const QString folder = project->folder();
    Take draft = importedTake(firstShot(*project), 1, {});
    draft.origin = TakeOrigin::Animatic;
    Shot shot = project->current().scenes.first().shots.first();
    shot.rejected << Rejection{draft.id, QStringLiteral("blurred")};
    VERIFY_OK(waited(project->flush()));
    project.reset();
    {
        const auto opened = ProjectStore::open(folder).takeResult();
        VERIFY_OK(opened);
        VERIFY_OK(opened->store->addTake(draft).takeResult());
    }
    QFile file(folder + QLatin1Char('/') + draft.file);
    QVERIFY(QDir().mkpath(QFileInfo(file).absolutePath()) && file.open(QIODevice::WriteOnly) && file.write("clip") > 0);
    QVERIFY(file.flush() &&
            file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-2), QFileDevice::FileModificationTime));
    QFile inTheWay(folder + QStringLiteral("/trash"));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    project = waited(Project::open(folder, nullptr)).value();
    VERIFY_OK(project->apply(setShot(project->current(), shot), QStringLiteral("Reject")));
    VERIFY_FAILS(ErrorKind::Failed, waited(project->cleanUp({DiskShare::SpareTakes})));
    QVERIFY(QFile::exists(file.fileName()));
    QVERIFY(!project->shelf().isMissing(draft.id));
    QVERIFY(inTheWay.remove()); // the control
    VERIFY_OK(waited(project->cleanUp({DiskShare::SpareTakes})));
    QVERIFY(!QFile::exists(file.fileName()));
    QVERIFY(project->shelf().isMissing(draft.id));
}

BOARDREEL_INSPECTING_TEST_MAIN(QCoreApplication, TestDiskUse)
#include "test_disk_use.moc"
