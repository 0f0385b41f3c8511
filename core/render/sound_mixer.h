#pragma once

#include "core/render/heard_sound.h"
#include "core/render/recent.h"

#include <map>

/// Mixes what a plan lets hear. Owned by one reader, used on its thread.
class SoundMixer final {
public:
    SoundMixer(const RenderPlan& plan, const QString& cacheFolder, std::stop_token stop, ReportProblem problem);

    /// Fills `out` (interleaved stereo) with the film's sound from `position`. What cannot be read is silent and named
    /// as a problem.
    Status mix(std::int64_t position, std::span<float> out);

private:
    /// A short stretch of all voices together, and where in it somebody is heard.
    struct VoiceBlock {
        std::vector<float> samples;
        std::vector<bool> heard; ///< by cell
    };
    enum class Who { Everybody, Voices, Others };
    Status addSounds(Who who, std::int64_t position, std::span<float> out, const DuckDepths& ducks);
    Status addVoices(std::int64_t position, std::span<float> out);
    Result<VoiceBlock*> voiceBlock(std::int64_t number);
    Result<std::vector<float>> depthsFor(std::int64_t position, std::int64_t count);
    Result<HeardSound*> opened(qsizetype index);
    void closeFarFrom(std::int64_t position);

    const RenderPlan& m_plan; // of the reader that owns this
    VoiceCache m_voices;
    SoundFactsCache m_facts;
    std::stop_token m_stop;
    ReportProblem m_problem;
    bool m_ducks = false; ///< something steps back for voices
    std::map<qsizetype, HeardSound> m_open;
    Recent<std::int64_t, VoiceBlock> m_voiceBlocks{32};
};
