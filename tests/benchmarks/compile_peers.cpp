#include "tests/benchmarks/compile_peers.h"

#include "core/media/media_info.h"

#include <QFile>
#include <algorithm>
#include <thread>
#include <vector>

namespace {

QStringList words(const QString& line)
{
    return line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

Measured ffmpeg(const PeerWork& work, const QStringList& arguments)
{
    return measured(QStringLiteral("ffmpeg"), words(QStringLiteral("-v error -y -nostdin")) + arguments, work.folder);
}

QStringList inputs(const PeerWork& work)
{
    QStringList arguments;
    for (int i = 0; i < work.clips; ++i)
        arguments += {QStringLiteral("-i"), work.clip(i)};
    return arguments;
}

QStringList coding(const QString& file)
{
    return words(QStringLiteral("-c:v libx264 -preset veryfast -crf 20 -c:a aac -b:a 192k")) + QStringList{file};
}

/// Moves, and has as much noise in brightness and colour as a film of everyday costs to code.
QStringList testPicture(const PeerWork& work, int clip)
{
    return words(QStringLiteral("-f lavfi -i testsrc2=s=1280x720:r=24:d=%1,hue=h=%2,noise=c0s=4:c1s=5:c2s=4:allf=t "
                                "-f lavfi -i sine=frequency=%3:r=48000:d=%1")
                     .arg(work.seconds)
                     .arg(clip * 15)
                     .arg(220 + 20 * clip));
}

/// The clips from `first` to before `end` as ffmpeg's concat demuxer reads them.
bool writeList(const PeerWork& work, const QString& name, int first, int end)
{
    QFile list(work.folder + QLatin1Char('/') + name);
    if (!list.open(QIODevice::WriteOnly))
        return false;
    for (int i = first; i < end; ++i)
        list.write(QStringLiteral("file '%1'\n").arg(work.clip(i)).toUtf8());
    return true;
}

QStringList stretchOf(const PeerWork& work, double from)
{
    return {QStringLiteral("-ss"), QString::number(from, 'f', 3), QStringLiteral("-i"), work.source};
}

} // namespace

bool makeClips(const PeerWork& work)
{
    double last = 0; // where the last clip can begin
    if (!work.source.isEmpty()) {
        const auto film = probe(work.source);
        last = film ? double(film->durationUs) / 1e6 - work.seconds : -1;
    }
    for (int i = 0; last >= 0 && i <= work.clips; ++i) {
        if (QFile::exists(work.folder + QLatin1Char('/') + work.clip(i)))
            continue;
        const QStringList content =
            work.source.isEmpty() ? testPicture(work, i) : stretchOf(work, last * i / work.clips);
        const QString shape = QStringLiteral("-t %1 -r 24 -s 1280x720 -pix_fmt yuv420p -ac 2 -ar 48000 -f mp4");
        const QString part = QStringLiteral("part.mp4");
        if (!ffmpeg(work, content + words(shape.arg(work.seconds)) + coding(part)).done ||
            !QFile::rename(work.folder + QLatin1Char('/') + part, work.folder + QLatin1Char('/') + work.clip(i)))
            return false;
    }
    return last >= 0;
}

Measured ffmpegDissolves(const PeerWork& work, int frames)
{
    const double length = frames / 24.0;
    QString graph;
    QString picture = QStringLiteral("[0:v]");
    QString sound = QStringLiteral("[0:a]");
    for (int i = 1; i < work.clips; ++i) {
        graph += QStringLiteral("%1[%2:v]xfade=duration=%5:offset=%3[v%2];%4[%2:a]acrossfade=d=%5[a%2];")
                     .arg(picture)
                     .arg(i)
                     .arg(i * (work.seconds - length))
                     .arg(sound)
                     .arg(length);
        picture = QStringLiteral("[v%1]").arg(i);
        sound = QStringLiteral("[a%1]").arg(i);
    }
    graph.chop(1);
    return ffmpeg(work, inputs(work) +
                            QStringList{QStringLiteral("-filter_complex"), graph, QStringLiteral("-map"), picture,
                                        QStringLiteral("-map"), sound} +
                            coding(QStringLiteral("ref-dissolve.mp4")));
}

Measured ffmpegConcat(const PeerWork& work)
{
    QString graph;
    for (int i = 0; i < work.clips; ++i)
        graph += QStringLiteral("[%1:v][%1:a]").arg(i);
    graph += QStringLiteral("concat=n=%1:v=1:a=1[v][a]").arg(work.clips);
    return ffmpeg(work, inputs(work) + QStringList{QStringLiteral("-filter_complex"), graph} +
                            words(QStringLiteral("-map [v] -map [a]")) + coding(QStringLiteral("ref-concat.mp4")));
}

Measured ffmpegCopy(const PeerWork& work)
{
    if (!writeList(work, QStringLiteral("list.txt"), 0, work.clips))
        return {};
    return ffmpeg(work, words(QStringLiteral("-f concat -i list.txt -c copy ref-copy.mp4")));
}

Measured meltCuts(const PeerWork& work)
{
    QStringList arguments = words(QStringLiteral("-silent -profile atsc_720p_24"));
    for (int i = 0; i < work.clips; ++i)
        arguments.append(work.clip(i));
    return measured(QStringLiteral("melt"),
                    arguments + words(QStringLiteral("-consumer avformat:ref-melt.mp4 vcodec=libx264 preset=veryfast "
                                                     "crf=20 acodec=aac ab=192k")),
                    work.folder);
}

Measured codersAlone(const PeerWork& work, int cores)
{
    QList<Measured> parts(cores);
    {
        std::vector<std::jthread> lanes;
        for (int i = 0; i < cores; ++i)
            lanes.emplace_back([&work, &parts, i, cores] {
                const QString list = QStringLiteral("list%1.txt").arg(i);
                if (writeList(work, list, work.clips * i / cores, work.clips * (i + 1) / cores))
                    parts[i] = ffmpeg(
                        work, words(QStringLiteral("-threads 1 -f concat -i %1 -an -c:v libx264 -preset veryfast "
                                                   "-crf 20 -threads 1 -f null -")
                                        .arg(list)));
            });
    }
    Measured all;
    all.done = true;
    for (const Measured& part : parts) {
        all.done = all.done && part.done;
        all.wall = std::max(all.wall, part.wall);
        all.cpu += part.cpu;
        all.peak += part.peak;
    }
    return all;
}
