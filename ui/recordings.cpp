#include "ui/recordings.h"

#include "core/project/project.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

static QString folderOf(const Project& project)
{
    return project.folder() + QStringLiteral("/recordings");
}

QString recordingFolder(const Project& project, const ShotId& shot)
{
    return folderOf(project) + QLatin1Char('/') + shot.toString();
}

QList<LeftRecording> leftRecordings(const Project& project, const QString& suffix)
{
    QList<LeftRecording> left;
    QDirIterator files(folderOf(project), {QStringLiteral("*.") + suffix}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        left << LeftRecording{file, ShotId::fromString(files.fileInfo().dir().dirName())};
    }
    return left;
}

void removeRecording(const QString& file)
{
    QFile::remove(file);
    QDir().rmdir(QFileInfo(file).path());
}
