#include "core/base/safe_file.h"
#include "core/media/clip_inspection.h"
#include "tests/core/media/numbered_pictures.h"
#include "tests/core/project/project_fixture.h"
#include "tests/core/project/small_media.h"

#include <csignal>
#include <thread>

/// Media of a stranger's package: another process looks into each, and only what plays becomes a project's.
class TestPackageMedia final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatPlaysComesIn();
    void whatDoesNotPlayIsSetAside_data();
    void whatDoesNotPlayIsSetAside();
    void whatKillsTheOtherProcessIsRefused();
    void aStopMakesNothing();

private:
    QString at(const QString& name) const { return m_disk->filePath(name); }
    /// A package with a panel and, as the take of the first shot, a file of `bytes`.
    void pack(const QByteArray& bytes);
    std::unique_ptr<QTemporaryDir> m_disk;
    QByteArray m_clip;
    QString m_sha256;
};

namespace {

/// The process that looks dies of it: a decoder with a hole.
constexpr char Deadly[] = "RIFF of the dead";
/// It looks for ever.
constexpr char Endless[] = "RIFF of the endless";

bool isPlaying(const char* part, int argc, char** argv)
{
    const QString path = argc == 3 ? QFile::decodeName(argv[2]) : QString();
    return QFile::exists(path) && readFile(path, 1 << 20).value_or(QByteArray()) == part;
}

} // namespace

void TestPackageMedia::init()
{
    m_disk = std::make_unique<QTemporaryDir>();
    const QString clip = at(QStringLiteral("clip.mp4"));
    VERIFY_OK(writeNumbered(clip, 24, smallSettings({24, 1})));
    m_clip = readFile(clip, 1 << 20).value();
}

void TestPackageMedia::pack(const QByteArray& bytes)
{
    ShotId shot;
    {
        const auto project = smallProject(*m_disk);
        shot = firstShot(*project);
        VERIFY_OK(waited(project->addPanel(shot, smallPicture(), PanelRole::Start)));
        VERIFY_OK(waited(project->flush()));
    }
    VALUE(const auto stored,
          QtFuture::makeReadyFuture(storeBytes(bytes, at(QStringLiteral("p/media")), QStringLiteral("mp4"))));
    m_sha256 = stored.sha256;
    Take take = importedTake(shot, 1, QDateTime::currentDateTimeUtc());
    take.file = QStringLiteral("media/%1.mp4").arg(m_sha256);
    take.sha256 = m_sha256;
    {
        const auto opened = ProjectStore::open(at(QStringLiteral("p"))).takeResult();
        VERIFY_OK(opened);
        VERIFY_OK(opened->store->addTake(take).takeResult());
    }
    VALUE(const auto project, Project::open(at(QStringLiteral("p")), nullptr));
    VALUE(const auto report, project->exportPackage(at(QStringLiteral("p.boardreel"))));
    QCOMPARE(report.media, 2);
}

void TestPackageMedia::whatPlaysComesIn()
{
    pack(m_clip);
    const auto setAside = openPackage(at(QStringLiteral("p.boardreel")), at(QStringLiteral("opened")));
    VERIFY_OK(setAside);
    QCOMPARE(*setAside, QString());
    VALUE(const auto project, Project::open(at(QStringLiteral("opened")), nullptr));
    QCOMPARE(firstFile(*project), QStringLiteral("media/%1.mp4").arg(m_sha256));
    QVERIFY(!QFileInfo::exists(at(QStringLiteral("opened/trash"))));
}

void TestPackageMedia::whatDoesNotPlayIsSetAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a page") << QByteArray("<!DOCTYPE html><html><body>moov</body></html>");
    QTest::newRow("a playlist") << QByteArray("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n");
    QTest::newRow("a concat script") << QByteArray("ffconcat version 1.0\nfile /etc/passwd\n");
    QTest::newRow("a size nobody has") << QByteArray::fromHex(
        "424d3600000000000000360000002800000000ffff7f00ffff7f0100200000000000");
    QTest::newRow("half") << QByteArray();
}

void TestPackageMedia::whatDoesNotPlayIsSetAside()
{
    QFETCH(QByteArray, bytes);
    if (bytes.isEmpty())
        bytes = m_clip.left(m_clip.size() / 2);
    pack(bytes);
    const auto setAside = openPackage(at(QStringLiteral("p.boardreel")), at(QStringLiteral("opened")));
    VERIFY_OK(setAside);
    QVERIFY2(setAside->contains(QLatin1String("SC010_SH0010_T01")), qPrintable(*setAside));
    VALUE(const auto project, Project::open(at(QStringLiteral("opened")), nullptr));
    QVERIFY(project->shelf().isMissing(project->shelf().takes(firstShot(*project)).first().id));
    QVERIFY2(firstFile(*project).endsWith(QLatin1String(".png")), "the shot shows its picture");
    QVERIFY(!QFileInfo::exists(at(QStringLiteral("opened/media/%1.mp4")).arg(m_sha256)));
    const QDir trash(at(QStringLiteral("opened/trash")));
    const QStringList stamps = trash.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(stamps.size(), 1); // nothing is lost
    QCOMPARE(readFile(trash.filePath(QStringLiteral("%1/%2.mp4").arg(stamps.first(), m_sha256)), 1 << 20)
                 .value_or(QByteArray()),
             bytes);
}

void TestPackageMedia::whatKillsTheOtherProcessIsRefused()
{
    pack(Deadly);
    const auto before = QDir(m_disk->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    const auto opened = openPackage(at(QStringLiteral("p.boardreel")), at(QStringLiteral("opened")));
    VERIFY_FAILS(ErrorKind::Damaged, opened);
    QVERIFY2(opened.error().message.contains(QLatin1String("SC010_SH0010_T01")), qPrintable(opened.error().message));
    QCOMPARE(QDir(m_disk->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), before);
}

void TestPackageMedia::aStopMakesNothing()
{
    pack(Endless);
    std::stop_source stop;
    const Progress progress{[&](double done) {
                                if (done > 0.6) // the picture was looked into, the clip is being
                                    stop.request_stop();
                            },
                            stop.get_token()};
    VERIFY_FAILS(ErrorKind::Cancelled,
                 openPackage(at(QStringLiteral("p.boardreel")), at(QStringLiteral("opened")), progress));
    QVERIFY(!QFileInfo::exists(at(QStringLiteral("opened"))));
}

int main(int argc, char** argv)
{
    if (isPlaying(Deadly, argc, argv))
        std::raise(SIGSEGV);
    if (isPlaying(Endless, argc, argv))
        std::this_thread::sleep_for(std::chrono::minutes(2));
    if (const auto code = inspectIfAsked(argc, argv))
        return *code;
    QCoreApplication app(argc, argv);
    TestPackageMedia test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_package_media.moc"
