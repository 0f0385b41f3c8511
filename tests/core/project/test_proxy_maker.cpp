#include "core/project/proxy_maker.h"

#include "core/base/quiet_work.h"
#include "core/jobs/job_engine.h"
#include "core/media/proxy.h"
#include "tests/core/media/numbered_pictures.h"
#include "tests/core/project/project_fixture.h"
#include "tests/support/own_inspector.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>

/// Proxies are made behind the creator's back, for what is heavy, and get in nobody's way.
class TestProxyMaker final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void heavyClipsOfTheFilmGetOne();
    void nothingIsMadeUnasked();
    void aWishForNothingIsOver();
    void theyAreMadeAgainAfterTheCacheWent();
    void theWorkRestsWhileAFilmIsMade();
    void theWorkRestsWhileAFilmPlays();
    void theWorkRestsWhenPowerIsLow();
    void aFullCacheIsLeftAlone();
    void aDiskWithoutRoomIsLeftAlone();
    void closingEndsTheWorkAtOnce();
    void aBatteryIsUnderstood_data();
    void aBatteryIsUnderstood();

private:
    Take addClip(const QString& name, QSize size, int pictures);
    bool hasProxy(const Take& take) const { return shelf().find(take.sha256).has_value(); }
    ProxyShelf shelf() const { return ProxyShelf(m_project->cacheFolder()); }
    void start(ProxyMaker::Options options = {});

    std::unique_ptr<QTemporaryDir> m_disk;
    std::shared_ptr<Ledger> m_ledger;
    std::unique_ptr<JobEngine> m_engine;
    std::shared_ptr<Project> m_project;
    std::unique_ptr<ProxyMaker> m_maker;
    std::atomic<bool> m_powerIsLow = false;
};

void TestProxyMaker::init()
{
    m_powerIsLow = false;
    m_disk = std::make_unique<QTemporaryDir>();
    m_ledger = waited(Ledger::open(m_disk->filePath(QStringLiteral("home")))).value();
    m_engine = std::make_unique<JobEngine>(m_ledger);
    m_project =
        waited(Project::create(m_disk->filePath(QStringLiteral("p")), QStringLiteral("Film"), Format{}, m_engine.get()))
            .value();
    VERIFY_OK(importText(*m_project, smallScriptText()));
}

void TestProxyMaker::cleanup()
{
    m_maker.reset();
    m_project.reset();
    m_engine.reset();
    m_ledger.reset();
}

Take TestProxyMaker::addClip(const QString& name, QSize size, int pictures)
{
    VideoSettings settings = smallSettings({24, 1});
    settings.size = size;
    settings.preset = QStringLiteral("ultrafast");
    if (!writeNumbered(m_disk->filePath(name), pictures, settings))
        qFatal("a clip could not be written");
    return waited(m_project->addTake(firstShot(*m_project), m_disk->filePath(name))).value();
}

void TestProxyMaker::start(ProxyMaker::Options options)
{
    options.settleMs = 1;
    options.isPowerLow = [this] { return m_powerIsLow.load(); };
    m_maker = std::make_unique<ProxyMaker>(options);
    m_maker->setAutomatic(true);
    m_maker->setProject(m_project.get());
}

void TestProxyMaker::heavyClipsOfTheFilmGetOne()
{
    start();
    const QSignalSpy finished(m_maker.get(), &ProxyMaker::finished);
    const Take light = addClip(QStringLiteral("light.mp4"), {192, 108}, 24);
    QTRY_VERIFY(shelf().isSettled(light.sha256));
    QVERIFY(!hasProxy(light)); // the control: not every clip gets one
    const Take heavy = addClip(QStringLiteral("heavy.mp4"), {1280, 720}, 40);
    QTRY_VERIFY(hasProxy(heavy));
    const auto info = probe(shelf().pathFor(heavy.sha256));
    VERIFY_OK(info);
    QCOMPARE(info->size, QSize(640, 360));
    QCOMPARE(info->frames, 40);
    QTRY_VERIFY(!finished.isEmpty());
    QVERIFY(m_engine->jobs(m_project->id()).isEmpty()); // the ledger knows nothing of it
}

