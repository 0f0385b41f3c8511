#pragma once

#include "core/render/problem.h"
#include "core/render/recent.h"
#include "core/render/voice_cache.h"

/// Mixes what a plan lets hear. Owned by one reader, used on its thread.
class SoundMixer final {
public:
    SoundMixer(const RenderPlan& plan, const QString& cacheFolder, std::stop_token stop, ReportProblem problem);

    /// Fills `out` (interleaved stereo) with the film's sound from `position`. What cannot be read is silent and named
    /// as a problem.
    Status mix(std::int64_t position, std::span<float> out);

private:
    /// An open source. Spoken lines are laid out once and then read from memory.
    struct Source {
        std::unique_ptr<SoundReader> reader;
        SoundBuffer spoken;
    };
    Result<Source*> sourceOf(qsizetype index);
    Result<Source> openFile(const PlanSound& sound);
    Result<Source> speakLines(const PlanSound& sound);
    Status add(const PlanSound& sound, Source& source, std::int64_t position, std::span<float> out);

    const RenderPlan& m_plan; // of the reader that owns this
    VoiceCache m_voices;
    std::stop_token m_stop;
    ReportProblem m_problem;
    Recent<qsizetype, Source> m_sources{8};
    std::vector<float> m_scratch;
};
