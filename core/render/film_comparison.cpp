#include "core/render/film_comparison.h"

#include "core/media/av_handles.h"
#include "core/media/media_info.h"
#include "core/media/sound.h"
#include "core/media/video_reader.h"
#include "core/render/text.h"

#include <algorithm>

namespace {

tl::unexpected<Error> stopped()
{
    return fail(ErrorKind::Cancelled, RenderText::tr("Stopped. Nothing was changed."));
}

bool isSame(const Picture& a, const Picture& b)
{
    if (a.size() != b.size())
        return false;
    for (int plane = 0; plane < 3; ++plane) {
        const AVFrame& one = *a.frame();
        const AVFrame& two = *b.frame();
        const int width = (one.width + (plane ? 1 : 0)) >> (plane ? 1 : 0);
        const int height = (one.height + (plane ? 1 : 0)) >> (plane ? 1 : 0);
        for (int y = 0; y < height; ++y) {
            const auto* row = one.data[plane] + std::ptrdiff_t(y) * one.linesize[plane];
            if (!std::equal(row, row + width, two.data[plane] + std::ptrdiff_t(y) * two.linesize[plane]))
                return false;
        }
    }
    return true;
}

Status comparePictures(FilmDifference& difference, const QString& film, const QString& other, const Progress& progress)
{
    BR_TRY(const auto one, VideoReader::open(film, progress.stop));
    BR_TRY(const auto two, VideoReader::open(other, progress.stop));
    const Rate rate = one->info().rate;
    const Frames both = std::min(one->info().frames, two->info().frames);
    difference.frames = std::max(one->info().frames, two->info().frames);
    for (Frames frame = 0; frame < difference.frames; ++frame) {
        if (progress.stopRequested())
            return stopped();
        bool differs = frame >= both;
        if (!differs) {
            const auto middle = framesToMicroseconds(frame, rate) + framesToMicroseconds(1, rate) / 2;
            BR_TRY(const Picture a, one->pictureAt(middle));
            BR_TRY(const Picture b, two->pictureAt(middle));
            differs = !isSame(a, b);
        }
        if (differs) {
            difference.first = difference.first.value_or(frame);
            ++difference.differing;
        }
        progress(double(frame + 1) / double(difference.frames));
    }
    return {};
}

Result<bool> isSoundSame(const QString& film, const QString& other, const Progress& progress)
{
    BR_TRY(const auto one, SoundReader::open(film, progress.stop));
    BR_TRY(const auto two, SoundReader::open(other, progress.stop));
    std::vector<float> a(SampleRate * 2), b(SampleRate * 2);
    for (std::int64_t at = 0; at < std::max(one->length(), two->length()); at += SampleRate) {
        if (progress.stopRequested())
            return stopped();
        BR_CHECK(one->read(at, a));
        BR_CHECK(two->read(at, b));
        if (a != b)
            return false;
    }
    return one->length() == two->length();
}

} // namespace

Result<FilmDifference> compareFilms(const QString& film, const QString& other, const Progress& progress)
{
    BR_TRY(const MediaInfo one, probe(film));
    BR_TRY(const MediaInfo two, probe(other));
    FilmDifference difference;
    if (one.hasVideo && two.hasVideo)
        BR_CHECK(comparePictures(difference, film, other, progress));
    difference.soundDiffers = one.hasAudio != two.hasAudio;
    if (one.hasAudio && two.hasAudio) {
        BR_TRY(const bool same, isSoundSame(film, other, progress));
        difference.soundDiffers = !same;
    }
    return difference;
}
