#pragma once

#include "core/project/project.h"
#include "core/render/proxy_shelf.h"

#include <QSet>
#include <QThreadPool>
#include <QTimer>
#include <atomic>
#include <stop_token>

/// Makes proxies of heavy clips in the background, in the order in which the film shows them: one at a time, on what
/// the processor has left, resting while a film plays or is compiled, or the battery is nearly empty. It is nobody's
/// job: nothing of it is in the ledger, and whatever it did not do costs nothing but patience. Lives on main, owned by
/// the window.
class ProxyMaker final : public QObject {
    Q_OBJECT
public:
    struct Options {
        qint64 limit = 4LL << 30;         ///< bytes of a project's proxies; those the film does not show go first
        qint64 leastFree = 2LL << 30;     ///< bytes of the disk that stay free: saving comes first
        int settleMs = 1000;              ///< after an edit
        std::function<bool()> isPowerLow; ///< empty: as it is
    };
    explicit ProxyMaker(QObject* parent = nullptr)
        : ProxyMaker(Options{}, parent)
    {
    }
    explicit ProxyMaker(Options options, QObject* parent = nullptr);
    ~ProxyMaker() override; ///< stops and waits, which takes a picture's time

    void setProject(Project* project); ///< not owned; null = none
    /// Whether proxies of the current storyboard's clips are made unasked.
    void setAutomatic(bool automatic);
    /// While something plays, the processor and the disk are its.
    void setPlaying(bool playing);
    void makeAll();   ///< of every take of the project, now
    void removeAll(); ///< and makes none before the next edit or wish

Q_SIGNALS:
    void finished(); ///< nothing is left to be made, or there is no room for it

private:
    struct Clip {
        QString file; ///< absolute
        QString sha256;
    };
    enum class Outcome { Made, NothingToDo, Failed, Stopped };
    struct Step {
        Outcome outcome = Outcome::NothingToDo;
        QString sha256;
    };
    /// What a step needs; it runs on the pool.
    struct Work {
        QList<Clip> clips;
        QSet<QString> failed;
        QString folder;
        ProxyShelf shelf;
        qint64 limit = 0;
        qint64 leastFree = 0;
        std::stop_token stop;
        std::shared_ptr<const std::atomic<bool>> rests;
    };
    static Step doNext(const Work& work);
    static Step make(const Work& work, const Clip& clip);

    void look();
    QList<Clip> clipsOfFilm() const;
    QList<Clip> clipsOfProject() const;
    void startNext();
    void forgetWork();
    void stopWork();
    void follow(const JobRecord& job);
    void decideRest();

    Options m_options;
    Project* m_project = nullptr; // not owned
    QThreadPool m_pool;
    QTimer m_settle;
    QTimer m_power;
    bool m_automatic = false;
    bool m_playing = false;
    bool m_working = false;
    bool m_lookedAgain = false; ///< since the present step began
    bool m_wantsAll = false;    ///< until they are made
    QList<Clip> m_clips;
    QSet<QString> m_failed; ///< not tried again while the project is open
    QSet<JobId> m_compiling;
    std::stop_source m_stop;
    std::shared_ptr<std::atomic<bool>> m_rests = std::make_shared<std::atomic<bool>>(false);
};
