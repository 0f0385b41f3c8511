/// A disk that fails or lies, for programs started with LD_PRELOAD=libbad_disk.so. Only calls on files below
/// BAD_DISK_UNDER (several, with colons between) are touched, whatever thread they come from:
///   BAD_DISK_FAIL=FIRST:COUNT:ERRNO  the FIRST-th call that changes the disk and the COUNT-1 after it fail with ERRNO
///   BAD_DISK_COUNT=FILE              how many there were is added there at the end
///   BAD_DISK_LIE=directories         fsync of a directory says yes and does nothing
///   BAD_DISK_LIE=normal              SQLite is given synchronous = NORMAL and told that it is FULL
/// Without a variable it does nothing.
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace {

template<class Function> Function real(const char* name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}
#define REAL(name) (real<decltype(&name)>(#name))

struct Plan {
    std::string under, lie, count;
    long first = 0, amount = 0;
    int code = 0;

    Plan()
    {
        const auto read = [](const char* name) { return std::string(getenv(name) ? getenv(name) : ""); };
        under = read("BAD_DISK_UNDER");
        lie = read("BAD_DISK_LIE");
        count = read("BAD_DISK_COUNT");
        std::sscanf(read("BAD_DISK_FAIL").c_str(), "%ld:%ld:%d", &first, &amount, &code);
    }
    bool covers(const char* path) const
    {
        for (size_t from = 0; !under.empty() && from < under.size();) {
            const size_t to = std::min(under.find(':', from), under.size());
            if (std::strncmp(path, under.c_str() + from, to - from) == 0)
                return true;
            from = to + 1;
        }
        return false;
    }
};

const Plan& plan()
{
    static const Plan plan;
    return plan;
}

std::atomic<long> calls{0};

struct AtTheEnd {
    AtTheEnd() { plan(); } // which then outlives this
    ~AtTheEnd()
    {
        if (plan().count.empty())
            return;
        if (FILE* file = std::fopen(plan().count.c_str(), "a")) {
            std::fprintf(file, "%ld\n", calls.load());
            std::fclose(file);
        }
    }
} atTheEnd;

bool failsNow(const char* path)
{
    if (!plan().covers(path))
        return false;
    const long number = ++calls;
    if (!plan().code || number < plan().first || number >= plan().first + plan().amount)
        return false;
    errno = plan().code;
    return true;
}

bool failsNow(int descriptor)
{
    if (plan().under.empty())
        return false;
    char link[40], path[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0)
        return false;
    path[length] = 0;
    return failsNow(path);
}

bool changes(int flags)
{
    return flags & (O_CREAT | O_TRUNC | O_WRONLY | O_RDWR);
}

bool isIdleSync(int descriptor)
{
    struct stat info {};
    return plan().lie == "directories" && fstat(descriptor, &info) == 0 && S_ISDIR(info.st_mode);
}

} // namespace

extern "C" {

ssize_t write(int descriptor, const void* bytes, size_t size)
{
    static const auto next = REAL(write);
    return failsNow(descriptor) ? -1 : next(descriptor, bytes, size);
}

ssize_t pwrite(int descriptor, const void* bytes, size_t size, off_t offset)
{
    static const auto next = REAL(pwrite);
    return failsNow(descriptor) ? -1 : next(descriptor, bytes, size, offset);
}

ssize_t pwrite64(int descriptor, const void* bytes, size_t size, off64_t offset)
{
    static const auto next = REAL(pwrite64);
    return failsNow(descriptor) ? -1 : next(descriptor, bytes, size, offset);
}

int fsync(int descriptor)
{
    static const auto next = REAL(fsync);
    if (isIdleSync(descriptor))
        return 0;
    return failsNow(descriptor) ? -1 : next(descriptor);
}

int fdatasync(int descriptor)
{
    static const auto next = REAL(fdatasync);
    return failsNow(descriptor) ? -1 : next(descriptor);
}

#define OPEN(name)                                                                                                     \
    int name(const char* path, int flags, ...)                                                                         \
    {                                                                                                                  \
        static const auto next = REAL(name);                                                                           \
        va_list arguments;                                                                                             \
        va_start(arguments, flags);                                                                                    \
        const mode_t mode = flags & O_CREAT ? va_arg(arguments, mode_t) : 0;                                           \
        va_end(arguments);                                                                                             \
        return changes(flags) && failsNow(path) ? -1 : next(path, flags, mode);                                        \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                                                                   \
    int name(int folder, const char* path, int flags, ...)                                                             \
    {                                                                                                                  \
        static const auto next = REAL(name);                                                                           \
        va_list arguments;                                                                                             \
        va_start(arguments, flags);                                                                                    \
        const mode_t mode = flags & O_CREAT ? va_arg(arguments, mode_t) : 0;                                           \
        va_end(arguments);                                                                                             \
        return changes(flags) && failsNow(path) ? -1 : next(folder, path, flags, mode);                                \
    }
OPENAT(openat)
OPENAT(openat64)

int rename(const char* from, const char* to)
{
    static const auto next = REAL(rename);
    return failsNow(to) ? -1 : next(from, to);
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags)
{
    static const auto next = REAL(renameat2);
    return failsNow(to) ? -1 : next(fromFolder, from, toFolder, to, flags);
}

int link(const char* from, const char* to)
{
    static const auto next = REAL(link);
    return failsNow(to) ? -1 : next(from, to);
}

int linkat(int fromFolder, const char* from, int toFolder, const char* to, int flags)
{
    static const auto next = REAL(linkat);
    return failsNow(to) ? -1 : next(fromFolder, from, toFolder, to, flags);
}

int unlink(const char* path)
{
    static const auto next = REAL(unlink);
    return failsNow(path) ? -1 : next(path);
}

int ftruncate(int descriptor, off_t size)
{
    static const auto next = REAL(ftruncate);
    return failsNow(descriptor) ? -1 : next(descriptor, size);
}

int ftruncate64(int descriptor, off64_t size)
{
    static const auto next = REAL(ftruncate64);
    return failsNow(descriptor) ? -1 : next(descriptor, size);
}

/// Qt hands its statements over here. Only the two that set and read synchronous are changed, and only for the lie.
int sqlite3_prepare16_v2(void* database, const void* text, int bytes, void** statement, const void** tail)
{
    using Prepare = int (*)(void*, const void*, int, void**, const void**);
    static const auto next = real<Prepare>("sqlite3_prepare16_v2");
    if (plan().lie == "normal") {
        const std::u16string_view asked(static_cast<const char16_t*>(text));
        static const std::u16string weaker = u"PRAGMA synchronous = NORMAL", told = u"SELECT 2";
        if (asked == u"PRAGMA synchronous = FULL")
            return next(database, weaker.c_str(), -1, statement, tail);
        if (asked == u"PRAGMA synchronous")
            return next(database, told.c_str(), -1, statement, tail);
    }
    return next(database, text, bytes, statement, tail);
}
}
