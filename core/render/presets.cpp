#include "core/render/presets.h"

#include "core/base/safe_file.h"
#include "core/base/typing_distance.h"
#include "core/media/film_format.h"
#include "core/render/output_names.h"
#include "core/render/text.h"

#include <QDir>
#include <QFileInfo>

namespace {

constexpr QSize SmallestDnxhr(256, 120); // libavcodec opens none below

using Setter = Status (*)(OutputSpec& output, const QString& value);

tl::unexpected<Error> refused(const QString& sentence)
{
    return fail(ErrorKind::Usage, sentence);
}

/// The same, with the nearest right value.
tl::unexpected<Error> refused(const QString& sentence, const QString& value, const QStringList& known)
{
    const auto nearer = [&](const QString& a, const QString& b) {
        return typingDistance(value, a) < typingDistance(value, b);
    };
    const auto nearest = std::min_element(known.begin(), known.end(), nearer);
    if (nearest == known.end() || typingDistance(value, *nearest) > std::max<qsizetype>(2, nearest->size() / 2))
        return refused(sentence);
    return refused(sentence + QLatin1Char(' ') + RenderText::tr("Did you mean \"%1\"?").arg(*nearest));
}

Status setCodec(OutputSpec& output, const QString& value)
{
    const FilmFormat* format = filmFormat(value);
    QStringList known;
    for (const FilmFormat& each : filmFormats())
        if (canWrite(each))
            known.append(QLatin1String(each.id));
    if (!format)
        return refused(
            RenderText::tr("There is no codec \"%1\". There is: %2.").arg(value, known.join(QLatin1String(", "))),
            value, known);
    if (!canWrite(*format))
        return refused(
            RenderText::tr("%1 needs the encoder %2, which the FFmpeg on this computer does not have. There is: %3.")
                .arg(filmFormatName(*format), missingEncoders(*format), known.join(QLatin1String(", "))));
    output.video.codec = value;
    output.copyPackets = false; // whoever asks for a coding wants it done
    return {};
}

Status setCrf(OutputSpec& output, const QString& value)
{
    bool isNumber = false;
    const int crf = value.toInt(&isNumber);
    if (!isNumber || crf < 0 || crf > 51)
        return refused(
            RenderText::tr("The quality (crf) is a number from 0, the best, to 51; \"%1\" is not. 20 is usual.")
                .arg(value));
    output.video.crf = crf;
    output.copyPackets = false;
    return {};
}

Status setEncoderPreset(OutputSpec& output, const QString& value)
{
    static const QStringList known{
        QStringLiteral("ultrafast"), QStringLiteral("superfast"), QStringLiteral("veryfast"),
        QStringLiteral("faster"),    QStringLiteral("fast"),      QStringLiteral("medium"),
        QStringLiteral("slow"),      QStringLiteral("slower"),    QStringLiteral("veryslow")};
    if (!known.contains(value))
        return refused(RenderText::tr("There is no encoder preset \"%1\". There is: %2.")
                           .arg(value, known.join(QLatin1String(", "))),
                       value, known);
    output.video.preset = value;
    output.copyPackets = false;
    return {};
}

Status setSize(OutputSpec& output, const QString& value)
{
    BR_TRY(output.video.size, parseSize(value));
    return {};
}

Status setRate(OutputSpec& output, const QString& value)
{
    BR_TRY(output.video.rate, parseRate(value));
    return {};
}

Status setLoudness(OutputSpec& output, const QString& value)
{
    if (value == QLatin1String("off")) {
        output.loudness.reset();
        return {};
    }
    bool isNumber = false;
    const double lufs = value.toDouble(&isNumber);
    if (!isNumber || !(lufs >= -40 && lufs <= -5))
        return refused(
            RenderText::tr(
                "The loudness is a number of LUFS from -40 to -5, or off; \"%1\" is not. -16 is usual for the web.")
                .arg(value));
    output.loudness = lufs;
    return {};
}

Status setCaptions(OutputSpec& output, const QString& value)
{
    QStringList known;
    for (const char* name : EnumNames<CaptionUse>::values)
        known << QLatin1String(name);
    const auto use = valueNamed<CaptionUse>(value);
    if (!use)
        return refused(
            RenderText::tr("Captions are none, burned (into the picture), track (in the film's file) or file "
                           "(beside the film); \"%1\" is not.")
                .arg(value),
            value, known);
    output.captions = *use;
    return {};
}

Status setBurnIn(OutputSpec& output, const QString& value)
{
    BurnIns& burnIns = output.burnIns;
    QStringList known;
    for (const BurnInName& name : BurnInNames) {
        burnIns.*name.isShown = false;
        known << QLatin1String(name.word);
    }
    for (const QString& word : value.split(QLatin1Char('+'), Qt::SkipEmptyParts)) {
        const qsizetype index = known.indexOf(word);
        if (index < 0 && word != QLatin1String("none"))
            return refused(RenderText::tr("What is burned in is none, or code, timecode and take joined by +; \"%1\" "
                                          "is not.")
                               .arg(word),
                           word, known);
        if (index >= 0)
            burnIns.*BurnInNames[index].isShown = true;
    }
    return {};
}

Status setSlate(OutputSpec& output, const QString& value)
{
    bool isNumber = false;
    const int frames = value.toInt(&isNumber);
    if (!isNumber || frames < 0 || frames > 1000)
        return refused(
            RenderText::tr("A slate is a number of frames from 0, none, to 1000; \"%1\" is not.").arg(value));
    output.burnIns.slate = frames;
    return {};
}

Status setWatermark(OutputSpec& output, const QString& value)
{
    output.burnIns.watermark = value.trimmed();
    return {};
}

Status setSwitch(bool& target, const QString& value, const char* on, const char* off)
{
    if (value != QLatin1String(on) && value != QLatin1String(off))
        return refused(
            RenderText::tr("This is %1 or %2; \"%3\" is not.").arg(QLatin1String(on), QLatin1String(off), value), value,
            {QLatin1String(on), QLatin1String(off)});
    target = value == QLatin1String(on);
    return {};
}

Status setPackets(OutputSpec& output, const QString& value)
{
    return setSwitch(output.copyPackets, value, "copy", "encode");
}

Status setSidecar(OutputSpec& output, const QString& value)
{
    return setSwitch(output.sidecar, value, "on", "off");
}

Status setTransition(OutputSpec& output, const QString& value)
{
    const auto kind = valueNamed<TransitionKind>(value.section(QLatin1Char(':'), 0, 0));
    bool isNumber = false;
    const int frames = value.section(QLatin1Char(':'), 1).toInt(&isNumber);
    if (kind == TransitionKind::Cut && !value.contains(QLatin1Char(':'))) {
        output.defaultTransition = {};
        return {};
    }
    if (!kind || *kind == TransitionKind::Cut || !isNumber || frames < 1 || frames > 1000)
        return refused(RenderText::tr("A transition is cut, or dissolve, dip or wipe with a number of frames, like "
                                      "dissolve:12; \"%1\" is not.")
                           .arg(value),
                       value.section(QLatin1Char(':'), 0, 0),
                       {QStringLiteral("dissolve"), QStringLiteral("dip"), QStringLiteral("wipe")});
    output.defaultTransition.kind = *kind;
    output.defaultTransition.frames = frames;
    return {};
}

struct Setting {
    const char* key;
    Setter set;
};
constexpr Setting Settings[] = {{"codec", setCodec},
                                {"crf", setCrf},
                                {"encoder-preset", setEncoderPreset},
                                {"size", setSize},
                                {"rate", setRate},
                                {"loudness", setLoudness},
                                {"captions", setCaptions},
                                {"burn-in", setBurnIn},
                                {"slate", setSlate},
                                {"watermark", setWatermark},
                                {"packets", setPackets},
                                {"sidecar", setSidecar},
                                {"transition", setTransition}};

int half(int pixels)
{
    return std::max(16, pixels / 4 * 2); // even, because pictures are 4:2:0
}

} // namespace

