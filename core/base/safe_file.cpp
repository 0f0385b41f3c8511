#include "core/base/safe_file.h"

#include "core/base/file_handle.h"
#include "core/base/sha256.h"
#include "core/base/text.h"
#include "core/base/work_folder.h"

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

Error keptError(const QString& path, int code)
{
    return {
        ErrorKind::Usage,
        BaseText::tr("\"%1\" is there and may not be replaced: it is a folder, protected or somebody else's. It was "
                     "not touched; choose another name.")
            .arg(QDir::toNativeSeparators(path)),
        writeError(path, "replace", code).detail};
}

/// Of a name that the disk does not hold.
Error nameError(const QString& path, int code)
{
    const QString name = QFileInfo(path).fileName();
    const QString told = name.size() > 60 ? QString(name.left(24) + QStringLiteral("...") + name.right(24)) : name;
    const QString sentence =
        code == ENAMETOOLONG
            ? BaseText::tr("The name \"%1\" is too long for this disk. Nothing was made; choose a shorter one.")
            : BaseText::tr("This disk takes no file named \"%1\". Nothing was made; choose a name without signs like : "
                           "? * and without a dot or a space at its end.");
    return {ErrorKind::Usage, sentence.arg(told), writeError(path, "create", code).detail};
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

Status tryToMakeFile(const QString& path)
{
    const QByteArray target = QFile::encodeName(path);
    struct stat there {};
    if (::lstat(target.constData(), &there) == 0) {
        // What is no folder cannot be removed as one; but first the disk looks whether anything of that name may go.
        const bool isFolder = S_ISDIR(there.st_mode);
        if (const int code = isFolder || ::rmdir(target.constData()) == 0 ? EISDIR : errno; code != ENOTDIR)
            return fail(keptError(path, code));
    } else if (errno == ENAMETOOLONG || errno == EINVAL || errno == EILSEQ) {
        return fail(nameError(path, errno));
    }
    // Without a name nobody who watches the folder sees it. Disks that can do this take every name.
    const QString folder = QFileInfo(path).absolutePath();
    int file = ::open(QFile::encodeName(folder).constData(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
    if (file < 0 && errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL)
        return fail(writeError(folder, "open", errno));
    std::unique_ptr<WorkFolder> work; // elsewhere in a hidden folder, so that nobody sees a film of that name
    if (file < 0) {
        BR_TRY(work, WorkFolder::openBeside(path));
        const QString named = work->file(QFileInfo(path).fileName());
        file = ::open(QFile::encodeName(named).constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    }
    if (const int code = errno; file < 0)
        return fail(code == ENOSPC || code == EDQUOT ? writeError(path, "create", code) : nameError(path, code));
    ::close(file);
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
