#include "core/base/safe_file.h"
#include "core/media/picture_frame.h"
#include "core/media/video_reader.h"
#include "core/render/compiler.h"
#include "core/render/timeline_reader.h"
#include "tests/core/render/sample_board.h"
#include "tests/core/render/sound_signals.h"
#include "tests/support/results.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <functional>

/// Whole films through the compiler: sound and picture together from the first minute to the last, in memory that does
/// not know how long the film is, and without a click at any cut. BOARDREEL_FILM_MINUTES=30 is the whole promise
/// (ten minutes of a machine); ctest makes four.
class TestLongFilm final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void staysTogetherInFlatMemory();
    void nothingClicksAtACut();
};

namespace {

constexpr Rate FilmRate{30000, 1001}; // what drifts when somebody counts thirty
constexpr QSize Size(64, 36);
constexpr Frames Handle = 15;
constexpr Frames ShotLength = 300;
constexpr Frames Mark = 15;       ///< frame of a marked shot that flashes and beeps
constexpr double Megabyte = 1024; // in kilobytes
constexpr double Most = 32;       ///< megabytes that a longer film may need more

Picture grey(int luma)
{
    AvFrame frame = makePictureFrame(Size);
    for (int plane = 0; plane < 3; ++plane)
        for (int y = 0; y < Size.height() / (plane ? 2 : 1); ++y)
            memset(frame->data[plane] + std::ptrdiff_t(y) * frame->linesize[plane], plane ? 128 : luma,
                   size_t(Size.width() / (plane ? 2 : 1)));
    return Picture::adopt(frame.release());
}

/// A take as providers send them: H.264 and AAC in one MP4.
Status writeTake(const QString& path, Frames length, const std::function<int(Frames)>& luma, const SoundBuffer& sound)
{
    const VideoSettings settings{Size, FilmRate};
    MuxInput input;
    input.rate = FilmRate;
    input.sound = path + QStringLiteral(".m4a");
    input.soundSamples = sound.length();
    input.pieces = {{path + QStringLiteral(".video"), 0, length, false}};
    BR_TRY(const auto video, SegmentWriter::open(input.pieces[0].file, settings));
    for (Frames n = 0; n < length; ++n)
        BR_CHECK(video->add(grey(luma(n))));
    BR_CHECK(video->finish());
    BR_TRY(const auto audio, SoundWriter::open(input.sound));
    BR_CHECK(audio->add(sound.samples));
    BR_CHECK(audio->finish());
    BR_CHECK(muxFilm(input, path));
    QFile::remove(input.sound);
    QFile::remove(input.pieces[0].file);
    return {};
}

std::int64_t at(Frames frame)
{
    return framesToSamples(frame, FilmRate);
}

/// A tone that begins somewhere in its wave.
SoundBuffer toneFrom(double phase, double seconds)
{
    SoundBuffer all = tone(180, 0.4, seconds + 1);
    const auto skip = std::ptrdiff_t(phase * SampleRate / 180) * 2;
    all.samples.erase(all.samples.begin(), all.samples.begin() + skip);
    all.samples.resize(size_t(seconds * SampleRate) * 2);
    return all;
}

/// Films of takes with sound in a folder of its own.
class Takes {
public:
    explicit Takes(QString folder)
        : m_folder(std::move(folder))
    {
        QDir(m_folder).mkpath(QStringLiteral("media"));
        QDir(m_folder).mkpath(QStringLiteral("cache"));
        m_board = sampleBoard();
        m_board.format = {Size, FilmRate};
        m_board.scenes.resize(1);
        m_board.scenes[0].shots.clear();
    }
    void addShot(const QString& take, Frames length, Frames dissolve)
    {
        QList<Shot>& shots = m_board.scenes[0].shots;
        Shot shot;
        shot.id = idNumber<ShotId>(int(shots.size()) + 1);
        shot.code = QStringLiteral("SH%1").arg(shots.size(), 4, 10, QLatin1Char('0'));
        shot.length = length;
        if (dissolve > 0)
            shot.transitionIn = {TransitionKind::Dissolve, dissolve};
        Take made = takeFor(shot, int(shots.size()) + 1, TakeOrigin::Provider);
        made.file = QStringLiteral("media/") + take;
        made.sha256 = hashFile(path(made.file)).value_or(QString());
        made.size = Size;
        made.rate = FilmRate;
        made.length = length + 2 * Handle;
        made.handleIn = Handle;
        m_shelf.add(made);
        shots.append(shot);
    }
    RenderPlan plan() const
    {
        OutputSpec output = defaultOutput(m_board);
        output.copyPackets = false;
        output.loudness.reset();
        return makeRenderPlan(m_board, m_shelf, output, m_folder);
    }
    Result<CompileReport> compile(const RenderPlan& plan, const QString& name) const
    {
        return compileFilm(plan, path(QStringLiteral("cache")), path(name), CacheUse::ReadAndFill, {});
    }
    QString path(const QString& name) const { return m_folder + QLatin1Char('/') + name; }

private:
    QString m_folder;
    Storyboard m_board;
    TakeShelf m_shelf;
};

Frames shotsIn(int minutes)
{
    return Frames(minutes) * 60 * FilmRate.num / FilmRate.den / ShotLength;
}

/// The first frame of the shots that flash and beep: the first, the middle and the last one.
QList<Frames> markedShots(int minutes)
{
    return {0, shotsIn(minutes) / 2, shotsIn(minutes) - 1};
}

Status makeLongFilm(const QString& folder, int minutes)
{
    Takes project(folder);
    constexpr Frames Length = ShotLength + 2 * Handle;
    constexpr double Seconds = double(Length) * FilmRate.den / FilmRate.num;
    for (int i = 0; i < 3; ++i)
        BR_CHECK(writeTake(
            project.path(QStringLiteral("media/%1.mp4").arg(i)), Length,
            [i](Frames n) { return 60 + 40 * i + int(n % 30); }, toneFrom(0.3 * i, Seconds)));
    const auto flashes = [](Frames n) { return n >= Handle + Mark && n < Handle + Mark + 3 ? 230 : 30; };
    SoundBuffer beep;
    beep.samples.resize(size_t(at(Length)) * 2);
    for (std::int64_t i = 0; i < SampleRate / 10; ++i)
        for (size_t channel = 0; channel < 2; ++channel)
            beep.samples[size_t(2 * (at(Handle + Mark) + i)) + channel] =
                float(0.6 * std::cos(2 * std::numbers::pi * 1000 * double(i) / SampleRate));
    BR_CHECK(writeTake(project.path(QStringLiteral("media/mark.mp4")), Length, flashes, beep));
    const QList<Frames> marked = markedShots(minutes);
    for (Frames i = 0; i < shotsIn(minutes); ++i) {
        const bool hard = marked.contains(i) || marked.contains(i - 1) || i % 2;
        project.addShot(marked.contains(i) ? QStringLiteral("mark.mp4") : QStringLiteral("%1.mp4").arg(i % 3),
                        ShotLength, hard ? 0 : 12);
    }
    BR_TRY(const CompileReport report, project.compile(project.plan(), QStringLiteral("film.mp4")));
    return report.frames == shotsIn(minutes) * ShotLength
               ? Status()
               : fail(ErrorKind::Failed, QStringLiteral("%1 frames").arg(report.frames));
}

double peakMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith("VmHWM:"))
                return line.mid(6).trimmed().split(' ').first().toDouble() / Megabyte;
    return 0;
}

