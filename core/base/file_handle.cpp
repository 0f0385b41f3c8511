#include "core/base/file_handle.h"

#include "core/base/text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

QString detailOf(const char* operation, const QString& path, int code)
{
    return QStringLiteral("%1 %2: %3").arg(QString::fromLatin1(operation), path, qt_error_string(code));
}

/// Runs a system call again when a signal interrupted it.
template<class Call> auto uninterrupted(Call call)
{
    auto result = call();
    while (result < 0 && errno == EINTR)
        result = call();
    return result;
}

int openDescriptor(const QString& path, int flags, mode_t mode = 0)
{
    const QByteArray name = QFile::encodeName(path);
    return uninterrupted([&] { return ::open(name.constData(), flags | O_CLOEXEC, mode); });
}

} // namespace

Error readError(const QString& path, const char* operation, int code)
{
    const QString shown = QDir::toNativeSeparators(path);
    if (code == ENOENT || code == ENOTDIR)
        return {ErrorKind::NotFound,
                BaseText::tr("The file \"%1\" is not there. Check its name and folder.").arg(shown),
                detailOf(operation, path, code)};
    if (code == EACCES || code == EPERM)
        return {ErrorKind::Failed,
                BaseText::tr("The file \"%1\" may not be read. Give yourself the right to read it and try again.")
                    .arg(shown),
                detailOf(operation, path, code)};
    return {
        ErrorKind::Failed,
        BaseText::tr("The file \"%1\" could not be read. It was not changed; check the disk and try again.").arg(shown),
        detailOf(operation, path, code)};
}

Error writeError(const QString& path, const char* operation, int code)
{
    const QString shown = QDir::toNativeSeparators(path);
    const QString detail = detailOf(operation, path, code);
    if (code == ENOSPC || code == EDQUOT)
        return {
            ErrorKind::Failed,
            BaseText::tr("There is no space left to write \"%1\". What was there before is unchanged; free some space "
                         "and try again.")
                .arg(shown),
            detail};
    if (code == EACCES || code == EPERM || code == EROFS)
        return {ErrorKind::Failed,
                BaseText::tr("\"%1\" may not be written. What was there before is unchanged; choose another folder or "
                             "change its permissions.")
                    .arg(shown),
                detail};
    if (code == ENOENT || code == ENOTDIR)
        return {ErrorKind::NotFound,
                BaseText::tr("\"%1\" could not be written because its folder is not there. Make the folder or choose "
                             "another one.")
                    .arg(shown),
                detail};
    return {ErrorKind::Failed,
            BaseText::tr("\"%1\" could not be written. What was there before is unchanged; check the disk and try "
                         "again.")
                .arg(shown),
            detail};
}

FileHandle::FileHandle(int descriptor, QString path)
    : m_descriptor(descriptor)
    , m_path(std::move(path))
{
}

FileHandle::FileHandle(FileHandle&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_full(other.m_full)
    , m_path(std::move(other.m_path))
{
}

FileHandle::~FileHandle()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<FileHandle> FileHandle::openForReading(const QString& path)
{
    // O_NONBLOCK: opening a pipe by mistake must not wait for somebody to write into it.
    const int descriptor = openDescriptor(path, O_RDONLY | O_NONBLOCK);
    if (descriptor < 0)
        return fail(readError(path, "open", errno));
    FileHandle handle(descriptor, path);
    struct stat info {};
    if (::fstat(descriptor, &info) != 0)
        return fail(readError(path, "stat", errno));
    if (!S_ISREG(info.st_mode))
        return fail(ErrorKind::Usage,
                    BaseText::tr("\"%1\" is a folder or a device. Choose a file.").arg(QDir::toNativeSeparators(path)));
    return handle;
}

Result<FileHandle> FileHandle::createBeside(const QString& path)
{
    const QString part = QFileInfo(path).absolutePath() + QStringLiteral("/.boardreel-") +
                         QUuid::createUuid().toString(QUuid::Id128) + QStringLiteral(".part");
    const int descriptor = openDescriptor(part, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0666);
    if (descriptor < 0)
        return fail(writeError(path, "create", errno));
    return FileHandle(descriptor, part);
}

Result<FileHandle> FileHandle::createNew(const QString& path)
{
    const int descriptor = openDescriptor(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return fail(writeError(path, "create", errno));
    return FileHandle(descriptor, path);
}

Result<FileHandle> FileHandle::openForMore(const QString& path)
{
    const int descriptor = openDescriptor(path, O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0)
        return fail(writeError(path, "open", errno));
    FileHandle handle(descriptor, path);
    struct stat info {};
    if (::fstat(descriptor, &info) != 0 || !S_ISREG(info.st_mode))
        return fail(writeError(path, "stat", EACCES));
    return handle;
}

Result<qint64> FileHandle::size() const
{
    struct stat info {};
    if (::fstat(m_descriptor, &info) != 0)
        return fail(readError(m_path, "stat", errno));
    return qint64(info.st_size);
}

Status FileHandle::seek(qint64 position)
{
    if (::lseek(m_descriptor, position, SEEK_SET) < 0)
        return fail(readError(m_path, "seek", errno));
    return {};
}

Result<QByteArray> FileHandle::read(qint64 atMost)
{
    QByteArray bytes(atMost, Qt::Uninitialized);
    const auto got = uninterrupted([&] { return ::read(m_descriptor, bytes.data(), size_t(atMost)); });
    if (got < 0)
        return fail(readError(m_path, "read", errno));
    bytes.truncate(got);
    return bytes;
}

Status FileHandle::write(const QByteArray& bytes)
{
    for (qint64 done = 0; done < bytes.size();) {
        const auto wrote =
            uninterrupted([&] { return ::write(m_descriptor, bytes.constData() + done, size_t(bytes.size() - done)); });
        if (wrote <= 0) {
            const int code = wrote == 0 ? ENOSPC : errno;
            m_full = code == ENOSPC || code == EDQUOT;
            return fail(writeError(m_path, "write", code));
        }
        done += wrote;
    }
    return {};
}

Status FileHandle::truncate()
{
    if (uninterrupted([&] { return ::ftruncate(m_descriptor, 0); }) != 0 || ::lseek(m_descriptor, 0, SEEK_SET) != 0)
        return fail(writeError(m_path, "truncate", errno));
    return {};
}

Status FileHandle::sync()
{
    if (uninterrupted([&] { return ::fsync(m_descriptor); }) != 0)
        return fail(writeError(m_path, "fsync", errno));
    return {};
}

Status FileHandle::close()
{
    if (::close(std::exchange(m_descriptor, -1)) != 0 && errno != EINTR)
        return fail(writeError(m_path, "close", errno));
    return {};
}
