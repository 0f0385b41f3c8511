#include "core/render/heard_sound.h"

#include "core/render/ducking.h"
#include "core/render/end_fade.h"
#include "core/render/text.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double MatchedLufs = -20;            ///< the level of scratch voices (media/voice.cpp)
constexpr double MostMatchGain = 24;           ///< decibels either way; beyond it one would amplify noise
constexpr std::int64_t Seam = SampleRate / 20; ///< in which a repeated sound goes over into its own beginning

float linear(double millibel)
{
    return float(std::pow(10.0, millibel / 2000.0));
}

void stepBack(const PlanSound& sound, std::int64_t position, std::span<float> samples, const DuckDepths& ducks)
{
    const auto gainAt = [&](std::int64_t cell) {
        return linear(-double(sound.duckMillibel) * double(ducks.depths[size_t(cell - ducks.firstCell)]));
    };
    const auto count = std::int64_t(samples.size() / 2);
    for (std::int64_t i = 0; i < count;) {
        const std::int64_t cell = (position + i) / Ducking::CellSamples;
        const std::int64_t into = position + i - cell * Ducking::CellSamples;
        const std::int64_t end = std::min(count, i + Ducking::CellSamples - into);
        const float from = gainAt(cell);
        const float slope = (gainAt(cell + 1) - from) / float(Ducking::CellSamples);
        for (std::int64_t step = into; i < end; ++i, ++step) {
            samples[size_t(2 * i)] *= from + slope * float(step);
            samples[size_t(2 * i + 1)] *= from + slope * float(step);
        }
    }
}

} // namespace

Result<HeardSound> HeardSound::open(const PlanSound& sound, const Tools& tools)
{
    HeardSound heard;
    heard.m_gain = linear(sound.gainMillibel);
    const Status opened = sound.file.isEmpty() ? heard.speakLines(sound, tools) : heard.openFile(sound, tools);
    if (!opened && opened.error().kind == ErrorKind::Cancelled)
        return fail(opened.error());
    if (!opened) {
        tools.problem(ProblemKind::Trouble, opened.error().message);
        return HeardSound(); // remembered as silence
    }
    return heard;
}

Status HeardSound::openFile(const PlanSound& sound, const Tools& tools)
{
    const auto unreadable = [&](const Error& error) -> Error {
        if (error.kind == ErrorKind::Cancelled)
            return error;
        return {
            ErrorKind::NotFound,
            RenderText::tr("The sound of \"%1\" cannot be read, it is left silent: %2").arg(sound.name, error.message),
            error.detail};
    };
    auto reader = SoundReader::open(tools.plan.folder + QLatin1Char('/') + sound.file, tools.stop);
    if (!reader)
        return fail(unreadable(reader.error()));
    m_reader = std::move(*reader);
    if (sound.matched || sound.repeated)
        if (const Status measured = measure(sound, tools); !measured)
            return fail(unreadable(measured.error()));
    if (sound.speedPermille != 1000)
        m_tempo = TempoReader::make(std::move(m_reader), sound.sourceIn, sound.speedPermille);
    return {};
}

Status HeardSound::measure(const PlanSound& sound, const Tools& tools)
{
    BR_TRY(const SoundFacts facts,
           tools.facts.of(tools.plan.folder + QLatin1Char('/') + sound.file, sound.sha256, {{}, tools.stop}));
    if (sound.repeated)
        m_period = std::max<std::int64_t>(0, facts.length - sound.sourceIn - Seam);
    if (!sound.matched)
        return {};
    const std::int64_t used = sound.repeated ? facts.length : rescale(sound.length, sound.speedPermille, 1000);
    const double loudness = facts.loudness(std::max<std::int64_t>(0, sound.sourceIn), used);
    if (loudness > -60)
        m_gain *= linear(100 * std::clamp(MatchedLufs - loudness, -MostMatchGain, MostMatchGain));
    return {};
}

