#pragma once

#include "core/project/project.h"

#include <QCache>
#include <QPixmap>
#include <QThreadPool>
#include <functional>

/// Small pictures of shots, made by the reader that preview and film use, kept by the hash of what went into them.
/// Lives on main, owned by a view; the work happens on two background threads, what was asked for last comes first.
class ThumbnailLoader final : public QObject {
    Q_OBJECT
public:
    explicit ThumbnailLoader(QObject* parent);
    ~ThumbnailLoader() override; ///< waits for the pictures that are being made
    void setProject(Project* project);

    /// The picture, or null while it is being made: ready() follows. `width` in device pixels; the answer may be of
    /// another size and has the film's shape. After ready() it may still be null, when more was asked for than fits:
    /// whoever still shows the shot asks again.
    QPixmap thumbnail(const ShotId& shot, int width);
    /// The same of one take of a shot, as the shot would show it.
    QPixmap take(const Take& take, int width);

Q_SIGNALS:
    void ready(const ShotId& shot);

private:
    struct Request {
        QByteArray key;
        ShotId shot;
        RenderPlan plan;
        Frames frame = 0;
    };
    void forgetPlan();
    void readPlan();
    Request requestFor(const PlanShot& shot, int width) const;
    QPixmap picture(QByteArray& key, const std::function<Request()>& make);
    void startNext();

    Project* m_project = nullptr; // not owned
    QThreadPool m_pool;
    bool m_planKnown = false;
    RenderPlan m_plan;
    QHash<ShotId, qsizetype> m_shots;                 // place in the plan
    QHash<std::pair<ShotId, int>, QByteArray> m_keys; // of the present plan, by size
    QHash<std::pair<TakeId, int>, QByteArray> m_takeKeys;
    QList<Request> m_waiting;  // the last one is next
    QSet<ShotId> m_passedOver; // asked for longest ago when too many waited
    QSet<QByteArray> m_running;
    QCache<QByteArray, QPixmap> m_cache; // cost in KiB
};