/// A process of its own, since memory that was once had is not given back: makes the film and says its peak. As a
/// control it holds the film's whole sound all the while.
int makeInChild(const QStringList& words)
{
    const int minutes = words.value(2).toInt();
    std::vector<float> held;
    if (words.value(4) == QLatin1String("hold"))
        held.assign(size_t(minutes) * 60 * SampleRate * 2, 0.1F);
    if (const Status made = makeLongFilm(words.value(3), minutes); !made) {
        fprintf(stderr, "%s\n", qPrintable(made.error().message));
        return 1;
    }
    printf("%.1f\n", peakMegabytes() + (held.empty() ? 0 : double(held.back()) * 0));
    return 0;
}

/// Megabytes; -1: it failed.
double peakOf(int minutes, const QString& folder, const QString& control = {})
{
    QDir().mkpath(folder);
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("--make"), QString::number(minutes), folder, control});
    return child.waitForFinished(-1) && child.exitCode() == 0 ? child.readAllStandardOutput().trimmed().toDouble() : -1;
}

/// The microsecond from which on a film is bright, searched in the two frames around `frame`; -1: it is not.
std::int64_t flashAt(VideoReader& film, Frames frame)
{
    const auto isBright = [&](std::int64_t time) {
        const auto picture = film.pictureAt(time);
        return picture && picture->frame()->data[0][0] > 128;
    };
    std::int64_t dark = framesToMicroseconds(frame - 1, FilmRate);
    std::int64_t bright = framesToMicroseconds(frame + 1, FilmRate);
    if (isBright(dark) || !isBright(bright))
        return -1;
    while (bright - dark > 500)
        (isBright((dark + bright) / 2) ? bright : dark) = (dark + bright) / 2;
    return bright;
}

} // namespace

