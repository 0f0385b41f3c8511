#pragma once

#include "core/base/frame_time.h"
#include "core/document/storyboard.h"
#include "core/document/take.h"
#include "core/media/film_writer.h"

#include <QJsonArray>
#include <QJsonObject>

/// Part of every key: raise it when the same plan would give other pixels or other sound than before.
inline constexpr int RenderVersion = 5;

/// What a text card shows: everything a client needs to imagine the shot. A value; part of the segment key.
struct CardText {
    QString slugline;
    QString code;
    QString description;
    QList<DialogueLine> dialogue;
    Framing framing;
    int figures = 0; ///< people known to be in the shot: who speaks, and its character elements
    friend bool operator==(const CardText&, const CardText&) = default;
};

/// One picture source for a stretch of film: a take (clip), a panel (still with a move) or a card (drawn with a move).
/// Before them all there may be a slate.
enum class PictureKind { Take, Panel, Card, Slate };
struct PictureSource {
    PictureKind kind = PictureKind::Card;
    QString file;            ///< relative to the plan's folder; empty for a card
    QString sha256;          ///< of the file
    Rate rate;               ///< take: its own rate
    QSize size;              ///< take: its own size; empty = not known. Shapes no pixel: the file is the file
    Frames sourceIn = 0;     ///< take: the frame seen at `start`, at its own rate
    Frames sourceLength = 0; ///< take: frames of the file at its own rate; 0 = not known
    /// take: how fast it runs; 0 holds its frame. Source time at a film frame is sourceIn, then enteredPermille
    /// thousandths of a film frame, then the time since `start` at this speed.
    int speedPermille = 1000;
    Frames enteredPermille = 0;
    Fit fit = Fit::Fill;
    StillMove move;   ///< panel, card: what is seen at the first and at the last frame of [start, start + length)
    Frames start = 0; ///< in film frames; a take's may lie before or behind its shot's
    Frames length = 0;
    CardText card;              ///< of the shot; also shown, with a word, when the file cannot be read
    int opacityPermille = 1000; ///< overlay
    Frames fadeIn = 0;          ///< overlay
    Frames fadeOut = 0;         ///< overlay
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
    int takeNumber = 0;    ///< where the output shows it, else 0: the same film has the same plan; 0: no take
    bool takeLost = false; ///< a take would be shown, were its file there
    QString lostFile;      ///< that file; empty where its stored name leads out of the project folder
    friend bool operator==(const PlanShot&, const PlanShot&) = default;
};

/// One line for the scratch voice.
struct SpokenLine {
    QString text;
    QString voice;    ///< by the voice source's own name; empty = the default
    QString language; ///< by espeak-ng's code; empty = the voice's own
    friend bool operator==(const SpokenLine&, const SpokenLine&) = default;
};

/// Something to be heard: a file (take sound, sound clip), or a shot's lines spoken one after the other. `start` may
/// lie before the film; fades have equal power.
struct PlanSound {
    QString name; ///< for notes: a shot's full code or a clip's name
    QString file; ///< relative to the plan's folder; empty for spoken lines
    QString sha256;
    QList<SpokenLine> lines;   ///< when there is no file; spread over `length` once their real lengths are known
    std::int64_t start = 0;    ///< first sample in the film
    std::int64_t length = 0;   ///< samples
    std::int64_t sourceIn = 0; ///< samples of the source left out
    int gainMillibel = 0;
    std::int64_t fadeIn = 0; ///< samples
    std::int64_t fadeOut = 0;
    int speedPermille = 1000; ///< of the source, its pitch kept; `sourceIn` counts at the source's own speed
    bool voice = false;       ///< others step back while it is heard
    int duckMillibel = 0;     ///< how far it steps back for voices
    bool matched = false;     ///< brought to the level all matched sounds share, then its gain
    bool repeated = false;    ///< the source from `sourceIn` to its end, again and again
    TrackId track;            ///< that it lies on; null: the story's own
    friend bool operator==(const PlanSound&, const PlanSound&) = default;
};

