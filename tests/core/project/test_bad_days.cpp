#include "core/document/edits.h"
#include "core/jobs/job_engine.h"
#include "core/media/clip_inspection.h"
#include "core/store/file_system.h"
#include "tests/core/project/project_fixture.h"
#include "tests/core/project/small_media.h"

#include <QProcess>

/// What happens to real folders: moved, copied, full, read-only, without their media, under every name. Each is said,
/// and nothing is lost.
class TestBadDays final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_disk = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_project.reset(); }

    void movedWhileOpen();
    void aCopyIsAProjectOfItsOwn();
    void aMovedProjectStaysItself();
    void mediaGoneFallsToThePanel();
    void theClockSetBackChangesNoOrder();
    void aCopyIsWholeAndVerified();
    void aCopySavesWhatCannotBeSavedHere();
    void everyScriptIsAName();
    void networkDrivesAreKnown();
    void aFullDisk();

private:
    QString at(const QString& name) const { return m_disk->filePath(name); }
    void make(const QString& name, JobEngine* engine = nullptr)
    {
        m_project = waited(Project::create(at(name), name, Format{}, engine)).value();
        VERIFY_OK(importText(*m_project, smallScriptText()));
        VERIFY_OK(waited(m_project->flush()));
    }
    std::unique_ptr<QTemporaryDir> m_disk;
    std::shared_ptr<Project> m_project;
};

