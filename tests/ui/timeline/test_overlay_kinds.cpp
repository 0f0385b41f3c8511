#include "core/document/find.h"
#include "tests/core/project/project_fixture.h"
#include "tests/core/project/small_files.h"
#include "tests/support/own_inspector.h"
#include "tests/support/widgets.h"
#include "ui/selection.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timeline_canvas.h"
#include "ui/timeline/timeline_edits.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QImage>
#include <QThreadPool>
#include <QToolButton>

/// What is a still is told by what is in the file, here as where it came in: its clip has no beginning to stop at.
class TestOverlayKinds final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aStillOfAnyKindGrowsToTheLeft_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addRow("a picture") << QStringLiteral("logo.png");
        QTest::addRow("one whose name says nothing") << QStringLiteral("logo.bin");
        QTest::addRow("a GIF") << QStringLiteral("dot.gif");
    }
    void aStillOfAnyKindGrowsToTheLeft()
    {
        QFETCH(QString, name);
        const QTemporaryDir folder;
        const auto project = smallProject(folder);
        const QString file = folder.filePath(name);
        if (name.endsWith(QLatin1String("gif"))) {
            smallText(file, QByteArray::fromBase64("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"));
        } else {
            QImage grey(16, 9, QImage::Format_RGB32);
            grey.fill(Qt::gray);
            QVERIFY(grey.save(file, "PNG"));
        }
        VERIFY_OK(waited(project->addOverlay(file, anchorAt(project->current(), 30))));
        Theme theme;
        Selection selection;
        TimelineView view(&selection, &theme);
        view.setProject(project.get());
        auto* canvas = view.findChild<TimelineCanvas*>();
        const ClipId clip = project->current().tracks.first().clips.first().id;
        QTRY_COMPARE(int(canvas->kindOf(*canvas->layoutOf().find(clip))), int(MediaKind::Still));
        canvas->selectClip(clip);
        selection.setPlayhead(10);
        named<QToolButton>(view, "Trim Head to Playhead")->click();
        QCOMPARE(canvas->layoutOf().find(clip)->start, Frames(10));
        selection.setPlayhead(20);
        view.splitAtPlayhead();
        const QList<Clip> halves = project->current().tracks.first().clips;
        QCOMPARE(halves.size(), qsizetype(2));
        QCOMPARE(halves.last().sourceIn, Frames(0));
    }

    void aFileThatWasMissingIsLookedIntoAgain()
    {
        const QTemporaryDir folder;
        const auto project = smallProject(folder);
        QImage grey(16, 9, QImage::Format_RGB32);
        grey.fill(Qt::gray);
        QVERIFY(grey.save(folder.filePath(QStringLiteral("logo.png"))));
        VERIFY_OK(
            waited(project->addOverlay(folder.filePath(QStringLiteral("logo.png")), anchorAt(project->current(), 30))));
        const Clip clip = project->current().tracks.first().clips.first();
        const QString file = project->folder() + QLatin1Char('/') + clip.file;
        QVERIFY(QFile::rename(file, file + QStringLiteral(".away")));
        Theme theme;
        Selection selection;
        TimelineView view(&selection, &theme);
        view.setProject(project.get());
        auto* canvas = view.findChild<TimelineCanvas*>();
        const auto kind = [&] { return canvas->kindOf(*canvas->layoutOf().find(clip.id)); };
        QThreadPool::globalInstance()->waitForDone();
        QCOMPARE(int(kind()), int(MediaKind::Other));
        QVERIFY(QFile::rename(file + QStringLiteral(".away"), file));
        canvas->selectClip(clip.id);
        QTRY_COMPARE(int(kind()), int(MediaKind::Still));
    }
};

BOARDREEL_INSPECTING_TEST_MAIN(QApplication, TestOverlayKinds)
#include "test_overlay_kinds.moc"