/// What is written into the picture for those who work on the film.
struct BurnIns {
    bool code = false;     ///< full code of the shot
    bool timecode = false; ///< of the story, which begins at zero behind the slate; drop-frame at 29.97 and 59.94
    bool take = false;     ///< number of the take that shows
    Frames slate = 0;      ///< a slate of this length is put before the story; 0 = none
    QString watermark;     ///< across the whole film; empty = none
    friend bool operator==(const BurnIns&, const BurnIns&) = default;
};

/// Where captions go: into the picture, into the file as a track, or into a file beside it.
enum class CaptionUse { None, Burned, Track, File };

/// What the film is made into.
struct OutputSpec {
    VideoSettings video;
    int audioBitRate = 192000;
    std::optional<double> loudness; ///< LUFS target; none = as mixed, peaks limited to -1 dB
    Transition defaultTransition;   ///< for cuts that have none
    BurnIns burnIns;
    CaptionUse captions = CaptionUse::None;
    bool sidecar = true;     ///< a JSON file beside the film says which takes, models and prompts went in
    bool copyPackets = true; ///< a film that only joins takes which are coded as it would be is copied, not coded again
    friend bool operator==(const OutputSpec&, const OutputSpec&) = default;
};

/// A stretch of a film.
struct FilmRange {
    Frames start = 0;
    Frames length = 0;
    friend bool operator==(const FilmRange&, const FilmRange&) = default;
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
    Frames storyStart = 0; ///< film frames before the story: the slate
    Transition opening;    ///< up from its colour or black in the first frames; 0 frames: none
    Transition closing;    ///< into its colour or black in the last frames; never meets the opening
    QList<PlanShot> shots;
    QList<PictureSource> overlays; ///< drawn over the story in order; `move.to` is the place in the frame
    QList<PlanSound> sounds;
    QList<Chapter> chapters;
    QList<Caption> captions; ///< in film frames, in order, each inside its shot, without ids: addCaptions()
    FilmRange range;         ///< what is made of it; length 0: all
    QJsonArray origins;      ///< where its takes come from, for the film's papers; put there by addOrigins()
    friend bool operator==(const RenderPlan&, const RenderPlan&) = default;
};

/// What a compile makes of a plan, inside it.
FilmRange madeRange(const RenderPlan& plan);
/// What of a stretch of film lies in a range, in film frames; length 0: nothing.
FilmRange clippedTo(const FilmRange& range, Frames start, Frames length);
/// The story's shots that the made part shows, by their place in the plan; a slate is none.
QList<qsizetype> madeShots(const RenderPlan& plan);
/// The captions of the made part, counted from its start; one that goes on over cuts is one.
QList<Caption> madeCaptions(const RenderPlan& plan);

/// Resolves every shot of `board`, or of one scene. Pure: touches no file.
RenderPlan makeRenderPlan(const Storyboard& board, const TakeShelf& shelf, const OutputSpec& output,
                          const QString& folder, std::optional<SceneId> onlyScene = {});
/// The same of several scenes, in the film's order; the whole film when there are none.
RenderPlan makeScenesPlan(const Storyboard& board, const TakeShelf& shelf, const OutputSpec& output,
                          const QString& folder, const QList<SceneId>& scenes);
/// The plan of one shot without its takes: what the animatic provider renders. Scratch voice is in it even when the
/// storyboard mutes it: muting is decided when the take is used. An unknown shot gives an empty plan.
RenderPlan makeShotPlan(const Storyboard& board, const ShotId& shot, const OutputSpec& output, const QString& folder);
OutputSpec defaultOutput(const Storyboard& board);
/// For animatic clips: coded quickly, since every film codes them again.
OutputSpec animaticOutput(const Storyboard& board);

/// Without loss, for the frozen compile request. `folder` is left out: the caller sets it.
QJsonObject toJson(const RenderPlan& plan);
Result<RenderPlan> planFromJson(const QJsonObject& object);
