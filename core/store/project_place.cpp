#include "core/store/project_place.h"

#include "core/store/project_opening.h"
#include "core/store/text.h"

#include <QDir>
#include <QFile>
#include <sys/stat.h>

ProjectPlace::ProjectPlace(QString folder)
    : m_folder(std::move(folder))
{
    struct stat found {};
    if (::stat(QFile::encodeName(databaseIn(m_folder)).constData(), &found) != 0)
        return;
    m_device = found.st_dev;
    m_node = found.st_ino;
}

Status ProjectPlace::check() const
{
    struct stat found {};
    const bool there = ::stat(QFile::encodeName(databaseIn(m_folder)).constData(), &found) == 0;
    if (there && found.st_dev == m_device && found.st_ino == m_node)
        return {};
    return fail(ErrorKind::Failed,
                StoreText::tr("The project folder \"%1\" was moved, renamed or removed while it was open. Your last "
                              "change is not saved yet: put the folder back and it will be, or save a copy elsewhere.")
                    .arg(QDir::toNativeSeparators(m_folder)));
}
