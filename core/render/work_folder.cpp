#include "core/render/work_folder.h"

#include "core/render/text.h"

#include <QDir>
#include <QFile>
#include <QUuid>

namespace {

QString lockPath(const QString& folder)
{
    return folder + QStringLiteral(".lock");
}

/// Folders, and locks without one, whose owner is gone. QLockFile knows by the process id; a lock it gives us was
/// nobody's.
void sweep(const QString& parent)
{
    QStringList names;
    for (const QString& entry : QDir(parent).entryList(QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot))
        names.append(entry.section(QLatin1Char('.'), 0, 0));
    names.removeDuplicates();
    for (const QString& name : std::as_const(names)) {
        const QString folder = parent + QLatin1Char('/') + name;
        QLockFile lock(lockPath(folder));
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0))
            continue;
        QDir(folder).removeRecursively();
        QFile::remove(lockPath(folder) + QStringLiteral(".rmlock")); // QLockFile's own, of a run killed while sweeping
    }
}

} // namespace

Result<std::unique_ptr<WorkFolder>> WorkFolder::open(const QString& parent)
{
    QDir().mkpath(parent);
    sweep(parent);
    const QString path = parent + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto lock = std::make_unique<QLockFile>(lockPath(path));
    lock->setStaleLockTime(0);
    // Locked before it exists, so that no other run's sweep finds it ownerless.
    if (!lock->tryLock(0) || !QDir().mkpath(path))
        return fail(ErrorKind::Failed,
                    RenderText::tr("There is no place to work in \"%1\". Nothing was changed; check that the "
                                   "folder can be written and has space.")
                        .arg(parent));
    return std::unique_ptr<WorkFolder>(new WorkFolder(path, std::move(lock)));
}

WorkFolder::~WorkFolder()
{
    QDir(m_path).removeRecursively();
}
