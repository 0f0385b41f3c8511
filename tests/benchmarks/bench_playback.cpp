/// Plays a project through the real Player and prints what a viewer got, as JSON:
///     bench_playback PROJECT [SECONDS [--frames]]
/// With --frames every shown picture is a line on standard error: its frame, the wall clock in microseconds, its
/// brightness. Run it inside packaging/session.sh (null sound sink). Budget: under 1 % dropped frames, sound within 40
/// ms of picture.

#include "core/player/player.h"
#include "core/project/project.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>
#include <QTimer>
#include <chrono>

namespace {

void report(const Player& player, qint64 firstFrameMs, qint64 wallMs)
{
    const PlaybackStats stats = player.stats();
    const qint64 total = stats.shown + stats.dropped;
    const QJsonObject figures{
        {QStringLiteral("shown"), stats.shown},
        {QStringLiteral("dropped"), stats.dropped},
        {QStringLiteral("droppedPercent"), total ? 100.0 * double(stats.dropped) / double(total) : 100.0},
        {QStringLiteral("worstSkewMs"), stats.worstSkewMs},
        {QStringLiteral("soundDevice"), stats.soundDevice},
        {QStringLiteral("playToFirstFrameMs"), firstFrameMs},
        {QStringLiteral("wallMs"), wallMs}};
    QTextStream(stdout) << QJsonDocument(figures).toJson(QJsonDocument::Indented);
}

void tellFrame(const QImage& image, Frames frame)
{
    const auto now =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch());
    QTextStream(stderr) << "frame " << frame << ' ' << now.count() << ' '
                        << qGray(image.pixel(image.width() / 2, image.height() / 2)) << '\n';
}

} // namespace

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        return 2;
    const int seconds = arguments.size() > 2 ? arguments[2].toInt() : 60;
    std::shared_ptr<Project> project;
    Player player;
    QElapsedTimer timer;
    qint64 firstFrameMs = -1;
    const auto finish = [&] {
        report(player, firstFrameMs, timer.elapsed());
        player.pause();
        QCoreApplication::quit();
    };
    QObject::connect(&player, &Player::frameReady, &player, [&](const QImage& image, Frames frame) {
        if (timer.isValid() && firstFrameMs < 0)
            firstFrameMs = timer.elapsed();
        if (arguments.contains(QStringLiteral("--frames")))
            tellFrame(image, frame);
    });
    QObject::connect(&player, &Player::playingChanged, &player, [&](bool playing) {
        if (!playing)
            finish();
    });
    Project::open(arguments[1], nullptr).then(&application, [&](const Result<std::shared_ptr<Project>>& opened) {
        if (!opened) {
            QTextStream(stderr) << opened.error().message << '\n';
            QCoreApplication::exit(1);
            return;
        }
        project = *opened;
        player.setDisplaySize({960, 540});
        player.setPlan(project->plan(project->current().id), project->cacheFolder());
        QTimer::singleShot(2000, &player, [&] {
            timer.start();
            player.play();
        });
        QTimer::singleShot(2000 + seconds * 1000, &player, [&] { player.pause(); });
    });
    return QGuiApplication::exec();
}
