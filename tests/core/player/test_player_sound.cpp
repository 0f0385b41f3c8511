#include "core/media/sound.h"
#include "core/player/player.h"
#include "core/player/sound_feed.h"
#include "tests/core/render/film_folder.h"
#include "tests/core/render/sample_board.h"
#include "tests/core/render/sound_signals.h"
#include "tests/support/results.h"
#include "tests/support/sound_server.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QMediaDevices>
#include <QSignalSpy>
#include <QtTest>
#include <atomic>
#include <cstring>

/// A film with a tone of 440 Hz from end to end is played into a sink that is heard by a recorder.
class TestPlayerSound final : public QObject {
    Q_OBJECT
public:
    explicit TestPlayerSound(SoundServer* server)
        : m_server(server)
    {
    }

private Q_SLOTS:
    void initTestCase();
    void withoutADeviceTheMachineIsTheClock();
    void playBeginsAtThePosition();
    void soundIsTheClock();
    void aNewPlanIsNotHeard();
    void pitchIsKept_data();
    void pitchIsKept();
    void backwardsAndFastAreSilent();
    void aLoopGoesOnWithItsCount();
    void aGapLeavesNoAnswerToComeBehind();
    void aDeviceThatGoesAwayLeavesThePicture();

private:
    RenderPlan planOf(const QString& description);
    std::vector<float> heardWhile(const std::function<void()>& run);
    static double longestSilence(const std::vector<float>& sound);

    SoundServer* m_server;
    FilmFolder m_film;
};

void TestPlayerSound::initTestCase()
{
    VERIFY_OK(writeWav(m_film.path(QStringLiteral("media/long.wav")), tone(440, 0.5, 14)));
    shotOf(m_film.board, 2).length = 240;
}

RenderPlan TestPlayerSound::planOf(const QString& description)
{
    shotOf(m_film.board, 2).description = description;
    RenderPlan plan = m_film.plan();
    PlanSound sound;
    sound.name = QStringLiteral("tone");
    sound.file = QStringLiteral("media/long.wav");
    sound.sha256 = description; // another plan knows nothing of what was open
    sound.length = 13 * SampleRate;
    plan.sounds = {sound};
    return plan;
}

/// One channel at 48 kHz, from the sink's monitor.
std::vector<float> TestPlayerSound::heardWhile(const std::function<void()>& run)
{
    QProcess recorder;
    const auto hears = [&recorder] {
        if (recorder.state() == QProcess::NotRunning) // a server that has just begun may refuse the first one
            recorder.start(QStringLiteral("parec"),
                           {QStringLiteral("--device=out.monitor"), QStringLiteral("--raw"),
                            QStringLiteral("--format=float32le"), QStringLiteral("--channels=1"),
                            QStringLiteral("--rate=48000"), QStringLiteral("--latency-msec=20")});
        return recorder.bytesAvailable() > 0;
    };
    if (!QTest::qWaitFor(hears, 60000)) {
        qWarning("parec heard nothing: %s", recorder.readAllStandardError().constData());
        return {};
    }
    run();
    QTest::qWait(100);
    recorder.kill();
    recorder.waitForFinished(5000);
    const QByteArray bytes = recorder.readAllStandardOutput();
    std::vector<float> heard(size_t(bytes.size()) / sizeof(float));
    std::memcpy(heard.data(), bytes.constData(), heard.size() * sizeof(float));
    return heard;
}

/// In seconds, between the first sound and the last.
double TestPlayerSound::longestSilence(const std::vector<float>& sound)
{
    qsizetype last = -1;
    qsizetype longest = 0;
    for (size_t i = 0; i < sound.size(); ++i) {
        if (std::abs(sound[i]) < 0.02F)
            continue;
        if (last >= 0)
            longest = std::max(longest, qsizetype(i) - last);
        last = qsizetype(i);
    }
    return last < 0 ? 1e9 : double(longest) / SampleRate;
}

/// In a process of its own that has no server to ask: Qt looks for one once.
void TestPlayerSound::withoutADeviceTheMachineIsTheClock()
{
    if (SoundServer::runs()) {
        QProcess alone;
        alone.start(QCoreApplication::applicationFilePath(), {QStringLiteral("withoutADeviceTheMachineIsTheClock")});
        QVERIFY(alone.waitForFinished(60000));
        QVERIFY2(alone.exitCode() == 0, alone.readAllStandardOutput().constData());
        return;
    }
    Player player;
    player.setPlan(planOf(QStringLiteral("one")), m_film.cache());
    QElapsedTimer wall;
    wall.start();
    player.play();
    QTRY_VERIFY_WITH_TIMEOUT(player.position() >= 48, 20000);
    QVERIFY(wall.elapsed() >= 1900); // two seconds of film: no sooner
    QVERIFY(!player.stats().soundDevice);
    QVERIFY(player.stats().shown > 0);
    player.pause();
    const Frames stopped = player.position();
    QTest::qWait(100);
    QCOMPARE(player.position(), stopped);
}

