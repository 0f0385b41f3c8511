#include "core/project/disk/forgotten_clips.h"

#include "core/base/log.h"
#include "core/jobs/clip_files.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <algorithm>

namespace {

/// "media/3f/3f..." without its suffix: clip and sidecar share it.
QString stemOf(const QString& file)
{
    return file.left(file.lastIndexOf(QLatin1Char('.')));
}

} // namespace

QList<JobRecord> forgottenClips(const ProjectId& project, const QSet<QString>& known, const QString& folder,
                                const Progress& progress)
{
    QSet<QString> stems;
    for (const QString& file : known)
        stems.insert(stemOf(file));
    QList<JobRecord> jobs;
    QDirIterator it(folder + QStringLiteral("/media"), {QStringLiteral("*.json")}, QDir::Files | QDir::NoSymLinks,
                    QDirIterator::Subdirectories);
    while (it.hasNext() && !progress.stop.stop_requested()) {
        const QString sidecar = it.next();
        if (stems.contains(stemOf(QDir(folder).relativeFilePath(sidecar))))
            continue;
        const auto job = ClipFiles::readSidecar(folder, sidecar, {nullptr, progress.stop});
        if (!job)
            qCInfo(lcStore) << sidecar << job.error().detail;
        else if (job->project == project)
            jobs << *job;
    }
    std::sort(jobs.begin(), jobs.end(), [](const JobRecord& a, const JobRecord& b) { return a.created < b.created; });
    return jobs;
}
