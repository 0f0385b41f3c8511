#include "core/project/disk/lost_media.h"

#include "core/base/safe_file.h"
#include "core/document/find.h"
#include "tests/core/media/numbered_pictures.h"
#include "tests/core/project/project_fixture.h"
#include "tests/core/project/small_media.h"
#include "tests/support/own_inspector.h"

#include <QSignalSpy>

/// Media that are gone from the project folder are found again by their contents, whatever they are called now.
class TestLostMedia final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_project.reset(); }
    void whatIsFoundIsBackInItsPlace();
    void otherContentsAreNotTaken();
    void nothingMissingIsNoWork();
    void aStopEndsTheSearch();

private:
    QString at(const QString& name) const { return m_disk->filePath(name); }
    QString inProject(const QString& file) const { return m_project->folder() + QLatin1Char('/') + file; }
    std::unique_ptr<QTemporaryDir> m_disk;
    std::shared_ptr<Project> m_project;
    Take m_take;
    QString m_panel;
};

/// A project whose one clip and one picture were carried to another folder and renamed.
void TestLostMedia::init()
{
    m_disk = std::make_unique<QTemporaryDir>();
    m_project = waited(Project::create(at(QStringLiteral("film")), QStringLiteral("Film"), Format{}, nullptr)).value();
    VERIFY_OK(importText(*m_project, smallScriptText()));
    const ShotId shot = firstShot(*m_project);
    const QString clip = at(QStringLiteral("clip.mp4"));
    VERIFY_OK(writeNumbered(clip, 12, smallSettings(Rate{24, 1})));
    const auto take = waited(m_project->addTake(shot, clip));
    VERIFY_OK(take);
    m_take = *take;
    VERIFY_OK(waited(m_project->addPanel(shot, smallPicture(), PanelRole::Start)));
    m_panel = m_project->current().scenes.first().shots.first().panels.first().file;
    VERIFY_OK(waited(m_project->flush()));
    m_project.reset();
    QVERIFY(QFile::remove(clip));
    QVERIFY(QDir().mkpath(at(QStringLiteral("attic/deep"))));
    const QString film = at(QStringLiteral("film/"));
    QVERIFY(QFile::rename(film + m_take.file, at(QStringLiteral("attic/deep/Urlaub.MP4"))));
    QVERIFY(QFile::rename(film + m_panel, at(QStringLiteral("attic/board.png"))));
    m_project = waited(Project::open(film, nullptr)).value();
    QVERIFY(m_project->shelf().isMissing(m_take.id));
}

void TestLostMedia::whatIsFoundIsBackInItsPlace()
{
    const QSignalSpy added(m_project.get(), &Project::takeAdded);
    const auto search = waited(m_project->findMissingMedia(at(QStringLiteral("attic"))));
    VERIFY_OK(search);
    QCOMPARE(search->found.size(), 2);
    QVERIFY(search->stillMissing.isEmpty());
    QCOMPARE(hashFile(inProject(m_take.file)).value_or(QString()), m_take.sha256);
    QVERIFY(QFile::exists(inProject(m_panel)));
    QVERIFY(QFile::exists(at(QStringLiteral("attic/board.png")))); // a copy was taken
    QVERIFY(!m_project->shelf().isMissing(m_take.id));
    QCOMPARE(added.size(), 1);
    const auto findings = waited(m_project->check());
    VERIFY_OK(findings);
    QVERIFY(findings->isEmpty());
}

void TestLostMedia::otherContentsAreNotTaken()
{
    QFile clip(at(QStringLiteral("attic/deep/Urlaub.MP4")));
    QVERIFY(clip.open(QIODevice::ReadWrite) && clip.seek(100) && clip.putChar('?'));
    clip.close();
    const auto search = waited(m_project->findMissingMedia(at(QStringLiteral("attic"))));
    VERIFY_OK(search);
    QCOMPARE(search->found, QStringList{m_panel});
    QCOMPARE(search->stillMissing, QStringList{m_take.file});
    QVERIFY(!QFile::exists(inProject(m_take.file)));
    QVERIFY(m_project->shelf().isMissing(m_take.id));
}

void TestLostMedia::nothingMissingIsNoWork()
{
    VERIFY_OK(waited(m_project->findMissingMedia(at(QStringLiteral("attic")))));
    const auto again = waited(m_project->findMissingMedia(at(QStringLiteral("attic"))));
    VERIFY_OK(again);
    QCOMPARE(again->filesSeen, 0);
    QVERIFY(again->found.isEmpty() && again->stillMissing.isEmpty());
    VERIFY_FAILS(ErrorKind::NotFound, waited(m_project->findMissingMedia(at(QStringLiteral("nowhere")))));
}

void TestLostMedia::aStopEndsTheSearch()
{
    std::stop_source stop;
    stop.request_stop();
    VERIFY_FAILS(ErrorKind::Cancelled,
                 waited(m_project->findMissingMedia(at(QStringLiteral("attic")), {nullptr, stop.get_token()})));
    QVERIFY(!QFile::exists(inProject(m_take.file)));
}

BOARDREEL_INSPECTING_TEST_MAIN(QCoreApplication, TestLostMedia)
#include "test_lost_media.moc"
