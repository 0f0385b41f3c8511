#include "core/render/setting_texts.h"

#include "core/document/names.h"

namespace {

QString captionText(CaptionUse use)
{
    switch (use) {
    case CaptionUse::None:
        break;
    case CaptionUse::Burned:
        return QStringLiteral("burned");
    case CaptionUse::Track:
        return QStringLiteral("track");
    case CaptionUse::File:
        return QStringLiteral("file");
    }
    return QStringLiteral("none");
}

QString burnInText(const BurnIns& burnIns)
{
    QStringList words;
    if (burnIns.code)
        words << QStringLiteral("code");
    if (burnIns.timecode)
        words << QStringLiteral("timecode");
    if (burnIns.take)
        words << QStringLiteral("take");
    return words.isEmpty() ? QStringLiteral("none") : words.join(QLatin1Char('+'));
}

QString transitionText(const Transition& transition)
{
    const QString kind = nameOf(transition.kind);
    return transition.kind == TransitionKind::Cut ? kind : QStringLiteral("%1:%2").arg(kind).arg(transition.frames);
}

} // namespace

QList<std::pair<QString, QString>> settingTexts(const OutputSpec& output)
{
    const VideoSettings& video = output.video;
    return {{QStringLiteral("codec"), video.codec},
            {QStringLiteral("crf"), QString::number(video.crf)},
            {QStringLiteral("encoder-preset"), video.preset},
            {QStringLiteral("size"), QStringLiteral("%1x%2").arg(video.size.width()).arg(video.size.height())},
            {QStringLiteral("rate"), toString(video.rate)},
            {QStringLiteral("loudness"), output.loudness ? QString::number(*output.loudness) : QStringLiteral("off")},
            {QStringLiteral("captions"), captionText(output.captions)},
            {QStringLiteral("burn-in"), burnInText(output.burnIns)},
            {QStringLiteral("slate"), QString::number(output.burnIns.slate)},
            {QStringLiteral("watermark"), output.burnIns.watermark},
            {QStringLiteral("packets"), output.copyPackets ? QStringLiteral("copy") : QStringLiteral("encode")},
            {QStringLiteral("sidecar"), output.sidecar ? QStringLiteral("on") : QStringLiteral("off")},
            {QStringLiteral("transition"), transitionText(output.defaultTransition)}};
}
