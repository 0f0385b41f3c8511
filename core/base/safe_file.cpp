#include "core/base/safe_file.h"

#include "core/base/file_handle.h"
#include "core/base/sha256.h"
#include "core/base/text.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr qint64 BlockBytes = 1 << 20;

/// A file that is being written beside its final place; gone again unless commit() succeeded.
class PartFile final {
public:
    explicit PartFile(FileHandle file)
        : m_file(std::move(file))
    {
    }
    PartFile(PartFile&&) = default;
    ~PartFile()
    {
        if (!m_file.path().isEmpty())
            ::unlink(QFile::encodeName(m_file.path()).constData()); // after a commit the name is free already
    }

    FileHandle& file() { return m_file; }
    Status commit(const QString& path, Replace replace)
    {
        BR_CHECK(m_file.sync());
        BR_CHECK(m_file.close());
        return rename(m_file.path(), path, replace);
    }

    static Status rename(const QString& from, const QString& to, Replace replace,
                         const std::function<void()>& moved = {});

private:
    FileHandle m_file;
};

Error existsError(const QString& path)
{
    return {ErrorKind::Usage,
            BaseText::tr("There is already a file \"%1\". It was not touched; choose another name.")
                .arg(QDir::toNativeSeparators(path)),
            {}};
}

/// rename() that refuses an existing name without a moment in which both could win.
int renameNoReplace(const QByteArray& from, const QByteArray& to)
{
#ifdef RENAME_NOREPLACE
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return -1; // some file systems do not know the flag; a hard link refuses an existing name as well
#endif
    if (::link(from.constData(), to.constData()) != 0)
        return -1;
    return ::unlink(from.constData());
}

Status PartFile::rename(const QString& from, const QString& to, Replace replace, const std::function<void()>& moved)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    const int result =
        replace == Replace::Yes ? ::rename(source.constData(), target.constData()) : renameNoReplace(source, target);
    if (result != 0 && errno == EEXIST)
        return fail(existsError(to));
    if (result != 0)
        return fail(writeError(to, "rename", errno));
    if (moved)
        moved();
    return syncDirectory(QFileInfo(to).absolutePath());
}

Error cancelled()
{
    return {ErrorKind::Cancelled, BaseText::tr("Stopped as asked. No file was changed."), {}};
}

/// Feeds the whole file to `take`, block by block, with progress.
template<class Take> Status forEachBlock(FileHandle& file, const Progress& progress, Take take)
{
    BR_TRY(const qint64 size, file.size());
    for (qint64 done = 0;;) {
        if (progress.stopRequested())
            return fail(cancelled());
        BR_TRY(const QByteArray block, file.read(BlockBytes));
        if (block.isEmpty())
            return {};
        BR_CHECK(take(block));
        done += block.size();
        progress(size > 0 ? std::min(1.0, double(done) / double(size)) : 1.0);
    }
}

/// Gives finished bytes their content-addressed name. A file that is there already is kept when it is what its name
/// says.
Result<StoredFile> store(PartFile part, const QByteArray& hash, qint64 bytes, const QString& directory,
                         const QString& suffix, const Progress& progress = {})
{
    StoredFile stored;
    stored.sha256 = QString::fromLatin1(hash.toHex());
    stored.path = QDir(directory).absoluteFilePath(contentName(stored.sha256, suffix));
    stored.bytes = bytes;
    if (QFileInfo(stored.path).isFile() &&
        hashFile(stored.path, {{}, progress.stop}).value_or(QString()) == stored.sha256) {
        BR_CHECK(syncFile(stored.path));
        BR_CHECK(syncDirectory(directory));
        return stored;
    }
    if (progress.stopRequested())
        return fail(cancelled());
    BR_CHECK(part.commit(stored.path, Replace::Yes));
    return stored;
}

} // namespace

Status writeDurably(const QString& path, const QByteArray& bytes)
{
    BR_TRY(FileHandle file, FileHandle::createBeside(path));
    PartFile part(std::move(file));
    struct stat existing {};
    if (::stat(QFile::encodeName(path).constData(), &existing) == 0) // the new file is as private as the old one
        ::chmod(QFile::encodeName(part.file().path()).constData(), existing.st_mode & 07777);
    BR_CHECK(part.file().write(bytes));
    return part.commit(path, Replace::Yes);
}

Status moveDurably(const QString& from, const QString& to, Replace replace, const std::function<void()>& moved)
{
    BR_CHECK(syncFile(from));
    BR_CHECK(PartFile::rename(from, to, replace, moved));
    const QString source = QFileInfo(from).absolutePath();
    return source == QFileInfo(to).absolutePath() ? Status() : syncDirectory(source);
}

