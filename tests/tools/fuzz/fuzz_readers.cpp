// libFuzzer targets for what reads files from outside; CMakeLists.txt says how they are built and run. Each gets the
// input as a file in memory, as the readers only open files.

#include "core/media/media_info.h"
#include "core/media/sound.h"
#include "core/media/still_image.h"
#include "core/media/video_reader.h"

#include <cstdint>
#include <cstdlib>
#include <sys/mman.h>
#include <unistd.h>

namespace {

/// The bytes as a file without a name.
class MemoryFile {
public:
    MemoryFile(const std::uint8_t* bytes, std::size_t size)
        : m_file(::memfd_create("input", 0))
    {
        if (m_file < 0 || ::write(m_file, bytes, size) != ssize_t(size))
            std::abort();
    }
    ~MemoryFile() { ::close(m_file); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    QString path() const { return QStringLiteral("/proc/self/fd/%1").arg(m_file); }

private:
    int m_file;
};

[[maybe_unused]] void fuzzProbe(const QString& path)
{
    (void)probe(path);
    (void)kindOf(path);
}

[[maybe_unused]] void fuzzVideo(const QString& path)
{
    const auto reader = VideoReader::open(path);
    if (!reader)
        return;
    const std::int64_t length = (*reader)->info().durationUs;
    for (const std::int64_t us : {std::int64_t(0), length / 2, length, length / 3})
        (void)(*reader)->pictureAt(us);
}

[[maybe_unused]] void fuzzSound(const QString& path)
{
    const auto reader = SoundReader::open(path);
    if (!reader)
        return;
    std::vector<float> some(4096);
    for (const std::int64_t at : {std::int64_t(0), (*reader)->length() / 2, (*reader)->length() - 1024})
        (void)(*reader)->read(at, some);
}

[[maybe_unused]] void fuzzStill(const QString& path)
{
    (void)stillSize(path);
    (void)readStill(path, QSize(160, 90));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const MemoryFile file(bytes, size);
    FUZZ_TARGET(file.path());
    return 0;
}
