/// Plays a film through the real Player and prints what a viewer got, as JSON:
///     bench_playback PROJECT [SECONDS [--frames]]
///     bench_playback --minutes M [--folder DIR] [--no-proxies]
/// With --minutes the film is made here: 720p24 H.264 with a dissolve at every cut and two sound tracks (needs ffmpeg);
/// --folder keeps it for the next run, and the proxies that the window would make in the background are made first.
/// With --frames every shown picture is a line on standard error: its frame, the wall clock in microseconds, its
/// brightness. Run it inside packaging/session.sh (null sound sink), on two cores:
///     packaging/session.sh taskset -c 0,1 build/release/benchmarks/bench_playback --minutes 5
/// Before it plays on, it presses play ten times and drags through the film for some seconds. Ends with 1 when a budget
/// of design/media.md is missed: under 1 % dropped, play pressed to first frame at most 100 ms, a scrub's p95 at most
/// 50 ms.

#include "core/player/player.h"
#include "core/project/project.h"
#include "tests/benchmarks/playback_film.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <algorithm>
#include <chrono>
#include <cmath>

namespace {

constexpr double DroppedLimit = 1; // per cent
constexpr double PressLimitMs = 100;
constexpr double ScrubLimitMs = 50;
constexpr int Presses = 10;
constexpr int Drags = 200;

class Bench final : public QObject {
public:
    Bench(Player& player, bool tellsFrames)
        : m_player(player)
    {
        connect(&player, &Player::frameReady, this, [this, tellsFrames](const QImage& image, Frames frame) {
            m_shown = frame;
            if (tellsFrames)
                tell(image, frame);
        });
    }
    /// Milliseconds until a picture comes after `act`; it must be `wanted` unless that is below zero.
    double untilShown(const std::function<void()>& act, Frames wanted = -1);
    QList<double> presses();
    QList<double> drags();
    QJsonObject play(int seconds);

private:
    static void tell(const QImage& image, Frames frame);
    Player& m_player;
    Frames m_shown = -1;
};

void Bench::tell(const QImage& image, Frames frame)
{
    const auto now =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch());
    QTextStream(stderr) << "frame " << frame << ' ' << now.count() << ' '
                        << qGray(image.pixel(image.width() / 2, image.height() / 2)) << '\n';
}

double Bench::untilShown(const std::function<void()>& act, Frames wanted)
{
    m_shown = -1;
    QElapsedTimer timer;
    timer.start();
    act();
    while (timer.elapsed() < 10000 && (wanted < 0 ? m_shown < 0 : m_shown != wanted))
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
    return double(timer.nsecsElapsed()) / 1e6;
}

QList<double> Bench::presses()
{
    QList<double> times;
    for (int i = 0; i < Presses; ++i) {
        m_player.seek(m_player.length() * (i + 1) / (Presses + 2));
        QTest::qWait(400); // what is pressed stood still before
        times << untilShown([this] { m_player.play(); });
        QTest::qWait(300);
        m_player.pause();
    }
    return times;
}

/// A hand that goes through the film and back, now fast, now slow, 25 places a second; each place must be seen.
QList<double> Bench::drags()
{
    QList<double> times;
    double at = double(m_player.length()) / 3;
    for (int i = 0; i < Drags; ++i) {
        at += std::sin(i / 9.0) * (2 + 10 * std::abs(std::sin(i / 31.0)));
        const Frames wanted = std::clamp<Frames>(std::llround(at), 0, m_player.length() - 1);
        if (wanted == m_player.position())
            continue;
        times << untilShown([this, wanted] { m_player.seek(wanted); }, wanted);
        QTest::qWait(std::max(0, 40 - int(times.last())));
    }
    return times;
}

