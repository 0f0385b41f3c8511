#pragma once

#include "core/media/tempo_reader.h"
#include "core/render/problem.h"
#include "core/render/render_plan.h"
#include "core/render/sound_facts.h"
#include "core/render/voice_cache.h"

/// How far sounds step back, for a stretch of film: at each border of the cells from `firstCell` (ducking.h).
struct DuckDepths {
    std::int64_t firstCell = 0;
    std::span<const float> depths; ///< empty: nothing steps back
};

/// One open sound of a plan: its file, read as it is, at another speed or again and again, or its spoken lines, laid
/// out once and read from memory. Owned by one mixer, used on its thread.
class HeardSound final {
public:
    /// What opening needs; all of the mixer's.
    struct Tools {
        const RenderPlan& plan;
        VoiceCache& voices;
        SoundFactsCache& facts;
        std::stop_token stop;
        const ReportProblem& problem;
    };
    /// What cannot be read is silent and named as a problem; fails only when it was cancelled.
    static Result<HeardSound> open(const PlanSound& sound, const Tools& tools);
    /// Adds the part of [position, position + out.size() / 2) that the sound has in the film, with its gain and fades.
    Status add(const PlanSound& sound, std::int64_t position, std::span<float> out, const DuckDepths& ducks,
               const Tools& tools);

private:
    Status openFile(const PlanSound& sound, const Tools& tools);
    Status measure(const PlanSound& sound, const Tools& tools);
    Status speakLines(const PlanSound& sound, const Tools& tools);
    Status read(const PlanSound& sound, std::int64_t into, std::span<float> out);
    Status readAgain(const PlanSound& sound, std::int64_t into, std::span<float> out);
    void applyGain(const PlanSound& sound, std::int64_t into, std::span<float> samples) const;

    std::unique_ptr<SoundReader> m_reader;
    std::unique_ptr<TempoReader> m_tempo; ///< when the sound has another speed
    std::vector<float> m_spoken;
    std::int64_t m_period = 0; ///< of a repeated sound, in samples
    float m_gain = 1;
    std::vector<float> m_scratch;
    std::vector<float> m_second;
};
