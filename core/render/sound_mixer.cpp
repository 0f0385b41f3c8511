#include "core/render/sound_mixer.h"

#include "core/render/ducking.h"
#include "core/render/end_fade.h"

#include <algorithm>

namespace {

constexpr std::int64_t BlockCells = 20;
constexpr std::int64_t BlockSamples = BlockCells * Ducking::CellSamples;
constexpr std::int64_t Near = 10 * SampleRate; ///< sounds further away than this are closed

} // namespace

SoundMixer::SoundMixer(const RenderPlan& plan, const QString& cacheFolder, std::stop_token stop, ReportProblem problem)
    : m_plan(plan)
    , m_voices(voiceFolder(cacheFolder))
    , m_facts(cacheFolder)
    , m_stop(std::move(stop))
    , m_problem(std::move(problem))
{
    const auto voiced = [](const PlanSound& sound) { return sound.voice; };
    const auto stepsBack = [](const PlanSound& sound) { return !sound.voice && sound.duckMillibel > 0; };
    m_ducks = std::any_of(plan.sounds.begin(), plan.sounds.end(), voiced) &&
              std::any_of(plan.sounds.begin(), plan.sounds.end(), stepsBack);
}

Status SoundMixer::mix(std::int64_t position, std::span<float> out)
{
    std::fill(out.begin(), out.end(), 0.0f);
    closeFarFrom(position);
    if (m_ducks) {
        BR_TRY(const std::vector<float> depths, depthsFor(position, std::int64_t(out.size() / 2)));
        BR_CHECK(addVoices(position, out));
        BR_CHECK(addSounds(Who::Others, position, out, {position / Ducking::CellSamples, depths}));
    } else {
        BR_CHECK(addSounds(Who::Everybody, position, out, {}));
    }
    fadeEnds(m_plan, position, out);
    return {};
}

Status SoundMixer::addSounds(Who who, std::int64_t position, std::span<float> out, const DuckDepths& ducks)
{
    const std::int64_t end = position + std::int64_t(out.size() / 2);
    const HeardSound::Tools tools{m_plan, m_voices, m_facts, m_stop, m_problem};
    for (qsizetype i = 0; i < m_plan.sounds.size(); ++i) {
        const PlanSound& sound = m_plan.sounds[i];
        if (sound.start >= end || sound.start + sound.length <= position)
            continue;
        if (who != Who::Everybody && sound.voice != (who == Who::Voices))
            continue;
        BR_TRY(HeardSound * heard, opened(i));
        BR_CHECK(heard->add(sound, position, out, ducks, tools));
    }
    return {};
}

Status SoundMixer::addVoices(std::int64_t position, std::span<float> out)
{
    const auto count = std::int64_t(out.size() / 2);
    for (std::int64_t done = 0; done < count;) {
        const std::int64_t number = (position + done) / BlockSamples;
        const std::int64_t into = position + done - number * BlockSamples;
        const std::int64_t run = std::min(count - done, BlockSamples - into);
        BR_TRY(const VoiceBlock* block, voiceBlock(number));
        for (std::int64_t i = 0; i < 2 * run; ++i)
            out[size_t(2 * done + i)] += block->samples[size_t(2 * into + i)];
        done += run;
    }
    return {};
}

/// The pointer holds until the next call.
Result<SoundMixer::VoiceBlock*> SoundMixer::voiceBlock(std::int64_t number)
{
    if (VoiceBlock* block = m_voiceBlocks.find(number))
        return block;
    VoiceBlock block;
    block.samples.resize(size_t(2 * BlockSamples));
    BR_CHECK(addSounds(Who::Voices, number * BlockSamples, block.samples, {}));
    for (std::int64_t cell = 0; cell < BlockCells; ++cell)
        block.heard.push_back(
            Ducking::isHeard(std::span<const float>(block.samples)
                                 .subspan(size_t(2 * cell * Ducking::CellSamples), size_t(2 * Ducking::CellSamples))));
    return &m_voiceBlocks.insert(number, std::move(block));
}

Result<std::vector<float>> SoundMixer::depthsFor(std::int64_t position, std::int64_t count)
{
    const std::int64_t first = position / Ducking::CellSamples;
    const std::int64_t cells = (position + count) / Ducking::CellSamples - first + 1;
    Status read;
    const auto heard = [&](std::int64_t cell) {
        if (cell < 0 || !read)
            return false;
        const auto block = voiceBlock(cell / BlockCells);
        if (!block)
            read = fail(block.error());
        return read && (*block)->heard[size_t(cell % BlockCells)];
    };
    auto depths = Ducking::depths(first, cells, heard);
    BR_CHECK(read);
    return depths;
}

Result<HeardSound*> SoundMixer::opened(qsizetype index)
{
    if (const auto found = m_open.find(index); found != m_open.end())
        return &found->second;
    const HeardSound::Tools tools{m_plan, m_voices, m_facts, m_stop, m_problem};
    BR_TRY(HeardSound heard, HeardSound::open(m_plan.sounds[index], tools));
    return &m_open.insert_or_assign(index, std::move(heard)).first->second;
}

/// What is heard now stays open, however much it is; what was passed goes, so that memory does not grow with the film.
void SoundMixer::closeFarFrom(std::int64_t position)
{
    std::erase_if(m_open, [&](const auto& open) {
        const PlanSound& sound = m_plan.sounds[open.first];
        return sound.start > position + Near || sound.start + sound.length < position - Near;
    });
}