QList<Preset> presetsFor(const Storyboard& board)
{
    const OutputSpec web = defaultOutput(board);
    OutputSpec vertical = web, square = web, draft = web, master = web;
    vertical.video.size = {1080, 1920};
    square.video.size = {1080, 1080};
    draft.video.size = {half(web.video.size.width()), half(web.video.size.height())};
    draft.video.preset = QStringLiteral("ultrafast");
    draft.video.crf = 28;
    draft.copyPackets = false; // small matters more
    master.video.crf = 14;
    master.video.preset = QStringLiteral("slow");
    master.audioBitRate = 320000;
    return {{QStringLiteral("web"), RenderText::tr("Web"), web},
            {QStringLiteral("vertical"), RenderText::tr("Vertical"), vertical},
            {QStringLiteral("square"), RenderText::tr("Square"), square},
            {QStringLiteral("draft"), RenderText::tr("Draft"), draft},
            {QStringLiteral("master"), RenderText::tr("Master"), master}};
}

QStringList presetIds()
{
    QStringList ids;
    for (const auto& preset : presetsFor(Storyboard()))
        ids.append(preset.id);
    return ids;
}

Result<OutputSpec> withSetting(OutputSpec output, const QString& key, const QString& value)
{
    for (const auto& setting : Settings)
        if (key == QLatin1String(setting.key)) {
            BR_CHECK(setting.set(output, value));
            return output;
        }
    return refused(
        RenderText::tr("There is no setting \"%1\". There is: %2.").arg(key, settingKeys().join(QLatin1String(", "))));
}

