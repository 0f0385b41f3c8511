#include "core/render/end_fade.h"

#include "core/media/sound.h"
#include "core/render/blend.h"

#include <cmath>
#include <numbers>

std::optional<EndFade> endFadeAt(const RenderPlan& plan, Frames frame)
{
    const Frames into = frame - plan.storyStart;
    if (into >= 0 && into < plan.opening.frames)
        return EndFade{plan.opening, double(into) / double(plan.opening.frames)};
    const Frames left = plan.length - 1 - frame;
    if (left < plan.closing.frames)
        return EndFade{plan.closing, double(left) / double(plan.closing.frames)};
    return std::nullopt;
}

Result<Picture> faded(const Picture& picture, const EndFade& fade)
{
    if (fade.transition.kind == TransitionKind::Wipe) {
        BR_TRY(const Picture black, solidPicture(picture.size(), Qt::black));
        return wiped(black, picture, fade.transition.direction, fade.shown);
    }
    const bool coloured = fade.transition.kind == TransitionKind::DipToColour;
    const QColor colour = coloured ? QColor(fade.transition.colour) : QColor(Qt::black);
    return dipped(picture, picture, colour, 0.5 + fade.shown / 2);
}

float fadeLevel(std::int64_t at, std::int64_t length)
{
    if (at >= length)
        return 1;
    return at <= 0 ? 0 : float(std::sin(double(at) / double(length) * std::numbers::pi / 2));
}

void fadeEnds(const RenderPlan& plan, std::int64_t position, std::span<float> samples)
{
    const Rate rate = plan.output.video.rate;
    const std::int64_t begin = framesToSamples(plan.storyStart, rate);
    const std::int64_t opening = framesToSamples(plan.storyStart + plan.opening.frames, rate) - begin;
    const std::int64_t closing = framesToSamples(plan.closing.frames, rate);
    const std::int64_t length = framesToSamples(plan.length, rate);
    const auto count = std::int64_t(samples.size() / 2);
    if (position >= begin + opening && position + count <= length - closing)
        return;
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t at = position + i;
        const float level = fadeLevel(at - begin, opening) * fadeLevel(length - 1 - at, closing);
        samples[size_t(2 * i)] *= level;
        samples[size_t(2 * i + 1)] *= level;
    }
}
