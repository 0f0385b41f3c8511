// libFuzzer targets for what reads files from outside; CMakeLists.txt says how they are built and run. Each gets the
// input as a file in memory, as the readers only open files.

#include "core/interchange/subtitles_in.h"
#include "core/media/media_info.h"
#include "core/media/reading/packets_ahead.h"
#include "core/media/sound.h"
#include "core/media/still_image.h"
#include "core/media/video_reader.h"
#include "core/media/wav_recording.h"

#include <QFile>
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <sched.h>
#include <sys/mman.h>
#include <unistd.h>

namespace {

/// One file without a name that holds the bytes of the run.
class MemoryFile {
public:
    MemoryFile()
        : m_file(::memfd_create("input", 0))
        , m_path(QStringLiteral("/proc/self/fd/%1").arg(m_file))
    {
    }
    const QString& holding(const std::uint8_t* bytes, std::size_t size) const
    {
        if (m_file < 0 || ::ftruncate(m_file, 0) != 0 || ::pwrite(m_file, bytes, size, 0) != ssize_t(size))
            std::abort();
        return m_path;
    }

private:
    int m_file;
    QString m_path;
};

/// Threads cost more than they save with pictures this small: while this lives, Qt counts one processor.
class OneProcessor {
public:
    OneProcessor()
    {
        ::sched_getaffinity(0, sizeof m_all, &m_all);
        cpu_set_t one;
        CPU_ZERO(&one);
        CPU_SET(std::size_t(std::max(::sched_getcpu(), 0)), &one);
        ::sched_setaffinity(0, sizeof one, &one);
    }
    ~OneProcessor() { ::sched_setaffinity(0, sizeof m_all, &m_all); }
    OneProcessor(const OneProcessor&) = delete;
    OneProcessor& operator=(const OneProcessor&) = delete;

private:
    cpu_set_t m_all{};
};

[[maybe_unused]] void fuzzProbe(const QString& path)
{
    (void)probe(path);
    (void)kindOf(path);
}

[[maybe_unused]] void fuzzVideo(const QString& path)
{
    const OneProcessor one;
    const auto reader = VideoReader::open(path);
    if (!reader)
        return;
    const std::int64_t length = (*reader)->info().durationUs;
    for (const std::int64_t us : {length / 2, std::int64_t(0), length, length / 3})
        (void)(*reader)->pictureAt(us);
}

/// A bare stream of H.264, a packet from each delimiter to the next: what is left out on the way to its middle. Without
/// container and decoder a run is a hundred times shorter.
[[maybe_unused]] void fuzzReferences(const QString& path)
{
    QFile file(path);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    static constexpr QByteArrayView Delimiter("\0\0\1\t", 4);
    AvParameters stream(avcodec_parameters_alloc());
    stream->codec_id = AV_CODEC_ID_H264;
    PacketsAhead ahead(*stream);
    const auto take = [&ahead, middle = bytes.count(Delimiter) / 2] { (void)ahead.take(middle); };
    for (qsizetype at = 0, i = 0; at < bytes.size(); ++i) {
        const qsizetype found = bytes.indexOf(Delimiter, at + 1);
        const qsizetype end = found < 0 ? bytes.size() : found;
        AvPacket packet(av_packet_alloc());
        if (av_new_packet(packet.get(), int(end - at)) < 0)
            return;
        std::copy(bytes.begin() + at, bytes.begin() + end, packet->data);
        packet->pts = i + (end - at) % 5;
        ahead.add(std::move(packet));
        if (ahead.isFull())
            take();
        at = end;
    }
    while (!ahead.isEmpty())
        take();
}

[[maybe_unused]] void fuzzSound(const QString& path)
{
    const auto reader = SoundReader::open(path);
    if (!reader)
        return;
    std::vector<float> some(2048);
    for (const std::int64_t at : {std::int64_t(0), (*reader)->length() / 2, (*reader)->length() - 512})
        (void)(*reader)->read(at, some);
}

[[maybe_unused]] void fuzzStill(const QString& path)
{
    (void)stillSize(path);
    (void)readStill(path, QSize(160, 90));
}

[[maybe_unused]] void fuzzSubtitles(const QString& path)
{
    (void)readSubtitles(path, Rate{24, 1});
}

/// What a power cut left of a recording, mended and read.
[[maybe_unused]] void fuzzRecording(const QString& path)
{
    if (repairRecording(path))
        fuzzSound(path);
}

/// A planted fault that the campaign has to find before it believes itself.
[[maybe_unused]] void fuzzControl(const QString& path)
{
    QFile file(path);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.read(64) : QByteArray();
    const std::vector<char> two(2);
    const volatile char* place = two.data();
    if (bytes.startsWith("BR"))
        (void)place[bytes.size()];
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static const MemoryFile file;
    FUZZ_TARGET(file.holding(bytes, size));
    return 0;
}
