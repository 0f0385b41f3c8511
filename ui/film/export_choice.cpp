#include "ui/film/export_choice.h"

#include "core/base/file_name.h"
#include "core/media/film_format.h"
#include "ui/film/format_fit.h"

#include <QFileInfo>

namespace {

constexpr int AnimationSide = 480;
constexpr int AnimationRate = 15; ///< at most

int even(int pixels)
{
    return std::max(16, pixels / 2 * 2);
}

QSize asAnimation(QSize size)
{
    const int longest = std::max(size.width(), size.height());
    return longest > AnimationSide
               ? QSize(even(size.width() * AnimationSide / longest), even(size.height() * AnimationSide / longest))
               : size;
}

Rate asAnimation(Rate rate)
{
    while (rate.num > AnimationRate * rate.den) // every second picture, so that cuts stay cuts
        rate.num % 2 == 0 ? rate.num /= 2 : rate.den *= 2;
    return rate;
}

/// The same place and name with a format's ending; a name that somebody made up keeps what looks like an ending.
QString withEnding(const QString& file, const FilmFormat& format)
{
    const QFileInfo info(file);
    const QString suffix = info.suffix().toLower();
    bool isOurs = suffix == QLatin1String("png") || suffix == QLatin1String("m4v");
    for (const FilmFormat& each : filmFormats())
        isOurs = isOurs || suffix == QLatin1String(each.suffix);
    const QString stem = isOurs ? file.left(file.size() - suffix.size() - 1) : file;
    return stem + QLatin1Char('.') + QLatin1String(format.suffix);
}

/// What is counted in frames lasts as long as before.
void setRate(OutputSpec& output, Rate rate)
{
    output.burnIns.slate = convertFrames(output.burnIns.slate, output.video.rate, rate);
    output.video.rate = rate;
}

/// The first one, when this FFmpeg cannot write that.
const FilmFormat& writable(const QString& codec)
{
    const FilmFormat* format = filmFormat(codec);
    if (format && canWrite(*format))
        return *format;
    for (const FilmFormat& each : filmFormats())
        if (canWrite(each))
            return each;
    return filmFormats().first();
}

} // namespace

ExportChoice withPreset(ExportChoice choice, const Preset& preset)
{
    OutputSpec output = preset.output;
    output.burnIns = choice.output.burnIns;
    output.captions = choice.output.captions;
    output.sidecar = choice.output.sidecar;
    output.burnIns.slate = convertFrames(output.burnIns.slate, choice.output.video.rate, output.video.rate);
    choice.preset = preset.id;
    const FilmFormat& format = writable(output.video.codec);
    output.video.codec = QLatin1String(format.id);
    choice.output = output;
    choice.file = withEnding(choice.file, format);
    return choice;
}

bool isPreset(const OutputSpec& output, const Preset& preset)
{
    const VideoSettings& video = output.video;
    const VideoSettings& own = preset.output.video;
    return video.size == own.size && video.rate == own.rate && video.crf == own.crf && video.preset == own.preset &&
           output.loudness == preset.output.loudness && output.audioBitRate == preset.output.audioBitRate;
}

ExportChoice withFittingName(ExportChoice choice)
{
    const FilmFormat* format = filmFormat(choice.output.video.codec);
    if (format && !checkFileName(choice.output, choice.file))
        choice.file = withEnding(choice.file, *format);
    return choice;
}

ExportChoice withFormat(ExportChoice choice, const Storyboard& board, const FilmFormat& format)
{
    const FilmFormat* before = filmFormat(choice.output.video.codec);
    VideoSettings& video = choice.output.video;
    OutputSpec preset = choice.output;
    for (const Preset& each : presetsFor(board))
        if (each.id == choice.preset)
            preset = each.output;
    if (before && before->kind == FilmKind::Animation && format.kind != FilmKind::Animation) {
        video.size = preset.video.size;
        setRate(choice.output, preset.video.rate);
    }
    if (format.kind == FilmKind::Animation) {
        video.size = asAnimation(video.size);
        setRate(choice.output, asAnimation(video.rate));
    }
    video.codec = QLatin1String(format.id);
    choice.output.copyPackets = preset.copyPackets && video.codec == preset.video.codec;
    choice.file = withEnding(choice.file, format);
    return choice;
}

OutputSpec fitted(const ExportChoice& choice)
{
    const FilmFormat* format = filmFormat(choice.output.video.codec);
    OutputSpec output = choice.output;
    if (!format)
        return output;
    const auto fits = [&](FilmSetting setting) { return whyNot(*format, choice.part, setting).isEmpty(); };
    if (!fits(FilmSetting::Loudness))
        output.loudness.reset();
    if (!fits(FilmSetting::BurnIns))
        output.burnIns.code = output.burnIns.timecode = output.burnIns.take = false;
    if (!fits(FilmSetting::Slate))
        output.burnIns.slate = 0;
    if (!fits(FilmSetting::Watermark))
        output.burnIns.watermark.clear();
    if (output.captions == CaptionUse::Track && !fits(FilmSetting::CaptionTrack))
        output.captions = CaptionUse::File;
    if (output.captions == CaptionUse::Burned && !fits(FilmSetting::BurnedCaptions))
        output.captions = CaptionUse::File;
    if (!fits(FilmSetting::Captions))
        output.captions = CaptionUse::None;
    return output;
}

FilmSelection selectionOf(const ExportChoice& choice, const FilmMarks& marks, Rate board)
{
    FilmSelection selection;
    const auto at = [&](Frames frame) { return convertFrames(frame, board, choice.output.video.rate); };
    if (choice.part == FilmPart::Scenes)
        selection.scenes = choice.scenes;
    if (choice.part == FilmPart::InToOut) {
        selection.from = at(marks.in.value_or(0));
        // Marks between two pictures of a slower film are about one of them.
        selection.to = marks.out ? std::max(selection.from + 1, at(*marks.out)) : 0;
    }
    return selection;
}

ExportChoice firstChoice(const Storyboard& board, const QString& folder)
{
    ExportChoice choice;
    choice.file = folder + QLatin1Char('/') + fileNameFor(board.title) + QStringLiteral(".mp4");
    return withPreset(choice, presetsFor(board).first());
}
