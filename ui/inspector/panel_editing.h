#pragma once

#include "core/base/ids.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <functional>

class Project;

/// Pictures of shots that are open in another program. Each is a working copy in the project's cache; whenever that
/// program has saved it, the panel gets the new picture as a file of its own and one step of undo brings the old one
/// back. Lives on main, owned by the inspector.
class PanelEditing final : public QObject {
    Q_OBJECT
public:
    explicit PanelEditing(QObject* parent);
    /// Ends what was being edited in the project before.
    void setProject(Project* project);
    /// Opens the panel's picture with the program the desktop has for it.
    void edit(const ShotId& shot, const PanelId& panel);
    /// The working copy of a panel that is being edited; empty when it is not.
    QString workingCopy(const PanelId& panel) const;
    /// What opens a file; tests put their own in.
    std::function<bool(const QString&)> open;

Q_SIGNALS:
    void problem(const QString& sentence);

private:
    struct Edited {
        ShotId shot;
        PanelId panel;
        QByteArray hash; ///< of the working copy as it was last taken over
    };
    void changed();
    void takeOver(const QString& file, Edited& edited);
    QPointer<Project> m_project; // not owned
    QFileSystemWatcher m_watcher;
    QTimer m_settled; ///< programs save in several writes, or beside and rename
    QHash<QString, Edited> m_edited;
};
