#include "tests/core/media/frame_judge.h"

#include "core/media/av_handles.h"
#include "core/media/reading/input_file.h"
#include "core/media/reading/video_shape.h"

extern "C" {
#include <libavutil/pixdesc.h>
}

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <algorithm>
#include <cmath>

namespace {

constexpr int SmallWidth = 64;
constexpr int SmallHeight = 48;
constexpr int SmallBytes = SmallWidth * SmallHeight;

QString text(const char* words)
{
    return QString::fromLatin1(words);
}

/// The conversion that our pictures have been through, for pictures that are not turned.
QString conversion(const AVCodecParameters& par, QSize size, bool opensAlpha)
{
    const bool large = par.height >= 720 || par.width >= 1280;
    const QString matrix = par.color_space == AVCOL_SPC_UNSPECIFIED || par.color_space == AVCOL_SPC_RGB
                               ? text(large ? "bt709" : "bt601")
                               : text("auto");
    const bool bright = par.color_trc == AVCOL_TRC_SMPTE2084 || par.color_trc == AVCOL_TRC_ARIB_STD_B67;
    const QString down =
        text("zscale=transfer=linear:npl=100%1,format=gbrpf32le,zscale=primaries=bt709,"
             "tonemap=hable:desat=0,zscale=transfer=bt709:matrix=bt709:range=limited,format=yuv420p,")
            .arg(par.color_primaries == AVCOL_PRI_UNSPECIFIED ? text(":primariesin=bt2020") : QString());
    // What is transparent is black.
    const AVPixFmtDescriptor* pixels = av_pix_fmt_desc_get(AVPixelFormat(par.format));
    const bool clear = pixels && pixels->flags & AV_PIX_FMT_FLAG_ALPHA;
    const QString black =
        clear || opensAlpha ? text("format=yuva444p,premultiply=inplace=1,format=yuv444p,") : QString();
    return text("%4scale=%1:%2:in_color_matrix=%3:out_color_matrix=bt709:out_range=tv:"
                "flags=bicubic+accurate_rnd+full_chroma_inp+full_chroma_int,format=yuv420p")
        .arg(size.width())
        .arg(size.height())
        .arg(matrix, bright ? down : black);
}

/// Times of the pictures in microseconds, out of ffmpeg's own words.
QList<std::int64_t> timesIn(const QString& words, JudgedFilm& film)
{
    static const QRegularExpression base(text("config in time_base: (\\d+)/(\\d+)"));
    static const QRegularExpression shown(text("\\bn: *\\d+ pts: *(-?\\d+)"));
    QList<std::int64_t> times;
    const auto found = base.match(words);
    const AVRational tick{found.captured(1).toInt(), std::max(1, found.captured(2).toInt())};
    film.tickUs = std::max<std::int64_t>(1, av_rescale_q(1, tick, {1, 1'000'000}));
    for (auto it = shown.globalMatch(words); it.hasNext();)
        times << av_rescale_q(it.next().captured(1).toLongLong(), tick, {1, 1'000'000});
    return times;
}

QList<QByteArray> hashesIn(const QString& path)
{
    QList<QByteArray> hashes;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return hashes;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (!line.isEmpty() && !line.startsWith('#'))
            hashes << line.mid(line.lastIndexOf(',') + 1).trimmed();
    }
    return hashes;
}

QByteArray hashOf(const AVFrame& frame)
{
    QCryptographicHash hash(QCryptographicHash::Md5);
    for (int plane = 0; plane < 3; ++plane) {
        const int shift = plane ? 1 : 0;
        for (int y = 0; y < (frame.height + shift) >> shift; ++y)
            hash.addData(QByteArrayView(frame.data[plane] + std::ptrdiff_t(y) * frame.linesize[plane],
                                        (frame.width + shift) >> shift));
    }
    return hash.result().toHex();
}

QByteArray smallOf(const AVFrame& frame)
{
    const AvScale scale(sws_getContext(frame.width, frame.height, AV_PIX_FMT_YUV420P, SmallWidth, SmallHeight,
                                       AV_PIX_FMT_YUV420P, SWS_AREA, nullptr, nullptr, nullptr));
    QByteArray luma(SmallBytes + 64, '\0');
    QByteArray chroma(SmallBytes, '\0');
    auto* y = reinterpret_cast<std::uint8_t*>(luma.data());
    auto* uv = reinterpret_cast<std::uint8_t*>(chroma.data());
    std::uint8_t* planes[4] = {y, uv, uv + SmallBytes / 2, nullptr};
    const int strides[4] = {SmallWidth, SmallWidth / 2, SmallWidth / 2, 0};
    sws_scale(scale.get(), frame.data, frame.linesize, 0, frame.height, planes, strides);
    return luma.left(SmallBytes);
}

