#include "tests/core/project/project_fixture.h"
#include "ui/thumbnail_loader.h"

#include <QtTest>

/// Every shot that is shown gets its picture, however many are asked for at once.
class TestThumbnailLoader final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void moreThanFitTheQueueAllArrive()
    {
        constexpr int Shots = 300; // more than wait at once
        QString script;
        for (int i = 0; i < Shots; ++i)
            script += QStringLiteral("EXT. GARDEN %1 - DAY\n\nRain falls.\n\n").arg(i);
        QTemporaryDir folder;
        VALUE(const auto project,
              Project::create(folder.filePath(QStringLiteral("p")), QStringLiteral("Film"), Format{}, nullptr));
        VERIFY_OK(importText(*project, script));

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
};

QTEST_MAIN(TestThumbnailLoader)
#include "test_thumbnail_loader.moc"
