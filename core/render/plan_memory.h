#pragma once

#include "core/render/render_plan.h"

#include <QHash>

/// The animatic keys and cards of a board's shots, remembered from plan to plan: hashing and joining are most of what
/// a shot costs. Owned by a PlanMemory; one thread.
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

/// What was planned of a scene: taken again after an edit that did not touch it.
struct PlannedScene {
    Scene scene;       ///< as it was; holds its shots, so that no others can lie at their place in memory
    Frames start = 0;  ///< in the story
    Frames before = 0; ///< length of the shot before it; 0: it is the first
    QList<PlanShot> shots;
    QList<PlanSound> sounds;     ///< of its shots, without what transitions do to them
    QList<qsizetype> takeSounds; ///< for each shot its take's place in `sounds`; -1: none
    QList<TakeId> takes;         ///< that it shows
};

/// What is remembered from plan to plan of a board: a plan is made again after every edit, and most of it would be what
/// it was. Owned by who makes the plans; one thread.
class PlanMemory final {
public:
    AnimaticKeys& keys() { return m_keys; }
    /// Forgets the scenes unless everything else that shapes them is as it was.
    void begin(const Storyboard& board, const OutputSpec& output, const TakeShelf& shelf, const QSet<ShotId>& voiced);
    /// The scene, moved to `start`; null: it has to be planned.
    const PlannedScene* find(const Scene& scene, Frames start, Frames before, const TakeShelf& shelf);
    void keep(PlannedScene planned);
    qint64 reused() const { return m_reused; } ///< scenes that were not planned again, ever

private:
    struct Setting {
        Format format;
        QList<Element> elements;
        bool voiceMuted = false;
        bool takesMatched = false;
        OutputSpec output;
        QSet<ShotId> voiced;
        friend bool operator==(const Setting&, const Setting&) = default;
    };
    AnimaticKeys m_keys;
    Setting m_setting;
    QHash<ShotId, QList<Take>> m_takes; ///< the shelf's
    QHash<SceneId, PlannedScene> m_scenes;
    qint64 m_reused = 0;
};

/// makeRenderPlan() of the whole board by one who remembers.
RenderPlan makeRenderPlan(const Storyboard& board, const TakeShelf& shelf, const OutputSpec& output,
                          const QString& folder, PlanMemory& memory);