/// Also at frames whose time is no whole microsecond, while the sound is on its way.
void TestPlayerSound::playBeginsAtThePosition()
{
    Player player;
    player.setPlan(planOf(QStringLiteral("one")), m_film.cache());
    player.setDisplaySize({320, 180});
    QSignalSpy positions(&player, &Player::positionChanged);
    QSignalSpy pictures(&player, &Player::frameReady);
    for (const Frames from : {2, 5, 8}) {
        player.seek(from);
        QTRY_VERIFY(!pictures.isEmpty() && pictures.last()[1].value<Frames>() == from);
        positions.clear();
        pictures.clear();
        player.play();
        QTRY_VERIFY_WITH_TIMEOUT(player.position() > from + 2 && !pictures.isEmpty(), 20000);
        QCOMPARE(std::min(from, positions.first()[0].value<Frames>()), from);
        QCOMPARE(std::min(from, pictures.first()[1].value<Frames>()), from);
        player.pause();
    }
    const Frames stood = player.position();
    player.play(); // and stopped before anything was heard
    player.pause();
    QVERIFY(player.position() >= stood);
}

void TestPlayerSound::soundIsTheClock()
{
    QVERIFY2(!QMediaDevices::defaultAudioOutput().isNull(), "this test needs pulseaudio");
    Player player;
    player.setPlan(planOf(QStringLiteral("one")), m_film.cache());
    const auto heard = heardWhile([&] {
        player.play();
        QTRY_VERIFY_WITH_TIMEOUT(player.position() >= 48, 20000);
    });
    QVERIFY(player.stats().soundDevice);
    QVERIFY2(longestSilence(heard) < 0.12, qPrintable(QString::number(longestSilence(heard))));
}

void TestPlayerSound::aNewPlanIsNotHeard()
{
    Player player;
    player.setPlan(planOf(QStringLiteral("one")), m_film.cache());
    QList<Frames> positions;
    connect(&player, &Player::positionChanged, &player, [&](Frames frame) { positions << frame; });
    const auto heard = heardWhile([&] {
        player.play();
        for (const int at : {24, 36, 48}) {
            QTRY_VERIFY_WITH_TIMEOUT(player.position() >= at, 20000);
            player.setPlan(planOf(QString::number(at)), m_film.cache());
            QVERIFY(player.isPlaying());
        }
        QTRY_VERIFY_WITH_TIMEOUT(player.position() >= 72, 20000);
    });
    QVERIFY(std::is_sorted(positions.begin(), positions.end()));
    QVERIFY2(longestSilence(heard) < 0.12, qPrintable(QString::number(longestSilence(heard))));

    const auto broken = heardWhile([&] { // the control: what a stop for each plan would sound like
        player.pause();
        QTest::qWait(500);
        player.play();
        QTRY_VERIFY_WITH_TIMEOUT(player.position() >= 96, 20000);
        player.pause();
    });
    QVERIFY2(longestSilence(broken) > 0.3, qPrintable(QString::number(longestSilence(broken))));
}

void TestPlayerSound::pitchIsKept_data()
{
    QTest::addColumn<double>("speed");
    QTest::newRow("half") << 0.5;
    QTest::newRow("double") << 2.0;
}

void TestPlayerSound::pitchIsKept()
{
    QFETCH(const double, speed);
    Player player;
    player.setPlan(planOf(QStringLiteral("one")), m_film.cache());
    QElapsedTimer wall;
    const auto heard = heardWhile([&] {
        player.play(speed);
        QTRY_VERIFY_WITH_TIMEOUT(player.position() >= 6, 20000);
        wall.start();
        const Frames from = player.position();
        QTRY_VERIFY_WITH_TIMEOUT(player.position() >= from + Frames(48 * speed), 20000);
    });
    QVERIFY2(wall.elapsed() > 1700, qPrintable(QString::number(wall.elapsed())));
    std::vector<float> middle; // half a second, in stereo
    for (size_t i = heard.size() / 2; i < heard.size() / 2 + SampleRate / 2; ++i)
        middle.insert(middle.end(), 2, heard.at(i));
    const double usual = amplitudeOf(440, middle);
    QVERIFY2(usual > 0.1, qPrintable(QString::number(usual)));
    QVERIFY(amplitudeOf(440 * speed, middle) < usual / 5); // the control: a tape would sound like this
}

