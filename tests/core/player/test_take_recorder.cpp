#include "core/player/take_recorder.h"

#include "core/media/video_reader.h"
#include "tests/support/painted_screen.h"
#include "tests/support/results.h"

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
    const QGuiApplication app(argc, argv);
    TestTakeRecorder test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_take_recorder.moc"
