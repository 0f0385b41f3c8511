#pragma once

#include "core/render/proxy_shelf.h"
#include "core/render/render_plan.h"

#include <QObject>
#include <QThreadPool>
#include <functional>
#include <memory>

class TimelineReader;

/// A reader of a newer plan: opened and warmed on a thread of its own, while its owner goes on reading
/// the plan before. Owned by a feed and used on its thread.
class NextReader final : public QObject {
    Q_OBJECT
public:
    /// Reads what will be asked for first, so that its files are open. Runs on the other thread.
    using Warm = std::function<void(TimelineReader& reader)>;

    /// `stop` ends what is prepared, and every wait of the readers that were.
    NextReader(std::stop_token stop, QObject* parent);
    ~NextReader() override;
    /// A newer call replaces an older one. ready() follows.
    void prepare(const RenderPlan& plan, const QString& cacheFolder, ClipPictures pictures, const Warm& warm);
    /// Waits for what is being prepared; ready() has been sent when this returns.
    void finish();

Q_SIGNALS:
    void ready(const std::shared_ptr<TimelineReader>& reader);

private:
    void collect();

    struct Made;
    std::stop_token m_stop;
    std::shared_ptr<Made> m_made; ///< what is being prepared; null: nothing
    QThreadPool m_pool;
};
