/// Random exact seeks in a clip of 720p H.264 with a key picture every 250, by our reader and by mpv in the same run:
///     bench_seek [SEEKS [FILE]]
/// Makes the clip with the ffmpeg program unless FILE is given. Prints JSON: median and p90 in milliseconds of both,
/// their ratio, and how long the neighbours of the playhead take. Budget (design/media.md): at most 0.7 of mpv's
/// median, neighbours under 16 ms.

#include "core/media/video_reader.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>
#include <algorithm>

namespace {

using Times = QList<double>;

QJsonObject summary(Times ms)
{
    std::sort(ms.begin(), ms.end());
    if (ms.isEmpty())
        return {};
    return {{QStringLiteral("count"), int(ms.size())},
            {QStringLiteral("medianMs"), ms[ms.size() / 2]},
            {QStringLiteral("p90Ms"), ms[ms.size() * 9 / 10]},
            {QStringLiteral("worstMs"), ms.last()}};
}

bool makeClip(const QString& path)
{
    return QProcess::execute(QStringLiteral("ffmpeg"), {QStringLiteral("-v"),
                                                        QStringLiteral("error"),
                                                        QStringLiteral("-f"),
                                                        QStringLiteral("lavfi"),
                                                        QStringLiteral("-i"),
                                                        QStringLiteral("testsrc2=s=1280x720:r=24,noise=c0s=6:c0f=t"),
                                                        QStringLiteral("-t"),
                                                        QStringLiteral("60"),
                                                        QStringLiteral("-c:v"),
                                                        QStringLiteral("libx264"),
                                                        QStringLiteral("-preset"),
                                                        QStringLiteral("veryfast"),
                                                        QStringLiteral("-bf"),
                                                        QStringLiteral("3"),
                                                        QStringLiteral("-pix_fmt"),
                                                        QStringLiteral("yuv420p"),
                                                        QStringLiteral("-g"),
                                                        QStringLiteral("250"),
                                                        QStringLiteral("-keyint_min"),
                                                        QStringLiteral("250"),
                                                        QStringLiteral("-sc_threshold"),
                                                        QStringLiteral("0"),
                                                        path}) == 0;
}

/// Seeks of our reader, and afterwards the pictures around each place.
struct OwnTimes {
    Times seeks;
    Times neighbours;
};

OwnTimes ownSeeks(const QString& path, const QList<std::int64_t>& places)
{
    OwnTimes times;
    const auto reader = VideoReader::open(path);
    if (!reader)
        return times;
    const std::int64_t step = framesToMicroseconds(1, (*reader)->info().rate);
    QElapsedTimer timer;
    const auto taken = [&](std::int64_t us) {
        timer.start();
        const bool given = (*reader)->pictureAt(us).has_value();
        return given ? double(timer.nsecsElapsed()) / 1e6 : 1e6;
    };
    for (const std::int64_t us : places) {
        times.seeks << taken(us);
        for (const int n : {1, 2, 3, 2, 1, 0})
            times.neighbours << taken(us + n * step);
    }
    return times;
}

/// mpv, paused, told by its socket to seek exactly; a seek is over when it says so.
Times mpvSeeks(const QString& path, const QList<std::int64_t>& places, const QString& folder)
{
    const QString socketPath = folder + QStringLiteral("/mpv");
    QProcess mpv;
    mpv.start(QStringLiteral("mpv"),
              {QStringLiteral("--no-config"), QStringLiteral("--vo=null"), QStringLiteral("--ao=null"),
               QStringLiteral("--pause"), QStringLiteral("--keep-open=yes"), QStringLiteral("--hr-seek=yes"),
               QStringLiteral("--really-quiet"), QStringLiteral("--hwdec=no"),
               QStringLiteral("--input-ipc-server=") + socketPath, path});
    QLocalSocket socket;
    for (int i = 0; i < 100 && socket.state() != QLocalSocket::ConnectedState; ++i) {
        QThread::msleep(100);
        socket.connectToServer(socketPath);
        socket.waitForConnected(100);
    }
    QThread::msleep(1000);
    Times times;
    QElapsedTimer timer;
    for (const std::int64_t us : places) {
        socket.waitForReadyRead(10);
        socket.readAll();
        timer.start();
        socket.write("{\"command\":[\"seek\"," + QByteArray::number(double(us) / 1e6, 'f', 6) +
                     ",\"absolute+exact\"]}\n");
        QByteArray words;
        while (!words.contains("playback-restart") && timer.elapsed() < 30'000) {
            socket.waitForReadyRead(1000);
            words += socket.readAll();
        }
        times << double(timer.nsecsElapsed()) / 1e6;
    }
    mpv.kill();
    mpv.waitForFinished();
    return times;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int count = arguments.size() > 1 ? arguments[1].toInt() : 60;
    const QTemporaryDir folder;
    const QString path = arguments.size() > 2 ? arguments[2] : folder.filePath(QStringLiteral("clip.mp4"));
    if (arguments.size() <= 2 && !makeClip(path))
        return 1;
    const auto info = probe(path);
    if (!info)
        return 1;
    QRandomGenerator random(2026);
    QList<std::int64_t> places;
    for (int i = 0; i < count; ++i)
        places << std::int64_t(random.bounded(double(info->durationUs) * 0.98));
    const OwnTimes own = ownSeeks(path, places);
    const Times peer = mpvSeeks(path, places, folder.path());
    QJsonObject figures{{QStringLiteral("own"), summary(own.seeks)},
                        {QStringLiteral("mpv"), summary(peer)},
                        {QStringLiteral("neighbours"), summary(own.neighbours)}};
    const double ratio = summary(own.seeks)[QStringLiteral("medianMs")].toDouble() /
                         std::max(0.001, summary(peer)[QStringLiteral("medianMs")].toDouble());
    figures.insert(QStringLiteral("ratio"), ratio);
    QTextStream(stdout) << QJsonDocument(figures).toJson();
    return ratio <= 0.7 ? 0 : 1;
}
