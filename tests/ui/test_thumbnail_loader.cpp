#include "core/document/find.h"
#include "tests/core/media/numbered_pictures.h"
#include "tests/core/project/project_fixture.h"
#include "tests/support/own_inspector.h"
#include "ui/thumbnail_loader.h"

#include <QApplication>
#include <QDir>
#include <QtTest>

/// Every shot that is shown gets its picture, however many are asked for at once; nobody waits for those that are not.
class TestThumbnailLoader final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void moreThanFitTheQueueAllArrive();
    void theyAreKeptOnDisk();
    void aMissingClipIsNotKept();
    void whatIsScrolledAwayIsGivenUp();

private:
    std::shared_ptr<Project> projectWith(const QTemporaryDir& folder, int shots);
    static QStringList kept(const Project& project)
    {
        return QDir(project.cacheFolder() + QStringLiteral("/thumbnails")).entryList(QDir::Files);
    }
    /// Asks until the picture is there.
    static QPixmap pictureOf(ThumbnailLoader& loader, const ShotId& shot)
    {
        QPixmap picture;
        (void)QTest::qWaitFor([&] { return !(picture = loader.thumbnail(shot, 64)).isNull(); }, 20'000);
        return picture;
    }
};

std::shared_ptr<Project> TestThumbnailLoader::projectWith(const QTemporaryDir& folder, int shots)
{
    QString script;
    for (int i = 0; i < shots; ++i)
        script += QStringLiteral("EXT. GARDEN %1 - DAY\n\nRain falls.\n\n").arg(i);
    auto project =
        waited(Project::create(folder.filePath(QStringLiteral("p")), QStringLiteral("Film"), Format{}, nullptr))
            .value();
    importText(*project, script).value();
    return project;
}

void TestThumbnailLoader::moreThanFitTheQueueAllArrive()
{
    constexpr int Shots = 300; // more than wait at once
    const QTemporaryDir folder;
    const auto project = projectWith(folder, Shots);
    ThumbnailLoader loader(nullptr);
    loader.setProject(project.get());
    QSet<ShotId> missing;
    const auto ask = [&](const ShotId& shot) {
        if (!loader.thumbnail(shot, 64).isNull())
            missing.remove(shot);
    };
    connect(&loader, &ThumbnailLoader::ready, this, ask);
    for (const Scene& scene : project->current().scenes)
        for (const Shot& shot : scene.shots) {
            missing.insert(shot.id);
            ask(shot.id);
        }
    QVERIFY(missing.size() >= Shots);
    QTRY_VERIFY_WITH_TIMEOUT(missing.isEmpty(), 50'000);
}

void TestThumbnailLoader::theyAreKeptOnDisk()
{
    const QTemporaryDir folder;
    const auto project = projectWith(folder, 3);
    const ShotId shot = firstShot(*project);
    QImage made;
    {
        ThumbnailLoader loader(nullptr);
        loader.setProject(project.get());
        made = pictureOf(loader, shot).toImage();
        QVERIFY(!made.isNull());
        QCOMPARE(loader.madeCount(), 1);
        QCOMPARE(kept(*project).size(), 1);
    }
    ThumbnailLoader next(nullptr); // as after a restart
    next.setProject(project.get());
    QCOMPARE(pictureOf(next, shot).size(), made.size());
    QCOMPARE(next.madeCount(), 0);
    QVERIFY(QDir(project->cacheFolder()).removeRecursively()); // the control: without the disk it is made again
    ThumbnailLoader bare(nullptr);
    bare.setProject(project.get());
    QVERIFY(!pictureOf(bare, shot).isNull());
    QCOMPARE(bare.madeCount(), 1);
}

void TestThumbnailLoader::aMissingClipIsNotKept()
{
    const QTemporaryDir folder;
    const auto project = projectWith(folder, 1);
    const ShotId shot = firstShot(*project);
    const QString clip = folder.filePath(QStringLiteral("clip.mp4"));
    VERIFY_OK(writeNumbered(clip, 12, smallSettings({24, 1})));
    VALUE(const Take take, project->addTake(shot, clip));
    const QString file = project->folder() + QLatin1Char('/') + take.file;
    QVERIFY(QFile::rename(file, file + QStringLiteral(".away")));
    ThumbnailLoader loader(nullptr);
    loader.setProject(project.get());
    const QImage card = pictureOf(loader, shot).toImage();
    QCOMPARE(kept(*project), QStringList());
    QVERIFY(QFile::rename(file + QStringLiteral(".away"), file));
    ThumbnailLoader again(nullptr);
    again.setProject(project.get());
    QVERIFY(pictureOf(again, shot).toImage() != card);
    QCOMPARE(kept(*project).size(), 1);
}

void TestThumbnailLoader::whatIsScrolledAwayIsGivenUp()
{
    constexpr int Shots = 100;
    const QTemporaryDir folder;
    const auto project = projectWith(folder, Shots);
    ThumbnailLoader loader(nullptr);
    loader.setProject(project.get());
    QList<ShotId> shots;
    for (const Scene& scene : project->current().scenes)
        for (const Shot& shot : scene.shots)
            shots << shot.id;
    for (const ShotId& shot : std::as_const(shots))
        QVERIFY(loader.thumbnail(shot, 64).isNull());
    QVERIFY(loader.outstanding() >= Shots); // the control: all of them would be made
    // A view that shows the last shot alone from now on.
    const ShotId shown = shots.last();
    QPixmap picture;
    connect(&loader, &ThumbnailLoader::ready, this, [&](const ShotId& shot) {
        if (shot == shown)
            picture = loader.thumbnail(shot, 64);
    });
    loader.scrolled();
    QTRY_VERIFY(loader.outstanding() == 0);
    QVERIFY(!loader.thumbnail(shown, 64).isNull());
    QVERIFY2(loader.madeCount() < Shots / 2, qPrintable(QString::number(loader.madeCount())));
}

BOARDREEL_INSPECTING_TEST_MAIN(QApplication, TestThumbnailLoader)
#include "test_thumbnail_loader.moc"
