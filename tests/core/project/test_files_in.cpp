#include "core/base/safe_file.h"
#include "core/document/edits.h"
#include "core/document/find.h"
#include "core/interchange/sample.h"
#include "core/media/film_writer.h"
#include "core/media/sound.h"
#include "core/project/disk/lost_media.h"
#include "tests/core/project/full_disk.h"
#include "tests/core/project/project_fixture.h"
#include "tests/support/own_inspector.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

/// Pictures, sounds, clips and scripts that come in: file first, edit or row second, nothing half done.
class TestFilesIn final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project =
            waited(Project::create(path(QStringLiteral("film")), QStringLiteral("Film"), Format{}, nullptr)).value();
        VERIFY_OK(importText(*m_project, smallScriptText()));
        VERIFY_OK(waited(m_project->flush()));
        m_shot = firstShot(*m_project);
    }
    void cleanup() { m_project.reset(); }

    void aPictureBecomesAPanel()
    {
        const QString file = path(QStringLiteral("Zeichnung ä.png"));
        QVERIFY(picture().save(file));
        VERIFY_OK(waited(m_project->addPanel(m_shot, file, PanelRole::Start)));
        QVERIFY(QFile::remove(file)); // the project has its own copy
        const auto panels = shot().panels;
        QCOMPARE(panels.size(), 1);
        QCOMPARE(panels.first().size, QSize(96, 54));
        const auto hash = hashFile(m_project->folder() + QLatin1Char('/') + panels.first().file);
        VERIFY_OK(hash);
        QCOMPARE(*hash, panels.first().sha256);
        m_project->undoStack()->undo();
        QVERIFY(shot().panels.isEmpty());
        m_project->undoStack()->redo();
        QCOMPARE(shot().panels, panels);
    }

    void anotherPictureTakesTheOnesPlaceInOneStep()
    {
        for (const PanelRole role : {PanelRole::Start, PanelRole::End})
            VERIFY_OK(waited(m_project->addPanel(m_shot, picture(), role)));
        const auto before = shot().panels;
        const int steps = m_project->undoStack()->count();
        const QString file = path(QStringLiteral("other.png"));
        QVERIFY(picture().scaled(120, 90).save(file));
        VERIFY_OK(waited(m_project->replacePanel(m_shot, before.first().id, file)));
        QCOMPARE(m_project->undoStack()->count(), steps + 1);
        QCOMPARE(shot().panels.first().id, before.first().id);
        QCOMPARE(shot().panels.first().size, QSize(120, 90));
        QCOMPARE(shot().panels.last(), before.last());
        m_project->undoStack()->undo();
        QCOMPARE(shot().panels, before);
        // What cannot be read leaves the old picture where it is.
        VERIFY_FAILS(ErrorKind::NotFound,
                     waited(m_project->replacePanel(m_shot, before.first().id, path(QStringLiteral("gone.png")))));
        VERIFY_FAILS(ErrorKind::NotFound, waited(m_project->replacePanel(m_shot, PanelId::create(), file)));
        QCOMPARE(shot().panels, before);
    }

    void aPastedPictureBecomesAPanel()
    {
        VERIFY_OK(waited(m_project->addPanel(m_shot, picture(), PanelRole::Beat)));
        QCOMPARE(shot().panels.first().role, PanelRole::Beat);
        VERIFY_FAILS(ErrorKind::Damaged, waited(m_project->addPanel(m_shot, QImage(), PanelRole::Beat)));
    }

    void whatIsNoPictureIsRefused()
    {
        QFile text(path(QStringLiteral("text.png")));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("not a picture at all");
        text.close();
        const int steps = m_project->undoStack()->count();
        VERIFY_FAILS(ErrorKind::Unsupported, waited(m_project->addPanel(m_shot, text.fileName(), PanelRole::Start)));
        VERIFY_FAILS(ErrorKind::NotFound,
                     waited(m_project->addPanel(m_shot, path(QStringLiteral("gone.png")), PanelRole::Start)));
        QVERIFY(!waited(m_project->addTake(m_shot, text.fileName())));
        QVERIFY(!waited(m_project->addSound(text.fileName(), Anchor{}, ClipRole::Music)));
        QCOMPARE(m_project->undoStack()->count(), steps);
    }

    void aShotThatIsGoneRefusesItsPicture()
    {
        VERIFY_FAILS(ErrorKind::NotFound, waited(m_project->addPanel(ShotId::create(), picture(), PanelRole::Start)));
    }

    void soundsFindAFreeTrack()
    {
        const QString file = tone();
        VERIFY_OK(waited(m_project->addSound(file, Anchor{}, ClipRole::Music)));
        VERIFY_OK(waited(m_project->addSound(file, Anchor{{}, 24}, ClipRole::Effects)));
        QCOMPARE(m_project->current().tracks.size(), 1); // one after the other
        VERIFY_OK(waited(m_project->addSound(file, Anchor{m_shot, 0}, ClipRole::Effects)));
        QCOMPARE(m_project->current().tracks.size(), 2); // beside the first
        QCOMPARE(m_project->current().tracks.first().clips.first().length, 24);
        m_project->undoStack()->undo();
        QCOMPARE(m_project->current().tracks.size(), 1); // track and clip are one step
    }

    void aClipBecomesATake()
    {
        const QString file = clip();
        const auto take = waited(m_project->addTake(m_shot, file));
        VERIFY_OK(take);
        QCOMPARE(take->number, 1);
        QCOMPARE(take->name, QFileInfo(file).fileName());
        QCOMPARE(take->length, Frames(6));
        QCOMPARE(m_project->shelf().takes(m_shot), QList<Take>{*take});
        const auto second = waited(m_project->addTake(m_shot, file)); // equal bytes, another take
        VERIFY_OK(second);
        QCOMPARE(second->number, 2);
        QCOMPARE(second->file, take->file);
        const QString recorded = m_project->folder() + QStringLiteral("/recordings/Take 14-03-22.mp4");
        QVERIFY(QDir().mkpath(QFileInfo(recorded).path()) && QFile::copy(file, recorded));
        const auto third = waited(m_project->addTake(m_shot, recorded)); // was made here: nobody named it
        VERIFY_OK(third);
        QCOMPARE(third->name, QString());
        m_project.reset();
        m_project = waited(Project::open(path(QStringLiteral("film")), nullptr)).value();
        QCOMPARE(m_project->shelf().takes(m_shot), (QList<Take>{*take, *second, *third}));
    }

    void aTakeWhoseRowCannotBeWrittenSaysSo()
    {
        const QString file = clip();
        const rlim_t room = rlim_t(QFileInfo(file).size()) + 4096; // for the copy, not for the database
        QVERIFY(QFileInfo(m_project->folder() + QStringLiteral("/project.sqlite-wal")).size() > qint64(room));
        {
            const FullDisk full(room);
            const auto take = waited(m_project->addTake(m_shot, file));
            QVERIFY(!take && !take.error().message.isEmpty());
            QVERIFY(m_project->shelf().takes(m_shot).isEmpty());
        }
        VERIFY_OK(waited(m_project->flush())); // it is not lost: there is room again
        QCOMPARE(m_project->shelf().takes(m_shot).size(), 1);
    }

    void picturesAndClipsLieOverTheStory()
    {
        const QString still = path(QStringLiteral("logo.png"));
        QVERIFY(picture().save(still));
        VERIFY_OK(waited(m_project->addSound(tone(), Anchor{}, ClipRole::Music)));
        VERIFY_OK(waited(m_project->addOverlay(still, Anchor{})));
        VERIFY_OK(waited(m_project->addOverlay(clip(), Anchor{{}, 72})));
        QCOMPARE(m_project->current().tracks.size(), 2);
        const Track overlays = m_project->current().tracks.first(); // above the sound
        QCOMPARE(overlays.kind, TrackKind::Overlay);
        QCOMPARE(overlays.clips.size(), 2);
        QCOMPARE(overlays.clips[0].length, 72); // three seconds
        QCOMPARE(overlays.clips[1].length, 6);
        VERIFY_OK(waited(m_project->addOverlay(still, Anchor{m_shot, 0})));
        QCOMPARE(m_project->current().tracks.size(), 3);
        QCOMPARE(m_project->current().tracks[1].name, QStringLiteral("Overlay 2"));
        m_project->undoStack()->undo();
        QCOMPARE(m_project->current().tracks.size(), 2);
        VERIFY_FAILS(ErrorKind::Usage, waited(m_project->addOverlay(tone(), Anchor{})));
        VERIFY_FAILS(ErrorKind::NotFound, waited(m_project->addOverlay(still, Anchor{ShotId::create(), 0})));
        VERIFY_FAILS(ErrorKind::NotFound, waited(m_project->addOverlay(still, Anchor{}, StoryboardId::create())));
    }

    /// A film of hours that was dropped by mistake: who closes the project does not wait until it is copied.
    void closingDoesNotWaitForFiles()
    {
        const QString file = clip();
        QVERIFY(QFile::resize(file, qint64(6) << 30)); // nothing but holes behind the clip
        const QString media = m_project->folder() + QStringLiteral("/media");
        const auto coming = m_project->addTake(m_shot, file);
        const auto parts = [&] { return QDir(media).entryInfoList(QDir::Files | QDir::Hidden); };
        QTRY_VERIFY_WITH_TIMEOUT(!parts().isEmpty() && parts().first().size() > 4 << 20, 30'000);
        QVERIFY(closedWithin(1500));
        QVERIFY(parts().isEmpty());
    }

    void closingDoesNotWaitForASearch()
    {
        VERIFY_OK(waited(m_project->addTake(m_shot, clip())));
        const QString media = m_project->folder() + QLatin1Char('/') + m_project->shelf().takes(m_shot).first().file;
        QVERIFY(QFile::remove(media) && QDir().mkpath(path(QStringLiteral("attic"))));
        QFile huge(path(QStringLiteral("attic/huge.mp4")));
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(qint64(60) << 30));
        huge.close();
        const auto search = m_project->findMissingMedia(path(QStringLiteral("attic")));
        QTest::qWait(200);
        QVERIFY(!search.isFinished());
        QVERIFY(closedWithin(1500));
    }

    void thePlanFollowsEveryChange()
    {
        const auto plan = [this] { return m_project->plan(m_project->current().id); };
        const RenderPlan first = plan();
        QCOMPARE(plan(), first);
        VERIFY_OK(m_project->apply(setShotLength(m_project->current(), m_shot, 99), QStringLiteral("Longer")));
        QCOMPARE(plan().shots.first().length, 99);
        m_project->undoStack()->undo();
        QCOMPARE(plan(), first);
        VERIFY_OK(waited(m_project->addTake(m_shot, clip())));
        QVERIFY(plan().shots.first().hasTake);
        const auto other = m_project->addStoryboard(QStringLiteral("Other"), Format{});
        VERIFY_OK(other);
        QCOMPARE(m_project->plan(*other).storyboard, *other);
    }

    void takesGoWithACopy()
    {
        const auto take = waited(m_project->addTake(m_shot, clip()));
        VERIFY_OK(take);
        VERIFY_OK(m_project->apply(circleTake(m_project->current(), m_shot, take->id), QStringLiteral("Circle")));
        VERIFY_OK(m_project->duplicateStoryboard(m_project->current().id, QStringLiteral("Copy")));
        VERIFY_OK(waited(m_project->flush()));
        const auto& copy = m_project->current().scenes.first().shots.first();
        QVERIFY(copy.id != m_shot);
        QCOMPARE(m_project->shelf().takes(copy.id).size(), 1);
        const auto copied = m_project->shelf().takes(copy.id).first();
        QCOMPARE(copied.file, take->file);
        QCOMPARE(copy.circled, std::optional(copied.id));
        QVERIFY(copied.id != take->id);
    }

    void scriptsOfEveryEncodingComeIn()
    {
        const QString file = path(QStringLiteral("late.fountain"));
        QFile script(file);
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write(QByteArray("\xEF\xBB\xBF") + "EXT. M\xC3\x9CHLE - TAG\r\n\r\nEin Rad dreht sich.\r\n");
        script.close();
        VALUE(const auto board, m_project->importScript(file));
        QCOMPARE(m_project->find(board)->scenes.first().slugline, QString::fromUtf8("EXT. M\xC3\x9CHLE - TAG"));
        QVERIFY(!waited(m_project->importScript(path(QStringLiteral("gone.fountain")))));
    }

    void finalDraftComesInAsFountain()
    {
        const QString source = qEnvironmentVariable("BOARDREEL_SOURCE");
        VALUE(const auto board, m_project->importScript(source + QStringLiteral("/tests/data/scripts/lantern.fdx")));
        const Storyboard& made = *m_project->find(board);
        QCOMPARE(made.title, QStringLiteral("The Lantern"));
        QCOMPARE(made.scenes.size(), 3);
        QCOMPARE(made.script.name, QStringLiteral("lantern.fdx"));
        const Shot& shot = made.scenes[0].shots[0];
        QCOMPARE(made.script.text.mid(shot.script.start, shot.script.length),
                 QStringLiteral("A boat, ***very*** old, costs 2 * 3 * 4 coins."));
    }

    void aSampleIsAnOrdinaryProject()
    {
        const QString folder = path(QStringLiteral("sample"));
        VALUE(const auto sample, Project::createFromSample(folder, sampleNames().first(), nullptr));
        const auto boards = sample->storyboards();
        QVERIFY(filmLength(boards.first()) > 0);
        QVERIFY(!sample->undoStack()->canUndo());
        VALUE(const auto findings, sample->check());
        QVERIFY2(findings.isEmpty(), qPrintable(findings.isEmpty() ? QString() : findings.first().message));
        QVERIFY(!waited(
            Project::createFromSample(path(QStringLiteral("other")), QStringLiteral("no such sample"), nullptr)));
    }

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    const Shot& shot() const { return *findShot(m_project->current(), m_shot); }
    static QImage picture()
    {
        QImage image(96, 54, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        return image;
    }
    QString tone() const
    {
        SoundBuffer tone;
        tone.samples.resize(2 * SampleRate, 0.1F);
        const QString file = path(QStringLiteral("tone.wav"));
        if (!writeWav(file, tone))
            qFatal("cannot write a test's own sound");
        return file;
    }
    bool closedWithin(qint64 milliseconds)
    {
        QElapsedTimer timer;
        timer.start();
        m_project.reset();
        return timer.elapsed() < milliseconds;
    }
    QString clip() const
    {
        const QString file = path(QStringLiteral("clip.mp4"));
        auto writer = SegmentWriter::open(file, VideoSettings{{96, 54}, {24, 1}}).value();
        for (int i = 0; i < 6; ++i)
            if (!writer->add(Picture::fromImage(picture()).value()))
                qFatal("cannot encode a test's own clip");
        if (!writer->finish())
            qFatal("cannot finish a test's own clip");
        return file;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
    ShotId m_shot;
};

BOARDREEL_INSPECTING_TEST_MAIN(QCoreApplication, TestFilesIn)
#include "test_files_in.moc"
