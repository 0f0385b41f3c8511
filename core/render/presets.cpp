#include "core/render/presets.h"

#include "core/document/names.h"
#include "core/render/text.h"

namespace {

using Setter = Status (*)(OutputSpec& output, const QString& value);

tl::unexpected<Error> refused(const QString& sentence)
{
    return fail(ErrorKind::Usage, sentence);
}

Status setCodec(OutputSpec& output, const QString& value)
{
    if (encoderIdentity(value).isEmpty())
        return refused(RenderText::tr("This FFmpeg build has no encoder for \"%1\". Use h264.").arg(value));
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
                           .arg(value, known.join(QLatin1String(", "))));
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

Status setCaptions(OutputSpec&, const QString& value)
{
    if (value != QLatin1String("none"))
        return refused(RenderText::tr("Captions are not part of films yet; only captions=none is possible."));
    return {};
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
                           .arg(value));
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
