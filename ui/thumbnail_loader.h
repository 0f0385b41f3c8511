#pragma once

#include "core/project/project.h"

#include <QCache>
#include <QPixmap>
#include <QThreadPool>
#include <QTimer>
#include <atomic>
#include <functional>
#include <stop_token>

/// Small pictures of shots, made by the reader that preview and film use, kept by the hash of what went into them: in
/// memory, and in the project's cache. Lives on main, owned by a view; the work happens on two background threads, what
/// was asked for last comes first.
class ThumbnailLoader final : public QObject {
    Q_OBJECT
public:
    explicit ThumbnailLoader(QObject* parent);
    ~ThumbnailLoader() override; ///< stops the pictures that are being made and waits for them
    void setProject(Project* project);

    /// The picture, or null while it is being made: ready() follows. `width` in device pixels; the answer may be of
    /// another size and has the film's shape. After ready() it may still be null, when more was asked for than fits:
    /// whoever still shows the shot asks again.
    QPixmap thumbnail(const ShotId& shot, int width);
    /// The same of one take of a shot, as the shot would show it.
    QPixmap take(const Take& take, int width);

    /// Something else is shown than before: what nobody asks for again is given up, also pictures under way. Views ask
    /// again by ready().
    void scrolled() { m_scrolled.start(); }
    /// How many pictures had to be made, since neither memory nor disk had them.
    int madeCount() const { return *m_made; }
    qsizetype outstanding() const { return m_waiting.size() + m_running.size(); }

Q_SIGNALS:
    void ready(const ShotId& shot);

private:
    struct Request {
        QByteArray key;
        ShotId shot;
        RenderPlan plan;
        Frames frame = 0;
    };
    void stopAll();
    void forgetPlan();
    void readPlan();
    Request requestFor(const PlanShot& shot, int width) const;
    QPixmap picture(QByteArray& key, const std::function<Request()>& make);
    void startNext();
    void askAgain();
    void giveUp();

    /// A picture under way.
    struct Running {
        ShotId shot;
        std::stop_source stop;
        bool isWanted = true;
    };
    Project* m_project = nullptr; // not owned
    QThreadPool m_pool;
    bool m_planKnown = false;
    RenderPlan m_plan;
    QHash<ShotId, qsizetype> m_shots;                 // place in the plan
    QHash<std::pair<ShotId, int>, QByteArray> m_keys; // of the present plan, by size
    QHash<std::pair<TakeId, int>, QByteArray> m_takeKeys;
    QList<Request> m_waiting;  // the last one is next
    QSet<ShotId> m_passedOver; // asked for longest ago when too many waited
    QHash<QByteArray, Running> m_running;
    QTimer m_scrolled;                                                                ///< until a scroll pauses
    QTimer m_asked;                                                                   ///< until the views have painted
    std::shared_ptr<std::atomic<int>> m_made = std::make_shared<std::atomic<int>>(0); // counted by the threads
    QCache<QByteArray, QPixmap> m_cache;                                              // cost in KiB
};
