#include "core/player/take_recorder.h"

#include "core/media/sound.h"
#include "core/media/video_reader.h"
#include "tests/core/render/sound_signals.h"
#include "tests/support/painted_screen.h"
#include "tests/support/results.h"
#include "tests/support/sound_server.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

namespace {

constexpr Rate Film{24, 1};

CaptureDevice screen(const QString& display)
{
    return {CaptureDevice::Kind::Screen, QStringLiteral("Test screen"), display};
}

/// Beside the middle, where the mouse pointer is.
QColor colourAt(VideoReader& reader, std::int64_t us)
{
    const auto picture = reader.pictureAt(us);
    if (!picture)
        qWarning("%s %s", qPrintable(picture.error().message), qPrintable(picture.error().detail));
    return picture ? picture->toImage().pixelColor(40, 40) : QColor();
}

bool isRed(const QColor& colour)
{
    return colour.red() > 200 && colour.blue() < 60;
}

bool isBlue(const QColor& colour)
{
    return colour.blue() > 200 && colour.red() < 60;
}

/// The other side of aCrashLosesAtMostAMoment(): records until it is killed.
int recordForEver(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    TakeRecorder recorder;
    if (!recorder.start(screen(QFile::decodeName(argv[2])), Film, QFile::decodeName(argv[3]), 100000))
        return 3;
    return QCoreApplication::exec();
}

} // namespace

/// Takes from a real screen: an X server that the test starts, with a picture that changes.
class TestTakeRecorder final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsOnTheScreenIsInTheClip();
    void itEndsByItself();
    void soundIsBesideThePicture();
    void stoppedWithSoundItEndsAtOnce();
    void stoppedBeforeTheFirstPictureItEndsToo();
    void aCrashLosesAtMostAMoment();
    void aScreenThatIsNotThereSaysSo();
    void aCameraThatIsNotThereSaysSo();
    void aDesktopThatLetsNobodyLookSaysSo();
};

void TestTakeRecorder::whatIsOnTheScreenIsInTheClip()
{
    PaintedScreen server;
    QVERIFY2(server.start(), "this test needs Xvfb");
    QVERIFY(server.paint());
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("take.mkv"));
    TakeRecorder recorder;
    QSignalSpy progressed(&recorder, &TakeRecorder::progressed);
    QSignalSpy finished(&recorder, &TakeRecorder::finished);
    QSignalSpy problem(&recorder, &TakeRecorder::problem);
    VERIFY_OK(recorder.start(screen(server.display()), Film, file, 1000));
    QVERIFY(!recorder.start(screen(server.display()), Film, folder.filePath(QStringLiteral("b.mkv")), 10));
    QTRY_VERIFY_WITH_TIMEOUT(!progressed.isEmpty() || !problem.isEmpty(), 20000);
    QVERIFY2(problem.isEmpty(), qPrintable(problem.value(0).value(0).toString()));
    QElapsedTimer wall;
    wall.start();
    QTest::qWait(1000);
    server.turnBlue();
    QTest::qWait(2000);
    recorder.stop();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
    const double seconds = double(wall.elapsed()) / 1000;
    QVERIFY2(problem.isEmpty(), qPrintable(problem.value(0).value(0).toString()));
    QVERIFY(!recorder.isRecording());
    const auto reader = VideoReader::open(file);
    VERIFY_OK(reader);
    const MediaInfo& info = (*reader)->info();
    QCOMPARE(info.size, QSize(320, 240));
    QVERIFY(info.rate == Film);
    QCOMPARE(info.frames, finished.first().at(1).value<Frames>());
    QVERIFY2(std::abs(double(info.frames) / 24 - seconds) < 1.0,
             qPrintable(QStringLiteral("%1 pictures in %2 s").arg(info.frames).arg(seconds)));
    const QColor first = colourAt(**reader, 800'000); // by then the server has drawn what it was told
    const QColor last = colourAt(**reader, info.durationUs - 100'000);
    QVERIFY2(isRed(first), qPrintable(first.name()));
    QVERIFY2(isBlue(last), qPrintable(last.name()));
}

void TestTakeRecorder::itEndsByItself()
{
    PaintedScreen server;
    QVERIFY2(server.start(), "this test needs Xvfb");
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("take.mkv"));
    TakeRecorder recorder;
    QSignalSpy finished(&recorder, &TakeRecorder::finished);
    VERIFY_OK(recorder.start(screen(server.display()), Rate{30000, 1001}, file, 20));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
    QCOMPARE(finished.first().at(1).value<Frames>(), 20);
    const auto info = probe(file);
    VERIFY_OK(info);
    QCOMPARE(info->frames, 20);
    QVERIFY(info->rate == (Rate{30000, 1001}));
}