/// How unlike two small pictures are when brightness and contrast do not count: 0 is the same.
double distance(const QByteArray& a, const QByteArray& b)
{
    double sumA = 0, sumB = 0, aa = 0, bb = 0, ab = 0;
    for (int i = 0; i < SmallBytes; ++i) {
        const double x = std::uint8_t(a[i]);
        const double y = std::uint8_t(b[i]);
        sumA += x, sumB += y, aa += x * x, bb += y * y, ab += x * y;
    }
    const double varA = aa - sumA * sumA / SmallBytes;
    const double varB = bb - sumB * sumB / SmallBytes;
    if (varA < SmallBytes || varB < SmallBytes) // flat: brightness is all there is
        return std::abs(sumA - sumB) / SmallBytes / 16;
    return 1 - (ab - sumA * sumB / SmallBytes) / std::sqrt(varA * varB);
}

/// The program hands what a container says of its light to the first picture alone, which is then brought down from
/// another peak than all that follow: a flash of one picture that no reader should show.
bool isLitOnce(const QString& words)
{
    return words.count(text("side data - mastering display")) == 1 ||
           words.count(text("side data - Content Light")) == 1;
}

/// Starts of picture and sound as the container gives them; what lies before the sound's zero is the coder's priming.
std::int64_t beginning(InputFile& file)
{
    const auto start = [](const AVStream* s) {
        return s->start_time == AV_NOPTS_VALUE ? 0 : av_rescale_q(s->start_time, s->time_base, {1, 1'000'000});
    };
    const std::int64_t picture = start(file.video());
    return file.audio() ? std::min(picture, std::max<std::int64_t>(0, start(file.audio()))) : picture;
}

/// The decoder that sees the alpha which WebM keeps beside the packets; empty for other streams.
QString alphaDecoder(const AVStream& stream)
{
    const AVDictionaryEntry* tag = av_dict_get(stream.metadata, "alpha_mode", nullptr, 0);
    if (!tag || qstrcmp(tag->value, "1") != 0)
        return {};
    return stream.codecpar->codec_id == AV_CODEC_ID_VP9   ? text("libvpx-vp9")
           : stream.codecpar->codec_id == AV_CODEC_ID_VP8 ? text("libvpx")
                                                          : QString();
}

/// Runs it; what it says holds the times.
QString wordsOfFfmpeg(const QString& path, const QString& decoder, int seconds, const QString& chain,
                      const QString& small, const QString& full)
{
    const QString graph =
        text("%1,split[a][b];[a]scale=%2:%3:flags=area,format=yuv420p,extractplanes=y[small];[b]null[full]")
            .arg(chain)
            .arg(SmallWidth)
            .arg(SmallHeight);
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    const QStringList chosen = decoder.isEmpty() ? QStringList() : QStringList{text("-c:v"), decoder};
    process.start(text("ffmpeg"), chosen + QStringList{text("-hide_banner"),
                                                       text("-nostdin"),
                                                       text("-nostats"),
                                                       text("-y"),
                                                       text("-copyts"),
                                                       text("-t"),
                                                       QString::number(seconds),
                                                       text("-i"),
                                                       path,
                                                       text("-filter_complex"),
                                                       graph,
                                                       text("-map"),
                                                       text("[small]"),
                                                       text("-vsync"),
                                                       text("passthrough"),
                                                       text("-f"),
                                                       text("rawvideo"),
                                                       small,
                                                       text("-map"),
                                                       text("[full]"),
                                                       text("-vsync"),
                                                       text("passthrough"),
                                                       text("-f"),
                                                       text("framemd5"),
                                                       full});
    process.waitForFinished(3'600'000);
    return QString::fromUtf8(process.readAll());
}

} // namespace

