/// Random exact seeks in a clip of 720p H.264 with a key picture every 250, by our reader, by our reader in the clip's
/// proxy, and by mpv, in turns:
///     bench_seek [SEEKS [FILE]]
/// Makes the clip with the ffmpeg program unless FILE is given. Prints JSON: median, p90 and p95 in milliseconds of
/// each and of the neighbours of the playhead, and how our medians compare with mpv's. Budget (design/media.md): at
/// most 0.7 of mpv's median, 0.1 with a proxy, neighbours under 16 ms.

#include "core/media/proxy.h"
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
            {QStringLiteral("p95Ms"), ms[ms.size() * 95 / 100]},
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

/// Our reader: the seek, and afterwards the pictures around the place.
class OwnSeeks final {
public:
    bool open(const QString& path, int threads)
    {
        auto reader = VideoReader::open(path, {}, threads);
        if (!reader)
            return false;
        m_reader = std::move(*reader);
        return true;
    }
    void seek(std::int64_t us)
    {
        const std::int64_t step = framesToMicroseconds(1, m_reader->info().rate);
        m_seeks << taken(us);
        for (const int n : {1, 2, 3, 2, 1, 0, -1, -2, -3, -2, -1, 0})
            m_neighbours << taken(us + n * step);
    }
    QJsonObject seeks() const { return summary(m_seeks); }
    QJsonObject neighbours() const { return summary(m_neighbours); }

private:
    double taken(std::int64_t us)
    {
        QElapsedTimer timer;
        timer.start();
        const bool given = m_reader->pictureAt(us).has_value();
        return given ? double(timer.nsecsElapsed()) / 1e6 : 1e6;
    }
    std::unique_ptr<VideoReader> m_reader;
    Times m_seeks;
    Times m_neighbours;
};

/// mpv, paused, told by its socket to seek exactly; a seek is over when it says so.
class MpvSeeks final {
public:
    ~MpvSeeks()
    {
        m_mpv.kill();
        m_mpv.waitForFinished();
    }
    void open(const QString& path, const QString& folder)
    {
        const QString socketPath = folder + QStringLiteral("/mpv");
        m_mpv.start(QStringLiteral("mpv"),
                    {QStringLiteral("--no-config"), QStringLiteral("--vo=null"), QStringLiteral("--ao=null"),
                     QStringLiteral("--pause"), QStringLiteral("--keep-open=yes"), QStringLiteral("--hr-seek=yes"),
                     QStringLiteral("--really-quiet"), QStringLiteral("--hwdec=no"),
                     QStringLiteral("--input-ipc-server=") + socketPath, path});
        for (int i = 0; i < 100 && m_socket.state() != QLocalSocket::ConnectedState; ++i) {
            QThread::msleep(100);
            m_socket.connectToServer(socketPath);
            m_socket.waitForConnected(100);
        }
        QThread::msleep(1000);
    }
    void seek(std::int64_t us)
    {
        m_socket.waitForReadyRead(10);
        m_socket.readAll();
        QElapsedTimer timer;
        timer.start();
        m_socket.write("{\"command\":[\"seek\"," + QByteArray::number(double(us) / 1e6, 'f', 6) +
                       ",\"absolute+exact\"]}\n");
        QByteArray words;
        while (!words.contains("playback-restart") && timer.elapsed() < 30'000) {
            m_socket.waitForReadyRead(1000);
            words += m_socket.readAll();
        }
        m_seeks << double(timer.nsecsElapsed()) / 1e6;
    }
    QJsonObject seeks() const { return summary(m_seeks); }

private:
    QProcess m_mpv;
    QLocalSocket m_socket;
    Times m_seeks;
};

double ratioOf(const QJsonObject& own, const QJsonObject& peer)
{
    const QString median = QStringLiteral("medianMs");
    return own[median].toDouble() / std::max(0.001, peer[median].toDouble());
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
    const QString proxyPath = folder.filePath(QStringLiteral("proxy.mp4"));
    const auto info = probe(path);
    const auto size = proxySizeFor(path);
    if (!info || !size || !*size || !writeProxy(path, **size, proxyPath))
        return 1;
    OwnSeeks own;
    OwnSeeks proxy;
    MpvSeeks peer;
    if (!own.open(path, VideoReader::threadsToSeek()) || !proxy.open(proxyPath, 1))
        return 1;
    peer.open(path, folder.path());
    QRandomGenerator random(2026);
    for (int i = 0; i < count; ++i) {
        const auto place = std::int64_t(random.bounded(double(info->durationUs) * 0.98));
        own.seek(place);
        peer.seek(place);
        proxy.seek(place);
    }
    const double ratio = ratioOf(own.seeks(), peer.seeks());
    const double proxyRatio = ratioOf(proxy.seeks(), peer.seeks());
    const QJsonObject figures{{QStringLiteral("own"), own.seeks()},
                              {QStringLiteral("proxy"), proxy.seeks()},
                              {QStringLiteral("mpv"), peer.seeks()},
                              {QStringLiteral("neighbours"), own.neighbours()},
                              {QStringLiteral("proxyNeighbours"), proxy.neighbours()},
                              {QStringLiteral("ratio"), ratio},
                              {QStringLiteral("proxyRatio"), proxyRatio}};
    QTextStream(stdout) << QJsonDocument(figures).toJson();
    return ratio <= 0.7 && proxyRatio <= 0.1 ? 0 : 1;
}
