#include "core/base/safe_file.h"
#include "tests/support/results.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <cerrno>
#include <cstdarg>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

// The system calls that make a file durable, watched and made to fail: this program's own functions of these names are
// called in place of the C library's.
namespace {

QStringList s_calls;    // since the last reset
int s_failingCall = -1; // which of them fails with EIO, from 0
bool s_isStick = false; // the disk is one of other systems: no file without a name, no colon in one

/// Notes the call; true when it is to fail.
bool fails(const QString& call)
{
    s_calls << call;
    if (s_calls.size() - 1 != s_failingCall)
        return false;
    errno = EIO;
    return true;
}

template<class Function> Function original(const char* name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

int open(const char* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const unsigned mode = va_arg(rest, unsigned); // nothing is done with what is not there
    va_end(rest);
    const bool nameless = (flags & O_TMPFILE) == O_TMPFILE;
    if (s_isStick && (nameless || ((flags & O_CREAT) != 0 && std::strchr(path, ':')))) {
        errno = nameless ? EOPNOTSUPP : EINVAL;
        return -1;
    }
    return original<int (*)(const char*, int, ...)>("open")(path, flags, mode);
}

int fsync(int descriptor)
{
    struct stat info {};
    ::fstat(descriptor, &info);
    if (fails(S_ISDIR(info.st_mode) ? QStringLiteral("sync folder") : QStringLiteral("sync file")))
        return -1;
    return original<int (*)(int)>("fsync")(descriptor);
}

int rename(const char* from, const char* to) noexcept
{
    if (fails(QStringLiteral("rename")))
        return -1;
    return original<int (*)(const char*, const char*)>("rename")(from, to);
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags) noexcept
{
    if (fails(QStringLiteral("rename to a free name")))
        return -1;
    return original<int (*)(int, const char*, int, const char*, unsigned)>("renameat2")(fromFolder, from, toFolder, to,
                                                                                        flags);
}

ssize_t write(int descriptor, const void* bytes, size_t size)
{
    struct stat info {};
    ::fstat(descriptor, &info);
    const auto call = original<ssize_t (*)(int, const void*, size_t)>("write");
    if (descriptor <= 2 || !S_ISREG(info.st_mode))
        return call(descriptor, bytes, size);
    if (fails(QStringLiteral("write")))
        return -1;
    return call(descriptor, bytes, std::min<size_t>(size, 400000)); // a short write is no error
}
}

/// The order of what makes a file durable, and what is left when any step of it fails.
class TestSafeFileOrder final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void writingSyncsTheFileThenRenamesThenSyncsTheFolder();
    void movingSyncsBothFolders();
    void storingSyncsWhatIsAlreadyThere();
    void anyFailingStepLeavesTheOldOrTheNewFile();
    void aStickIsAskedForTheVeryName();

private:
    QString path(const QString& name) const { return m_dir->filePath(name); }
    static void reset(int failingCall)
    {
        s_calls.clear();
        s_failingCall = failingCall;
    }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestSafeFileOrder::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    reset(-1);
}

void TestSafeFileOrder::writingSyncsTheFileThenRenamesThenSyncsTheFolder()
{
    VERIFY_OK(writeDurably(path(QStringLiteral("a")), QByteArray(1000000, 'x')));
    QCOMPARE(s_calls.join(QStringLiteral(", ")), QStringLiteral("write, write, write, sync file, rename, sync folder"));
    QCOMPARE(QFileInfo(path(QStringLiteral("a"))).size(), 1000000);
}

void TestSafeFileOrder::movingSyncsBothFolders()
{
    VERIFY_OK(writeDurably(path(QStringLiteral("a")), "x"));
    QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("b")));
    reset(-1);
    VERIFY_OK(moveDurably(path(QStringLiteral("a")), path(QStringLiteral("b/a")), Replace::No));
    QCOMPARE(s_calls.join(QStringLiteral(", ")),
             QStringLiteral("sync file, rename to a free name, sync folder, sync folder"));
}

void TestSafeFileOrder::storingSyncsWhatIsAlreadyThere()
{
    VERIFY_OK(storeBytes("x", m_dir->path(), QStringLiteral("bin")));
    reset(-1);
    VERIFY_OK(storeBytes("x", m_dir->path(), QStringLiteral("bin"))); // who wrote it may not have synced it
    QCOMPARE(s_calls.join(QStringLiteral(", ")), QStringLiteral("write, sync file, sync folder"));
}

void TestSafeFileOrder::anyFailingStepLeavesTheOldOrTheNewFile()
{
    const QByteArray before("old");
    const QByteArray after(1000000, 'n');
    int failures = 0;
    for (int step = 0; step < 8; ++step) {
        reset(-1);
        VERIFY_OK(writeDurably(path(QStringLiteral("a")), before));
        reset(step);
        const Status written = writeDurably(path(QStringLiteral("a")), after);
        const bool failed = s_calls.size() > step;
        reset(-1);
        QCOMPARE(written.has_value(), !failed); // a failed sync is never called success
        failures += failed;
        const auto now = readFile(path(QStringLiteral("a")), 1 << 24);
        VERIFY_OK(now);
        QVERIFY(*now == before || *now == after);
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }
    QCOMPARE(failures, 6);
}

void TestSafeFileOrder::aStickIsAskedForTheVeryName()
{
    VERIFY_OK(tryToMakeFile(path(QStringLiteral("film: 2.mp4")))); // the control: our own disks take it
    s_isStick = true;
    const Status taken = tryToMakeFile(path(QStringLiteral("film 2.mp4")));
    const Status refused = tryToMakeFile(path(QStringLiteral("film: 2.mp4")));
    s_isStick = false;
    VERIFY_OK(taken);
    VERIFY_FAILS(ErrorKind::Usage, refused);
    QVERIFY(refused.error().message.contains(QStringLiteral("film: 2.mp4")));
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
}

QTEST_GUILESS_MAIN(TestSafeFileOrder)
#include "test_safe_file_order.moc"