Status HeardSound::speakLines(const PlanSound& sound, const Tools& tools)
{
    QList<std::int64_t> lengths;
    std::vector<SoundBuffer> lines;
    for (const SpokenLine& line : sound.lines) {
        auto spoken = tools.voices.line(line, tools.stop);
        if (!spoken && spoken.error().kind == ErrorKind::Cancelled)
            return fail(spoken.error());
        if (!spoken) {
            // What no voice on this machine can say is silence here: the sound's key names the voices.
            tools.problem(spoken.error().kind == ErrorKind::Unsupported ? ProblemKind::Note : ProblemKind::Trouble,
                          spoken.error().message);
            spoken = SoundBuffer();
        }
        lengths.append(spoken->length());
        lines.push_back(std::move(*spoken));
    }
    const QList<std::int64_t> starts = spreadLines(lengths, sound.length);
    // As long as the words, not as the shot: that may be an hour for one of them.
    const std::int64_t said = starts.isEmpty() ? 0 : starts.last() + lengths.last();
    m_spoken.resize(size_t(std::clamp<std::int64_t>(said, 0, sound.length)) * 2);
    for (size_t i = 0; i < lines.size(); ++i) {
        const std::int64_t start = starts[qsizetype(i)];
        const std::int64_t fits = std::clamp<std::int64_t>(sound.length - start, 0, lines[i].length());
        std::copy_n(lines[i].samples.begin(), fits * 2, m_spoken.begin() + start * 2 * (fits > 0));
    }
    return {};
}

Status HeardSound::read(const PlanSound& sound, std::int64_t into, std::span<float> out)
{
    if (m_tempo)
        return m_tempo->read(into, out);
    if (m_period > 0)
        return readAgain(sound, into, out);
    if (m_reader)
        return m_reader->read(into + sound.sourceIn, out);
    const auto from = std::min(size_t(into) * 2, m_spoken.size());
    const auto end =
        std::copy_n(m_spoken.begin() + std::ptrdiff_t(from), std::min(out.size(), m_spoken.size() - from), out.begin());
    std::fill(end, out.end(), 0.0F);
    return {};
}

/// Each round begins under the end of the one before it.
Status HeardSound::readAgain(const PlanSound& sound, std::int64_t into, std::span<float> out)
{
    const auto count = std::int64_t(out.size() / 2);
    for (std::int64_t done = 0; done < count;) {
        const std::int64_t round = (into + done) / m_period;
        const std::int64_t at = (into + done) % m_period;
        const bool inSeam = round > 0 && at < Seam;
        const std::int64_t run = std::min(count - done, (inSeam ? std::min(Seam, m_period) : m_period) - at);
        const auto part = out.subspan(size_t(2 * done), size_t(2 * run));
        BR_CHECK(m_reader->read(sound.sourceIn + at, part));
        if (inSeam) {
            m_second.resize(part.size());
            BR_CHECK(m_reader->read(sound.sourceIn + m_period + at, m_second));
            for (std::int64_t i = 0; i < run; ++i) {
                const float in = fadeLevel(at + i, Seam);
                const float away = fadeLevel(Seam - at - i, Seam);
                for (size_t channel = 0; channel < 2; ++channel) {
                    float& sample = part[size_t(2 * i) + channel];
                    sample = sample * in + m_second[size_t(2 * i) + channel] * away;
                }
            }
        }
        done += run;
    }
    return {};
}

void HeardSound::applyGain(const PlanSound& sound, std::int64_t into, std::span<float> samples) const
{
    const auto count = std::int64_t(samples.size() / 2);
    const bool fading = into < sound.fadeIn || into + count > sound.length - sound.fadeOut;
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t at = into + i;
        const float level =
            fading ? m_gain * fadeLevel(at, sound.fadeIn) * fadeLevel(sound.length - 1 - at, sound.fadeOut) : m_gain;
        samples[size_t(2 * i)] *= level;
        samples[size_t(2 * i + 1)] *= level;
    }
}

Status HeardSound::add(const PlanSound& sound, std::int64_t position, std::span<float> out, const DuckDepths& ducks,
                       const Tools& tools)
{
    if (!m_reader && !m_tempo && m_spoken.empty())
        return {};
    const std::int64_t from = std::max(position, sound.start);
    const std::int64_t to = std::min(position + std::int64_t(out.size() / 2), sound.start + sound.length);
    const std::int64_t into = from - sound.start;
    m_scratch.resize(size_t(to - from) * 2);
    if (const Status done = read(sound, into, m_scratch); !done) {
        if (done.error().kind == ErrorKind::Cancelled)
            return done;
        tools.problem(ProblemKind::Trouble,
                      RenderText::tr("The sound of \"%1\" cannot be read to its end, the rest is left silent: %2")
                          .arg(sound.name, done.error().message));
        m_reader.reset();
        m_tempo.reset();
        return {};
    }
    applyGain(sound, into, m_scratch);
    if (sound.duckMillibel > 0 && !ducks.depths.empty())
        stepBack(sound, from, m_scratch, ducks);
    float* target = out.data() + (from - position) * 2;
    for (size_t i = 0; i < m_scratch.size(); ++i)
        target[i] += m_scratch[i];
    return {};
}
