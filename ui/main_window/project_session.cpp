#include "ui/main_window/project_session.h"

#include "core/base/file_name.h"
#include "core/base/when_done.h"
#include "core/project/work.h"

#include <QDialog>
#include <QDir>

ProjectSession::ProjectSession(WindowServices services, QObject* parent)
    : QObject(parent)
    , m_services(std::move(services))
{
}

ProjectSession::~ProjectSession() = default;

QString ProjectSession::freshFolder(const QString& title) const
{
    const QString base = m_services.paths.movies + QLatin1Char('/') + fileNameFor(title);
    QString folder = base;
    for (int number = 2; QFileInfo::exists(folder); ++number)
        folder = base + QLatin1Char(' ') + QString::number(number);
    return folder;
}

void ProjectSession::create(const QString& title, const Format& format, const Then& then, const Otherwise& otherwise)
{
    follow(Project::create(freshFolder(title), title, format, m_services.engine), then, otherwise);
}

void ProjectSession::createSample(const QString& name, const QString& title, const Then& then)
{
    follow(Project::createFromSample(freshFolder(title), name, m_services.engine), then);
}

void ProjectSession::open(const QString& folder)
{
    // The project file itself may be named instead of its folder.
    const QFileInfo info(folder);
    follow(m_services.open(info.isFile() ? info.absolutePath() : folder), {});
}

void ProjectSession::openPackage(const QString& file, const Progress& progress)
{
    using Opened = WindowServices::Opened;
    const QString folder = freshFolder(QFileInfo(file).completeBaseName());
    const auto unpacked = runOn(*QThreadPool::globalInstance(), [=] { return ::openPackage(file, folder, progress); });
    auto setAside = std::make_shared<QString>();
    follow(after(unpacked, this,
                 [this, folder, setAside](const Result<QString>& done) -> Opening {
                     *setAside = done.value_or(QString());
                     return done ? m_services.open(folder) : finished(Opened(fail(done.error())));
                 }),
           [this, setAside](Project& project) {
               if (!setAside->isEmpty()) // after what opening says, and with it
                   Q_EMIT problem((QStringList(*setAside) + project.warnings()).join(QLatin1Char(' ')));
           });
}

void ProjectSession::follow(Opening opening, const Then& then, const Otherwise& otherwise)
{
    m_busy = true;
    Q_EMIT busyChanged(true);
    whenDone(opening, this, [this, then, otherwise](WindowServices::Opened result) {
        m_busy = false;
        Q_EMIT busyChanged(false);
        if (!result && otherwise)
            return otherwise(result.error());
        if (!result)
            return Q_EMIT problem(result.error().message);
        // Not kept open while a person thinks: the folder may be wanted elsewhere.
        const auto openAfterAll = [this, then, folder = (*result)->folder()] {
            close();
            follow(m_services.open(folder), then);
        };
        if (m_mayLeave && !m_mayLeave(openAfterAll))
            return;
        close();
        m_project = std::move(*result);
        m_services.adopt(m_project);
        Q_EMIT opened(m_project.get());
        if (then)
            then(*m_project);
    });
}

void ProjectSession::close()
{
    if (!m_project)
        return;
    Q_EMIT closing();
    m_project.reset();
}

void ProjectSession::takeAlong(QDialog* dialog)
{
    connect(this, &ProjectSession::closing, dialog, [dialog] { delete dialog; });
}
