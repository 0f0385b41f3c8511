#pragma once

#include "core/render/render_plan.h"

#include <QHash>

/// The animatic keys and cards of a board's shots, remembered from plan to plan: a plan is made again after every edit,
/// and most of it would be hashing and joining what has not changed. Owned by who makes the plans; one thread.
class AnimaticKeys final {
public:
    QString keyOf(const Storyboard& board, const Scene& scene, const Shot& shot);
    CardText cardOf(const Storyboard& board, const Scene& scene, const Shot& shot);

private:
    struct Known {
        Shot shot;
        QString slugline;
        QString scene; ///< its code
        QString key;   ///< empty: nobody has asked yet
        CardText card;
    };
    Known& known(const Storyboard& board, const Scene& scene, const Shot& shot);
    QHash<ShotId, Known> m_known;
    Format m_format;
    QList<Element> m_elements;
};

/// makeRenderPlan() of the whole board by one who remembers.
RenderPlan makeRenderPlan(const Storyboard& board, const TakeShelf& shelf, const OutputSpec& output,
                          const QString& folder, AnimaticKeys& keys);