QStringList settingKeys()
{
    QStringList keys;
    for (const auto& setting : Settings)
        keys.append(QLatin1String(setting.key));
    return keys;
}

Result<QSize> parseSize(const QString& text)
{
    const auto parts = text.split(QLatin1Char('x'), Qt::KeepEmptyParts, Qt::CaseInsensitive);
    const auto side = [](const QString& part) {
        bool isNumber = false;
        const int pixels = part.toInt(&isNumber);
        return isNumber && pixels >= 16 && pixels <= 8192 && pixels % 2 == 0 ? pixels : 0;
    };
    const QSize size = parts.size() == 2 ? QSize(side(parts[0]), side(parts[1])) : QSize();
    if (size.isEmpty())
        return refused(
            RenderText::tr(
                "\"%1\" is not a picture size. Write width x height in even numbers from 16 to 8192, like 1280x720.")
                .arg(text));
    return size;
}

Status checkFileName(const OutputSpec& output, const QString& file)
{
    const FilmFormat* format = filmFormat(output.video.codec);
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (!format || suffix == QLatin1String(format->suffix) || suffix.isEmpty())
        return {};
    const bool other = (format->kind == FilmKind::Sheet && suffix == QLatin1String("png")) ||
                       (suffix == QLatin1String("m4v") && qstrcmp(format->container, "mp4") == 0) ||
                       (format->kind == FilmKind::Pictures && !filmFormatForFile(file));
    if (other)
        return {};
    return refused(RenderText::tr("%1 is written to a file that ends with .%2, and \"%3\" does not.")
                       .arg(filmFormatName(*format), QLatin1String(format->suffix), QFileInfo(file).fileName()));
}

Status checkOutput(const OutputSpec& output)
{
    const FilmFormat* format = filmFormat(output.video.codec);
    const QSize size = output.video.size;
    if (!format || !canWrite(*format))
        return fail(ErrorKind::Unsupported,
                    format ? RenderText::tr("%1 needs the encoder %2, which the FFmpeg on this computer does not have. "
                                            "Choose another format, or install a complete FFmpeg.")
                                 .arg(filmFormatName(*format), missingEncoders(*format))
                           : RenderText::tr("There is no format \"%1\". Choose another one.").arg(output.video.codec));
    if (qstrcmp(format->id, "dnxhr") == 0 && size.expandedTo(SmallestDnxhr) != size)
        return refused(
            RenderText::tr("DNxHR films are at least %1. Choose a larger size.").arg(sizeText(SmallestDnxhr)));
    return {};
}

Status checkFilmTarget(const OutputSpec& output, const QString& file)
{
    BR_CHECK(checkOutput(output));
    const QFileInfo target(file);
    if (file.isEmpty() || target.fileName().isEmpty())
        return refused(RenderText::tr("Give the film a file name."));
    BR_CHECK(checkFileName(output, file));
    if (!QFileInfo(target.absolutePath()).isDir())
        return refused(RenderText::tr("There is no folder \"%1\". Make it, or choose another place for the film.")
                           .arg(QDir::toNativeSeparators(target.absolutePath())));
    if (target.isDir())
        return refused(RenderText::tr("\"%1\" is a folder. Give the film a file name.")
                           .arg(QDir::toNativeSeparators(target.filePath())));
    const FilmFormat* format = filmFormat(output.video.codec);
    const bool makesFolder = format->kind == FilmKind::Pictures && target.suffix().toLower() != QLatin1String("zip");
    if (target.exists() && (!target.isFile() || makesFolder))
        return refused(RenderText::tr("\"%1\" is no file that a film could take the place of. Give the film another "
                                      "name.")
                           .arg(QDir::toNativeSeparators(target.filePath())));
    return tryToMakeFile(target.absoluteFilePath()).map_error([](Error error) {
        error.kind = ErrorKind::Usage;
        return error;
    });
}