void TestLongFilm::staysTogetherInFlatMemory()
{
    const QTemporaryDir folder;
    const int minutes = std::max(4, qEnvironmentVariableIntValue("BOARDREEL_FILM_MINUTES"));
    const int few = std::max(2, minutes / 10);
    const double brief = peakOf(few, folder.filePath(QStringLiteral("brief")));
    const double whole = peakOf(minutes, folder.filePath(QStringLiteral("long")));
    QVERIFY(brief > 0 && whole > 0);
    qInfo("%d minutes: %.1f MB, %d minutes: %.1f MB", few, brief, minutes, whole);
    QVERIFY2(whole - brief < Most, qPrintable(QString::number(whole - brief)));
    const double held = peakOf(minutes, folder.filePath(QStringLiteral("held")), QStringLiteral("hold"));
    QVERIFY2(held - brief > Most, qPrintable(QString::number(held))); // the control: such a thing would be seen

    const QString film = folder.filePath(QStringLiteral("long/film.mp4"));
    const auto pictures = VideoReader::open(film);
    const auto sound = SoundReader::open(film);
    VERIFY_OK(pictures);
    VERIFY_OK(sound);
    std::vector<float> second(SampleRate * 2);
    for (const Frames shot : markedShots(minutes)) {
        const Frames frame = shot * ShotLength + Mark;
        const double flash = double(flashAt(**pictures, frame)) / 1e6;
        const std::int64_t from = at(frame) - SampleRate * 2 / 5;
        VERIFY_OK((*sound)->read(from, second));
        const double beep = double(from) / SampleRate + firstHeard(second, 0.3);
        qInfo("at %.3f s: sound %.2f ms behind the picture, picture %.2f ms behind its time", flash,
              1000 * (beep - flash), 1000 * (flash - double(framesToMicroseconds(frame, FilmRate)) / 1e6));
        QVERIFY(flash > 0 && std::abs(flash - double(framesToMicroseconds(frame, FilmRate)) / 1e6) < 0.001);
        QVERIFY2(std::abs(beep - flash) < 0.010, qPrintable(QString::number(beep - flash)));
        // The control: one frame's worth of sound further off would not pass.
        QVERIFY(std::abs(beep + 1.0 / 30 - flash) > 0.010);
    }
}

void TestLongFilm::nothingClicksAtACut()
{
    constexpr Frames Length = 45;
    constexpr int Shots = 9;
    constexpr double Seconds = double(Length + 2 * Handle) * FilmRate.den / FilmRate.num;
    const QTemporaryDir folder;
    Takes project(folder.path());
    const auto still = [](Frames) { return 100; };
    // Each begins where the one before it is not: at its cut the wave stands at its top, the next one at its bottom.
    const auto begin = [](int i) { return i % 2 ? 0.66 : 0.89; };
    for (int i = 0; i < Shots; ++i)
        VERIFY_OK(writeTake(project.path(QStringLiteral("media/%1.mp4").arg(i)), Length + 2 * Handle, still,
                            toneFrom(begin(i), Seconds)));
    for (int i = 0; i < Shots; ++i)
        project.addShot(QStringLiteral("%1.mp4").arg(i), Length, i % 2 ? 0 : i > 0 ? 12 : 0);
    const auto heard = [&](const RenderPlan& plan, const QString& name) {
        std::vector<float> samples(size_t(at(Shots * Length)) * 2);
        if (!project.compile(plan, name))
            return std::vector<float>();
        const auto reader = SoundReader::open(project.path(name));
        return reader && (*reader)->read(0, samples) ? samples : std::vector<float>();
    };
    const auto around = [](const std::vector<float>& film, int cut) {
        return steepest(std::span(film).subspan(size_t(at(cut * Length) - SampleRate / 4) * 2, SampleRate));
    };
    const RenderPlan plan = project.plan();
    const std::vector<float> film = heard(plan, QStringLiteral("film.mp4"));
    QVERIFY(!film.empty());
    const double programme = steepest(std::span(film).subspan(SampleRate / 2, SampleRate));
    for (int cut = 1; cut < Shots; ++cut)
        QVERIFY2(around(film, cut) < programme * 1.5,
                 qPrintable(QStringLiteral("%1: %2 against %3").arg(cut).arg(around(film, cut)).arg(programme)));
    // The control: the same takes one behind the other as they are, through the same compiler.
    SoundBuffer spliced;
    for (int i = 0; i < Shots; ++i) {
        const SoundBuffer take = toneFrom(begin(i), Seconds);
        const auto count = 2 * (at((i + 1) * Length) - at(i * Length));
        spliced.samples.insert(spliced.samples.end(), take.samples.begin() + 2 * at(Handle),
                               take.samples.begin() + 2 * at(Handle) + count);
    }
    VERIFY_OK(writeWav(project.path(QStringLiteral("media/spliced.wav")), spliced));
    RenderPlan hard = plan;
    hard.sounds.resize(1);
    hard.sounds[0].file = QStringLiteral("media/spliced.wav");
    hard.sounds[0].sha256 = QStringLiteral("spliced");
    hard.sounds[0].sourceIn = 0;
    hard.sounds[0].length = spliced.length();
    const std::vector<float> clicks = heard(hard, QStringLiteral("hard.mp4"));
    QVERIFY(!clicks.empty());
    for (int cut = 1; cut < Shots; ++cut)
        QVERIFY2(around(clicks, cut) > programme * 3, qPrintable(QString::number(around(clicks, cut))));
}

int main(int argc, char* argv[])
{
    qputenv("QTEST_FUNCTION_TIMEOUT", "3600000");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    if (application.arguments().value(1) == QLatin1String("--make"))
        return makeInChild(application.arguments());
    TestLongFilm test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_long_film.moc"