Status tryToMakeFileIn(const QString& folder)
{
#ifdef O_TMPFILE // without a name nobody who watches the folder sees it
    const int nameless = ::open(QFile::encodeName(folder).constData(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
    if (nameless >= 0) {
        ::close(nameless);
        return {};
    }
    if (const int code = errno; code == EACCES || code == EROFS || code == EPERM || code == ENOSPC || code == EDQUOT)
        return fail(writeError(folder, "open", code));
#endif
    BR_TRY(auto file, FileHandle::createBeside(folder + QStringLiteral("/file")));
    const PartFile part(std::move(file)); // removes it
    return {};
}

Status syncFile(const QString& path)
{
    BR_TRY(FileHandle file, FileHandle::openForReading(path));
    return file.sync();
}

Status syncDirectory(const QString& directory)
{
    const int descriptor = ::open(QFile::encodeName(directory).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return fail(writeError(directory, "open", errno));
    const int result = ::fsync(descriptor);
    const int code = errno;
    ::close(descriptor);
    if (result != 0 && code != EINVAL) // EINVAL: this file system has nothing to sync for a directory
        return fail(writeError(directory, "fsync", code));
    return {};
}

Result<QByteArray> readFile(const QString& path, qint64 limit)
{
    const auto tooLarge = [&] {
        return fail(ErrorKind::Unsupported,
                    BaseText::tr("The file \"%1\" is larger than the %2 bytes that are read here. It was left alone.")
                        .arg(QDir::toNativeSeparators(path))
                        .arg(limit));
    };
    BR_TRY(FileHandle file, FileHandle::openForReading(path));
    BR_TRY(const qint64 size, file.size());
    if (size > limit)
        return tooLarge();
    QByteArray bytes;
    bytes.reserve(size);
    BR_CHECK(forEachBlock(file, {}, [&](const QByteArray& block) -> Status {
        if (bytes.size() + block.size() > limit) // it grew while it was read, or its size is not known (/proc)
            return tooLarge();
        bytes += block;
        return {};
    }));
    return bytes;
}

Status makeDirectory(const QString& directory)
{
    if (QFileInfo(directory).isDir())
        return {};
    // Another thread may make it at the same moment.
    if (::mkdir(QFile::encodeName(directory).constData(), 0777) != 0 && errno != EEXIST)
        return fail(writeError(directory, "mkdir", errno));
    return syncDirectory(QFileInfo(directory).absolutePath());
}

QString contentName(const QString& sha256, const QString& suffix)
{
    QString clean;
    for (const QChar c : suffix.toLower())
        if ((c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9')))
            clean += c;
    return clean.isEmpty() ? sha256 : QString(sha256 + QLatin1Char('.') + clean.left(10));
}

Result<QString> hashFile(const QString& path, const Progress& progress)
{
    BR_TRY(FileHandle file, FileHandle::openForReading(path));
    Sha256 hash;
    BR_CHECK(forEachBlock(file, progress, [&](const QByteArray& block) -> Status {
        hash.add(block);
        return {};
    }));
    return QString::fromLatin1(hash.result().toHex());
}

Result<StoredFile> storeCopy(const QString& from, const QString& directory, const QString& suffix,
                             const Progress& progress)
{
    BR_TRY(FileHandle source, FileHandle::openForReading(from));
    BR_CHECK(makeDirectory(directory));
    BR_TRY(FileHandle file, FileHandle::createBeside(QDir(directory).absoluteFilePath(QStringLiteral("copy"))));
    PartFile part(std::move(file));
    Sha256 hash;
    qint64 bytes = 0;
    BR_CHECK(forEachBlock(source, progress, [&](const QByteArray& block) -> Status {
        hash.add(block);
        bytes += block.size();
        return part.file().write(block);
    }));
    return store(std::move(part), hash.result(), bytes, directory, suffix, progress);
}

Result<StoredFile> storeBytes(const QByteArray& bytes, const QString& directory, const QString& suffix)
{
    BR_CHECK(makeDirectory(directory));
    BR_TRY(FileHandle file, FileHandle::createBeside(QDir(directory).absoluteFilePath(QStringLiteral("copy"))));
    PartFile part(std::move(file));
    BR_CHECK(part.file().write(bytes));
    return store(std::move(part), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256), bytes.size(), directory,
                 suffix);
}
