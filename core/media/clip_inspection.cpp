#include "core/media/clip_inspection.h"

#include "core/base/log.h"
#include "core/media/sound.h"
#include "core/media/text.h"
#include "core/media/video_reader.h"

#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace {

const QString NotStarted = QStringLiteral("not started: ");
constexpr char ClipWord[] = "--inspect-clip";
constexpr char MediaWord[] = "--inspect-media";
constexpr qint64 MostOutput = 64 * 1024;
constexpr std::int64_t LongestUs = 3600LL * 1000 * 1000;

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

QJsonObject toJson(const MediaInfo& info)
{
    return {{key("hasVideo"), info.hasVideo},     {key("isStill"), info.isStill},
            {key("width"), info.size.width()},    {key("height"), info.size.height()},
            {key("rateNum"), info.rate.num},      {key("rateDen"), info.rate.den},
            {key("frames"), qint64(info.frames)}, {key("durationUs"), qint64(info.durationUs)},
            {key("hasAudio"), info.hasAudio},     {key("sampleRate"), info.sampleRate},
            {key("channels"), info.channels},     {key("container"), info.container},
            {key("videoCodec"), info.videoCodec}, {key("audioCodec"), info.audioCodec}};
}

MediaInfo fromJson(const QJsonObject& object, const QString& path)
{
    MediaInfo info;
    info.path = path;
    info.hasVideo = object[key("hasVideo")].toBool();
    info.isStill = object[key("isStill")].toBool();
    info.size = QSize(object[key("width")].toInt(), object[key("height")].toInt());
    info.rate = Rate{object[key("rateNum")].toInt(24), std::max(1, object[key("rateDen")].toInt(1))};
    info.frames = object[key("frames")].toInteger();
    info.durationUs = object[key("durationUs")].toInteger();
    info.hasAudio = object[key("hasAudio")].toBool();
    info.sampleRate = object[key("sampleRate")].toInt();
    info.channels = object[key("channels")].toInt();
    info.container = object[key("container")].toString();
    info.videoCodec = object[key("videoCodec")].toString();
    info.audioCodec = object[key("audioCodec")].toString();
    return info;
}

// In the other process: every part of a file that a film would need first.

Status lookAtPictures(const MediaInfo& info)
{
    BR_TRY(const auto reader, VideoReader::open(info.path));
    for (const std::int64_t us : {std::int64_t(0), info.durationUs / 2, info.durationUs})
        BR_CHECK(reader->pictureAt(us));
    return {};
}

Status listenTo(const QString& path)
{
    BR_TRY(const auto reader, SoundReader::open(path));
    std::vector<float> some(4096);
    for (const std::int64_t at : {std::int64_t(0), reader->length() / 2, reader->length() - 4096})
        BR_CHECK(reader->read(at, some));
    return {};
}

Result<MediaInfo> lookIntoClip(const QString& path)
{
    BR_TRY(const MediaInfo info, probe(path));
    if (!info.hasVideo || info.isStill || info.frames < 1 || info.durationUs > LongestUs)
        return fail(ErrorKind::Damaged, {}, QStringLiteral("no moving picture of at most an hour"));
    BR_CHECK(lookAtPictures(info));
    return info;
}

Result<MediaInfo> lookIntoMedia(const QString& path)
{
    if (kindOf(path) == MediaKind::Still) {
        BR_TRY(const QImage image, readStill(path));
        MediaInfo still;
        still.hasVideo = still.isStill = true;
        still.size = image.size();
        still.frames = 1;
        return still;
    }
    BR_TRY(const MediaInfo info, probe(path));
    if (info.hasVideo)
        BR_CHECK(lookAtPictures(info));
    if (info.hasAudio)
        BR_CHECK(listenTo(path));
    return info;
}

void limit(int resource, rlim_t most)
{
    const rlimit both{most, most};
    ::setrlimit(__rlimit_resource(resource), &both);
}

/// Between fork and exec: nothing but system calls.
void giveUpRights(const InspectionLimits& limits)
{
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // they reserve terabytes of addresses
    limit(RLIMIT_AS, rlim_t(limits.memoryBytes));
#endif
    limit(RLIMIT_CPU, rlim_t(limits.cpuSeconds));
    limit(RLIMIT_CORE, 0);
#if !defined(__SANITIZE_THREAD__) // it writes files of its own
    limit(RLIMIT_FSIZE, 0);
#endif
    limit(RLIMIT_NOFILE, 64);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    // An empty network, where the system allows it to users; the readers open local files only in any case.
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0)
        return;
}

tl::unexpected<Error> unfinished(const QString& why)
{
    return fail(
        ErrorKind::Failed,
        MediaText::tr("The clip that arrived could not be looked into: the program for it ended too early or took "
                      "too long. The file was kept; try again."),
        why);
}

