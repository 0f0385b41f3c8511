#pragma once

#include "core/jobs/job_engine.h"
#include "core/project/board_command.h"
#include "core/project/project.h"
#include "core/project/saver.h"
#include "core/project/text.h"
#include "core/project/work.h"
#include "core/render/plan_memory.h"
#include "core/store/money_book.h"

#include <QPointer>
#include <QThreadPool>

/// What an open project is made of; shared by the files that implement Project. Main thread.
struct Project::Private {
    using Opening = QFuture<Result<std::shared_ptr<Project>>>;

    Project* q = nullptr;
    QString folder;
    ProjectContents contents;
    StoryboardId current;
    QPointer<JobEngine> engine;
    std::shared_ptr<ProjectStore> store;
    std::unique_ptr<Saver> saver;
    std::unique_ptr<QUndoStack> undo;
    QList<StoryboardId> changed; ///< since the history was handed to the saver
    qint64 nextStep = 1;
    bool loadingHistory = false;
    mutable PlanMemory planMemory;          ///< of the plans
    mutable std::optional<RenderPlan> plan; ///< as last asked for, until a storyboard or the shelf changes
    QHash<TakeId, Take> arriving;           ///< takes whose row is not committed yet
    QThreadPool pool;                       ///< light lane: imports; joined when the project closes
    std::stop_source closing;               ///< asked for when it does

    static Opening attach(const QString& folder, QFuture<Result<ProjectStore::Opened>> opened, JobEngine* engine);
    static QFuture<Status> partFromOriginal(const std::shared_ptr<Project>& project);
    QFuture<Status> becomeOwn(const QString& original);
    void connectEverything();

    qsizetype indexOf(const StoryboardId& id) const;
    /// The storyboard that has this shot, none when it was removed.
    const Storyboard* boardWith(const ShotId& shot) const;
    void loadHistory();
    void pushStep(const std::shared_ptr<const UndoStep>& step, const QString& mergeKey, BoardCommand::Cause cause);
    void saveEdits();
    RestorePoint* restorePoint(const RestorePointId& id); ///< null when there is none
    void show(const Storyboard& board, BoardCommand::Cause cause);
    void makeCurrent(const StoryboardId& id);
    void keepCurrentUsable();
    Status push(const Storyboard& before, const Storyboard& after, const QString& label, const QString& mergeKey);
    Result<StoryboardId> pushNew(const Storyboard& board, const QString& label);

    /// Runs `work(folder, progress)` on the light lane, unless the folder is not where it was opened. It should stop
    /// when the asker wants that and when the project closes.
    template<class Work> auto runInFolder(Work work, const Progress& asked = {})
    {
        return runOn(pool,
                     [work, asked, closing = closing.get_token(), folder = folder,
                      place = store->place()]() -> decltype(work(folder, asked)) {
                         BR_CHECK(place.check());
                         std::stop_source either;
                         const auto stop = [&either] { either.request_stop(); };
                         const std::stop_callback whenAsked(asked.stop, stop);
                         const std::stop_callback whenClosed(closing, stop);
                         return work(folder, Progress{asked.report, either.get_token()});
                     });
    }
    Result<StoryboardId> placeScript(const Storyboard& target, const Storyboard& imported);
    QFuture<Status> fillFromSample(const struct SampleProject& sample);
    Status placePanel(const ShotId& shot, const Result<Panel>& panel);
    Status placeClip(const QString& name, const struct StoredClip& stored, ClipRole role, const Anchor& anchor,
                     const StoryboardId& board);
    int nextTakeNumber(const ShotId& shot) const;
    void shelve(const Take& take, std::function<void()> then);
    void takeBack(const QStringList& files);
    void receive(const JobRecord& job); ///< what the engine delivers
    Status receiveTake(const JobRecord& job);
    Status receiveFilm(const JobRecord& job);
    void acknowledge(const JobId& id);
    QFuture<bool>
    receiveForgotten(); ///< what the media folder tells of and the takes do not; ends when it was received

    QFuture<Result<Quote>> quoteOf(const StoryboardId& board, const Maker& maker, const GenerateWish& wish,
                                   const QList<TypedPrice>& prices);
    JobRecord jobOf(const Quote& quote, const QuotedShot& shot) const;
    static Error noEngine();
    JobRecord newJob(const StoryboardId& board, JobKind kind, const QByteArray& request) const;
    QString relative(const QString& path) const;
};
