#pragma once

#include "core/base/result.h"
#include "core/document/diff.h"
#include "core/document/edits.h"
#include "core/document/take.h"
#include "core/project/disk/disk_use.h"
#include "core/project/package/project_package.h"
#include "core/project/quote.h"
#include "core/project/save_state.h"
#include "core/render/compiler.h"
#include "core/render/render_plan.h"
#include "core/store/job_record.h"
#include "core/store/project_store.h"

#include <QFuture>
#include <QObject>
#include <QUndoStack>
#include <memory>

class JobEngine;
struct MediaSearch;
struct Spending;

/// What saveCopy() did.
struct CopyReport {
    qint64 bytes = 0;
    QStringList leftOut; ///< files that cannot be read, relative to the project
};

/// The open project: storyboards, undo stack, shelf, store and engine held together. Lives on main, owned by the window
/// or the command line's session. Edits go through apply(); files come in through the import functions; work goes
/// through generate() and compile(). Futures finish on main.
class Project final : public QObject {
    Q_OBJECT
public:
    /// `engine` is not owned and outlives the project; null = another process has the ledger (no jobs here).
    static QFuture<Result<std::shared_ptr<Project>>> create(const QString& folder, const QString& title,
                                                            const Format& format, JobEngine* engine);
    static QFuture<Result<std::shared_ptr<Project>>> open(const QString& folder, JobEngine* engine);
    /// A new project with the content of a sample project (interchange/sample.h).
    static QFuture<Result<std::shared_ptr<Project>>> createFromSample(const QString& folder, const QString& name,
                                                                      JobEngine* engine);
    ~Project() override; ///< waits for outstanding saves; files on their way in are left out

    Project(const Project&) = delete;
    Project& operator=(const Project&) = delete;

    ProjectId id() const;
    QString folder() const; ///< absolute
    QString title() const;
    int schema() const;           ///< of its database
    QStringList warnings() const; ///< from opening

    // Storyboards. One is current; edits name the storyboard by its id.
    const QList<Storyboard>& storyboards() const; ///< in order, with the removed ones
    const Storyboard& current() const;
    const Storyboard* find(const StoryboardId& id) const;
    Status setCurrent(const StoryboardId& id);
    const TakeShelf& shelf() const;
    const QList<Film>& films() const;

    /// The only way to change anything: takes the result of an edit (or a new storyboard), puts it on the undo stack,
    /// saves the difference. Edits with the same non-empty `mergeKey` in a row become one step (drags, typing).
    Status apply(const Result<Storyboard>& edited, const QString& label, const QString& mergeKey = {});
    QUndoStack* undoStack(); ///< the last 200 steps, also those from before the project was opened

    Result<StoryboardId> addStoryboard(const QString& title, const Format& format);
    Result<StoryboardId> duplicateStoryboard(const StoryboardId& id, const QString& title);
    Status removeStoryboard(const StoryboardId& id); ///< to the bin; the last one left cannot be removed
    Status restoreStoryboard(const StoryboardId& id);

    // Named states of a storyboard that can be gone back to, oldest first. The list says what is on disk.
    const QList<RestorePoint>& restorePoints() const;
    Status addRestorePoint(const StoryboardId& board, const QString& name);
    Status renameRestorePoint(const RestorePointId& id, const QString& name);
    Status removeRestorePoint(const RestorePointId& id); ///< for good; the storyboard is not touched
    /// The storyboard as it was.
    QFuture<Result<Storyboard>> stateAt(const RestorePointId& id) const;
    /// One more edit, which can be undone: the storyboard is as in `state` again. Takes are not touched.
    Status restore(const RestorePoint& point, const Storyboard& state);

    SaveState saveState() const;
    QString saveProblem() const;             ///< the sentence behind NotSaved
    QFuture<Status> flush();                 ///< everything asked so far is on disk
    QFuture<Result<QList<Finding>>> check(); ///< integrity, invariants, media files; changes nothing

