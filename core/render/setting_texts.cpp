#include "core/render/setting_texts.h"

#include "core/render/output_names.h"
#include "core/render/presets.h"

namespace {

QString burnInText(const BurnIns& burnIns)
{
    QStringList words;
    for (const BurnInName& name : BurnInNames)
        if (burnIns.*name.isShown)
            words << QLatin1String(name.word);
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
            {QStringLiteral("size"), sizeText(video.size)},
            {QStringLiteral("rate"), toString(video.rate)},
            {QStringLiteral("loudness"), output.loudness ? QString::number(*output.loudness) : QStringLiteral("off")},
            {QStringLiteral("captions"), nameOf(output.captions)},
            {QStringLiteral("burn-in"), burnInText(output.burnIns)},
            {QStringLiteral("slate"), QString::number(output.burnIns.slate)},
            {QStringLiteral("watermark"), output.burnIns.watermark},
            {QStringLiteral("packets"), output.copyPackets ? QStringLiteral("copy") : QStringLiteral("encode")},
            {QStringLiteral("sidecar"), output.sidecar ? QStringLiteral("on") : QStringLiteral("off")},
            {QStringLiteral("transition"), transitionText(output.defaultTransition)}};
}