void TestProxyMaker::nothingIsMadeUnasked()
{
    const Take heavy = addClip(QStringLiteral("heavy.mp4"), {1280, 720}, 30);
    start();
    m_maker->setAutomatic(false);
    QTest::qWait(150);
    QVERIFY(!shelf().isSettled(heavy.sha256));
    m_maker->makeAll();
    QTRY_VERIFY(hasProxy(heavy));
    m_maker->removeAll();
    QTRY_VERIFY(!hasProxy(heavy));
    QTest::qWait(100);
    QVERIFY(!hasProxy(heavy));
}

void TestProxyMaker::aWishForNothingIsOver()
{
    start();
    QSignalSpy finished(m_maker.get(), &ProxyMaker::finished);
    m_maker->makeAll(); // there is no clip yet
    QVERIFY(!finished.isEmpty());
    const Take heavy = addClip(QStringLiteral("heavy.mp4"), {1280, 720}, 30);
    finished.clear();
    m_maker->makeAll(); // the control: this takes its time
    QVERIFY(finished.isEmpty());
    QTRY_VERIFY(hasProxy(heavy));
    QTRY_VERIFY(!finished.isEmpty());
}

void TestProxyMaker::theyAreMadeAgainAfterTheCacheWent()
{
    const Take heavy = addClip(QStringLiteral("heavy.mp4"), {1280, 720}, 30);
    start();
    QTRY_VERIFY(hasProxy(heavy));
    QVERIFY(QDir(m_project->cacheFolder()).removeRecursively());
    const Take longer = addClip(QStringLiteral("longer.mp4"), {1280, 720}, 120);
    const QString part = shelf().pathFor(longer.sha256) + QStringLiteral(".part");
    QTRY_VERIFY(QFile::exists(part));
    QVERIFY(QDir(m_project->cacheFolder()).removeRecursively()); // in the middle of the work
    QTRY_VERIFY_WITH_TIMEOUT(hasProxy(longer), 20'000);
    addClip(QStringLiteral("other.mp4"), {192, 108}, 12); // whatever makes it look again
    m_maker->makeAll();
    QTRY_VERIFY(hasProxy(heavy));
}

void TestProxyMaker::theWorkRestsWhileAFilmIsMade()
{
    start();
    JobRecord film;
    film.id = JobId::create();
    film.kind = JobKind::Compile;
    film.state = JobState::Running;
    Q_EMIT m_engine->jobChanged(film);
    const Take heavy = addClip(QStringLiteral("heavy.mp4"), {1280, 720}, 30);
    QTest::qWait(400);
    QVERIFY(!hasProxy(heavy));
    film.state = JobState::Stored;
    Q_EMIT m_engine->jobChanged(film);
    QTRY_VERIFY(hasProxy(heavy));
}

void TestProxyMaker::theWorkRestsWhileAFilmPlays()
{
    start();
    m_maker->setPlaying(true);
    const Take heavy = addClip(QStringLiteral("heavy.mp4"), {1280, 720}, 30);
    QTest::qWait(400);
    QVERIFY(!hasProxy(heavy));
    m_maker->setPlaying(false);
    QTRY_VERIFY(hasProxy(heavy));
}

void TestProxyMaker::theWorkRestsWhenPowerIsLow()
{
    m_powerIsLow = true;
    start();
    const Take heavy = addClip(QStringLiteral("heavy.mp4"), {1280, 720}, 30);
    QTest::qWait(400);
    QVERIFY(!hasProxy(heavy));
    m_powerIsLow = false;
    m_maker->setProject(m_project.get()); // sooner than the next look at the battery
    QTRY_VERIFY(hasProxy(heavy));
}

void TestProxyMaker::aFullCacheIsLeftAlone()
{
    const Take first = addClip(QStringLiteral("first.mp4"), {1280, 720}, 30);
    const QString place = ProxyShelf(m_project->cacheFolder()).pathFor(QStringLiteral("of-no-take"));
    QVERIFY(QDir().mkpath(shelf().folder()));
    QFile other(place);
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write(QByteArray(5000, 'p'));
    other.close();
    ProxyMaker::Options options;
    options.limit = 4000;
    start(options);
    QTRY_VERIFY(hasProxy(first)); // what nobody needs made room
    QVERIFY(!QFile::exists(place));
    const Take second = addClip(QStringLiteral("second.mp4"), {1280, 720}, 31);
    m_maker->makeAll(); // needs both: one cannot push the other out, or they would be made for ever
    QSignalSpy finished(m_maker.get(), &ProxyMaker::finished);
    QTRY_VERIFY(!finished.isEmpty());
    QVERIFY(hasProxy(first) != hasProxy(second));
}

void TestProxyMaker::aDiskWithoutRoomIsLeftAlone()
{
    const Take heavy = addClip(QStringLiteral("heavy.mp4"), {1280, 720}, 30);
    const QString left = shelf().pathFor(QStringLiteral("killed")) + QStringLiteral(".part");
    QVERIFY(QDir().mkpath(shelf().folder()));
    QVERIFY(QFile(left).open(QIODevice::WriteOnly));
    ProxyMaker::Options options;
    options.leastFree = std::numeric_limits<qint64>::max() / 2;
    start(options);
    QSignalSpy finished(m_maker.get(), &ProxyMaker::finished);
    QTRY_VERIFY(!finished.isEmpty());
    QVERIFY(!hasProxy(heavy));
    QVERIFY(!QFile::exists(left)); // what a killed program left is cleared away
    start();                       // the control: the same disk, which is large enough
    QTRY_VERIFY(hasProxy(heavy));
}

void TestProxyMaker::closingEndsTheWorkAtOnce()
{
    const Take heavy = addClip(QStringLiteral("heavy.mp4"), {1280, 720}, 240);
    start();
    const QString part = shelf().pathFor(heavy.sha256) + QStringLiteral(".part");
    QTRY_VERIFY(QFile::exists(part));
    QElapsedTimer timer;
    timer.start();
    m_maker.reset();
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!QFile::exists(part));
    QVERIFY(!hasProxy(heavy));
}