    // Files in: copied, hashed and placed first, the edit second. A null `board` is the current one.
    QFuture<Status> addPanel(const ShotId& shot, const QString& imageFile, PanelRole role);
    QFuture<Status> addPanel(const ShotId& shot, const QImage& image, PanelRole role);
    /// Another picture for a panel, which keeps its place, role, fit, move and time: one step of undo.
    QFuture<Status> replacePanel(const ShotId& shot, const PanelId& panel, const QString& imageFile);
    QFuture<Status> addSound(const QString& soundFile, const Anchor& anchor, ClipRole role,
                             const StoryboardId& board = {});
    /// A picture (three seconds of it) or a clip over the story, on an overlay track that is free there or a new one.
    QFuture<Status> addOverlay(const QString& file, const Anchor& anchor, const StoryboardId& board = {});
    /// Finished when its row is on disk, or with the reason why it is not: then it is tried again until the project is
    /// closed.
    QFuture<Result<Take>> addTake(const ShotId& shot, const QString& clipFile);
    /// Final Draft, Fountain or plain text; fills `board` (null = the current one) if it is untouched, else makes a new
    /// one.
    QFuture<Result<StoryboardId>> importScript(const QString& file, const StoryboardId& board = {});
    /// A board made elsewhere (breakDown(), a shot list), placed likewise. Refuses what comes from no script.
    Result<StoryboardId> importStoryboard(const Storyboard& imported, const StoryboardId& board = {});

    // Plans and work
    RenderPlan plan(const StoryboardId& board) const;
    QFuture<Result<QList<Maker>>> makers() const; ///< who can be asked, those on this computer first
    /// What generating would send and cost. Starts and reserves nothing.
    QFuture<Result<Quote>> quote(const StoryboardId& board, const GenerateWish& wish);
    /// Admits what was quoted, all of it or nothing; Budget: a cap, or a price that nobody knows.
    QFuture<Result<QList<JobRecord>>> generate(const Quote& quote, const Spending& spending);
    /// Both in one step, for what costs nothing: an unknown price is refused.
    QFuture<Result<QList<JobRecord>>> generate(const StoryboardId& board, const ShotChoice& shots,
                                               const QString& account, const QString& model, bool again);
    QFuture<Result<JobRecord>> compile(const RenderPlan& plan, const QString& file, CacheUse cache);
    /// The whole project in the new folder `folder`, verified, with edits that could not be saved here; cache and trash
    /// stay behind. It keeps its id: see partFromOriginal() for what happens when both are opened.
    QFuture<Result<CopyReport>> saveCopy(const QString& folder, const Progress& progress = {});
    /// What fills the folder, see disk/disk_use.h.
    QFuture<Result<QList<DiskPart>>> diskUse();
    /// Moves spare takes, unnamed media or the cache to the project's trash, as they are now. The cache is left while
    /// jobs run.
    QFuture<Status> cleanUp(const QList<DiskShare>& shares);
    QFuture<Status> emptyTrash(); ///< for good
    /// Looks below `place` for missing files of the project by their contents and puts them back, see
    /// disk/lost_media.h. Shots show found takes again.
    QFuture<Result<MediaSearch>> findMissingMedia(const QString& place, const Progress& progress = {});
    /// Everything in one file, see package/project_package.h; its cut is that of the current storyboard.
    QFuture<Result<PackageReport>> exportPackage(const QString& file, const Progress& progress = {});
    QString cacheFolder() const;
    JobEngine* engine() const;

Q_SIGNALS:
    void storyboardChanged(const StoryboardId& id, const Diff& diff);
    void storyboardsChanged(); ///< list, titles, removed
    void currentChanged(const StoryboardId& id);
    void restorePointsChanged();
    void takeAdded(const Take& take);
    void filmAdded(const Film& film);
    void saveStateChanged(SaveState state);

private:
    struct Private;
    friend struct Private;
    explicit Project(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};
