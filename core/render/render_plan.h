#pragma once

#include "core/base/frame_time.h"
#include "core/document/storyboard.h"
#include "core/document/take.h"
#include "core/media/film_writer.h"

#include <QJsonObject>

/// What a text card shows: everything a client needs to imagine the shot. A value; part of the segment key.
struct CardText {
    QString slugline;
    QString code;
    QString description;
    QList<DialogueLine> dialogue;
    Framing framing;
    friend bool operator==(const CardText&, const CardText&) = default;
};

/// One picture source for a stretch of film: a take (clip), a panel (still with a move) or a card (drawn with a move).
enum class PictureKind { Take, Panel, Card };
struct PictureSource {
    PictureKind kind = PictureKind::Card;
    QString file;   ///< relative to the plan's folder; empty for a card
    QString sha256; ///< of the file
    Rate rate;      ///< take: its own rate
    Frames sourceIn = 0; ///< take: first frame used, at its own rate
    Fit fit = Fit::Fill;
    StillMove move;   ///< panel, card: what is seen at the first and at the last frame of [start, start + length)
    Frames start = 0; ///< in film frames
    Frames length = 0;
    CardText card;
    friend bool operator==(const PictureSource&, const PictureSource&) = default;
};

/// A shot with every question answered.
struct PlanShot {
    ShotId id;
    QString code; ///< full code
    Frames start = 0;
    Frames length = 0;
    QList<PictureSource> pictures; ///< one, or one for each panel, in order, without holes
    Transition transitionIn;       ///< with its length already cut to what both neighbours allow
    bool hasTake = false;
    friend bool operator==(const PlanShot&, const PlanShot&) = default;
};

/// Something to be heard: a file (take sound, sound clip) or a line to be spoken.
struct PlanSound {
    QString file;   ///< relative to the plan's folder; empty for a spoken line
    QString sha256;
    QString speech; ///< text to speak when there is no file
    QString voice;
    std::int64_t start = 0;    ///< first sample in the film
    std::int64_t length = 0;   ///< samples
    std::int64_t sourceIn = 0; ///< samples of the source left out
    int gainMillibel = 0;
    std::int64_t fadeIn = 0;
    std::int64_t fadeOut = 0;
    friend bool operator==(const PlanSound&, const PlanSound&) = default;
};

/// What the film is made into.
struct OutputSpec {
    VideoSettings video;
    int audioBitRate = 192000;
    std::optional<double> loudness; ///< LUFS target; none = as mixed, peaks limited to -1 dB
    Transition defaultTransition;   ///< for cuts that have none
    friend bool operator==(const OutputSpec&, const OutputSpec&) = default;
};

/// A storyboard with every question answered: files, times, moves, transitions. Player, compiler, thumbnails and the
/// animatic provider read it; nobody else decides what a frame shows. A value, frozen when the button is pressed.
struct RenderPlan {
    QString folder; ///< the project folder that relative files start from
    QString title;
    ProjectId project;
    StoryboardId storyboard;
    OutputSpec output;
    Frames length = 0;
    QList<PlanShot> shots;
    QList<PictureSource> overlays; ///< drawn over the story in order; `move.to` is the place in the frame
    QList<PlanSound> sounds;
    QList<Chapter> chapters;
    friend bool operator==(const RenderPlan&, const RenderPlan&) = default;
};

/// Resolves every shot of `board`, or of one scene. Pure: touches no file.
RenderPlan makeRenderPlan(const Storyboard& board, const TakeShelf& shelf, const OutputSpec& output,
                          const QString& folder, std::optional<SceneId> onlyScene = {});
/// The plan of one shot without its takes: what the animatic provider renders.
RenderPlan makeShotPlan(const Storyboard& board, const ShotId& shot, const OutputSpec& output, const QString& folder);
OutputSpec defaultOutput(const Storyboard& board);

/// Without loss, for the frozen compile request. `folder` is left out: the caller sets it.
QJsonObject toJson(const RenderPlan& plan);
Result<RenderPlan> planFromJson(const QJsonObject& object);
