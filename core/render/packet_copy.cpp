#include "core/render/packet_copy.h"

namespace {

std::optional<MuxPiece> pieceOf(const RenderPlan& plan, const PlanShot& shot)
{
    const PictureSource& picture = shot.pictures.first();
    if (shot.pictures.size() != 1 || picture.kind != PictureKind::Take || shot.transitionIn.frames > 0 ||
        picture.speedPermille != 1000 || picture.enteredPermille != 0 || picture.rate != plan.output.video.rate)
        return std::nullopt;
    const Frames first = picture.sourceIn + shot.start - picture.start;
    const Frames behind = picture.sourceLength - first - shot.length;
    if (first < 0 || behind < 0) // a picture is held, or nobody knows
        return std::nullopt;
    return MuxPiece{plan.folder + QLatin1Char('/') + picture.file, first, shot.length, behind > 0};
}

/// A take that goes on over a cut is one stretch.
bool goesOn(const MuxPiece& piece, const MuxPiece& next)
{
    return piece.file == next.file && piece.first + piece.length == next.first;
}

} // namespace

QList<MuxPiece> copiedPieces(const RenderPlan& plan)
{
    const OutputSpec& output = plan.output;
    const bool fades = plan.opening.frames > 0 || plan.closing.frames > 0;
    const bool drawnOver = !plan.overlays.isEmpty() || plan.storyStart > 0 || output.burnIns != BurnIns{} ||
                           (output.captions == CaptionUse::Burned && !plan.captions.isEmpty());
    if (!output.copyPackets || fades || drawnOver || madeRange(plan).length != plan.length)
        return {};
    QList<MuxPiece> pieces;
    for (const PlanShot& shot : plan.shots) {
        const auto piece = pieceOf(plan, shot);
        if (!piece)
            return {};
        if (!pieces.isEmpty() && goesOn(pieces.last(), *piece)) {
            pieces.last().length += piece->length;
            pieces.last().cut = piece->cut;
        } else {
            pieces.append(*piece);
        }
    }
    return pieces;
}