void TestPlayerSound::backwardsAndFastAreSilent()
{
    Player player;
    player.setPlan(planOf(QStringLiteral("one")), m_film.cache());
    player.seek(200);
    const auto heard = heardWhile([&] {
        player.play(-1);
        QTRY_VERIFY_WITH_TIMEOUT(player.position() <= 185, 20000);
        player.play(8);
        QTRY_VERIFY_WITH_TIMEOUT(player.position() >= 230, 20000);
        player.pause();
    });
    QVERIFY(!heard.empty());
    QCOMPARE(longestSilence(heard), 1e9); // nothing at all
}

void TestPlayerSound::aLoopGoesOnWithItsCount()
{
    Player player;
    player.setPlan(planOf(QStringLiteral("one")), m_film.cache());
    player.setLoop(Frames(12), Frames(24), true);
    player.seek(12);
    player.play();
    Frames highest = 0;
    int turns = 0;
    connect(&player, &Player::positionChanged, &player, [&](Frames frame) {
        turns += frame < highest ? 1 : 0;
        highest = frame;
    });
    QTRY_VERIFY_WITH_TIMEOUT(turns >= 2, 20000);
    QVERIFY(turns <= 3); // each time at the end: the clock takes no step back in between
    QVERIFY(player.position() >= 12 && player.position() <= 24);
    QVERIFY2(player.stats().shown > 16, qPrintable(QString::number(player.stats().shown))); // more than one turn's
    player.setLoop({}, {}, false);
    QTRY_VERIFY_WITH_TIMEOUT(player.position() > 26, 20000); // the control
}

/// After a gap Qt 6.4 asks PulseAudio when all was heard, and its answer would reach a sink that is gone.
void TestPlayerSound::aGapLeavesNoAnswerToComeBehind()
{
    static std::atomic<int> gaps, questions, answers; // said on PulseAudio's thread
    QLoggingCategory::setFilterRules(QStringLiteral("qt.multimedia.pulseaudio*=true"));
    const auto restore = qScopeGuard([handler = qInstallMessageHandler([](auto, auto&, const QString& message) {
                                          gaps += message.startsWith(QLatin1String("Buffer underflow"));
                                          questions += message.startsWith(QLatin1String("Draining stream"));
                                          answers += message.startsWith(QLatin1String("Stream drained"));
                                      })] {
        qInstallMessageHandler(handler);
        QLoggingCategory::setFilterRules({});
    });
    const auto clock = std::make_shared<PlaybackClock>();
    const auto starve = [&](int gapsBefore) { // the thread that brings the sound sleeps
        for (int i = 0; i < 100 && gaps == gapsBefore; ++i)
            QThread::msleep(100);
    };
    SoundFeed feed(clock, std::make_shared<SoundCounters>(), {});
    feed.setPlan(planOf(QStringLiteral("one")), m_film.cache());
    feed.play(clock->startHeld(0, 1, std::chrono::steady_clock::now()), 1);
    QTRY_VERIFY_WITH_TIMEOUT(clock->positionUs(std::chrono::steady_clock::now()) > 500000, 20000);
    starve(0);
    feed.stop();
    QVERIFY(gaps > 0);
    QCOMPARE(questions, 0);

    QAudioFormat format; // the control: a device that is written to
    format.setSampleRate(SampleRate);
    format.setChannelCount(2);
    format.setSampleFormat(QAudioFormat::Float);
    QAudioSink sink(QMediaDevices::defaultAudioOutput(), format);
    QIODevice* device = sink.start();
    QVERIFY(device);
    QTest::qWait(100);
    device->write(QByteArray(sink.bytesFree(), '\0'));
    starve(gaps);
    QTRY_VERIFY_WITH_TIMEOUT(questions > 0 && answers > 0, 20000);
}

void TestPlayerSound::aDeviceThatGoesAwayLeavesThePicture()
{
    Player player;
    player.setPlan(planOf(QStringLiteral("one")), m_film.cache());
    player.play();
    QTRY_VERIFY_WITH_TIMEOUT(player.position() >= 24, 20000);
    QVERIFY(player.stats().soundDevice);
    m_server->kill();
    const Frames then = player.position();
    QTRY_VERIFY_WITH_TIMEOUT(player.position() >= then + 60, 20000);
    QVERIFY(player.isPlaying());
    QTRY_VERIFY(!player.stats().soundDevice);
}

int main(int argc, char* argv[])
{
    SoundServer server;
    QGuiApplication application(argc, argv);
    if (!application.arguments().contains(QStringLiteral("withoutADeviceTheMachineIsTheClock")))
        server.start({QStringLiteral("module-null-sink sink_name=out rate=48000")});
    TestPlayerSound test(&server);
    return QTest::qExec(&test, argc, argv);
}
#include "test_player_sound.moc"