void TestTakeRecorder::soundIsBesideThePicture()
{
    PaintedScreen server;
    QVERIFY2(server.start(), "this test needs Xvfb");
    const QList<SoundInput> inputs = soundInputs(); // the first of them fills pieces of two seconds
    QVERIFY2(!inputs.isEmpty(), "this test needs pulseaudio");
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("take.mkv"));
    TakeRecorder recorder;
    QSignalSpy finished(&recorder, &TakeRecorder::finished);
    QSignalSpy problem(&recorder, &TakeRecorder::problem);
    VERIFY_OK(recorder.start(screen(server.display()), Film, file, 72, inputs.first()));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size() + problem.size(), 1, 30000);
    QVERIFY2(problem.isEmpty(), qPrintable(problem.value(0).value(0).toString()));
    const auto pictures = VideoReader::open(file);
    VERIFY_OK(pictures);
    QCOMPARE((*pictures)->info().frames, 72);
    const auto sound = SoundReader::open(file);
    VERIFY_OK(sound);
    const double missing = double(3 * SampleRate - (*sound)->length()) / SampleRate;
    QVERIFY2(std::abs(missing) < 0.01, qPrintable(QString::number(missing)));
    std::vector<float> heard(SampleRate);
    VERIFY_OK((*sound)->read(SampleRate, heard));
    QVERIFY2(amplitudeOf(440, heard) > 0.1, qPrintable(QString::number(amplitudeOf(440, heard))));
    QVERIFY(amplitudeOf(800, heard) < 0.01);                              // it runs through without a gap
    const QString silent = folder.filePath(QStringLiteral("silent.mkv")); // the control
    VERIFY_OK(recorder.start(screen(server.display()), Film, silent, 12));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 30000);
    QVERIFY(!SoundReader::open(silent));
    const SoundInput gone{QByteArrayLiteral("gone"), QStringLiteral("Gone")};
    VERIFY_FAILS(ErrorKind::Unsupported,
                 recorder.start(screen(server.display()), Film, folder.filePath(QStringLiteral("c.mkv")), 12, gone));
    QVERIFY(!recorder.isRecording());
}

/// From a microphone that hands over what it hears at once, and nothing of it is missing; nor is one waited for that
/// fell asleep.
void TestTakeRecorder::stoppedWithSoundItEndsAtOnce()
{
    PaintedScreen server;
    QVERIFY2(server.start(), "this test needs Xvfb");
    const QList<SoundInput> inputs = soundInputs();
    const auto quick =
        std::find_if(inputs.begin(), inputs.end(), [](const SoundInput& input) { return input.id == "mic"; });
    QVERIFY2(quick != inputs.end(), "this test needs pulseaudio");
    const QTemporaryDir folder;
    for (const bool sleeps : {false, true}) {
        const QString file = folder.filePath(QStringLiteral("%1.mkv").arg(sleeps));
        TakeRecorder recorder;
        QSignalSpy progressed(&recorder, &TakeRecorder::progressed);
        QSignalSpy finished(&recorder, &TakeRecorder::finished);
        VERIFY_OK(recorder.start(screen(server.display()), Film, file, 1000, *quick));
        QTRY_VERIFY_WITH_TIMEOUT(!progressed.isEmpty(), 20000);
        QTest::qWait(3000);
        if (sleeps) {
            QCOMPARE(QProcess::execute(QStringLiteral("pactl"),
                                       {QStringLiteral("suspend-source"), QStringLiteral("mic"), QStringLiteral("1")}),
                     0);
            QTest::qWait(1000);
        }
        QElapsedTimer wall;
        wall.start();
        recorder.stop();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
        QVERIFY2(wall.elapsed() < 500, qPrintable(QString::number(wall.elapsed())));
        const auto sound = SoundReader::open(file);
        VERIFY_OK(sound);
        const Frames length = finished.first().at(1).value<Frames>();
        const double missing = double(framesToSamples(length, Film) - (*sound)->length()) / SampleRate;
        QCOMPARE(missing > 0.5, sleeps);
        QVERIFY2(sleeps || std::abs(missing) < 0.01, qPrintable(QString::number(missing)));
        std::vector<float> last(SampleRate / 5); // a tenth of a second, in stereo
        VERIFY_OK((*sound)->read((*sound)->length() - SampleRate / 10, last));
        QVERIFY2(amplitudeOf(440, last) > 0.1, qPrintable(QString::number(amplitudeOf(440, last))));
    }
}