QJsonObject Bench::play(int seconds)
{
    m_player.rewind();
    QTest::qWait(1000);
    QElapsedTimer wall;
    wall.start();
    m_player.play();
    while (m_player.isPlaying() && wall.elapsed() < seconds * 1000LL)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    const PlaybackStats stats = m_player.stats();
    m_player.pause();
    const qint64 total = stats.shown + stats.dropped;
    return {{QStringLiteral("shown"), stats.shown},
            {QStringLiteral("dropped"), stats.dropped},
            {QStringLiteral("droppedPercent"), total ? 100.0 * double(stats.dropped) / double(total) : 100.0},
            {QStringLiteral("worstSkewMs"), stats.worstSkewMs},
            {QStringLiteral("soundGaps"), stats.soundGaps},
            {QStringLiteral("soundDevice"), stats.soundDevice},
            {QStringLiteral("wallMs"), wall.elapsed()}};
}

double percentile(QList<double> times, int percent)
{
    std::sort(times.begin(), times.end());
    return times.isEmpty() ? 1e9 : times[(times.size() - 1) * percent / 100];
}

/// 0 when all budgets are met.
int run(const RenderPlan& plan, const QString& cache, int seconds, bool tellsFrames, int proxies = 0)
{
    Player player;
    Bench bench(player, tellsFrames);
    player.setDisplaySize({960, 540});
    player.setPlan(plan, cache);
    QTest::qWait(2000);
    const QList<double> presses = tellsFrames ? QList<double>() : bench.presses();
    const QList<double> drags = tellsFrames ? QList<double>() : bench.drags();
    QJsonObject figures = bench.play(seconds);
    bool met = figures[QStringLiteral("droppedPercent")].toDouble() < DroppedLimit;
    if (!tellsFrames) {
        figures.insert(QStringLiteral("playToFirstFrameMs"), percentile(presses, 50));
        figures.insert(QStringLiteral("playToFirstFrameWorstMs"), percentile(presses, 100));
        figures.insert(QStringLiteral("scrubs"), drags.size());
        figures.insert(QStringLiteral("scrubMedianMs"), percentile(drags, 50));
        figures.insert(QStringLiteral("scrubP95Ms"), percentile(drags, 95));
        met = met && percentile(presses, 50) <= PressLimitMs && percentile(drags, 95) <= ScrubLimitMs;
    }
    figures.insert(QStringLiteral("proxies"), proxies);
    figures.insert(QStringLiteral("met"), met);
    QTextStream(stdout) << QJsonDocument(figures).toJson(QJsonDocument::Indented);
    return met ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("minutes"), QString(), QStringLiteral("M")},
                       {QStringLiteral("folder"), QString(), QStringLiteral("DIR")},
                       {QStringLiteral("no-proxies"), QString()},
                       {QStringLiteral("frames"), QString()}});
    parser.process(application);
    const QStringList arguments = parser.positionalArguments();
    if (parser.isSet(QStringLiteral("minutes"))) {
        const QTemporaryDir fresh;
        const double minutes = parser.value(QStringLiteral("minutes")).toDouble();
        const QString folder =
            parser.isSet(QStringLiteral("folder")) ? parser.value(QStringLiteral("folder")) : fresh.path();
        const auto plan = playbackFilm(folder, minutes);
        const QString cache = folder + QStringLiteral("/cache");
        const bool own = parser.isSet(QStringLiteral("no-proxies"));
        Result<int> proxies = 0;
        if (!plan)
            proxies = fail(plan.error());
        else if (!own)
            proxies = makeProxies(*plan, cache);
        if (proxies)
            return run(*plan, own ? QString() : cache, int(minutes * 60), false, *proxies);
        QTextStream(stderr) << proxies.error().message << '\n';
        return 1;
    }
    if (arguments.isEmpty())
        return 2;
    const auto opening = Project::open(arguments[0], nullptr);
    if (!QTest::qWaitFor([&] { return opening.isFinished(); }, 60000) || !opening.result()) {
        QTextStream(stderr) << (opening.isFinished() ? opening.result().error().message : QString()) << '\n';
        return 1;
    }
    const std::shared_ptr<Project> project = *opening.result();
    return run(project->plan(project->current().id), project->cacheFolder(),
               arguments.value(1, QStringLiteral("60")).toInt(), parser.isSet(QStringLiteral("frames")));
}
