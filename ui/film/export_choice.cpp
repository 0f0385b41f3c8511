#include "ui/film/export_choice.h"

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

VideoSettings asAnimation(VideoSettings video)
{
    const int longest = std::max(video.size.width(), video.size.height());
    if (longest > AnimationSide)
        video.size = {even(video.size.width() * AnimationSide / longest),
                      even(video.size.height() * AnimationSide / longest)};
    while (video.rate.num > AnimationRate * video.rate.den) // every second picture, so that cuts stay cuts
        video.rate.num % 2 == 0 ? video.rate.num /= 2 : video.rate.den *= 2;
    return video;
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

QString fileNameFor(const QString& title)
{
    QString name = title.simplified();
    for (const char bad : {'/', '\\', ':', '*', '?', '"', '<', '>', '|'})
        name.replace(QLatin1Char(bad), QLatin1Char('-'));
    while (name.startsWith(QLatin1Char('.')))
        name.remove(0, 1);
    return name.isEmpty() ? QStringLiteral("Film") : name.left(120);
}

} // namespace

ExportChoice withPreset(ExportChoice choice, const Preset& preset)
{
    OutputSpec output = preset.output;
    output.burnIns = choice.output.burnIns;
    output.captions = choice.output.captions;
    output.sidecar = choice.output.sidecar;
    choice.preset = preset.id;
    choice.output = output;
    if (const FilmFormat* format = filmFormat(output.video.codec))
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
        video.rate = preset.video.rate;
    }
    if (format.kind == FilmKind::Animation)
        video = asAnimation(video);
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
        selection.to = marks.out ? at(*marks.out) : 0;
    }
    return selection;
}

ExportChoice firstChoice(const Storyboard& board, const QString& folder)
{
    ExportChoice choice;
    choice.file = folder + QLatin1Char('/') + fileNameFor(board.title) + QStringLiteral(".mp4");
    return withPreset(choice, presetsFor(board).first());
}
