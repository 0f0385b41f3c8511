#pragma once

#include "core/base/progress.h"
#include "core/render/render_plan.h"

#include <QByteArray>
#include <functional>

/// What can jump at a cut.
enum class SeamJump { Exposure, Colour, Level, Rate, Frozen };
inline constexpr SeamJump SeamJumps[] = {SeamJump::Exposure, SeamJump::Colour, SeamJump::Level, SeamJump::Rate,
                                         SeamJump::Frozen};

/// More than this is a jump.
struct SeamLimits {
    static constexpr double Stops = 1;         ///< exposure
    static constexpr double Colour = 10;       ///< CIE76 distance
    static constexpr double LoudnessUnits = 6; ///< level
    static constexpr double RatePerCent = 1;   ///< so that 23.976 beside 24 is none
    static constexpr Frames Held = 1;          ///< pictures that stand still in a shot that moves
};

/// One cut of the film, and what was measured on its two sides: the last picture that is wholly the outgoing shot's
/// and the first that is wholly the incoming one's, and up to a second of sound either side of them. A value.
struct Seam {
    ShotId before;
    ShotId after;
    QString codeBefore; ///< full codes
    QString codeAfter;
    Frames cut = 0;  ///< film frame that the incoming shot begins with
    Frames last = 0; ///< film frames of the two pictures
    Frames first = 0;
    Transition transition; ///< 0 frames: a hard cut
    bool newScene = false;
    bool bothTakes = false;
    bool card = false;              ///< one of the pictures is a card that stands in for a shot
    std::optional<double> stops;    ///< more than 0: brighter
    std::optional<double> colour;   ///< CIE76 distance of the mean colours without their lightness
    std::optional<double> loudness; ///< LU, more than 0: louder; none where a side is silent or too short
    bool silentBefore = false;
    bool silentAfter = false;
    double rateBefore = 0; ///< pictures a second of the take as it runs; 0: no take, or one that is held on purpose
    double rateAfter = 0;
    Frames heldBefore = 0;    ///< film frames that repeat the last picture of a moving take before the cut
    Frames heldAfter = 0;     ///< the same of the first picture behind the cut
    bool repeated = false;    ///< the first picture is the last one again
    bool missing = false;     ///< something could not be read: its side was not measured
    QByteArray pictureBefore; ///< small JPEGs
    QByteArray pictureAfter;
};

/// Whether a jump is over its limit. Picture jumps are none where a new scene begins, where a dissolve or dip carries
/// over, and beside a card.
bool isOver(const Seam& seam, SeamJump jump);
bool isOver(const Seam& seam); ///< any of them

/// The cuts of a plan, not measured yet. Pure.
QList<Seam> seamsOf(const RenderPlan& plan);
/// Measures every cut, from the first on; `found` is called with each, on this thread. Reads at most fourteen pictures
/// and a second of sound on each side of a cut (one more picture pair of a take that stands still), never a whole take
/// but for what its coding makes a reader decode. Memory does not grow with the film but for what is returned.
/// Cancelled: it was stopped. Blocks; not main.
Result<QList<Seam>> measureSeams(const RenderPlan& plan, const QString& cacheFolder, const Progress& progress,
                                 const std::function<void(const Seam& seam)>& found = {});
