#include "core/render/sound_mixer.h"

#include "core/render/end_fade.h"
#include "core/render/text.h"

#include <algorithm>
#include <cmath>

SoundMixer::SoundMixer(const RenderPlan& plan, const QString& cacheFolder, std::stop_token stop, ReportProblem problem)
    : m_plan(plan)
    , m_voices(voiceFolder(cacheFolder))
    , m_stop(std::move(stop))
    , m_problem(std::move(problem))
{
}

Status SoundMixer::mix(std::int64_t position, std::span<float> out)
{
    std::fill(out.begin(), out.end(), 0.0f);
    const std::int64_t end = position + std::int64_t(out.size() / 2);
    for (qsizetype i = 0; i < m_plan.sounds.size(); ++i) {
        const PlanSound& sound = m_plan.sounds[i];
        if (sound.start >= end || sound.start + sound.length <= position)
            continue;
        BR_TRY(Source * source, sourceOf(i));
        BR_CHECK(add(sound, *source, position, out));
    }
    fadeEnds(m_plan, position, out);
    return {};
}

Result<SoundMixer::Source*> SoundMixer::sourceOf(qsizetype index)
{
    if (Source* open = m_sources.find(index))
        return open;
    const PlanSound& sound = m_plan.sounds[index];
    auto opened = sound.file.isEmpty() ? speakLines(sound) : openFile(sound);
    if (!opened && opened.error().kind == ErrorKind::Cancelled)
        return fail(opened.error());
    if (!opened) {
        m_problem(ProblemKind::Trouble, opened.error().message);
        opened = Source{}; // remembered as silence
    }
    return &m_sources.insert(index, std::move(*opened));
}

Result<SoundMixer::Source> SoundMixer::openFile(const PlanSound& sound)
{
    if (sound.speedPermille != 1000) {
        m_problem(
            ProblemKind::Note,
            RenderText::tr("The sound of \"%1\" is left silent: its take runs at another speed.").arg(sound.name));
        return Source{};
    }
    auto reader = SoundReader::open(m_plan.folder + QLatin1Char('/') + sound.file, m_stop);
    if (!reader && reader.error().kind != ErrorKind::Cancelled)
        return fail(ErrorKind::NotFound, RenderText::tr("The sound of \"%1\" cannot be read, it is left silent: %2")
                                             .arg(sound.name, reader.error().message));
    if (!reader)
        return fail(reader.error());
    Source source;
    source.reader = std::move(*reader);
    return source;
}

Result<SoundMixer::Source> SoundMixer::speakLines(const PlanSound& sound)
{
    QList<std::int64_t> lengths;
    std::vector<SoundBuffer> lines;
    for (const SpokenLine& line : sound.lines) {
        auto spoken = m_voices.line(line, m_stop);
        if (!spoken && spoken.error().kind == ErrorKind::Cancelled)
            return fail(spoken.error());
        if (!spoken) {
            // What no voice on this machine can say is silence here: the sound's key names the voices.
            m_problem(spoken.error().kind == ErrorKind::Unsupported ? ProblemKind::Note : ProblemKind::Trouble,
                      spoken.error().message);
            spoken = SoundBuffer();
        }
        lengths.append(spoken->length());
        lines.push_back(std::move(*spoken));
    }
    const QList<std::int64_t> starts = spreadLines(lengths, sound.length);
    Source source;
    source.spoken.samples.resize(size_t(sound.length) * 2);
    for (size_t i = 0; i < lines.size(); ++i) {
        const std::int64_t start = starts[qsizetype(i)];
        const std::int64_t fits = std::clamp<std::int64_t>(sound.length - start, 0, lines[i].length());
        std::copy_n(lines[i].samples.begin(), fits * 2, source.spoken.samples.begin() + start * 2 * (fits > 0));
    }
    if (!starts.isEmpty() && starts.last() + lengths.last() > sound.length)
        m_problem(ProblemKind::Note,
                  RenderText::tr("The lines of %1 need %2 seconds and the shot has %3: the last words are cut off. "
                                 "Make the shot longer.")
                      .arg(sound.name)
                      .arg(double(starts.last() + lengths.last()) / SampleRate, 0, 'f', 1)
                      .arg(double(sound.length) / SampleRate, 0, 'f', 1));
    return source;
}

Status SoundMixer::add(const PlanSound& sound, Source& source, std::int64_t position, std::span<float> out)
{
    const std::int64_t from = std::max(position, sound.start);
    const std::int64_t to = std::min(position + std::int64_t(out.size() / 2), sound.start + sound.length);
    const std::int64_t into = from - sound.start;
    const auto count = size_t(to - from);
    m_scratch.resize(count * 2);
    if (source.reader) {
        if (const auto read = source.reader->read(into + sound.sourceIn, m_scratch); !read) {
            if (read.error().kind == ErrorKind::Cancelled)
                return read;
            m_problem(ProblemKind::Trouble,
                      RenderText::tr("The sound of \"%1\" cannot be read to its end, the rest is left silent: %2")
                          .arg(sound.name, read.error().message));
            source.reader.reset();
            return {};
        }
    } else if (!source.spoken.samples.empty()) {
        std::copy_n(source.spoken.samples.begin() + into * 2, count * 2, m_scratch.begin());
    } else {
        return {};
    }
    const float gain = float(std::pow(10.0, sound.gainMillibel / 2000.0));
    float* target = out.data() + (from - position) * 2;
    for (size_t i = 0; i < count; ++i) {
        const std::int64_t at = into + std::int64_t(i);
        const float level = gain * fadeLevel(at, sound.fadeIn) * fadeLevel(sound.length - 1 - at, sound.fadeOut);
        target[2 * i] += m_scratch[2 * i] * level;
        target[2 * i + 1] += m_scratch[2 * i + 1] * level;
    }
    return {};
}