void TestTakeRecorder::stoppedBeforeTheFirstPictureItEndsToo()
{
    PaintedScreen server;
    QVERIFY2(server.start(), "this test needs Xvfb");
    const QTemporaryDir folder;
    TakeRecorder recorder;
    QSignalSpy ended(&recorder, &TakeRecorder::ended);
    QSignalSpy finished(&recorder, &TakeRecorder::finished);
    QSignalSpy problem(&recorder, &TakeRecorder::problem);
    VERIFY_OK(recorder.start(screen(server.display()), Film, folder.filePath(QStringLiteral("a.mkv")), 1000));
    recorder.stop();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20000);
    QVERIFY(!recorder.isRecording() && problem.isEmpty() && finished.isEmpty());
    QVERIFY(QDir(folder.path()).isEmpty());
    VERIFY_OK(recorder.start(screen(server.display()), Film, folder.filePath(QStringLiteral("b.mkv")), 3));
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2, 20000);
    QCOMPARE(finished.size(), 1);
}

/// kill -9 while it records: what is on disk plays, and ends at most a second before.
void TestTakeRecorder::aCrashLosesAtMostAMoment()
{
    PaintedScreen server;
    QVERIFY2(server.start(), "this test needs Xvfb");
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("take.mkv"));
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--record"), server.display(), file});
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(file).size() > 1000, 20000); // the first half second is there
    QTest::qWait(3000);
    other.kill();
    QVERIFY(other.waitForFinished());
    const auto reader = VideoReader::open(file);
    VERIFY_OK(reader);
    const Frames frames = (*reader)->info().frames;
    QVERIFY2(frames >= 48 && frames < 200, qPrintable(QString::number(frames)));
    VERIFY_OK((*reader)->pictureAt((*reader)->info().durationUs));
}

void TestTakeRecorder::aScreenThatIsNotThereSaysSo()
{
    const QTemporaryDir folder;
    TakeRecorder recorder;
    QSignalSpy problem(&recorder, &TakeRecorder::problem);
    QSignalSpy finished(&recorder, &TakeRecorder::finished);
    VERIFY_OK(recorder.start(screen(QStringLiteral(":4711")), Film, folder.filePath(QStringLiteral("a.mkv")), 10));
    QTRY_COMPARE_WITH_TIMEOUT(problem.size(), 1, 20000);
    QVERIFY(problem.first().first().toString().contains(QLatin1String("Test screen")));
    QVERIFY(finished.isEmpty());
    QVERIFY(!recorder.isRecording());
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestTakeRecorder::aCameraThatIsNotThereSaysSo()
{
    const QTemporaryDir folder;
    TakeRecorder recorder;
    QSignalSpy problem(&recorder, &TakeRecorder::problem);
    const CaptureDevice camera{CaptureDevice::Kind::Camera, QStringLiteral("Old camera"),
                               folder.filePath(QStringLiteral("video0"))};
    VERIFY_OK(recorder.start(camera, Film, folder.filePath(QStringLiteral("a.mkv")), 10));
    QTRY_COMPARE_WITH_TIMEOUT(problem.size(), 1, 20000);
    QVERIFY(problem.first().first().toString().contains(QLatin1String("Old camera")));
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestTakeRecorder::aDesktopThatLetsNobodyLookSaysSo()
{
    const auto screensIn = [](const CaptureChoice& choice) {
        return std::count_if(choice.devices.begin(), choice.devices.end(),
                             [](const CaptureDevice& each) { return each.kind == CaptureDevice::Kind::Screen; });
    };
    const QByteArray display = qgetenv("DISPLAY");
    const QByteArray wayland = qgetenv("WAYLAND_DISPLAY");
    qunsetenv("WAYLAND_DISPLAY");
    qputenv("DISPLAY", ":4711");
    QCOMPARE(screensIn(captureChoice()), 1);
    qputenv("WAYLAND_DISPLAY", "wayland-0");
    const CaptureChoice hidden = captureChoice();
    QCOMPARE(screensIn(hidden), 0);
    QVERIFY(hidden.reasons.first().contains(QLatin1String("Wayland")));
    qunsetenv("WAYLAND_DISPLAY");
    qunsetenv("DISPLAY");
    QCOMPARE(screensIn(captureChoice()), 0);
    qputenv("DISPLAY", display);
    if (!wayland.isEmpty())
        qputenv("WAYLAND_DISPLAY", wayland);
}

int main(int argc, char** argv)
{
    if (const auto code = PaintedScreen::paintIfAsked(argc, argv))
        return *code;
    if (argc == 4 && std::strcmp(argv[1], "--record") == 0)
        return recordForEver(argc, argv);
    SoundServer sounds;
    const QGuiApplication app(argc, argv);
    sounds.start({QStringLiteral("module-sine-source frequency=440 rate=48000"),
                  QStringLiteral("module-null-sink sink_name=out rate=48000"),
                  QStringLiteral("module-sine sink=out frequency=440"),
                  QStringLiteral("module-remap-source master=out.monitor source_name=mic")});
    TestTakeRecorder test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_take_recorder.moc"
