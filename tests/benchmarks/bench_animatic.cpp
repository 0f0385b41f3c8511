/// Renders animatic clips as the provider does and prints how much faster than real time that is and what it needs of
/// memory, as JSON:
///     bench_animatic [SHOTS] [SECONDS] [LANES]
/// For the budget's two cores: taskset -c 0,1 bench_animatic. Budget: at least 8 times real time at 720p24. LANES: so
/// many clips side by side, as the engine makes them; panels and cards are then not told apart.

#include "core/base/safe_file.h"
#include "core/render/compiler.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QJsonDocument>
#include <QPainter>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>
#include <QThreadPool>
#include <atomic>
#include <sys/resource.h>

namespace {

/// A drawing with as much detail as a storyboard artist's: hatching, soft tones and hard edges.
void drawPanel(const QString& path, int number)
{
    QImage image(1920, 1080, QImage::Format_RGB32);
    QLinearGradient sky(0, 0, 0, 1080);
    sky.setColorAt(0, QColor::fromHsv(number * 47 % 360, 60, 230));
    sky.setColorAt(1, QColor::fromHsv(number * 47 % 360, 90, 120));
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(image.rect(), sky);
    for (int i = 0; i < 1200; ++i) {
        painter.setPen(QPen(QColor::fromHsv((number * 31 + i) % 360, 40, 40 + i % 120), 1 + i % 3));
        const int x = (i * 7919 + number * 101) % 1920;
        const int y = (i * 104729) % 1080;
        painter.drawLine(x, y, x + 30 + i % 90, y + 40 - i % 80);
    }
    painter.end();
    image.save(path);
}

Storyboard boardWith(int shots, int seconds, const QString& folder)
{
    Storyboard board;
    board.id = StoryboardId::create();
    Scene scene;
    scene.id = SceneId::create();
    scene.code = QStringLiteral("SC010");
    scene.slugline = QStringLiteral("EXT. HARBOUR - DAY");
    for (int i = 0; i < shots; ++i) {
        Shot shot;
        shot.id = ShotId::create();
        shot.code = QStringLiteral("SH%1").arg((i + 1) * 10, 4, 10, QLatin1Char('0'));
        shot.length = 24 * seconds;
        shot.framing.move = CameraMove(i % 9);
        shot.description = QStringLiteral("The boats leave one after the other.");
        if (i % 4 != 3) { // three panels to one card
            Panel panel;
            panel.id = PanelId::create();
            panel.file = QStringLiteral("panel%1.png").arg(i);
            drawPanel(folder + QLatin1Char('/') + panel.file, i);
            panel.sha256 = hashFile(folder + QLatin1Char('/') + panel.file).value_or(QString());
            panel.size = {1920, 1080};
            shot.panels = {panel};
        }
        if (i % 3 == 0)
            shot.dialogue = {{QStringLiteral("ADA"),
                              {},
                              {},
                              QStringLiteral("They will be back before the winter, number %1.").arg(i)}};
        scene.shots.append(shot);
    }
    board.scenes = {scene};
    return board;
}

} // namespace

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    const int shots = argc > 1 ? QByteArray(argv[1]).toInt() : 16;
    const int seconds = argc > 2 ? QByteArray(argv[2]).toInt() : 5;
    const int lanes = argc > 3 ? std::max(1, QByteArray(argv[3]).toInt()) : 1;
    const QTemporaryDir folder;
    const Storyboard board = boardWith(shots, seconds, folder.path());
    QTextStream out(stdout);
    QElapsedTimer whole;
    std::atomic<qint64> panels = 0, cards = 0, failed = 0;
    QThreadPool pool;
    pool.setMaxThreadCount(lanes);
    whole.start();
    for (const Shot& shot : board.scenes[0].shots) {
        pool.start([&] {
            const RenderPlan plan = makeShotPlan(board, shot.id, animaticOutput(board), folder.path());
            QElapsedTimer clock;
            clock.start();
            const auto clip = renderAnimatic(plan, folder.filePath(QStringLiteral("cache")),
                                             folder.filePath(shot.code + QStringLiteral(".mp4")), {});
            failed += clip ? 0 : 1;
            (shot.panels.isEmpty() ? cards : panels) += std::max<qint64>(1, clock.elapsed());
        });
    }
    pool.waitForDone();
    const qint64 wall = std::max<qint64>(1, whole.elapsed());
    if (failed > 0) {
        out << failed.load() << " clips could not be made\n";
        return 1;
    }
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const double filmMs = 1000.0 * seconds * shots;
    const int cardShots = shots / 4;
    const QJsonObject figures{{QStringLiteral("cores"), QThread::idealThreadCount()},
                              {QStringLiteral("lanes"), lanes},
                              {QStringLiteral("peakMegabytes"), double(usage.ru_maxrss) / 1024},
                              {QStringLiteral("timesRealTime"), filmMs / double(wall)},
                              {QStringLiteral("panelsTimesRealTime"),
                               1000.0 * seconds * (shots - cardShots) / double(std::max<qint64>(1, panels.load()))},
                              {QStringLiteral("cardsTimesRealTime"),
                               1000.0 * seconds * cardShots / double(std::max<qint64>(1, cards.load()))}};
    out << QJsonDocument(figures).toJson(QJsonDocument::Indented);
    return 0;
}