namespace {

Status lengthen(Project& project, Frames length)
{
    return project.apply(setShotLength(project.current(), firstShot(project), length), QStringLiteral("Length"));
}

void copyFolder(const QString& from, const QString& to)
{
    QCOMPARE(QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-r"), from, to}), 0);
}

} // namespace

void TestBadDays::movedWhileOpen()
{
    make(QStringLiteral("film"));
    const QString away = at(QStringLiteral("elsewhere"));
    QVERIFY(QDir().rename(m_project->folder(), away));
    VERIFY_OK(lengthen(*m_project, 50));
    QVERIFY(!waited(m_project->flush()));
    QVERIFY(m_project->saveState() == SaveState::NotSaved);
    QVERIFY2(m_project->saveProblem().contains(QLatin1String("moved")), qPrintable(m_project->saveProblem()));
    VERIFY_FAILS(ErrorKind::Failed,
                 waited(m_project->addPanel(firstShot(*m_project), smallPicture(), PanelRole::Start)));
    const QString picture = at(QStringLiteral("picture.png"));
    QVERIFY(smallPicture().save(picture));
    VERIFY_FAILS(ErrorKind::Failed, waited(m_project->replacePanel(firstShot(*m_project), {}, picture)));
    VERIFY_FAILS(ErrorKind::Failed, waited(m_project->addOverlay(picture, Anchor{})));
    QVERIFY(!QFileInfo::exists(m_project->folder())); // no ghost of it with half the media

    make(QStringLiteral("other")); // and another project under its name is not taken for it
    VERIFY_OK(lengthen(*m_project, 60));
    m_project.reset();
    m_project = waited(Project::open(away, nullptr)).value();
    VERIFY_OK(waited(m_project->flush()));
    const QString home = at(QStringLiteral("film"));
    QVERIFY(QDir().rename(at(QStringLiteral("other")), home) && QDir().rename(away, at(QStringLiteral("third"))));
    copyFolder(home, away); // the other one in its place: its media stay its own
    VERIFY_FAILS(ErrorKind::Failed, waited(m_project->addOverlay(picture, Anchor{})));
    QVERIFY(QDir(away + QStringLiteral("/media")).isEmpty() && QDir(away).removeRecursively());
    VERIFY_OK(lengthen(*m_project, 70));
    QVERIFY(!waited(m_project->flush()));
    QVERIFY(QDir().rename(at(QStringLiteral("third")), away)); // back again: it is saved
    VERIFY_OK(lengthen(*m_project, 71));
    VERIFY_OK(waited(m_project->flush()));
    const auto boards = m_project->storyboards();
    m_project.reset();
    m_project = waited(Project::open(away, nullptr)).value();
    QCOMPARE(m_project->storyboards(), boards);
}

void TestBadDays::aCopyIsAProjectOfItsOwn()
{
    JobEngine engine(waited(Ledger::open(at(QStringLiteral("home")))).value());
    make(QStringLiteral("film"), &engine);
    const ProjectId original = m_project->id();
    m_project.reset();
    const QString copy = at(QStringLiteral("copy"));
    copyFolder(at(QStringLiteral("film")), copy);

    m_project = waited(Project::open(copy, &engine)).value();
    const ProjectId own = m_project->id();
    QVERIFY(own != original);
    QCOMPARE(m_project->warnings().size(), 1);
    QVERIFY2(m_project->warnings().first().contains(at(QStringLiteral("film"))),
             qPrintable(m_project->warnings().first()));
    QVERIFY(m_project->engine());
    m_project.reset();
    m_project = waited(Project::open(copy, &engine)).value(); // from now on without a word
    QVERIFY(m_project->id() == own && m_project->warnings().isEmpty());
    m_project.reset();
    m_project = waited(Project::open(at(QStringLiteral("film")), &engine)).value();
    QVERIFY(m_project->id() == original && m_project->warnings().isEmpty());

    // While the original is open, too.
    copyFolder(at(QStringLiteral("film")), at(QStringLiteral("second copy")));
    const auto second = waited(Project::open(at(QStringLiteral("second copy")), &engine)).value();
    QVERIFY(second->id() != original && second->id() != own);
    QVERIFY(second->engine());
}

void TestBadDays::aMovedProjectStaysItself()
{
    JobEngine engine(waited(Ledger::open(at(QStringLiteral("home")))).value());
    make(QStringLiteral("film"), &engine);
    const ProjectId id = m_project->id();
    m_project.reset();
    QVERIFY(QDir().rename(at(QStringLiteral("film")), at(QStringLiteral("moved"))));
    m_project = waited(Project::open(at(QStringLiteral("moved")), &engine)).value();
    QVERIFY(m_project->id() == id && m_project->warnings().isEmpty()); // its jobs come home to it
}

void TestBadDays::mediaGoneFallsToThePanel()
{
    make(QStringLiteral("film"));
    VERIFY_OK(waited(m_project->addPanel(firstShot(*m_project), smallPicture(), PanelRole::Start)));
    VERIFY_OK(waited(m_project->flush()));
    const QString panel = firstFile(*m_project);
    const ShotId shot = firstShot(*m_project);
    m_project.reset();
    const QString folder = at(QStringLiteral("film"));
    const Take take = importedTake(shot, 1, {});
    {
        const auto opened = ProjectStore::open(folder).takeResult();
        VERIFY_OK(opened);
        VERIFY_OK(opened->store->addTake(take).takeResult());
    }
    m_project = waited(Project::open(folder, nullptr)).value();
    QCOMPARE(m_project->shelf().size(), 1); // it stays on the shelf
    QCOMPARE(firstFile(*m_project), panel);
    const QString said = m_project->warnings().join(QLatin1Char(' '));
    QVERIFY2(said.contains(take.file) && said.contains(QLatin1String("T01")), qPrintable(said));
    VALUE(const auto findings, m_project->check());
    QVERIFY(std::any_of(findings.begin(), findings.end(),
                        [&](const Finding& finding) { return finding.where == take.file; }));
    m_project.reset();

    QFile back(folder + QLatin1Char('/') + take.file); // the control: put back, it is what the film shows
    QVERIFY(back.open(QIODevice::WriteOnly) && back.write("clip") == 4);
    back.close();
    m_project = waited(Project::open(folder, nullptr)).value();
    QCOMPARE(firstFile(*m_project), take.file);
    QVERIFY(m_project->warnings().isEmpty());
    m_project.reset();

    QVERIFY(QFile::remove(folder + QLatin1Char('/') + take.file));
    QVERIFY(QFile::remove(folder + QLatin1Char('/') + panel));
    m_project = waited(Project::open(folder, nullptr)).value();
    QVERIFY2(m_project->warnings().join(QLatin1Char(' ')).contains(panel), "the panel is named, too");
}

void TestBadDays::theClockSetBackChangesNoOrder()
{
    make(QStringLiteral("film"));
    const ShotId shot = firstShot(*m_project);
    m_project.reset();
    const QString folder = at(QStringLiteral("film"));
    const Take first = importedTake(shot, 1, QDateTime(QDate(2031, 1, 1), QTime(0, 0), Qt::UTC));
    const Take second = importedTake(shot, 2, QDateTime(QDate(1970, 1, 2), QTime(0, 0), Qt::UTC));
    QVERIFY(QDir(folder).mkpath(QStringLiteral("snapshots")));
    QStringList future; // what a clock that ran ahead has left: more than are kept of the newest ones
    for (int i = 0; i < 40; ++i) {
        future << folder +
                      QStringLiteral("/snapshots/project-20310101-0000%1-000.sqlite").arg(i, 2, 10, QLatin1Char('0'));
        QVERIFY(QFile::copy(folder + QStringLiteral("/project.sqlite"), future.last()));
    }
    {
        const auto opened = ProjectStore::open(folder).takeResult();
        VERIFY_OK(opened);
        VERIFY_OK(opened->store->addTake(first).takeResult());
        VERIFY_OK(opened->store->addTake(second).takeResult());
        for (int i = 0; i < 3; ++i) {
            const auto snapshot = opened->store->snapshot().takeResult();
            VERIFY_OK(snapshot);
            QVERIFY2(QFileInfo::exists(*snapshot), "the newest snapshot was thinned away");
        }
    }
    for (const Take& take : {first, second}) {
        QFile file(folder + QLatin1Char('/') + take.file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("clip") == 4);
    }
    m_project = waited(Project::open(folder, nullptr)).value();
    QCOMPARE(firstFile(*m_project), second.file); // the later one, whatever its clock said
}

void TestBadDays::aCopyIsWholeAndVerified()
{
    make(QStringLiteral("film"));
    VERIFY_OK(waited(m_project->addPanel(firstShot(*m_project), smallPicture(), PanelRole::Start)));
    const QString folder = m_project->folder();
    QVERIFY(QFile(folder + QStringLiteral("/cache/big")).open(QIODevice::WriteOnly));
    const QString there = at(QStringLiteral("copy 月"));
    VALUE(const auto report, m_project->saveCopy(there));
    QVERIFY(report.leftOut.isEmpty() && report.bytes > 0);
    VERIFY_OK(lengthen(*m_project, 99)); // the original goes on
    VERIFY_OK(waited(m_project->flush()));
    const auto copy = waited(Project::open(there, nullptr)).value();
    QVERIFY(copy->storyboards() != m_project->storyboards());
    m_project->undoStack()->undo();
    QCOMPARE(copy->storyboards(), m_project->storyboards());
    VALUE(const auto findings, copy->check());
    QVERIFY(findings.isEmpty());
    QVERIFY(!QFileInfo::exists(there + QStringLiteral("/cache/big")));
    VERIFY_FAILS(ErrorKind::Usage, waited(m_project->saveCopy(there)));
    std::stop_source stop;
    stop.request_stop();
    VERIFY_FAILS(ErrorKind::Cancelled, waited(m_project->saveCopy(at(QStringLiteral("no")), {{}, stop.get_token()})));
    QTRY_COMPARE(QDir(m_disk->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 2);
}

void TestBadDays::aCopySavesWhatCannotBeSavedHere()
{
    make(QStringLiteral("film"));
    VERIFY_OK(waited(m_project->addPanel(firstShot(*m_project), smallPicture(), PanelRole::Start)));
    VERIFY_OK(waited(m_project->flush()));
    const QString panel = firstFile(*m_project);
    QVERIFY(QDir().rename(m_project->folder(), at(QStringLiteral("away"))));
    VERIFY_OK(lengthen(*m_project, 77));
    QVERIFY(!waited(m_project->flush()));
    VALUE(const auto report, m_project->saveCopy(at(QStringLiteral("rescued"))));
    QCOMPARE(report.leftOut, QStringList{panel}); // that is said, too
    const auto copy = waited(Project::open(at(QStringLiteral("rescued")), nullptr)).value();
    QCOMPARE(copy->storyboards(), m_project->storyboards());
}

void TestBadDays::everyScriptIsAName()
{
    const QString name = QStringLiteral("مشروع ภาพยนตร์ 映画 동영상 🎬 Ünï");
    make(name);
    const QString picture = at(QStringLiteral("صورة 写真 🌊.png"));
    const QString script = at(QStringLiteral("บทภาพยนตร์.fountain"));
    QVERIFY(smallPicture().save(picture));
    QFile file(script);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("INT. 茶室 - 夜\n\nดวงจันทร์ขึ้น 🌙\n") > 0);
    file.close();
    VERIFY_OK(waited(m_project->addPanel(firstShot(*m_project), picture, PanelRole::Start)));
    VALUE(const auto board, m_project->importScript(script));
    QVERIFY(m_project->find(board)->scenes.first().slugline.contains(QStringLiteral("茶室")));
    VERIFY_OK(waited(m_project->flush()));
    const auto boards = m_project->storyboards();
    m_project.reset();
    m_project = waited(Project::open(at(name), nullptr)).value();
    QCOMPARE(m_project->storyboards(), boards);
    QCOMPARE(m_project->title(), name);
    QVERIFY(m_project->warnings().isEmpty());
    VALUE(const auto findings, m_project->check());
    QVERIFY(findings.isEmpty());
}

void TestBadDays::networkDrivesAreKnown()
{
    for (const char* remote : {"nfs4", "cifs", "smb3", "fuse.sshfs", "ceph", "9p"})
        QVERIFY2(isNetworkFileSystemType(remote), remote);
    for (const char* local : {"ext4", "xfs", "btrfs", "tmpfs", "overlay", "fuseblk", "vfat", ""})
        QVERIFY2(!isNetworkFileSystemType(local), local);
}

namespace {

/// The other half of aFullDisk(), on a disk of a few megabytes: 0 when all is as it should be, else the step that was
/// not.
int onSmallDisk(const QString& disk)
{
    const QString folder = disk + QStringLiteral("/film");
    auto project = waited(Project::create(folder, QStringLiteral("Film"), Format{}, nullptr)).value();
    if (!importText(*project, smallScriptText()) || !waited(project->flush()))
        return 2;
    QFile filler(disk + QStringLiteral("/filler"));
    if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 3;
    while (filler.write(QByteArray(4096, 'x')) == 4096)
        ;
    QString longText;
    longText.fill(QLatin1Char('w'), 400'000);
    const auto write = [&](const QString& text) {
        Shot shot = project->current().scenes.first().shots.first();
        shot.description = text;
        return project->apply(setShot(project->current(), shot), QStringLiteral("Text"));
    };
    if (!write(longText) || waited(project->flush()) || project->saveState() != SaveState::NotSaved)
        return 4;
    if (!project->saveProblem().contains(QLatin1String("full")))
        return 5;
    QImage picture(900, 900, QImage::Format_RGB32);
    for (int y = 0; y < 900; ++y)
        for (int x = 0; x < 900; ++x)
            picture.setPixel(x, y, QRgb(x * y * 2654435761U));
    const auto added = waited(project->addPanel(firstShot(*project), picture, PanelRole::Start));
    if (added || !project->current().scenes.first().shots.first().panels.isEmpty())
        return 6;
    if (added.error().message.isEmpty())
        return 7;
    filler.resize(0);
    filler.close();
    if (!QTest::qWaitFor([&] { return project->saveState() == SaveState::Saved; }, 8000))
        return 8;
    const auto boards = project->storyboards();
    project.reset();
    project = waited(Project::open(folder, nullptr)).value();
    if (project->storyboards() != boards)
        return 9;
    project.reset();
    if (QProcess::execute(QStringLiteral("mount"), {QStringLiteral("-o"), QStringLiteral("remount,ro"), disk}) != 0)
        return 0; // not allowed here: the permission test stands for it
    const auto readOnly = waited(Project::open(folder, nullptr));
    return !readOnly && readOnly.error().message.contains(QLatin1String("may not be written")) ? 0 : 10;
}

} // namespace

void TestBadDays::aFullDisk()
{
    const int result = QProcess::execute(
        QStringLiteral("unshare"),
        {QStringLiteral("-rm"), QStringLiteral("sh"), QStringLiteral("-c"),
         QStringLiteral("mount -t tmpfs -o size=6m none \"$1\" || exit 77; exec \"$0\" --small-disk \"$1\""),
         QCoreApplication::applicationFilePath(), m_disk->path()});
    if (result == 77 || result == -2 || result == 1)
        QSKIP("no mount namespace here");
    QCOMPARE(result, 0);
}

int main(int argc, char** argv)
{
    if (const auto code = inspectIfAsked(argc, argv))
        return *code;
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--small-disk"))
        return onSmallDisk(arguments[2]);
    TestBadDays test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_bad_days.moc"
