#include "core/base/work_folder.h"

#include "core/base/text.h"

#include <QDir>
#include <QFile>
#include <QUuid>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr char LockName[] = ".lock";
const QString HiddenPrefix = QStringLiteral(".boardreel-");
constexpr int Attempts = 8; // each is lost only to a sweep in that very moment

/// A descriptor that holds the folder's lock, or -1. The lock is the kernel's: nobody has it once its process is gone,
/// whoever has its number by then.
int lockOf(const QString& folder, int flags)
{
    const QByteArray name = QFile::encodeName(folder + QLatin1Char('/') + QLatin1String(LockName));
    const int file = ::open(name.constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | flags, 0600);
    struct stat found {};
    const bool isOurs = file >= 0 && (::flock(file, LOCK_EX | LOCK_NB) == 0 ||
                                      // A disk without locks: our new folder will do, and no sweep touches any.
                                      (errno != EWOULDBLOCK && (flags & O_CREAT) != 0));
    // A file without a name was another run's, which has just taken its folder away.
    if (isOurs && ::fstat(file, &found) == 0 && found.st_nlink > 0)
        return file;
    if (file >= 0)
        ::close(file);
    return -1;
}

/// The lock goes last: a run killed while it removes its folder leaves one that the next run can judge.
void removeFolder(const QString& folder)
{
    const auto entries =
        QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QFileInfo& entry : entries) {
        if (entry.isDir() && !entry.isSymLink())
            QDir(entry.filePath()).removeRecursively();
        else if (entry.fileName() != QLatin1String(LockName))
            QFile::remove(entry.filePath());
    }
    QDir(folder).removeRecursively();
}

/// Removes the folders of runs that are gone. Only our own: where others may write, too, theirs could turn into a link
/// to something dear while it is being removed.
void sweep(const QString& parent, const QString& prefix)
{
    for (const QFileInfo& found : QDir(parent).entryInfoList(QDir::Dirs | QDir::Hidden | QDir::NoSymLinks)) {
        const QString name = found.fileName();
        if (!name.startsWith(prefix) || QUuid::fromString(name.mid(prefix.size())).isNull() ||
            found.ownerId() != ::geteuid())
            continue;
        if (const int lock = lockOf(found.filePath(), 0); lock >= 0) {
            removeFolder(found.filePath());
            ::close(lock);
        } else {
            QDir().rmdir(found.filePath()); // killed before it had a lock: empty, or it stays
        }
    }
}

} // namespace

Result<std::unique_ptr<WorkFolder>> WorkFolder::open(const QString& parent, const QString& prefix)
{
    QDir().mkpath(parent);
    sweep(parent, prefix);
    for (int attempt = 0; attempt < Attempts; ++attempt) {
        const QString path = parent + QLatin1Char('/') + prefix + QUuid::createUuid().toString(QUuid::WithoutBraces);
        if (!QDir().mkdir(path))
            break;
        if (const int lock = lockOf(path, O_CREAT | O_EXCL); lock >= 0)
            return std::unique_ptr<WorkFolder>(new WorkFolder(path, lock));
        QDir().rmdir(path);
    }
    return fail(ErrorKind::Failed,
                BaseText::tr("There is no place to work in \"%1\". Nothing was changed; check that the folder can be "
                             "written and has space.")
                    .arg(QDir::toNativeSeparators(parent)));
}

Result<std::unique_ptr<WorkFolder>> WorkFolder::openBeside(const QString& file)
{
    return open(QFileInfo(file).absolutePath(), HiddenPrefix);
}

void WorkFolder::sweepBeside(const QString& file)
{
    sweep(QFileInfo(file).absolutePath(), HiddenPrefix);
}

WorkFolder::~WorkFolder()
{
    removeFolder(m_path);
    ::close(m_lock);
}
