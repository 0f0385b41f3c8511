#include "ui/inspector/panel_editing.h"

#include "core/base/when_done.h"
#include "core/document/find.h"
#include "core/project/project.h"

#include <QCryptographicHash>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

static constexpr int SettleMs = 500;

static QByteArray hashOf(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

static QString copiesFolder(const Project& project)
{
    return project.cacheFolder() + QStringLiteral("/edit");
}

PanelEditing::PanelEditing(QObject* parent)
    : QObject(parent)
    , open([](const QString& file) { return QDesktopServices::openUrl(QUrl::fromLocalFile(file)); })
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(SettleMs);
    connect(&m_settled, &QTimer::timeout, this, &PanelEditing::changed);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settled, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settled, qOverload<>(&QTimer::start));
}

void PanelEditing::setProject(Project* project)
{
    if (project == m_project)
        return;
    m_project = project;
    m_edited.clear();
    m_settled.stop();
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    if (!watched.isEmpty())
        m_watcher.removePaths(watched);
}

QString PanelEditing::workingCopy(const PanelId& panel) const
{
    for (auto it = m_edited.begin(); it != m_edited.end(); ++it)
        if (it->panel == panel)
            return it.key();
    return {};
}

void PanelEditing::edit(const ShotId& shot, const PanelId& panel)
{
    const Shot* found = m_project ? findShot(m_project->current(), shot) : nullptr;
    const auto index = found ? indexOf(found->panels, panel) : -1;
    if (index < 0)
        return;
    const QString original = m_project->folder() + QLatin1Char('/') + found->panels[index].file;
    const QString copy = copiesFolder(*m_project) + QLatin1Char('/') + panel.toString() + QLatin1Char('.') +
                         QFileInfo(original).suffix();
    QFile::remove(copy);
    const bool ready = QDir().mkpath(copiesFolder(*m_project)) && QFile::copy(original, copy) &&
                       QFile::setPermissions(copy, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!ready)
        return Q_EMIT problem(tr("The picture could not be copied for another program. Nothing has changed; look "
                                 "whether the file is there and the disk has room."));
    m_edited.insert(copy, {shot, panel, hashOf(copy)});
    m_watcher.addPath(copy);
    m_watcher.addPath(copiesFolder(*m_project));
    if (!open(copy))
        Q_EMIT problem(tr("No program on this computer opens this kind of picture. You can edit \"%1\" yourself: it "
                          "is taken over when it is saved.")
                           .arg(QDir::toNativeSeparators(copy)));
}

void PanelEditing::changed()
{
    if (!m_project)
        return;
    for (auto it = m_edited.begin(); it != m_edited.end(); ++it) {
        if (!QFileInfo::exists(it.key()))
            continue;                // it is being replaced, or the program has thrown it away
        m_watcher.addPath(it.key()); // a file that was replaced is watched no more
        takeOver(it.key(), *it);
    }
}

void PanelEditing::takeOver(const QString& file, Edited& edited)
{
    const QByteArray hash = hashOf(file);
    if (hash.isEmpty() || hash == edited.hash)
        return;
    edited.hash = hash;
    whenDone(m_project->replacePanel(edited.shot, edited.panel, file), this, [this](const Status& done) {
        if (!done)
            Q_EMIT problem(done.error().message);
    });
}