Result<MediaInfo> inspected(const char* word, const QString& path, std::stop_token stop, const InspectionLimits& limits)
{
    QProcess process;
    process.setProgram(limits.program.isEmpty() ? QStringLiteral("/proc/self/exe") : limits.program);
    process.setArguments({key(word), path});
    QProcessEnvironment environment; // no keys, no proxies, no preloads
    environment.insert(key("LC_ALL"), key("C.UTF-8"));
    environment.insert(key("MALLOC_ARENA_MAX"), key("2"));
    environment.insert(key("QT_QPA_PLATFORM"), key("offscreen"));
#if defined(__SANITIZE_THREAD__)
    environment.insert(key("TSAN_OPTIONS"),
                       qEnvironmentVariable("TSAN_OPTIONS")); // what it says of libav is no verdict
#endif
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setStandardInputFile(QProcess::nullDevice());
    process.setChildProcessModifier([&limits] { giveUpRights(limits); });
    process.start();
    if (!process.waitForStarted())
        return fail(ErrorKind::Failed,
                    MediaText::tr("The program that looks into clips could not be started. The file was kept, and is "
                                  "looked at again by itself."),
                    NotStarted + process.errorString());
    QByteArray output;
    QString why;
    const auto began = std::chrono::steady_clock::now();
    while (why.isEmpty() && !process.waitForFinished(50) && process.state() != QProcess::NotRunning) {
        output += process.readAllStandardOutput();
        if (stop.stop_requested())
            why = QStringLiteral("stopped");
        else if (std::chrono::steady_clock::now() - began > limits.wall)
            why = QStringLiteral("out of time");
        else if (output.size() > MostOutput)
            why = QStringLiteral("too many words");
    }
    if (!why.isEmpty()) {
        process.kill();
        process.waitForFinished();
        if (stop.stop_requested())
            return fail(ErrorKind::Cancelled, MediaText::tr("Stopped as asked. The clip was not changed."));
        return unfinished(why);
    }
    output += process.readAllStandardOutput();
    const QJsonObject answer = QJsonDocument::fromJson(output.left(MostOutput)).object();
    if (process.exitStatus() != QProcess::NormalExit || answer.isEmpty())
        return unfinished(QStringLiteral("exit %1, %2").arg(process.exitCode()).arg(process.errorString()));
    if (process.exitCode() != 0)
        return fail(
            answer[key("unsupported")].toBool() ? ErrorKind::Unsupported : ErrorKind::Damaged,
            MediaText::tr("The file that arrived is not a clip that can be played. It was kept; ask the provider "
                          "about it or generate the shot again."),
            redacted(answer[key("detail")].toString().left(2000)));
    return fromJson(answer, path);
}

/// Whether the first bytes promise a HEIC or AVIF picture: FFmpeg before 6 says of most only that they are damaged.
bool isHeif(const QString& path)
{
    QFile file(path);
    const QByteArray head = file.open(QIODevice::ReadOnly) ? file.read(12) : QByteArray();
    static const QByteArrayList brands{"heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "avif", "avis"};
    return head.mid(4, 4) == "ftyp" && brands.contains(head.mid(8, 4));
}

Error justDamaged(Error error)
{
    if (error.kind == ErrorKind::Unsupported)
        error.kind = ErrorKind::Damaged;
    return error;
}

} // namespace

Result<MediaInfo> inspectClip(const QString& path, std::stop_token stop, const InspectionLimits& limits)
{
    return inspected(ClipWord, path, std::move(stop), limits).map_error(justDamaged);
}

Result<MediaInfo> inspectMedia(const QString& path, std::stop_token stop, const InspectionLimits& limits)
{
    return inspected(MediaWord, path, std::move(stop), limits).map_error(justDamaged);
}

Result<MediaInfo> inspectSource(const QString& path, std::stop_token stop, const InspectionLimits& limits)
{
    if (!QFileInfo(path).isFile())
        return fail(ErrorKind::NotFound, MediaText::tr("There is no file \"%1\".").arg(path));
    return inspected(MediaWord, path, std::move(stop), limits).map_error([&path](Error error) {
        const QString name = QFileInfo(path).fileName();
        if ((error.kind == ErrorKind::Damaged || error.kind == ErrorKind::Unsupported) && isHeif(path)) {
            error.kind = ErrorKind::Unsupported;
            error.message = MediaText::tr("\"%1\" is a HEIC or AVIF picture that this computer cannot decode. Nothing "
                                          "has changed; save it anew as PNG or JPEG and add that.")
                                .arg(name);
        } else if (error.kind == ErrorKind::Unsupported)
            error.message = MediaText::tr("\"%1\" is no picture, clip or sound that this computer can decode. Nothing "
                                          "has changed; save it anew as PNG, MP4 or WAV and add that.")
                                .arg(name);
        else if (error.kind == ErrorKind::Damaged)
            error.message = MediaText::tr("\"%1\" cannot be read: it is damaged, or not what its name says. Nothing "
                                          "has changed; save it anew as PNG, MP4 or WAV and add that.")
                                .arg(name);
        else if (error.kind == ErrorKind::Failed)
            error.message = MediaText::tr("Looking into \"%1\" took too much time or memory, so it was not added. "
                                          "Save it anew, smaller or shorter, and add that.")
                                .arg(name);
        return error;
    });
}

MediaKind kindOf(const MediaInfo& info)
{
    if (info.hasVideo)
        return info.isStill ? MediaKind::Still : MediaKind::Clip;
    return info.hasAudio ? MediaKind::Sound : MediaKind::Other;
}

bool hasNotLooked(const Error& error)
{
    return error.detail.startsWith(NotStarted);
}

std::optional<int> inspectIfAsked(int argc, char** argv)
{
    if (argc != 3 || (std::strcmp(argv[1], ClipWord) != 0 && std::strcmp(argv[1], MediaWord) != 0))
        return {};
    const QString path = QFile::decodeName(argv[2]);
    std::signal(SIGXFSZ, SIG_IGN); // a cache of fonts that cannot be written is no reason to die
    const auto info = std::strcmp(argv[1], ClipWord) == 0 ? lookIntoClip(path) : [&] {
        const QGuiApplication app(argc, argv); // drawings may hold words, and words want fonts
        return lookIntoMedia(path);
    }();
    const QJsonObject answer = info ? toJson(*info)
                                    : QJsonObject{{key("detail"), QString(info.error().message + info.error().detail)},
                                                  {key("unsupported"), info.error().kind == ErrorKind::Unsupported}};
    const QByteArray text = QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
    return std::fflush(stdout) == 0 && info ? 0 : 1;
}