void TestProxyMaker::aBatteryIsUnderstood_data()
{
    QTest::addColumn<QStringList>("facts");
    QTest::addColumn<bool>("low");
    const auto row = [](const char* name, const char* type, const char* status, const char* capacity, const char* scope,
                        bool low) {
        QTest::newRow(name) << QStringList{QLatin1String(type), QLatin1String(status), QLatin1String(capacity),
                                           QLatin1String(scope)}
                            << low;
    };
    row("nearly empty", "Battery", "Discharging", "12", "System", true);
    row("enough", "Battery", "Discharging", "80", "System", false);
    row("being filled", "Battery", "Charging", "12", "System", false);
    row("of a mouse", "Battery", "Discharging", "12", "Device", false);
    row("mains", "Mains", "Unknown", "", "", false);
}

void TestProxyMaker::aBatteryIsUnderstood()
{
    QFETCH(QStringList, facts);
    QFETCH(bool, low);
    QVERIFY(QDir(m_disk->path()).mkpath(QStringLiteral("power/BAT0")));
    const QStringList names{QStringLiteral("type"), QStringLiteral("status"), QStringLiteral("capacity"),
                            QStringLiteral("scope")};
    for (int i = 0; i < names.size(); ++i) {
        QFile file(m_disk->filePath(QStringLiteral("power/BAT0/") + names[i]));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(facts[i].toLatin1() + '\n');
    }
    QCOMPARE(isPowerLow(m_disk->filePath(QStringLiteral("power"))), low);
    QVERIFY(!isPowerLow(m_disk->filePath(QStringLiteral("nowhere"))));
}

BOARDREEL_INSPECTING_TEST_MAIN(QCoreApplication, TestProxyMaker)
#include "test_proxy_maker.moc"