JudgedFilm decodedByFfmpeg(const QString& path, int seconds)
{
    JudgedFilm film;
    const auto file = InputFile::open(path);
    if (!file || !(*file)->video()) {
        film.complaint = text("cannot be opened here");
        return film;
    }
    const AVStream& stream = *(*file)->video();
    const VideoShape shape = shapeOf((*file)->context(), *(*file)->video());
    const QTemporaryDir folder;
    const QString small = folder.filePath(text("small"));
    const QString full = folder.filePath(text("full"));
    const QString chain =
        conversion(*stream.codecpar, shape.isTurned() ? shape.shown() : shape.square, !alphaDecoder(stream).isEmpty());
    const auto wordsWith = [&](const QString& before) {
        return wordsOfFfmpeg(path, alphaDecoder(stream), seconds,
                             text("[0:%1]showinfo=checksum=0,%2%3").arg(stream.index).arg(before, chain), small, full);
    };
    QString words = wordsWith({});
    if (isLitOnce(words))
        words = wordsWith(text("sidedata=mode=delete:type=MASTERING_DISPLAY_METADATA:enable='eq(n,0)',"
                               "sidedata=mode=delete:type=CONTENT_LIGHT_LEVEL:enable='eq(n,0)',"));
    auto times = timesIn(words, film);
    const auto hashes = hashesIn(full);
    QFile pictures(small);
    const bool opened = pictures.open(QIODevice::ReadOnly);
    const auto count = std::min<qint64>(times.size(), pictures.size() / SmallBytes); // the limit cuts behind showinfo
    if (!opened || count < times.size() - 1 || hashes.size() != count || count == 0) {
        film.complaint = text("%1 times, %2 pictures, %3 hashes: %4")
                             .arg(times.size())
                             .arg(pictures.size() / SmallBytes)
                             .arg(hashes.size())
                             .arg(words.right(200));
        return film;
    }
    const std::int64_t origin = beginning(**file);
    const bool untimed = stream.start_time == AV_NOPTS_VALUE;
    std::int64_t last = INT64_MIN;
    film.isDamaged = words.contains(text("error while decoding"));
    for (int i = 0; i < count; ++i) {
        const QByteArray bytes = pictures.read(SmallBytes);
        if (untimed) // ffmpeg invents times; the pictures follow each other at the coded rate
            times[i] = av_rescale_q(i, av_inv_q(stream.r_frame_rate), {1, 1'000'000}) + origin;
        if (times[i] <= last)
            continue; // never seen: the one before it has its moment
        last = times[i];
        film.pictures << JudgedFilm::Shown{times[i] - origin, bytes, hashes[i]};
    }
    return film;
}

namespace {

/// Which pictures of the film the given one really is.
QString numbersOf(const JudgedFilm& film, const QByteArray& hash)
{
    QStringList numbers;
    for (int i = 0; i < film.pictures.size(); ++i) {
        if (film.pictures[i].hash == hash)
            numbers << QString::number(i);
    }
    return numbers.isEmpty() ? text("none of them") : numbers.join(QLatin1Char(' '));
}

void compare(const JudgedFilm& film, int wanted, std::int64_t us, const Result<Picture>& picture, FrameVerdict& verdict)
{
    ++verdict.asked;
    if (!picture) {
        verdict.wrong << text("%1 us: %2 %3").arg(us).arg(picture.error().message, picture.error().detail);
        return;
    }
    const auto& right = film.pictures[wanted];
    const QByteArray hash = hashOf(*picture->frame());
    if (hash == right.hash) {
        ++verdict.same;
        return;
    }
    const QByteArray small = smallOf(*picture->frame());
    const double here = distance(small, right.small);
    bool alike = false;
    for (const int neighbour : {wanted - 1, wanted + 1}) {
        if (neighbour < 0 || neighbour >= film.pictures.size())
            continue;
        const auto& other = film.pictures[neighbour];
        if (distance(other.small, right.small) < (film.isDamaged ? 1e-3 : 1e-6)) {
            alike = true;
        } else if (distance(small, other.small) <= here) {
            verdict.wrong << text("%1 us: nearer to %2 than to %3 (%4, %5), by hash %6")
                                 .arg(us)
                                 .arg(neighbour)
                                 .arg(wanted)
                                 .arg(distance(small, other.small))
                                 .arg(here)
                                 .arg(numbersOf(film, hash));
            return;
        }
    }
    if (here > 0.1)
        verdict.wrong << text("%1 us: unlike number %2 and its neighbours (%3)").arg(us).arg(wanted).arg(here);
    else
        ++(alike ? verdict.alike : verdict.close);
}

} // namespace

FrameVerdict judgeFrames(const JudgedFilm& film, int count, quint32 seed,
                         const std::function<Result<Picture>(std::int64_t)>& pictureAt)
{
    FrameVerdict verdict;
    QRandomGenerator random(seed);
    const auto& pictures = film.pictures;
    // The last picture known has no end that the judge knows: its first moments count.
    const std::int64_t end = pictures.last().us + 5'000;
    const std::int64_t begin = std::max<std::int64_t>(0, pictures.first().us);
    for (int i = 0; i < count; ++i) {
        const std::int64_t us = begin + std::int64_t(random.bounded(double(std::max<std::int64_t>(1, end - begin))));
        const auto next = std::upper_bound(pictures.begin(), pictures.end(), us,
                                           [](std::int64_t t, const JudgedFilm::Shown& p) { return t < p.us; });
        // Within a tick of a border the container itself does not say which of the two is meant.
        if (next != pictures.end() && next->us - us <= film.tickUs)
            continue;
        const int wanted = std::max<int>(0, int(next - pictures.begin()) - 1);
        compare(film, wanted, us, pictureAt(us), verdict);
    }
    return verdict;
}
