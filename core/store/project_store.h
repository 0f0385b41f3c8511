#pragma once

#include "core/base/result.h"
#include "core/document/diff.h"
#include "core/document/take.h"
#include "core/store/history.h"
#include "core/store/project_place.h"

#include <QFuture>
#include <QList>
#include <QSet>
#include <QStringList>
#include <memory>
#include <optional>

class StoreThread;

/// Everything a project file holds, read at once when it is opened.
struct ProjectContents {
    ProjectId id;
    QString title;
    int schema = 0;
    QList<Storyboard> storyboards; ///< in order, with the removed ones
    TakeShelf shelf;
    QList<Film> films;
    History history; ///< leads to the storyboards as they are
    QList<RestorePoint> restorePoints;
    QStringList warnings; ///< sentences: rows whose file is gone, leftovers that were swept
};

/// One finding of `check`.
struct Finding {
    enum class Level { Warning, Error } level = Level::Warning;
    QString message;
    QString where; ///< a code, a file or a table
    QString kind;  ///< "file.missing", ...: the same in every language, and nothing of the film
};

/// The project's database on its own store thread. Owned by the open Project, called from main; futures finish on the
/// store thread (use whenDone() or after()). A future that says success has been committed to disk with
/// synchronous=FULL.
class ProjectStore final {
public:
    struct Opened {
        std::shared_ptr<ProjectStore> store;
        ProjectContents contents;
    };
    /// Makes the folder, project.sqlite, media/ and cache/. Refused when the folder already holds a project or other
    /// files.
    static QFuture<Result<Opened>> create(const QString& folder, const QString& title, const Storyboard& first);
    /// Foreign, newer, truncated and corrupt files are refused with a sentence and kept byte for byte. Locked: in use.
    /// `folder` may be a link, or name the project.sqlite in it.
    static QFuture<Result<Opened>> open(const QString& folder);
    ~ProjectStore();

    /// What changed of storyboards, and of the history that goes with it: one transaction.
    QFuture<Status> save(const QList<Diff>& boards, const std::optional<HistoryChanges>& history = {});
    QFuture<Status> addTake(const Take& take); ///< adding the same take again changes nothing
    QFuture<Status> addFilm(const Film& film);
    QFuture<Status> addRestorePoint(const RestorePoint& point, const Storyboard& board);
    QFuture<Status> renameRestorePoint(const RestorePointId& id, const QString& name);
    QFuture<Status> removeRestorePoint(const RestorePointId& id);       ///< for good
    QFuture<Result<Storyboard>> restorePoint(const RestorePointId& id); ///< what it holds
    QFuture<Status> setTitle(const QString& title);
    /// For a copy that becomes a project of its own.
    QFuture<Status> setId(const ProjectId& id);
    /// Whether that project lies in this folder; also yes when somebody has what is there open.
    static QFuture<bool> livesIn(const QString& folder, const ProjectId& id);
    /// For those who write files beside the database.
    const ProjectPlace& place() const { return m_place; }
    QFuture<Status> setStoryboardOrder(const QList<StoryboardId>& order);
    /// VACUUM INTO <folder>/snapshots/, checked, thinned by age. Returns its path.
    QFuture<Result<QString>> snapshot();
    /// The database as it is now, whole, in a new file.
    QFuture<Status> copyTo(const QString& file);

    /// Every file that the saved boards, their history or a restore point names, films apart.
    QFuture<Result<QSet<QString>>> namedFiles();

    /// Like checkProject(), for the project that is open here.
    QFuture<Result<QList<Finding>>> check();

    /// Goes back to a snapshot of a closed project: the present file is set aside in trash/, never deleted.
    static QFuture<Status> restore(const QString& folder, const QString& snapshot);

private:
    explicit ProjectStore(QString folder);
    QString m_folder;
    ProjectPlace m_place; ///< set while opening, before anybody else has the store
    std::unique_ptr<StoreThread> m_thread;
};

/// The project folder a person means by a folder or by the project.sqlite in it: absolute, links followed.
QString projectFolderOf(const QString& path);

/// Reads a project without changing it: integrity, foreign keys, invariants, media files and their hashes.
QFuture<Result<QList<Finding>>> checkProject(const QString& folder);
/// The version of the schema in a closed project's file, which stays as it is.
QFuture<Result<int>> projectSchema(const QString& folder);
